import type { CellValue } from "../../src/cells/reading";
import { type Book, cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";

const HEADINGS = ["序号", "姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费", "帮扶金额", "发放日期", "办理状态"];

/** A person of area 310199 with a valid check digit; `number` from 0 to 999. */
export function identity(number: number): string {
  const first17 = `31019919800101${String(number).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return first17 + "10X98765432"[sum % 11];
}

export interface LedgerLine {
  readonly name: string;
  readonly id: number;
  readonly selfPaid: number;
  readonly amount: CellValue;
  readonly paid: string;
}

/** A small ledger: title in row 1, headings in row 2, 低保 medical grants from row 3. */
export function ledgerBook(lines: readonly LedgerLine[], title = "2019年综合帮扶台账", headings: readonly string[] = HEADINGS): Book {
  const book = emptyBook();
  const sheet = emptySheet("台账");
  const rows: CellValue[][] = [
    [title],
    [...headings],
    ...lines.map(({ name, id, selfPaid, amount, paid }, at) => [
      at + 1,
      name,
      identity(id),
      "低保",
      "大重病医疗",
      selfPaid,
      amount,
      paid,
      "已发放",
    ]),
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.cells.set(cellKey(row + 1, column + 1), { value })));
  book.sheets.push(sheet);
  return book;
}
