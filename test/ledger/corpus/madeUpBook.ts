import type { OtherSheet } from "../../../src/ledger/ledger";
import type { RawSheet } from "../../../src/ledger/rawSheet";
import { sheetOf } from "../fixtures";
import { madeUpColumns, SheetBuilder, type Layout, type MadeUpSheet } from "./madeUpSheet";
import { Random } from "./random";

/** A made-up workbook and what each of its sheets must be read as, in their order. */
export interface MadeUpBook {
  readonly seed: number;
  readonly sheets: readonly RawSheet[];
  readonly ledgers: readonly MadeUpSheet[];
  readonly others: readonly { readonly sheet: string; readonly kind: OtherSheet["kind"] }[];
}

/** One workbook; shapes and spellings come from the seed, with the frequencies of real workbooks. */
export function madeUpBook(seed: number): MadeUpBook {
  const random = new Random(seed);
  const year = 2016 + random.below(6);
  const months = random.chance(0.25);
  const date1904 = random.chance(0.05);
  const count = random.weighted([60, 1], [20, 2], [12, 3], [8, 5]);
  const file = random.pick(["台账.xlsx", "天山.xlsx"]);
  const ledgers: MadeUpSheet[] = [];
  const sheets: RawSheet[] = [];
  const others: { sheet: string; kind: OtherSheet["kind"] }[] = [];
  for (let index = 0; index < count; index++) {
    if (random.chance(0.15)) {
      const other = otherSheet(random, file, sheets.length);
      sheets.push(other.sheet);
      others.push({ sheet: other.sheet.name, kind: other.kind });
    }
    const name = months ? `${index + 1}月` : `表${String.fromCharCode(65 + index)}`;
    const made = ledgerSheet(random, name, months ? index + 1 : undefined, year, date1904, file, sheets.length);
    ledgers.push(made);
    sheets.push(made.sheet);
  }
  return { seed, sheets, ledgers, others };
}

function ledgerSheet(
  random: Random,
  name: string,
  month: number | undefined,
  year: number,
  date1904: boolean,
  file: string,
  index: number,
): MadeUpSheet {
  const layout = random.weighted<Layout>([80, "plain"], [9, "households"], [6, "sharedAmount"], [5, "membersAcross"]);
  const builder = new SheetBuilder(random, name, month, year, date1904);
  const columns = madeUpColumns(random, layout);
  builder.writeAbove(columns.length);
  builder.writeTable(columns, layout, 1 + random.below(20));
  if (layout === "plain" && random.chance(0.04)) builder.writeSummary();
  else if (random.chance(0.04)) {
    builder.writeGap("突发事件帮扶明细");
    builder.writeTable(madeUpColumns(random, "plain"), "plain", 1 + random.below(6));
  } else builder.writeFooter();
  return builder.build(file, index);
}

type Other = { readonly sheet: RawSheet; readonly kind: OtherSheet["kind"] };

function otherSheet(random: Random, file: string, index: number): Other {
  const make = (kind: OtherSheet["kind"], rows: Parameters<typeof sheetOf>[0], ownMark: string | null = null): Other => ({
    kind,
    sheet: sheetOf(rows, { file, index, name: `别的${index}`, ownMark }),
  });
  return random.pick([
    () => make("empty", [[null], [" "]]),
    () => make("own", [["校验结果"], ["姓名", "身份证号", "帮扶金额"]], "results"),
    () => make("income", [["资金收入"], ["日期", "来源", "定向/非定向", "金额", "摘要"], ["2019.3.5", "基金会下拨", "定向", 500, ""]]),
    () =>
      make("pivot", [
        ["行标签", "求和项:帮扶金额", "计数项:姓名"],
        ["低保", 5000, 3],
        ["总计", 5000, 3],
      ]),
    () =>
      make("statistics", [
        ["各居委帮扶情况统计表"],
        ["居委", "户数", "人数", "帮扶金额（万元）"],
        ["天一居委", 3, 5, 1.2],
        ["合计", 3, 5, 1.2],
      ]),
    () =>
      make("form", [
        ["综合帮扶申请表"],
        ["姓名", null, "身份证号", null],
        ["联系电话", null, "居住地址", null],
        ["对象类别", null, "申请金额", null],
        ["困难情况"],
      ]),
    () => make("noHeader", [["填表说明"], ["一、请按月填报。"], ["二、金额以元为单位。"]]),
  ])();
}
