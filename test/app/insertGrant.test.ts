/** @jest-environment jsdom */
import fc from "fast-check";
import { applyFixes } from "../../src/app/applyFixes";
import { checkLedger } from "../../src/app/checkLedger";
import { amountFormat, insertGrant, type GrantInsertion } from "../../src/app/insertGrant";
import { selectedTarget, type InsertTarget } from "../../src/app/insertTarget";
import { loadLedger } from "../../src/app/loadLedger";
import { planFixes } from "../../src/app/planFixes";
import { isTrial, needsBase, trialGrant, type Trial, type TrialInput } from "../../src/app/trialGrant";
import { lastFixes, undoFixes } from "../../src/app/undoFixes";
import { fenFromYuan } from "../../src/core/fen";
import { associations } from "../../src/functions/associate";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import type { Category, GrantType } from "../../src/policy/words";
import type { Workbook } from "../../src/simulator/model/workbook";
import { profiles } from "../../src/simulator/profile";
import type { SimulatorInit } from "../../src/simulator/simulator";
import { area, startWorkbook } from "../host/office/simulated";
import { workbookSnapshot } from "../host/office/snapshot";
import { callOf, startWithFunctions } from "../host/office/withFunctions";
import { HEADINGS, idNo, OVER_CAP } from "../taskpane/smallLedgers";

const now = new Date("2019-06-03T06:05:00Z");
const wait = (): Promise<void> => new Promise((resume) => setTimeout(resume));
const tools = { now, wait };

/** Row 2 lacks its amount (H2), row 3 has one. */
const SHEETS = [{ name: "1月", rows: [HEADINGS, OVER_CAP.map((value, at) => (at === 7 ? null : value)), OVER_CAP] }];

/** The workbook as a user sees it: a cell that holds nothing and looks like nothing is none. */
function seen(workbook: Workbook): unknown {
  return JSON.parse(JSON.stringify(workbookSnapshot(workbook)), (_, value: unknown) =>
    Array.isArray(value) ? value.filter((one: unknown) => !Array.isArray(one) || JSON.stringify(one[2]) !== '{"value":null}') : value,
  ) as unknown;
}

async function open(init: SimulatorInit = {}) {
  const started = await startWithFunctions(SHEETS, init);
  const { workbook, port } = started;
  const sheet = workbook.requireSheet("1月");
  const look = async (address: string) => {
    workbook.select(sheet, [area(address)]);
    return selectedTarget(port, await port.selection());
  };
  const target = async (address: string): Promise<InsertTarget> => {
    const answer = await look(address);
    if (!answer.ok) throw new Error(answer.why);
    return answer.target;
  };
  const cell = (address: string) => sheet.cells.cell(area(address).row, area(address).column);
  return { ...started, sheet, look, target, cell };
}

const trialOf = (change: Partial<TrialInput>): Trial => {
  const trial = trialGrant(builtInPolicy, {
    type: "大重病医疗",
    category: "低收入",
    base: "10000",
    used: "",
    date: "2019-05-06",
    ...change,
  });
  if (!isTrial(trial)) throw new Error(JSON.stringify(trial));
  return trial;
};
const FORMULA = '=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,0,"2019-05-06")';
const offer = (target: InsertTarget, formula: string | null = null): GrantInsertion => ({ target, amount: fenFromYuan(5000), formula });

describe("the selected cell", () => {
  test("that is empty can take a value and a formula", async () => {
    const { look } = await open();
    expect(await look("H2")).toEqual({
      ok: true,
      target: {
        sheet: "1月",
        address: "H2",
        state: { value: null, format: "General", isFormula: false },
        beside: { address: "C2", value: idNo("19550101", 1) },
        whyNoFormula: null,
      },
    });
  });

  type Opened = Awaited<ReturnType<typeof open>>;
  const cases: readonly (readonly [string, string, (opened: Opened) => void, RegExp])[] = [
    ["holds a number", "H3", () => undefined, /^已有内容，不会覆盖/],
    ["holds a formula that shows nothing", "M2", ({ sheet }) => sheet.put(1, 12, { value: "", formula: '=""' }), /^已有内容/],
    ["holds an empty text", "M2", ({ sheet }) => sheet.put(1, 12, { value: "" }), /^已有内容/],
    ["is merged and selected whole", "M2:N3", ({ sheet }) => void (sheet.merges = [area("M2:N3")]), /^是合并单元格/],
    ["lies in a merged area that begins above it", "N3", ({ sheet }) => void (sheet.merges = [area("M2:N3")]), /^是合并单元格/],
    ["is one of several", "M2:M3", () => undefined, /^选中了多个单元格/],
    ["lies on a protected sheet", "H2", ({ sheet }) => void (sheet.protection = { options: {} }), /^工作表受保护，请先撤销保护$/],
    ["lies on a filtered sheet", "H2", ({ sheet }) => void (sheet.autoFilter = { area: area("A1:K3"), criteria: [{}] }), /正在筛选/],
    ["lies on a sheet of ours", "M2", ({ sheet }) => void sheet.customProperties.set("bangfu.mark", "results"), /^这张表由本程序生成/],
    ["lies in a hidden row", "H2", ({ sheet }) => void sheet.hiddenRows.add(1), /已隐藏/],
    ["lies in a hidden column", "H2", ({ sheet }) => void sheet.hiddenColumns.add(7), /已隐藏/],
    ["lies in the heading row of a table", "P2", ({ sheet }) => void sheet.addTable(area("P2:Q4")), /标题行/],
    [
      "lies in the totals row of a table",
      "P4",
      ({ sheet }) => sheet.changeTable(sheet.addTable(area("P2:Q4")).id, { showTotals: true }),
      /汇总行/,
    ],
    ["lies right below a table, which would grow", "P5", ({ sheet }) => void sheet.addTable(area("P2:Q4")), /紧挨着 Excel 表格/],
    ["lies right beside a table, which would grow", "R3", ({ sheet }) => void sheet.addTable(area("P2:Q4")), /紧挨着 Excel 表格/],
    ["lies on a sheet that may be the standards", "H2", ({ workbook, sheet }) => workbook.renameSheet(sheet, "帮扶标准"), /可能是帮扶标准/],
  ];
  test.each(cases)("that %s (%s) cannot take anything, and the reason is told", async (_, address, arrange, why) => {
    const opened = await open();
    arrange(opened);
    const answer = await opened.look(address);
    expect(answer).toMatchObject({ ok: false, why: expect.stringMatching(why) });
  });

  test("two rows or columns away from a table is like any other", async () => {
    const { sheet, look } = await open();
    sheet.addTable(area("P2:Q4"));
    for (const address of ["P6", "S3", "R5", "O3", "P1"]) expect(await look(address)).toMatchObject({ ok: true });
  });

  test("below a table with a totals row can take something: such a table does not grow", async () => {
    const { sheet, look } = await open();
    sheet.changeTable(sheet.addTable(area("P2:Q4")).id, { showTotals: true });
    expect(await look("P5")).toMatchObject({ ok: true });
  });

  test("of two places that were selected together is refused, and so is a selection of no cells", async () => {
    const { workbook, sheet, port } = await open();
    workbook.select(sheet, [area("H2"), area("M2")]);
    expect(await selectedTarget(port, await port.selection())).toMatchObject({ ok: false, why: expect.stringContaining("选中了多处") });
    expect(await selectedTarget(port, null)).toMatchObject({ ok: false, place: null, why: expect.stringContaining("没有选中单元格") });
  });

  test("in the body of a table takes a value only: a formula would fill the column", async () => {
    const { sheet, target } = await open();
    sheet.addTable(area("P2:Q4"));
    expect((await target("P3")).whyNoFormula).toBe("这一格在 Excel 表格里，插入公式会自动填满整列，只能插入数值。");
  });

  test.each([
    ["without custom functions takes a value only", profiles.ltsc2021WithoutFunctions, false, /不能使用本程序的函数/],
    ["2021 with a conditional format takes a value only: the two together crash it", profiles.ltsc2021, true, /会意外退出/],
    ["2021 without one takes both", profiles.ltsc2021, false, null],
    ["2024 with a conditional format takes both", profiles.ltsc2024, true, null],
  ])("in an Excel %s", async (_, profile, hasRule, why) => {
    const { sheet, target } = await open({ profile });
    if (hasRule) sheet.addConditionalFormat([area("H2:H3")], "Custom");
    const { whyNoFormula } = await target("H2");
    if (why === null) expect(whyNoFormula).toBeNull();
    else expect(whyNoFormula).toMatch(why);
  });

  test("of an .xlsx file cannot be written", async () => {
    await expect(newXlsx("a.xlsx").inspectTarget()).rejects.toMatchObject({ kind: "unsupported" });
  });
});

describe("an insertion", () => {
  test("writes the amount as a number with two decimals, and nothing else", async () => {
    const { port, target, workbook, sheet, cell } = await open();
    sheet.restyle(area("H2"), (style) => ({ ...style, fill: "#FFFF00" }));
    const only = workbookSnapshot(workbook) as { sheets: { cells: [number, number, object][] }[] };
    expect(await insertGrant(port, offer(await target("H2")), tools)).toEqual({ is: "inserted", sheet: "1月", address: "H2" });
    expect(cell("H2")).toMatchObject({ value: 5000, format: "#,##0.00", style: { fill: "#FFFF00" } });
    const after = workbookSnapshot(workbook) as typeof only;
    const others = (all: typeof only) => all.sheets[0]?.cells.filter(([row, column]) => row !== 1 || column !== 7);
    expect(others(after)).toEqual(others(only));
  });

  test("writes the formula, which the page's own function answers with the same amount", async () => {
    const { port, target, cell } = await open();
    const { formula } = trialOf({});
    expect(formula).toBe(FORMULA);
    expect(await insertGrant(port, offer(await target("H2"), formula), tools)).toEqual({ is: "inserted", sheet: "1月", address: "H2" });
    expect(cell("H2")).toMatchObject({ value: 5000, formula: FORMULA, format: "#,##0.00" });
  });

  const TYPES: readonly GrantType[] = ["大重病医疗", "补缴金", "突发事件", "其他"];
  const CATEGORIES: readonly (Category | null)[] = ["低保", "低收入", "其他"];
  test.each(TYPES.flatMap((type) => (needsBase(type) ? CATEGORIES : [null]).map((category) => [type, category] as const)))(
    "%s %s: what can be judged can be inserted both ways with one amount, and what cannot has no formula",
    async (type, category) => {
      const { decision, formula } = trialOf({ type, category, base: "12,345.67", used: "70000.01" });
      if (!decision.ok) return expect(formula).toBeNull();
      const { port, target, cell } = await open();
      const insertion = { target: await target("H2"), amount: decision.value };
      expect(await insertGrant(port, { ...insertion, formula: null }, tools)).toMatchObject({ is: "inserted" });
      const other = { target: await target("M2"), amount: decision.value };
      expect(await insertGrant(port, { ...other, formula }, tools)).toMatchObject({ is: "inserted" });
      expect(cell("M2").value).toBe(cell("H2").value);
      expect(cell("H2").value).toBe(decision.value / 100);
    },
  );

  test("in a workbook that counts days from 1904 the formula still answers for the same day", async () => {
    const { port, target, workbook, cell } = await open();
    workbook.date1904 = true;
    await insertGrant(port, offer(await target("H2"), FORMULA), tools);
    expect(cell("H2").value).toBe(5000);
  });

  test("the function answers the formula with the value for 500 amounts, spendings and days of the policy", () => {
    const yuan = fc.integer({ min: 0, max: 30_000_000 }).map((fen) => (fen / 100).toFixed(2));
    const day = fc
      .integer({ min: 42_552, max: 44_561 })
      .map((serial) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), fc.constantFrom("低保", "低收入"), yuan, yuan, day, (type, category, base, used, date) => {
        const { decision, formula } = trialOf({ type, category, base, used, date });
        if (!decision.ok || formula === null) throw new Error(decision.text);
        const { id, args } = callOf(formula);
        expect(associations[id]?.(...(args as never[]))).toBe(decision.value / 100);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["General", "#,##0.00"],
    ["@", "#,##0.00"],
    ["yyyy-mm-dd", "#,##0.00"],
    ["0%", "#,##0.00"],
    ["0", "0"],
    ["0.00", "0.00"],
    ["#,##0.00", "#,##0.00"],
    ["¥#,##0.00;[Red]-¥#,##0.00", "#,##0.00"],
    ["#,##0.00_);(#,##0.00)", "#,##0.00_);(#,##0.00)"],
  ])("under the number format %s is shown as %s", (format, shown) => expect(amountFormat(format)).toBe(shown));

  test("into a cell formatted as text is a number all the same, and a formula a formula", async () => {
    const { port, target, sheet, cell } = await open();
    sheet.setFormat(area("H2"), () => "@");
    sheet.setFormat(area("M2"), () => "@");
    await insertGrant(port, offer(await target("H2")), tools);
    await insertGrant(port, offer(await target("M2"), FORMULA), tools);
    expect([cell("H2").value, cell("M2").formula, cell("M2").value]).toEqual([5000, FORMULA, 5000]);
  });

  test.each([
    ["was filled", (opened: Awaited<ReturnType<typeof open>>) => opened.sheet.put(1, 7, { value: 1 }), "没有写入：1月!H2 已有内容"],
    [
      "came to another row",
      ({ sheet }: Awaited<ReturnType<typeof open>>) => sheet.put(1, 2, { value: idNo("19550101", 9) }),
      "这一行的内容已不同",
    ],
    [
      "was protected",
      ({ sheet }: Awaited<ReturnType<typeof open>>) => void (sheet.protection = { options: {} }),
      "工作表受保护，请先撤销保护",
    ],
    [
      "lost its sheet",
      ({ workbook, sheet }: Awaited<ReturnType<typeof open>>) => workbook.renameSheet(sheet, "一月"),
      "工作表已删除或改名",
    ],
  ])("is refused where the cell %s after the question was put, and nothing is written", async (_, act, why) => {
    const opened = await open();
    const insertion = offer(await opened.target("H2"));
    act(opened);
    const before = seen(opened.workbook);
    expect(await insertGrant(opened.port, insertion, tools)).toMatchObject({ is: "refused", why: expect.stringContaining(why) });
    expect(seen(opened.workbook)).toEqual(before);
    expect(await lastFixes(opened.port)).toBeNull();
  });

  test.each([5000, 1, "x"])("%j that somebody types into the cell within the write's own round trip is given back", async (typed) => {
    const { port, target, workbook, sheet, sim, cell } = await open();
    const insertion = offer(await target("H2"));
    let writes = 0;
    sim.intercept = (request) => {
      const writing = JSON.stringify(request).includes('"#,##0.00"');
      if (writing && writes++ === 0) workbook.change("user", () => sheet.write(area("H2"), () => typed));
      return null;
    };
    expect(await insertGrant(port, insertion, tools)).toMatchObject({ is: "refused", why: expect.stringContaining("刚有别的改动") });
    expect([cell("H2").value, cell("H2").format ?? "General", await lastFixes(port)]).toEqual([typed, "General", null]);
  });

  test("of a formula that Excel does not know is taken out again, and the reason is told", async () => {
    const { port, target, workbook } = await open({
      calculate: (book) => {
        for (const { sheet, row, column } of [...book.formulas()]) book.setResult(sheet, row, column, { error: "#NAME?" });
      },
    });
    const to = await target("H2");
    const before = seen(workbook);
    expect(await insertGrant(port, offer(to, FORMULA), tools)).toMatchObject({ is: "refused", why: expect.stringContaining("#NAME?") });
    expect(seen(workbook)).toEqual(before);
  });

  test("of a formula that comes to another amount than was shown is taken out again", async () => {
    const { port, target, workbook } = await open();
    const to = await target("H2");
    const before = seen(workbook);
    const outcome = await insertGrant(port, { target: to, amount: fenFromYuan(5000.01), formula: FORMULA }, tools);
    expect(outcome).toMatchObject({ is: "refused", why: expect.stringContaining("得出 5000 元，与测算的 5,000.01 元不同") });
    expect(seen(workbook)).toEqual(before);
  });

  /** Excel that shows #BUSY! until it was given this many pauses. */
  async function busyFor(pauses: number) {
    let given = 0;
    const opened = await open({
      calculate: (book) => {
        const value = given < pauses ? { error: "#BUSY!" } : 5000;
        for (const { sheet, row, column } of [...book.formulas()]) book.setResult(sheet, row, column, value);
      },
    });
    const pause = async (): Promise<void> => {
      given += 1;
      opened.workbook.needsCalculation = true;
      await wait();
    };
    return { ...opened, pause, given: () => given };
  }

  test.each([0, 1, 6])("of a formula that Excel works out after %d pauses waits for it", async (pauses) => {
    const { port, target, cell, pause, given } = await busyFor(pauses);
    const outcome = await insertGrant(port, offer(await target("H2"), FORMULA), { now, wait: pause });
    expect([outcome.is, cell("H2").value, given()]).toEqual(["inserted", 5000, pauses]);
  });

  test("of a formula that Excel has not worked out after three seconds stays, and can be taken back", async () => {
    const { port, target, cell, pause } = await busyFor(100);
    const outcome = await insertGrant(port, offer(await target("H2"), FORMULA), { now, wait: pause });
    expect(outcome).toEqual({ is: "calculating", sheet: "1月", address: "H2" });
    expect(cell("H2").formula).toBe(FORMULA);
    expect(await undoFixes(port)).toEqual({ restored: 1, refused: [] });
  });

  test("of a formula whose cell somebody clears while Excel works it out is told, and nothing is overwritten", async () => {
    const { port, target, workbook, sheet, cell, pause } = await busyFor(100);
    const cleared = async () => {
      workbook.change("user", () => sheet.put(1, 7, { value: 7 }));
      await pause();
    };
    const outcome = await insertGrant(port, offer(await target("H2"), FORMULA), { now, wait: cleared });
    expect([outcome.is, cell("H2").value]).toEqual(["moved", 7]);
  });

  test("of a formula is not made where the host has no functions, whoever asks for it", async () => {
    const { port, target, workbook } = await open({ profile: profiles.ltsc2021WithoutFunctions });
    const to = await target("H2");
    const before = seen(workbook);
    expect(await insertGrant(port, offer(to, FORMULA), tools)).toMatchObject({ is: "refused" });
    expect(seen(workbook)).toEqual(before);
    expect(await insertGrant(port, offer(to), tools)).toMatchObject({ is: "inserted" });
  });

  test("takes 15 requests at most", async () => {
    const { port, target, sim } = await open();
    const to = await target("H2");
    const before = sim.requests;
    await insertGrant(port, offer(to, FORMULA), tools);
    expect(sim.requests - before).toBeLessThanOrEqual(15);
  });
});

describe("撤销 of an insertion", () => {
  test.each([null, FORMULA])("%s: gives the empty cell and its format back, also after re-opening", async (formula) => {
    const { port, target, workbook, sheet } = await open();
    sheet.setFormat(area("H2"), () => "0.0%");
    const to = await target("H2");
    const before = seen(workbook);
    await insertGrant(port, offer(to, formula), tools);
    const reopened = (await startWorkbook([], { workbook })).port;
    expect(await lastFixes(reopened)).toMatchObject({ at: now.toISOString(), kind: "inserted", cells: [{ sheet: "1月", address: "H2" }] });
    expect(await undoFixes(reopened)).toEqual({ restored: 1, refused: [] });
    expect(seen(workbook)).toEqual(before);
  });

  test.each([
    ["another amount", { value: 4999 }, "插入之后又有改动"],
    ["a formula of somebody's", { value: { error: "#NAME?" }, formula: "=5000" }, "插入之后又有改动"],
    ["nothing any more", { value: null }, "单元格已是空的"],
  ])("leaves the cell alone where it holds %s", async (_, content, why) => {
    const { port, target, sheet, cell } = await open();
    await insertGrant(port, offer(await target("H2")), tools);
    const format = content.value === null ? {} : { format: "#,##0.00" };
    sheet.put(1, 7, { ...content, ...format });
    expect(await undoFixes(port)).toEqual({ restored: 0, refused: [{ sheet: "1月", address: "H2", why: expect.stringContaining(why) }] });
    expect(cell("H2").value).toEqual(content.value);
    expect(await lastFixes(port)).toBeNull();
  });

  test("a formula that has come to another amount by other standards is still ours", async () => {
    const { port, target, workbook, sheet, cell } = await open();
    await insertGrant(port, offer(await target("H2"), FORMULA), tools);
    workbook.setResult(sheet, 1, 7, 4000);
    expect(await undoFixes(port)).toEqual({ restored: 1, refused: [] });
    expect([cell("H2").value, cell("H2").formula]).toEqual([null, undefined]);
  });

  test("leaves the same amount in another person's row alone", async () => {
    const { port, target, sheet, cell } = await open();
    await insertGrant(port, offer(await target("H2")), tools);
    sheet.put(1, 2, { value: idNo("19550101", 8) });
    expect((await undoFixes(port)).refused.map(({ why }) => why)).toEqual(["这一行的内容已不同，可能排过序或插入过行"]);
    expect(cell("H2").value).toBe(5000);
  });

  test("comes before an earlier correction and after a later one: one list of steps", async () => {
    const { port, target, sheet, workbook } = await open();
    sheet.put(2, 7, { value: "6,000.00" });
    const to = await target("H2");
    const before = seen(workbook);
    const loaded = await loadLedger([port]);
    const plan = planFixes(loaded, await checkLedger(loaded, builtInPolicy)).find(({ kind }) => kind === "textToNumber");
    await insertGrant(port, offer(to), tools);
    await applyFixes(port, plan?.fixes ?? [], { now });
    expect((await lastFixes(port))?.kind).toBe("textToNumber");
    await undoFixes(port);
    expect((await lastFixes(port))?.kind).toBe("inserted");
    await undoFixes(port);
    expect(seen(workbook)).toEqual(before);
  });

  test("writes nothing while the sheet is protected, says so, and can be done afterwards", async () => {
    const { port, target, sheet, cell } = await open();
    await insertGrant(port, offer(await target("H2")), tools);
    sheet.protection = { options: {} };
    await expect(undoFixes(port)).rejects.toMatchObject({ message: "没有撤销：工作表“1月”受保护，请先撤销保护后再试一次。" });
    sheet.protection = null;
    await undoFixes(port);
    expect(cell("H2").value).toBeNull();
  });

  test("50 insertions are kept and push no correction out; the 51st pushes out what came before them", async () => {
    const { port, target, sheet } = await open();
    sheet.put(2, 7, { value: "6,000.00" });
    const loaded = await loadLedger([port]);
    const plan = planFixes(loaded, await checkLedger(loaded, builtInPolicy)).find(({ kind }) => kind === "textToNumber");
    await applyFixes(port, plan?.fixes ?? [], { now });
    const kinds = async () => JSON.parse((await port.readSetting("bangfu.fixes")) ?? "[]").map((step: { kind: string }) => step.kind);
    for (let row = 10; row < 60; row += 1) await insertGrant(port, offer(await target(`M${row}`)), tools);
    expect(await kinds()).toEqual(["textToNumber", ...Array.from({ length: 50 }, () => "inserted")]);
    await insertGrant(port, offer(await target("M60")), tools);
    expect(await kinds()).toEqual(Array.from({ length: 50 }, () => "inserted"));
  }, 30_000);

  test("the record keeps no name and no ID of the row", async () => {
    const { port, target, workbook } = await open();
    await insertGrant(port, offer(await target("H2"), FORMULA), tools);
    const record = JSON.stringify([...workbook.settings]);
    for (const secret of ["张三", idNo("19550101", 1), "19550101"]) expect(record).not.toContain(secret);
  });
});
