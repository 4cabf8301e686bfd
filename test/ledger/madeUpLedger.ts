import type { CellValue } from "../../src/cells/reading";
import { isoDate, type IsoDate } from "../../src/core/isoDate";
import { parseIdentity } from "../../src/core/identityNumber";
import { serialFromDate } from "../../src/core/excelSerial";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { sheetOf } from "./fixtures";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a made-up row must be read as. */
export interface ExpectedRow {
  readonly row: number;
  readonly name: string;
  readonly idNo: string;
  readonly committee: string;
  readonly fen: number;
  readonly payDate: IsoDate;
}

/** A made-up ledger sheet and exactly what reading it must give. */
export interface MadeUpLedger {
  readonly sheet: RawSheet;
  readonly headerRow: number;
  readonly rows: readonly ExpectedRow[];
  readonly skipped: readonly number[];
}

type Column = "seq" | "committee" | "name" | "sex" | "idNo" | "amount" | "payDate" | "remark";

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  seq: ["序号", "序 号", "No.", "编号"],
  committee: ["居委", "居委会", "所属居委", "居（村）委"],
  name: ["姓名", "姓 名", "姓名（必填）", "*姓名", "帮扶对象", "姓\n名"],
  sex: ["性别"],
  idNo: ["身份证号", "身份证号码", "公民身份号码", "身份证号\n（18位）", "证件号码"],
  amount: ["帮扶金额", "帮扶金额（元）", "实发金额", "本次帮扶金额"],
  payDate: ["发放日期", "发放时间", "领款时间", "发放日期（YYYYMMDD）"],
  remark: ["备注", "备 注", "说明"],
};
const SURNAMES = "王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑";
const GIVEN = "芳伟娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚";

/** One made-up sheet: the shape and every cell's spelling come from the seed, with the frequencies of real workbooks. */
export function madeUpLedger(seed: number): MadeUpLedger {
  const random = randomOf(seed);
  const chance = (share: number): boolean => random() < share;
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  const columns = shuffled(["committee", "sex", "idNo", "amount", "payDate", "remark"] as const, random);
  const order: readonly Column[] = ["seq", ...columns.slice(0, 1), "name", ...columns.slice(1)];
  const top = chance(0.1) ? 1 + below(5) : 1;
  const left = chance(0.1) ? 1 + below(3) : 1;
  const year = 2016 + below(6);
  const month = 1 + below(12);
  const monthSheet = chance(0.3);
  const date1904 = chance(0.05);
  const inTenThousands = chance(0.1);

  const cells: CellValue[][] = [];
  const merges: string[] = [];
  const expected: ExpectedRow[] = [];
  const skipped: number[] = [];
  const rowNumber = (): number => top + cells.length;
  const letter = (column: Column): string => String.fromCharCode(64 + left + order.indexOf(column));
  const line = (values: Partial<Record<Column, CellValue>>): CellValue[] => order.map((column) => values[column] ?? null);
  const lastLetter = String.fromCharCode(64 + left + order.length - 1);

  const title = monthSheet ? `天山路街道${year}年${month}月综合帮扶台账` : "天山路街道综合帮扶台账";
  const hasTitle = chance(0.47) || monthSheet || inTenThousands;
  const writeTitle = (): void => {
    merges.push(`${letter("seq")}${rowNumber()}:${lastLetter}${rowNumber()}`);
    cells.push([title]);
  };
  if (hasTitle) writeTitle();
  if (inTenThousands) cells.push([null, null, null, `单位：万元`]);
  else if (chance(0.3)) cells.push([`填报单位：天山路街道`, null, null, `填报日期：${year}年4月2日`, null, "单位：元"]);
  if (chance(0.1)) cells.push([]);

  const texts: Partial<Record<Column, string>> = {};
  for (const column of order) texts[column] = pick(HEADINGS[column]);
  if (inTenThousands) texts.amount = "帮扶金额";
  const twoRows = chance(0.25);
  const headerLines: CellValue[][] = [];
  if (twoRows) {
    const [firstGroup, secondGroup] = [order.indexOf("name"), order.indexOf("name") + 1];
    const group = order.map((column, index) =>
      index === firstGroup ? "对象情况" : index === secondGroup ? null : (texts[column] ?? null),
    );
    headerLines.push(
      group,
      order.map((column, index) => (index === firstGroup || index === secondGroup ? (texts[column] ?? null) : null)),
    );
    const row = rowNumber();
    order.forEach((_, index) => {
      const at = String.fromCharCode(64 + left + index);
      if (index === firstGroup) merges.push(`${at}${row}:${String.fromCharCode(65 + left + index)}${row}`);
      else if (index !== secondGroup) merges.push(`${at}${row}:${at}${row + 1}`);
    });
  } else headerLines.push(order.map((column) => texts[column] ?? null));
  cells.push(...headerLines.map((cellsOfLine) => [...cellsOfLine]));
  const headerRow = rowNumber() - 1;

  const skip = (values: readonly CellValue[]): void => {
    skipped.push(rowNumber());
    cells.push([...values]);
  };
  if (chance(0.1)) skip(order.map((_, index) => index + 1));

  const people = 1 + below(25);
  let committee = "";
  let committeeFrom = 0;
  let committeeRows = 0;
  const closeCommittee = (): void => {
    if (committeeRows > 1) merges.push(`${letter("committee")}${committeeFrom}:${letter("committee")}${committeeFrom + committeeRows - 1}`);
    committeeRows = 0;
  };
  const skipBetween = (values: readonly CellValue[]): void => {
    closeCommittee();
    skip(values);
  };
  const mergedCommittees = chance(0.33);
  for (let index = 0; index < people; index++) {
    if (chance(0.06)) skipBetween([]);
    if (chance(0.06))
      skipBetween(
        line({
          ...pick([{ seq: "小计" }, { name: "合 计" }, { seq: "总计" }]),
          amount: pick<CellValue>([1234, "1234", { error: "#REF!" }, null]),
        }),
      );
    if (chance(0.02) && !twoRows) skipBetween(headerLines[0] ?? []);
    if (chance(0.02)) skipBetween(line({ seq: 900 + index }));
    const name = pick([...SURNAMES]) + pick([...GIVEN]) + (chance(0.5) ? pick([...GIVEN]) : "");
    const idNo = madeUpId(random);
    const fen = chance(0.5) ? (1 + below(400)) * 10000 : 1 + below(9_000_000);
    const payDate = isoDate(year, monthSheet ? month : 1 + below(12), 1 + below(28)) ?? "";
    const startsCommittee = committeeRows === 0 || !mergedCommittees || chance(0.3);
    if (startsCommittee) {
      closeCommittee();
      committee = `${pick([..."天虹新周江仙程"])}${1 + below(9)}居委`;
      committeeFrom = rowNumber();
    }
    committeeRows++;
    expected.push({ row: rowNumber(), name, idNo, committee, fen, payDate });
    cells.push(
      line({
        seq: chance(0.9) ? index + 1 : String(index + 1),
        committee: startsCommittee ? committee : null,
        name: spelledName(name, random),
        sex: pick(["男", "女", null]),
        idNo: spelledId(idNo, random),
        amount: inTenThousands ? fen / 1_000_000 : spelledAmount(fen, random),
        payDate: spelledDate(payDate, { date1904, monthSheet }, random),
        remark: pick([null, null, null, "补", "合计两次", "第一笔"]),
      }),
    );
    if (!mergedCommittees) committeeRows = 0;
  }
  closeCommittee();
  if (chance(0.16)) skip(line({ seq: "合计", amount: 99999 }));
  if (chance(0.08)) skip(["制表人：张三", null, null, "审核人：李四"]);
  if (chance(0.08)) skip(["注：本表一式两份。"]);
  const phantoms = chance(0.33) ? Array.from({ length: below(30) }, () => [chance(0.2) ? " " : null]) : [];
  return {
    sheet: sheetOf([...cells, ...phantoms], { top, left, merges, date1904, name: monthSheet ? `${month}月` : "台账" }),
    headerRow,
    rows: expected,
    skipped,
  };
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function madeUpId(random: () => number): string {
  const born = isoDate(1930 + Math.floor(random() * 80), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)) ?? "";
  const first17 = `310199${born.replaceAll("-", "")}${String(Math.floor(random() * 1000)).padStart(3, "0")}`;
  return [..."0123456789X"].map((check) => first17 + check).find((id) => parseIdentity(id).ok) ?? "";
}

function spelledName(name: string, random: () => number): string {
  const share = random();
  return share < 0.1 ? `${name.slice(0, 1)}  ${name.slice(1)}` : share < 0.2 ? ` ${name}\u3000` : share < 0.25 ? `${name}（户主）` : name;
}

function spelledId(id: string, random: () => number): string {
  const spellings = [
    id,
    id,
    id,
    id,
    `'${id}`,
    ` ${id}`,
    id.toLowerCase(),
    id.replace("X", "Ｘ"),
    `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
    `${id}\n`,
  ];
  return spellings[Math.floor(random() * spellings.length)] ?? id;
}

function spelledAmount(fen: number, random: () => number): CellValue {
  if (random() < 0.6) return fen / 100;
  const text = (fen / 100).toFixed(2);
  const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ",");
  const spellings = [
    text,
    grouped,
    `¥${grouped}`,
    `￥${text}`,
    `${text}元`,
    ` ${text} 元`,
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    `${(fen / 1_000_000).toFixed(6)}万`,
  ];
  return spellings[Math.floor(random() * spellings.length)] ?? text;
}

function spelledDate(
  date: IsoDate,
  { date1904, monthSheet }: { readonly date1904: boolean; readonly monthSheet: boolean },
  random: () => number,
): CellValue {
  const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
  if (monthSheet && random() < 0.7) return [d, `${d}日`, String(d), `${m}月${d}日`][Math.floor(random() * 4)] ?? d;
  if (random() < 0.6) return serialFromDate(date, date1904);
  const spellings = [
    date,
    `${y}.${m}.${d}`,
    `${y}/${m}/${d}`,
    `${y}年${m}月${d}日`,
    date.replaceAll("-", ""),
    Number(date.replaceAll("-", "")),
    `${date} 00:00:00`,
    `${y}. ${m}. ${d}`,
  ];
  return spellings[Math.floor(random() * spellings.length)] ?? date;
}
