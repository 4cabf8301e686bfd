import type { CellValue } from "../cells/reading";
import { type Book, type BookStyle, cellKey, emptyBook, emptySheet } from "../host/xlsx/book";
import { checkDigit } from "../workbench/sample/people";
import { SAMPLE_STYLES } from "../workbench/sample/sampleStyles";

const HEADINGS = ["序号", "姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费用（元）", "金额", "审批金额", "实发金额", "救助时间"];
const WIDTHS = [5, 9, 20, 9, 11, 17, 9, 10, 10, 11];
/** Name, birthday, 对象类别, 自负 (in 万元 below a heading that says 元), 金额 asked for and given, 救助时间. Made-up people. */
const GRANTS = [
  ["周玉兰", "19520304", "低保", 2.4, 14400, "2021.11.08"],
  ["沈国强", "19610815", "低收入", 1.86, 9300, "2021.11.22"],
  ["钱美华", "19471201", "其他", 3.1, 12400, "2021.12.13"],
  ["许文娟", "19700506", "低保", 1.25, 7500, "2021.12.27"],
  ["蒋桂珍", "19580917", "低收入", 4.2, 21000, "2022.1.17"],
  ["傅建明", "19660228", "低保", 0.98, 5880, "2022.2.21"],
] as const;

/** A small ledger that makes the program ask: 金额, 救助时间, two columns for one field, 万元 below 元, and rows after the document's end. */
export function askingLedger(): Book {
  const book = emptyBook();
  const sheet = emptySheet("综合帮扶台账");
  const put = (row: number, column: number, value: CellValue, style: BookStyle): void =>
    void sheet.cells.set(cellKey(row, column), { value, style });
  put(1, 1, "社区市民综合帮扶台账", { ...SAMPLE_STYLES.title, horizontal: "left" });
  HEADINGS.forEach((heading, index) => put(2, index + 1, heading, SAMPLE_STYLES.heading));
  GRANTS.forEach(([name, birthday, category, selfPaid, amount, date], index) => {
    const first17 = `310199${birthday}00${index + 1}`;
    const cells = [index + 1, name, first17 + checkDigit(first17), category, "大重病医疗", selfPaid, amount, amount, amount, date];
    cells.forEach((value, column) =>
      put(index + 3, column + 1, value, typeof value === "number" ? SAMPLE_STYLES.amount : SAMPLE_STYLES.text),
    );
  });
  WIDTHS.forEach((width, index) => sheet.columnWidths.set(index + 1, width));
  book.sheets.push(sheet);
  return book;
}
