import { readCases } from "../../../src/checks/readCases";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { hasSeveralLedgers, monthlyReport } from "../../../src/sheets/monthly/monthlyReport";
import { monthlyRowsSheet } from "../../../src/sheets/monthly/rowsSheet";
import type { SheetModel } from "../../../src/sheets/sheetModel";
import { shown } from "../modelText";
import { handLedger, type HandSheet } from "./handLedger";
import { ROWS, allRows, income } from "./may2019";

const HEADINGS = [
  "月份",
  "发放日期",
  "工作表",
  "单元格",
  "居委",
  "形式",
  "类别",
  "对象类别",
  "资金来源",
  "发放方式",
  "资金或实物",
  "金额（元）",
  "街镇",
];

function of(...sheets: readonly HandSheet[]) {
  const ledger = handLedger(...sheets);
  const cases = readCases(ledger, builtInPolicy);
  const month = "2019-05";
  const model = monthlyRowsSheet(cases, { month, policy: builtInPolicy, severalLedgers: hasSeveralLedgers(ledger) });
  return { model, figures: monthlyReport({ ledger, cases, income: income(), policy: builtInPolicy, month }).figures };
}

type Line = Readonly<Record<string, string>>;
const linesOf = (model: SheetModel): Line[] => {
  const heading = model.rows.findIndex((cells) => cells[0]?.text === "月份");
  return model.rows.slice(heading + 1).map((cells) => Object.fromEntries(cells.map((cell, at) => [HEADINGS[at]!, shown(cell)])));
};
const sum = (lines: readonly Line[]): string =>
  (lines.reduce((fen, line) => fen + Math.round(Number(line["金额（元）"]) * 100), 0) / 100).toFixed(2);

/** The columns by which somebody filters to find a figure again. */
const FILTERS: readonly (readonly [prefix: string, column: string])[] = [
  ["grants.form.", "形式"],
  ["grants.type.", "类别"],
  ["grants.category.", "对象类别"],
  ["grants.source.", "资金来源"],
  ["grants.method.", "发放方式"],
  ["committee.", "居委"],
  ["street.", "街镇"],
];

describe.each([
  ["one ledger", of({ rows: allRows(), street: "虹桥街道" })],
  [
    "two ledgers",
    of({ rows: allRows(), street: "虹桥街道", file: "一.xlsx" }, { rows: [ROWS.may!, ROWS.goods!], street: "新泾镇", file: "二.xlsx" }),
  ],
])("%s: filtering 月报明细 by its own words", (_, { model, figures }) => {
  const lines = linesOf(model);
  const inMonth = { month: "2019-05", year: "2019-", lastYear: "2018-05" };

  test.each(["month", "year", "lastYear"] as const)("adds up to every figure of 三 and 七 (%s)", (column) => {
    const rows = lines.filter((line) => line["月份"]!.startsWith(inMonth[column]));
    const money = rows.filter((line) => line["资金或实物"] === "资金");
    const checked: string[] = [];
    const check = (id: string, found: readonly Line[]) => {
      expect([id, sum(found)]).toEqual([id, figures[id]![column]]);
      checked.push(id);
    };
    check("grants.total", money);
    check(
      "inKind.total",
      rows.filter((line) => line["资金或实物"] !== "资金"),
    );
    for (const [prefix, name] of FILTERS)
      for (const id of Object.keys(figures).filter((each) => each.startsWith(prefix)))
        check(
          id,
          money.filter((line) => line[name] === id.slice(prefix.length)),
        );
    const ofSpending = Object.keys(figures).filter((id) => /^(grants|committee|street|inKind)\./.test(id) && id !== "grants.totalInWan");
    expect(checked.sort()).toEqual(ofSpending.sort());
  });
});

test("a row leads to its cell, in a file of its own by name only; no name and no ID stands on it", () => {
  const { model } = of({ rows: allRows(), street: "虹桥街道" });
  expect(model.rows.flat().find((cell) => cell?.link !== undefined)?.link).toMatch(/![A-Z]+\d+$/);
  const text = model.rows
    .flat()
    .map((cell) => shown(cell))
    .join("\n");
  for (const secret of ["王一", "李一", "钱一", "赵一", "310199"]) expect(text).not.toContain(secret);
  const two = of({ rows: allRows(), file: "一.xlsx" }, { rows: allRows(), file: "二.xlsx" }).model;
  expect(two.rows.flat().some((cell) => cell?.link !== undefined)).toBe(false);
  expect(linesOf(two)[0]!["工作表"]).toMatch(/^一\.xlsx /);
});

test("the sum at the top follows a filter: SUBTOTAL 109 over exactly the rows, 60,722.22 without one", () => {
  const { model } = of({ rows: allRows() });
  const total = model.rows.flat().find((cell) => cell?.formula !== undefined);
  const { bottom, top } = model.autoFilter!;
  expect(total).toMatchObject({ formula: `=SUBTOTAL(109,L${top + 1}:L${bottom})`, number: 60_722.22 });
  expect(bottom).toBe(model.rows.length);
});

test("no row at all: one line says so, without a filter and without a formula", () => {
  const { model } = of({ rows: [ROWS.pending!] });
  expect([model.autoFilter, model.rows.flat().some((cell) => cell?.formula !== undefined)]).toEqual([undefined, false]);
  expect(model.rows.at(-1)?.[0]?.text).toBe("没有计入的行。");
});
