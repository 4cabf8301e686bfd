import type { CellValue } from "../../src/cells/reading";
import { runChecks } from "../../src/checks/runChecks";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { CHEN, LI, read, sheetOf, WANG } from "./fixtures";

const HEADINGS = ["姓名", "身份证号", "对象类别", "帮扶类别", "帮扶金额", "发放日期"];
const OLD_WANG = "310199500101001";

/** The rows that break the limit of a year's total: file, sheet, row. */
function overYear(sheets: readonly RawSheet[]): string[] {
  const run = runChecks(read(sheets), builtInPolicy, {});
  for (let step = run.next(); ; step = run.next()) {
    if (!step.done) continue;
    return step.value.findings.filter(({ code }) => code === "G201").map(({ file, sheet, row }) => `${file} ${sheet} ${row}`);
  }
}

const grant = (name: string, id: CellValue, fen: number, date: CellValue): readonly CellValue[] => [name, id, "低保", "其他", fen, date];
const sheet = (file: string, name: string, ...rows: readonly (readonly CellValue[])[]): RawSheet =>
  sheetOf([HEADINGS, ...rows], { file, name });

test.each([
  ["18 digits with a small x and blanks", "310199 19500101 001x"],
  ["full-width digits", "３１０１９９１９５００１０１００１Ｘ"],
  ["15 digits as text", OLD_WANG],
  ["15 digits as a number", Number(OLD_WANG)],
])("王芳 and 王 芳（户主） under one ID, once with %s, are one person: 50,000 and 30,000.01 on two sheets pass 80,000", (_, spelled) => {
  const first = sheet("天山.xlsx", "1月", grant("王芳", WANG, 50_000, "2019.1.5"));
  expect(overYear([first, sheet("天山.xlsx", "5月", grant("王 芳（户主）", spelled, 30_000.01, "20190506"))])).toEqual(["天山.xlsx 5月 2"]);
  expect(overYear([first, sheet("天山.xlsx", "5月", grant("王 芳（户主）", spelled, 30_000, "20190506"))])).toEqual([]);
});

test("two files are one ledger for the year, and a later table of a sheet counts too", () => {
  const first = sheet(
    "天山.xlsx",
    "台账",
    grant("王芳", WANG, 50_000, "2019.1.5"),
    ["合计", null, null, null, 50_000, null],
    [],
    ["姓名", "身份证号", "发放日期", "帮扶类别", "对象类别", "帮扶金额"],
    ["李国", LI, "2019.2.1", "其他", "低保", 80_000],
    ["王芳", WANG, "2019.3.1", "其他", "低保", 30_000],
  );
  expect(overYear([first])).toEqual([]);
  const second = sheet(
    "虹桥.xlsx",
    "台账",
    grant("李国", LI, 0.01, "2019.12.31"),
    grant("王芳", OLD_WANG, 0.01, "2019.12.31"),
    grant("陈军", CHEN, 80_000, "2019.12.31"),
  );
  expect(overYear([first, second])).toEqual(["虹桥.xlsx 台账 2", "虹桥.xlsx 台账 3"]);
});

test("one name with two IDs is two persons", () => {
  expect(overYear([sheet("天山.xlsx", "台账", grant("王芳", WANG, 50_000, "2019.1.5"), grant("王芳", LI, 50_000, "2019.1.6"))])).toEqual(
    [],
  );
});
