import type { CellValue } from "../../cells/reading";
import type { RawSheet } from "../../ledger/rawSheet";

/**
 * The columns of the measured ledger: 25, chosen so that every rule finds what it needs. The street stands in the title.
 * As in reference figures: N rows of N/2 persons in N/3 households over three years.
 */
export const BENCH_COLUMNS = [
  "状态",
  "姓名",
  "身份证号",
  "户号",
  "与户主关系",
  "户籍地址",
  "对象类别",
  "帮扶类别",
  "总费用",
  "医保支付",
  "自负费用",
  "需补缴金额",
  "是否大重病",
  "事发日期",
  "发票号",
  "发票日期",
  "预审表编号",
  "申请日期",
  "评审日期",
  "评审人数",
  "审批单位",
  "审批日期",
  "帮扶金额",
  "发放日期",
  "签收人",
] as const;

/** Place of a column, from 0. */
export const columnAt = (heading: (typeof BENCH_COLUMNS)[number]): number => BENCH_COLUMNS.indexOf(heading);

/** Title and header stand above the first row of data. */
export const ROWS_ABOVE = 2;

/** 2017-01-01, 2018-01-01 and 2019-01-01 as serial numbers; the document is in force in all three years. */
export const YEAR_STARTS = [42736, 43101, 43466] as const;

const SURNAMES = "王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑";
const GIVEN = "芳伟娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚";
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A ledger of `rows` rows. `faulty`: every row breaks a rule (a total that does not add up); else one row in fifty does. */
export function benchSheet(rows: number, options: { readonly faulty?: boolean } = {}): RawSheet {
  const values: CellValue[][] = [
    ["长宁区华阳路街道综合帮扶台账", ...new Array<null>(BENCH_COLUMNS.length - 1).fill(null)],
    [...BENCH_COLUMNS],
  ];
  const persons = Math.max(1, Math.floor(rows / 2));
  const households = Math.max(1, Math.floor(rows / 3));
  for (let index = 0; index < rows; index++) values.push(rowOf(index, index % persons, households, options.faulty ?? false));
  return {
    file: "",
    name: "台账",
    index: 0,
    top: 1,
    left: 1,
    values,
    formulaCells: new Set(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    visible: true,
    date1904: false,
    isProtected: false,
    ownMark: null,
  };
}

/** Day 120 to 330 of the row's year: receipts lie before, payment after the application. */
function rowOf(index: number, person: number, households: number, faulty: boolean): CellValue[] {
  const applied = (YEAR_STARTS[index % 3] ?? YEAR_STARTS[0]) + 120 + ((index * 7) % 180);
  const name = `${pick(SURNAMES, person)}${pick(GIVEN, person >> 3)}${pick(GIVEN, person >> 7)}`;
  const totalFee = 4000 + ((index * 137) % 16000) + (index % 100) / 100;
  const insurance = Math.round(totalFee * 45) / 100;
  const selfPaid = Math.round((totalFee - insurance) * 100) / 100;
  const isFaulty = faulty || index % 50 === 0;
  const isMedical = index % 10 < 8;
  const isContribution = index % 10 === 8;
  const amount = isMedical ? Math.floor(selfPaid * 0.38) : 3000;
  return [
    "已发放",
    name,
    idOf(person),
    `HY${10000 + (person % households)}`,
    "本人",
    `上海市长宁区华阳路街道安西路${1 + (person % 900)}弄${1 + (person % 40)}号`,
    isContribution ? "低保" : (["低保", "低收入", "其他"][person % 3] ?? null),
    isMedical ? "大重病医疗" : isContribution ? "补缴金" : "突发事件",
    isMedical ? totalFee : null,
    isMedical ? insurance : null,
    isMedical ? (isFaulty ? selfPaid + 1 : selfPaid) : null,
    isContribution ? (isFaulty ? 1000 : 9000) : null,
    isContribution ? "是" : null,
    isMedical || isContribution ? null : applied - 10,
    isMedical ? `F${10000000 + index}` : null,
    isMedical ? applied - 40 : null,
    `YS${100000 + index}`,
    applied,
    applied + 14,
    faulty && !isMedical ? 5 : 7,
    "街道综合帮扶工作组",
    applied + 20,
    amount,
    applied + 27,
    name,
  ];
}

const pick = (letters: string, index: number): string => letters.charAt(index % letters.length);

/**
 * A valid ID of nobody: area 310199, born 1930 to 1999, the person's number in the birth date and two digits of the sequence. The
 * third is a check over the others: IDs one digit apart with names alike would all be findings (G211).
 */
export function idOf(person: number): string {
  const rest = Math.floor(person / 100);
  const day = String(1 + (rest % 28)).padStart(2, "0");
  const month = String(1 + (Math.floor(rest / 28) % 12)).padStart(2, "0");
  const own = `${1930 + (Math.floor(rest / 336) % 70)}${month}${day}${String(person % 100).padStart(2, "0")}`;
  let apart = 0;
  for (let place = 0; place < own.length; place++) apart += (own.charCodeAt(place) - 48) * (place % 2 === 0 ? 1 : 3);
  const first17 = `310199${own}${apart % 10}`;
  let sum = 0;
  for (let place = 0; place < 17; place++) sum += (WEIGHTS[place] ?? 0) * (first17.charCodeAt(place) - 48);
  return first17 + "10X98765432".charAt(sum % 11);
}
