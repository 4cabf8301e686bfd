import type { CellValue } from "../../src/cells/reading";

/** A worksheet as a test writes it down: rows of cells from A1. */
export interface Sheet {
  readonly hiddenRows?: readonly number[];
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up ID of the area 310199, which does not exist, with its right check digit: idNo("19550101", 1). */
export function idNo(birth: string, serial: number): string {
  const first17 = `310199${birth}${String(serial).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + "10X98765432"[sum % 11];
}

export const HEADINGS = [
  "序号",
  "姓名",
  "身份证号",
  "对象类别",
  "帮扶形式",
  "帮扶类别",
  "自负费用",
  "帮扶金额",
  "申请日期",
  "审批日期",
  "发放日期",
] as const;

/** 张三, 低收入, 自负 10,000: the ceiling is 5,000.00, and 6,000 were paid on 2019-05-20. */
export const OVER_CAP: readonly CellValue[] = [
  1,
  "张三",
  idNo("19550101", 1),
  "低收入",
  "个案",
  "大重病医疗",
  10000,
  6000,
  "2019-05-06",
  "2019-05-15",
  "2019-05-20",
];

/** 李四, 低保, 自负 10,000: the ceiling is 6,000.00, and just that was paid. */
export const AT_CAP: readonly CellValue[] = [
  2,
  "李四",
  idNo("19600202", 2),
  "低保",
  "个案",
  "大重病医疗",
  10000,
  6000,
  "2019-05-07",
  "2019-05-15",
  "2019-05-21",
];

/** 王五, 低收入, not yet approved: pending. */
export const PENDING: readonly CellValue[] = [
  3,
  "王五",
  idNo("19700303", 3),
  "低收入",
  "个案",
  "大重病医疗",
  8000,
  4000,
  "2019-05-08",
  null,
  null,
];

export const ledgerSheet = (name: string, ...rows: readonly (readonly CellValue[])[]): Sheet => ({ name, rows: [HEADINGS, ...rows] });
