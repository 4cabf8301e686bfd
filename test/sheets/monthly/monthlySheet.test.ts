import { readCases } from "../../../src/checks/readCases";
import { readIncome } from "../../../src/ledger/income";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { compareMonthly } from "../../../src/sheets/monthly/compareMonthly";
import { incomeTemplateSheet } from "../../../src/sheets/monthly/incomeTemplateSheet";
import { monthlyReport } from "../../../src/sheets/monthly/monthlyReport";
import { monthlySheet } from "../../../src/sheets/monthly/monthlySheet";
import { readReportSheet } from "../../../src/sheets/monthly/readReportSheet";
import { layout, pathOf } from "../../../src/sheets/monthly/layout";
import type { SheetModel } from "../../../src/sheets/sheetModel";
import { handLedger, type HandRow } from "./handLedger";
import { ROWS, allRows, income } from "./may2019";
import { rawOf } from "./rawOf";

const now = new Date(2019, 5, 3);

function report(rows: readonly HandRow[] = allRows(), book: ReturnType<typeof income> | null = income()) {
  const ledger = handLedger({ rows, street: "虹桥街道" });
  return monthlyReport({ ledger, cases: readCases(ledger, builtInPolicy), income: book, policy: builtInPolicy, month: "2019-05" });
}

const sheet = monthlySheet(report(), { now });
const texts = (model: SheetModel): string[] => model.rows.flatMap((row) => row.flatMap((cell) => (cell?.text ? [cell.text] : [])));
const cellsWithFormula = (model: SheetModel) => model.rows.flatMap((row) => row.filter((cell) => cell?.formula !== undefined));

test("the sheet is marked with its month and named without a person", () => {
  expect([sheet.mark, sheet.name, sheet.page.titleRows, sheet.frozenRows]).toEqual(["monthly:2019-05", "月报 2019年5月", [1, 3], 4]);
});

test("it has its eight sections in order, the tie-outs, the charts and the signature line", () => {
  const headings = texts(sheet).filter((text) => /^[一二三四五六七八]、|^附[一二]：/.test(text));
  const starts = ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "附一", "附二"];
  expect(headings.map((text) => text.slice(0, 2))).toEqual(starts);
  for (const part of ["填报单位：虹桥街道", "单位：元", "填表人：", "审核人：", "负责人：", "报出日期：2019年6月3日"])
    expect(texts(sheet)).toContain(part);
  expect(texts(sheet).some((text) => text.includes("（公章）"))).toBe(true);
  expect(sheet.rows[3]?.map((cell) => cell?.text)).toEqual(["项目", undefined, "本月", "本年累计", "去年同期", "备注"]);
});

test("every figure can be read back from the sheet by its label", () => {
  const { figures } = report();
  const lines = readReportSheet(rawOf(sheet));
  for (const line of layout(figures)) {
    const read = lines?.get(line.group === "" ? line.section : pathOf(line));
    const shown = [figures[line.id]?.month, figures[line.id]?.year, figures[line.id]?.lastYear].map((text) =>
      text == null ? null : Number(text),
    );
    expect([line.id, read?.month, read?.year, read?.lastYear]).toEqual([line.id, ...shown]);
  }
});

test("every formula, worked out from the sheet's own numbers, gives its cached value", () => {
  const number = (address: string): number => {
    const [, letters = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    return sheet.rows[Number(row) - 1]?.[letters.charCodeAt(0) - 65]?.number ?? Number.NaN;
  };
  const work = (formula: string): number => {
    const round = /^=ROUND\(([A-Z]\d+)\/10000,2\)$/.exec(formula);
    if (round) return Math.round(number(round[1] ?? "") / 100) / 100;
    const sum = /^=SUM\(([A-Z])(\d+):[A-Z](\d+)\)$/.exec(formula);
    if (sum)
      return Array.from({ length: Number(sum[3]) - Number(sum[2]) + 1 }, (_, at) => number(`${sum[1]}${Number(sum[2]) + at}`)).reduce(
        (all, value) => all + value,
        0,
      );
    return [...formula.slice(1).matchAll(/([+-]?)([A-Z]\d+)/g)].reduce(
      (all, [, sign, address = ""]) => all + (sign === "-" ? -1 : 1) * number(address),
      0,
    );
  };
  const cells = cellsWithFormula(sheet);
  // 10 in the figures; 5 months summed up, and 3 totals below them.
  expect(cells).toHaveLength(18);
  for (const cell of cells)
    expect([cell?.formula, work(cell?.formula ?? "").toFixed(2)]).toEqual([cell?.formula, cell?.number?.toFixed(2)]);
});

test("no merge overlaps another and every row is as wide as the page", () => {
  const seen = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    expect(right).toBeLessThanOrEqual(6);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        expect(seen.has(`${row} ${column}`)).toBe(false);
        seen.add(`${row} ${column}`);
      }
    }
  }
  expect(Math.max(...sheet.rows.map((row) => row.length))).toBe(6);
});

test("without an income sheet the balance cells say 未提供 and 备注 says why", () => {
  const shown = texts(monthlySheet(report(allRows(), null), { now }));
  expect(shown.filter((text) => text === "未提供").length).toBeGreaterThan(10);
  expect(shown).toContain("未提供：没有资金收入表");
});

test("a tie-out that is broken stands on the sheet with both sides, difference and 不符", () => {
  const broken = monthlySheet(
    report(
      allRows(),
      income((all) => [...all.slice(0, -1), ["bankBalance", "2019-05-31", null, 70000]]),
    ),
    { now },
  );
  const row = broken.rows.find((cells) => cells[1]?.text?.startsWith("T1 "));
  expect(row?.map((cell) => cell?.number ?? cell?.text)).toEqual([
    "不符",
    "T1 期初结余＋收入－支出－工作经费＝账面结余",
    70500,
    70000,
    500,
    expect.stringContaining("相差 500.00 元"),
  ]);
});

describe("a month that was reported is not rewritten silently", () => {
  test("nothing changed: no change is listed", () => {
    expect(compareMonthly(rawOf(sheet), report())).toEqual([]);
  });

  test("a row of 1,000.00 added since shows in every line that it moves, old → new", () => {
    const changes = compareMonthly(rawOf(sheet), report([...allRows(), { ...ROWS.mayMember, committee: "丙居委", amount: 1000 }])) ?? [];
    const find = (id: string, column: string) => changes.find((change) => change.id === id && change.column === column);
    expect(find("grants.total", "month")).toEqual({
      id: "grants.total",
      label: "三、帮扶支出 · 本月",
      column: "month",
      old: "41000.00",
      new: "42000.00",
    });
    expect(find("count.grants", "month")).toMatchObject({ old: "4", new: "5" });
    expect(find("committee.丙居委", "month")).toMatchObject({ old: null, new: "1000.00" });
    expect(find("closing", "month")).toMatchObject({ old: "70500.00", new: "69500.00" });
    expect(find("grants.category.低保", "month")).toBeUndefined();
  });

  test("a 居委 that is gone is listed with its old amount", () => {
    const changes = compareMonthly(rawOf(sheet), report(allRows().filter(({ committee }) => committee !== "乙居委"))) ?? [];
    expect(changes).toContainEqual({
      id: "七、各居委支出/按居委/乙居委",
      label: "七、各居委支出/按居委/乙居委 · 本月",
      column: "month",
      old: "25000.00",
      new: null,
    });
  });

  test("a balance that became known is listed as unknown → number", () => {
    const before = rawOf(monthlySheet(report(allRows(), null), { now }));
    expect(compareMonthly(before, report())).toContainEqual(
      expect.objectContaining({ id: "opening", column: "month", old: null, new: "92500.00" }),
    );
  });

  test("a sheet whose headings are gone cannot be compared", () => {
    const raw = rawOf(sheet);
    expect(compareMonthly({ ...raw, values: raw.values.slice(4) }, report())).toBeNull();
  });
});

const rowsOf = (model: SheetModel, text: string): number[] => model.rows.flatMap((row, at) => (row[0]?.text === text ? [at + 1] : []));

test("the people, the tie-outs and the charts begin a new page, the people under headings of their own", () => {
  const [, headings] = rowsOf(sheet, "项目");
  expect(rowsOf(sheet, "六、帮扶对象与办理情况")).toEqual([Number(headings) + 1]);
  expect(sheet.page.breaksBefore).toEqual([headings, ...rowsOf(sheet, "附一：勾稽关系核对"), ...rowsOf(sheet, "附二：本年支出图表")]);
});

test("100 居委 take three pages, each under its headings, and all are read back", () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({ ...ROWS.may, committee: `第${at + 1}居委`, amount: at + 1 }));
  const long = monthlySheet(report(rows), { now });
  expect(rowsOf(long, "项目")).toHaveLength(4);
  const lines = readReportSheet(rawOf(long));
  expect([1, 37, 38, 100].map((at) => lines?.get(`七、各居委支出/按居委/第${at}居委`)?.month)).toEqual([1, 37, 38, 100]);
});

test("the empty 资金收入 sheet is read as one without entries: no example counts", () => {
  expect(readIncome([rawOf(incomeTemplateSheet())])).toMatchObject({ entries: [], problems: [], sheet: "资金收入" });
});

test("the empty 资金收入 sheet has its columns, and its examples stand above the heading where nothing counts", () => {
  const template = incomeTemplateSheet();
  const heading = template.rows.findIndex((row) => row[0]?.text === "日期");
  expect(template.mark).toBe("income");
  expect(template.rows[heading]?.map((cell) => cell?.text)).toEqual(["日期", "来源", "定向/非定向", "金额", "摘要"]);
  expect(
    template.rows
      .slice(heading + 1)
      .flat()
      .every((cell) => cell?.text === undefined && cell?.number === undefined),
  ).toBe(true);
  expect(texts(template)).toContain("期初结余（每个来源、每年一行）");
});

describe("whatever the number of 居委", () => {
  const withCommittees = (count: number): SheetModel =>
    monthlySheet(
      report([...allRows(), ...Array.from({ length: count }, (_, at) => ({ ...ROWS.may, amount: 1, committee: `第${at}居委` }))]),
      {
        now,
      },
    );
  const startsOf = (model: SheetModel): number[] => [1, ...(model.page.breaksBefore ?? [])];
  const pageOf = (model: SheetModel, row: number): number => startsOf(model).filter((start) => start <= row).length;

  test.each([0, 5, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 60])(
    "with %i more the signatures and the day stand on one page, and no page is higher than A4",
    (count) => {
      const model = withCommittees(count);
      const [signatures = 0] = rowsOf(model, "填表人：");
      expect(pageOf(model, signatures)).toBe(pageOf(model, signatures + 1));
      expect(model.rows[signatures]?.some((cell) => cell?.text?.startsWith("报出日期："))).toBe(true);
      const [notes = 0] = rowsOf(model, "八、说明");
      expect(pageOf(model, notes)).toBe(pageOf(model, notes + 1));
      const starts = startsOf(model);
      const titles = [1, 2, 3].reduce((sum, row) => sum + (model.rowHeights[row] ?? 15), 0);
      const width = model.columnWidths.reduce((sum, characters) => sum + characters * 5.25 + 3.75, 0);
      starts.forEach((first, at) => {
        const end = starts[at + 1] ?? model.rows.length + 1;
        const heights = Array.from({ length: end - first }, (_, row) => model.rowHeights[first + row] ?? 15);
        const points = heights.reduce((sum, height) => sum + height, at === 0 ? 0 : titles);
        expect([at, points <= (842 - 43.2 - 50.4) / ((595 - 72) / width)]).toEqual([at, true]);
      });
    },
  );
});

describe("an amount of three decimals", () => {
  const may = { ...ROWS.may, amount: 6000.503 };
  const model = monthlySheet(report([...allRows().filter((row) => row !== ROWS.may), may]), { now });

  test("is shown with all of them in every sum that it moves, and with two elsewhere", () => {
    const formats = new Map(
      model.rows.flatMap((cells) =>
        cells[2]?.format === undefined ? [] : [[cells[1]?.text ?? cells[0]?.text ?? "", cells[2].format] as const],
      ),
    );
    expect(formats.get("三、帮扶支出")).toBe("#,##0.000");
    expect(formats.get("大重病医疗")).toBe("#,##0.000");
    expect(formats.get("突发事件")).toBe("#,##0.00");
  });

  test("breaks T1 by 0.003, which says why, and 八 says which row", () => {
    const row = model.rows.find((cells) => cells[1]?.text?.startsWith("T1 "));
    expect([row?.[4]?.number, row?.[4]?.format]).toEqual([-0.003, "#,##0.000"]);
    expect(row?.[5]?.text).toContain("相差 -0.003 元（不足一分，因台账有金额多于两位小数，见说明）");
    expect(texts(model).find((text) => text.includes("多于两位小数，各项按原数相加"))).toMatch(
      /^\d+．1 行金额多于两位小数.*请更正台账：\S+!?\S*\d+。$/,
    );
  });

  test("of an amount that is 1 元 off says nothing of decimals", () => {
    const off = monthlySheet(report([...allRows().filter((row) => row !== ROWS.may), { ...ROWS.may, amount: 6001.5 }]), { now });
    expect(off.rows.find((cells) => cells[1]?.text?.startsWith("T1 "))?.[5]?.text).toMatch(/相差 -1\.00 元$/);
  });
});
