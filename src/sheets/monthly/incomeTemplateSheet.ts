import { SOURCES } from "./breakdowns";
import { SheetBuilder } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";
import type { Placed } from "../sheetBuilder";

const COLUMNS = ["日期", "来源", "定向/非定向", "金额", "摘要"] as const;
const DIRECTED = ["定向", "非定向"] as const;
/** The words by which a line that is no income is known: offered only, because income has words of its own. */
const NOTES = ["期初结余", "工作经费支出", "账面结余"] as const;
const EMPTY_ROWS = 24;
/** Without years: a year above the heading row would be taken for the sheet's own. */
const EXAMPLES = [
  ["填年份", "基金会下拨", "", "120000.00", "期初结余（每个来源、每年一行）"],
  ["填到账日", "社会募集", "定向", "50000.00", "基金会返还定向捐赠"],
  ["填列支日", "基金会下拨", "", "1200.00", "工作经费支出"],
  ["填月末日", "", "", "168800.00", "账面结余（照银行账填）"],
] as const;

/**
 * An empty 资金收入 sheet (spec/4.2). The example lines stand above the heading row, where nothing is read:
 * below it they would count as money.
 */
export function incomeTemplateSheet(): SheetModel {
  const sheet = new SheetBuilder({
    name: "资金收入",
    mark: "income",
    columnWidths: [14, 16, 14, 18, 36],
    page: { orientation: "portrait", pagesTall: 0 },
  });
  sheet.line("社区市民综合帮扶资金收入登记表", "title", 30);
  sheet.line("单位：元　来源填 基金会下拨、财政配套、社会募集 或 其他；支出的帮扶款不填在这里，从台账取数。", "note", 18);
  sheet.line("填写示例（不计入任何数字）：", "note", 18);
  for (const example of EXAMPLES)
    sheet.row(
      example.map((text, at): Placed => ({ column: at + 1, text, style: "note" })),
      16,
    );
  const heading = sheet.row(
    COLUMNS.map((text, at): Placed => ({ column: at + 1, text, style: "heading" })),
    22,
  );
  for (let row = 0; row < EMPTY_ROWS; row += 1) {
    sheet.row(
      COLUMNS.map((column, at): Placed => ({ column: at + 1, style: column === "金额" ? "amount" : "text" })),
      20,
    );
  }
  sheet.box(heading, heading + EMPTY_ROWS);
  sheet.freeze(heading);
  const column = (number: number) => ({ top: heading + 1, left: number, bottom: heading + EMPTY_ROWS, right: number });
  return {
    ...sheet.build(),
    page: { orientation: "portrait", pagesTall: 0, titleRows: [heading, heading] },
    validations: [
      { range: column(2), words: SOURCES, warning: "来源一般为基金会下拨、财政配套、社会募集或其他；其他名称在月报中列入“其他”。" },
      { range: column(3), words: DIRECTED, warning: "这一栏填“定向”或“非定向”，也可以不填；其他写法读不出。" },
      { range: column(5), words: NOTES, warning: "" },
    ],
  };
}
