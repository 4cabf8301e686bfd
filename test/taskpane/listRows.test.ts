import type { Finding } from "../../src/checks/finding";
import { groupByRule } from "../../src/taskpane/check/groupFindings";
import { FIRST_STATE, listRows } from "../../src/taskpane/check/listRows";

const findings = (count: number, severity: Finding["severity"] = "must"): Finding[] =>
  Array.from({ length: count }, (_, index) => ({
    code: "C104",
    severity,
    clause: "-",
    file: "",
    sheet: "1月",
    row: index + 1,
    cells: [`C${index + 1}`],
    person: "",
    message: "",
    args: {},
  }));
const kinds = (all: readonly Finding[], state = FIRST_STATE, open: Finding | null = null) =>
  listRows(groupByRule(all, []), state, open).map(({ is }) => is);
const count = (rows: readonly string[], is: string) => rows.filter((each) => each === is).length;

test("50 findings are all listed, of 51 the first 20 and the way to the rest", () => {
  expect(kinds(findings(50))).toHaveLength(52);
  expect(count(kinds(findings(51)), "finding")).toBe(20);
  expect(kinds(findings(51)).at(-1)).toBe("more");
});

test("an open finding among the first 20 changes nothing; the 21st unfolds its group", () => {
  const all = findings(100);
  expect(count(kinds(all, FIRST_STATE, all[19]), "finding")).toBe(20);
  expect(count(kinds(all, FIRST_STATE, all[20]), "finding")).toBe(100);
});

test("5 notes start open, 6 closed; an open finding opens them", () => {
  expect(count(kinds(findings(5, "note")), "finding")).toBe(5);
  const six = findings(6, "note");
  expect(count(kinds(six), "finding")).toBe(0);
  expect(count(kinds(six, FIRST_STATE, six[3]), "finding")).toBe(6);
});

test("10,000 findings have 10,000 different keys, two of one cell and rule among them", () => {
  const all = [...findings(9_999), ...findings(1)];
  const state = { ...FIRST_STATE, unfolded: new Map([["must C104", 10_000]]) };
  expect(new Set(listRows(groupByRule(all, []), state, null).map(({ key }) => key)).size).toBe(10_002);
});
