import type { Finding } from "../../src/checks/finding";
import { pageOfFindings } from "../../src/taskpane/check/pageOfFindings";

const findings = (count: number): Finding[] =>
  Array.from({ length: count }, (_, index) => ({
    code: "C104",
    severity: "must",
    clause: "-",
    file: "",
    sheet: "1月",
    row: index + 1,
    cells: [`C${index + 1}`],
    person: "",
    message: "",
    args: {},
  }));
const rows = (shown: readonly Finding[]) => shown.map(({ row }) => row);

test("50 findings are all drawn, of 51 the first 20", () => {
  expect(pageOfFindings(findings(50), 1, null).first).toHaveLength(50);
  expect(pageOfFindings(findings(51), 1, null)).toMatchObject({ first: { length: 20 }, skipped: 0, around: [] });
});

test("an open finding among the first 20 changes nothing; the 21st brings its own page right behind them", () => {
  const all = findings(100);
  expect(pageOfFindings(all, 1, all[19] ?? null).around).toEqual([]);
  const page = pageOfFindings(all, 1, all[20] ?? null);
  expect([page.skipped, ...rows(page.around).slice(0, 1)]).toEqual([0, 21]);
});

test("the 9,005th of 10,000 draws 40 findings, and says that 8,980 between are left out", () => {
  const all = findings(10_000);
  const { first, skipped, around } = pageOfFindings(all, 1, all[9_004] ?? null);
  expect([first.length, skipped, around.length]).toEqual([20, 8_980, 20]);
  expect(rows(around)).toContain(9_005);
});

test("an open finding of another group brings no page", () => {
  expect(pageOfFindings(findings(60), 1, findings(1)[0] ?? null).around).toEqual([]);
});
