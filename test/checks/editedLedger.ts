import type { CellValue } from "../../src/cells/reading";
import { parseIdentity } from "../../src/core/identityNumber";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { idOf } from "./ledgerTable";

export type Random = () => number;
export const below = (random: Random, limit: number): number => Math.floor(random() * limit);
export const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const mostly = <T>(random: Random, usual: readonly T[], odd: readonly T[]): T => pick(random, random() < 0.93 ? usual : odd);

/** The valid ID that differs from person n's in one digit. */
function alikeTo(n: number): string {
  const first17 = `${idOf(n).slice(0, 16)}${String((Number(idOf(n)[16]) + 5) % 10)}`;
  const valid = [..."0123456789X"].map((last) => first17 + last).find((id) => parseIdentity(id).ok);
  if (valid === undefined) throw new Error(first17);
  return valid;
}

const DAYS = [43467, 43535, 43591, 43605, 43799];
const ODD_DAYS = ["2019-03", "2019.5.6", "2018-12-30", "2022-01-01", "不详", ""];
const AMOUNTS = [800, 3000, 9999, 10000, 15000, 30000];
const ODD_AMOUNTS = ["", "5,000", "20000元", -3000, "约1万", { error: "#N/A" }, 0];

/** The made-up ledger of the tests of edits. Persons, households, receipts and days that many rows share, so that rows meet each other in every survey. */
export const COLUMNS: Readonly<Record<string, (random: Random) => CellValue>> = {
  姓名: (random) => mostly(random, ["王一"], ["李二", ""]),
  身份证号: (random) => mostly(random, [idOf(below(random, 140))], [` ${alikeTo(3)}`, "31019919", ""]),
  户号: (random) => mostly(random, ["", "", "", "", "", "", `H${below(random, 50)}`], [`H${below(random, 50)}`]),
  户主身份证: (random) => mostly(random, ["", "", "", "", "", "", idOf(below(random, 140))], ["123"]),
  对象类别: (random) => mostly(random, ["低保", "低收入"], ["其他", "什么", ""]),
  帮扶形式: (random) => mostly(random, ["个案"], ["项目", ""]),
  帮扶类别: (random) => mostly(random, ["大重病", "突发事件", "其他"], ["补缴金", ""]),
  自负医疗费用: (random) => mostly(random, [60000, 90000], ODD_AMOUNTS),
  // All below 100 looks like 万元 (C113), a fault of the whole column that single edits make and mend.
  商业保险: (random) => (random() < 0.004 ? 150 : pick(random, ["", "", "", "", 50, 60])),
  帮扶金额: (random) => mostly<CellValue>(random, AMOUNTS, ODD_AMOUNTS),
  申请日期: (random) => mostly<CellValue>(random, [43466], ODD_DAYS),
  发放日期: (random) => mostly<CellValue>(random, DAYS, ODD_DAYS),
  事发日期: (random) => mostly<CellValue>(random, [43450, 43451], ODD_DAYS),
  发票号: (random) =>
    mostly(random, ["", "", `FP${1000 + below(random, 90)}`], [`FP${1000 + below(random, 90)}、FP${1000 + below(random, 90)}`]),
  办理结果: (random) => mostly(random, ["已发放", "已发放", "在办"], ["退款", "不予", "再议"]),
};
export const HEADINGS = Object.keys(COLUMNS);

export const madeUpRow = (random: Random): CellValue[] => Object.values(COLUMNS).map((cell) => blankAsNull(cell(random)));
export const blankAsNull = (value: CellValue): CellValue => (value === "" ? null : value);

export function sheet(
  name: string,
  index: number,
  rows: readonly (readonly CellValue[])[],
  formulaCells: readonly number[] = [],
): RawSheet {
  const none: ReadonlySet<number> = new Set();
  const frame = { file: "", name, index, top: 1, left: 1, visible: true, date1904: false, isProtected: false, ownMark: null, merges: [] };
  return { ...frame, values: [HEADINGS, ...rows], formulaCells: new Set(formulaCells), hiddenRows: none, hiddenColumns: none };
}
