import type { RecordSubject } from "../../app/recordBook";

/** "王芳 310199********001X" or "户号 H1": whom a record is about. */
export const subjectTitle = ({ name, maskedId, number }: RecordSubject): string =>
  number === undefined ? `${name || "姓名未填"} ${maskedId || "身份证号无法识别"}` : number === "" ? "全户" : `户号 ${number}`;

/** Where the first row stands, or who the household's persons are: enough to tell two of one name apart. */
export function subjectPlace({ cases, number }: RecordSubject): string {
  const [first] = cases;
  if (number !== undefined) return `全户：${[...new Set(cases.map(({ name }) => name || "姓名未填"))].join("、")}`;
  return first === undefined ? "" : `${first.row.sheet.sheet} 第 ${first.row.row} 行`;
}
