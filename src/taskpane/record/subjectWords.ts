import type { RecordSubject } from "../../app/recordBook";

/** "王芳 310199********001X" or "户号 H1": whom a record is about. */
export const subjectTitle = ({ name, maskedId, number }: RecordSubject): string =>
  number === undefined ? `${name || "姓名未填"} ${maskedId || "身份证号无法识别"}` : number === "" ? "全户" : `户号 ${number}`;

/** The title with its place, "…，5月 第 3 行", or with the names of the household: enough to tell two of one name apart. */
export function subjectLine(subject: RecordSubject): string {
  const { cases, number } = subject;
  const [first] = cases;
  if (number !== undefined) return `${subjectTitle(subject)}，全户：${namesOf(subject).join("、")}`;
  return `${subjectTitle(subject)}${first === undefined ? "" : `，${first.row.sheet.sheet} 第 ${first.row.row} 行`}`;
}

const namesOf = ({ cases }: RecordSubject): readonly string[] => [...new Set(cases.map(({ name }) => name || "姓名未填"))];
