/** @jest-environment jsdom */
import fc from "fast-check";
import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger, type LoadedLedger } from "../../src/app/loadLedger";
import { OVERRIDE_PREFIX, overrideText, parseOverride, readOverrides } from "../../src/app/overrideStore";
import { withOverrides } from "../../src/app/withOverrides";
import { MOST_EXPLAINED_AT_ONCE, restoreOverride, withdrawOverride, writeOverride, writeOverrides } from "../../src/app/writeOverride";
import type { CheckResult, Finding } from "../../src/checks/finding";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { writeBook } from "../../src/host/xlsx/writeBook";
import type { WorkbookPort } from "../../src/host/workbookPort";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { workbookToBook } from "../../src/workbench/workbookToBook";
import { OfficeWorkbook } from "../../src/host/office/officeWorkbook";
import { startManyExcels } from "../officeHost";
import { workbookOf } from "../host/office/simulated";
import "../host/textCoding";
import { workbookSnapshot } from "../host/office/snapshot";
import { told } from "../checks/explained";
import { found, ledgerOf, resultOf } from "../checks/ledgerTable";
import { excelWith } from "../taskpane/excelWith";
import { AT_CAP, idNo, ledgerSheet, OVER_CAP } from "../taskpane/smallLedgers";

const NOW = new Date("2019-06-03T06:05:00Z");
const SAID = { reason: "区领导小组 5 月 30 日会议同意", by: "赵敏", now: NOW };

interface Checked {
  readonly loaded: LoadedLedger;
  readonly result: CheckResult;
}

async function checked(port: WorkbookPort): Promise<Checked> {
  const loaded = await loadLedger([port]);
  return { loaded, result: await withOverrides([port], loaded, await checkLedger(loaded, builtInPolicy)) };
}

const of = ({ result }: Checked, code = "P103", row = 2): Finding => {
  const finding = result.findings.find((one) => one.code === code && one.row === row);
  if (finding === undefined) throw new Error(`no ${code} in row ${row}`);
  return finding;
};

const explain = (port: WorkbookPort, run: Checked, said: Partial<typeof SAID> = {}, finding = of(run)) =>
  writeOverride(port, { ledger: run.loaded.ledger, result: run.result, finding }, { ...SAID, ...said });

const excel = () => excelWith(ledgerSheet("1月", OVER_CAP, AT_CAP));

test("a reason, who and when are kept in the workbook, and nothing else of it changes", async () => {
  const { port, workbook } = await excel();
  const before = workbookSnapshot(workbook);
  const book = await explain(port, await checked(port));
  expect(book.overrides.map(({ code, reason, by, at, place }) => ({ code, reason, by, at, place }))).toEqual([
    { code: "P103", reason: SAID.reason, by: "赵敏", at: "2019-06-03T06:05:00.000Z", place: "1月!H2" },
  ]);
  expect(told((await checked(port)).result)).toEqual([`1月 2 P103 holds ${SAID.reason}`]);
  workbook.settings.clear();
  expect(workbookSnapshot(workbook)).toEqual(before);
});

test("neither the person's name nor the ID is in the settings", async () => {
  const { port, workbook } = await excel();
  await explain(port, await checked(port));
  const text = JSON.stringify([...workbook.settings]);
  expect(text).not.toContain("张三");
  expect(text).not.toContain(String(OVER_CAP[2]));
  expect(text).not.toMatch(/\d{14,}/);
});

test("a saved file has them: the command line's reader finds them, and they hold", async () => {
  const { port, workbook } = await excel();
  await explain(port, await checked(port));
  const file = await openXlsx(await writeBook(workbookToBook(workbook)), "台账.xlsx");
  expect((await readOverrides(file)).overrides).toHaveLength(1);
  expect(told((await checked(file)).result)).toEqual([`1月 2 P103 holds ${SAID.reason}`]);
});

test("1 fen more in Excel lapses it; another number format does not", async () => {
  const { port, workbook, type } = await excel();
  await explain(port, await checked(port));
  workbook.change("user", () => workbook.requireSheet("1月").setFormat({ row: 1, column: 7, rowCount: 1, columnCount: 1 }, () => "0.000"));
  expect(told((await checked(port)).result)).toEqual([`1月 2 P103 holds ${SAID.reason}`]);
  type("1月", "H2", 6000.01);
  expect(told((await checked(port)).result)).toEqual([`1月 2 P103 数值已变 ${SAID.reason}`]);
});

test("a lapsed one is renewed in its place", async () => {
  const { port, type } = await excel();
  await explain(port, await checked(port));
  type("1月", "H2", 6000.01);
  const book = await explain(port, await checked(port), { reason: "金额更正后重新说明" });
  expect(book.overrides.map(({ reason }) => reason)).toEqual(["金额更正后重新说明"]);
  expect(told((await checked(port)).result)).toEqual(["1月 2 P103 holds 金额更正后重新说明"]);
});

test("撤回 takes it out, 恢复 puts it back as it was", async () => {
  const { port, workbook } = await excel();
  const [override] = (await explain(port, await checked(port))).overrides;
  const kept = [...workbook.settings];
  expect((await withdrawOverride(port, of(await checked(port)).override!)).overrides).toEqual([]);
  expect([...workbook.settings]).toEqual([]);
  expect((await restoreOverride(port, override!)).overrides).toEqual([override]);
  expect([...workbook.settings]).toEqual(kept);
  expect(told((await checked(port)).result)).toEqual([`1月 2 P103 holds ${SAID.reason}`]);
});

test("withdrawing what somebody else has withdrawn is no failure", async () => {
  const { port } = await excel();
  await explain(port, await checked(port));
  const { override } = of(await checked(port));
  await withdrawOverride(port, override!);
  expect((await withdrawOverride(port, override!)).overrides).toEqual([]);
});

test.each([
  ["原因为空", { reason: "  " }, "请写明原因，至少 2 个字。"],
  ["1 character", { reason: "急" }, "请写明原因，至少 2 个字。"],
  ["301 characters", { reason: "长".repeat(301) }, "原因最多 300 个字，请写短一些。"],
  ["an ID in it", { reason: "见 310199195501010011 的材料" }, "情况说明里请不要写身份证号等长号码。"],
  ["an ID with blanks and full-width digits", { reason: "见３１０１９９ 19550101 001X" }, "情况说明里请不要写身份证号等长号码。"],
  ["nobody", { by: " " }, "请填写说明人。"],
  ["a number as the name", { by: "310199195501010011" }, "请填写说明人的姓名，不要填号码。"],
])("is refused in one sentence, and nothing is written: %s", async (_, said, sentence) => {
  const { port, workbook } = await excel();
  await expect(explain(port, await checked(port), said)).rejects.toMatchObject({ message: sentence });
  expect(workbook.settings.size).toBe(0);
});

test("2 characters and 300 characters are enough and not too many", async () => {
  const { port } = await excel();
  await explain(port, await checked(port), { reason: "急用" });
  const book = await explain(port, await checked(port), { reason: "长".repeat(300) });
  expect(book.overrides.map(({ reason }) => [...reason].length)).toEqual([300]);
});

describe("somebody else writes at the same time", () => {
  test("on another finding: both are kept", async () => {
    const { port } = await excelWith(
      ledgerSheet(
        "1月",
        OVER_CAP,
        OVER_CAP.map((value, at) => (at === 2 ? AT_CAP[2]! : value)),
      ),
    );
    const mine = await checked(port);
    const theirs = await checked(port);
    await explain(port, theirs, { reason: "同事写的说明" }, of(theirs, "P103", 3));
    const book = await explain(port, mine, {}, of(mine, "P103", 2));
    expect(book.overrides.map(({ reason }) => reason).sort()).toEqual([SAID.reason, "同事写的说明"].sort());
  });

  test("on the same finding: the second is told, and what the first wrote stays", async () => {
    const { port } = await excel();
    const mine = await checked(port);
    await explain(port, await checked(port), { reason: "同事写的说明" });
    await expect(explain(port, mine)).rejects.toMatchObject({ kind: "changed" });
    expect((await readOverrides(port)).overrides.map(({ reason }) => reason)).toEqual(["同事写的说明"]);
  });

  test("a renewal and a withdrawal find it changed: nothing is written over", async () => {
    const { port, type } = await excel();
    await explain(port, await checked(port));
    type("1月", "H2", 6000.01);
    const mine = await checked(port);
    await explain(port, await checked(port), { reason: "同事更新的说明", now: new Date("2019-06-04T01:00:00Z") });
    await expect(explain(port, mine)).rejects.toMatchObject({ kind: "changed" });
    await expect(withdrawOverride(port, of(mine).override!)).rejects.toMatchObject({ kind: "changed" });
    expect((await readOverrides(port)).overrides.map(({ reason }) => reason)).toEqual(["同事更新的说明"]);
  });
});

describe("settings that were damaged or edited by hand", () => {
  test.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["another version", (text: string) => text.replace('"v":1', '"v":2')],
    ["no reason", (text: string) => text.replace(/"reason":"[^"]*"/, '"reason":""')],
    ["a reason that is a number", (text: string) => text.replace(/"reason":"[^"]*"/, '"reason":7')],
    ["an ID in the reason", (text: string) => text.replace(/"reason":"[^"]*"/, '"reason":"310199195501010011"')],
    ["no author", (text: string) => text.replace(/"by":"[^"]*"/, '"by":" "')],
    ["no time", (text: string) => text.replace(/"at":"[^"]*"/, '"at":"昨天"')],
    ["no fingerprint", (text: string) => text.replace(/"values":"[^"]*"/, '"values":""')],
    ["half of it", (text: string) => text.slice(0, 80)],
  ])("are named, kept as they are, and never thrown over: %s", async (_, damage) => {
    const { port, workbook } = await excel();
    await explain(port, await checked(port));
    const [[key, text] = ["", ""]] = [...workbook.settings];
    const damaged = typeof damage === "string" ? damage : damage(String(text));
    expect(damaged).not.toBe(text);
    workbook.settings.set(key, damaged);
    const run = await checked(port);
    expect(told(run.result)).toEqual([]);
    expect(run.result.overrides?.unread).toEqual([{ file: "", id: key.slice(OVERRIDE_PREFIX.length) }]);
    expect(run.result.headline).toContain("无法识别的情况说明 1 条");
    await explain(port, run);
    expect(workbook.settings.get(key)).toBe(damaged);
    expect((await readOverrides(port)).overrides).toHaveLength(1);
  });

  test("a setting that is no text is named too", async () => {
    const { port, workbook } = await excel();
    workbook.settings.set(`${OVERRIDE_PREFIX}x`, { v: 1 });
    workbook.settings.set(`${OVERRIDE_PREFIX}y`, 7);
    expect((await readOverrides(port)).unread).toEqual(["x", "y"]);
  });

  test("an edited reason is read as it stands, and comes out the same", () => {
    const ledger = ledgerOf(`| 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 申请日期 |
      | 王一 | @1 | 低收入 | 大重病 | 10000 | 6000 | 2019-05-01 |`);
    expect(found(resultOf(ledger), "P103")).toHaveLength(1);
    const text =
      '{"v":1,"code":"P103","who":"a","name":"b","date":"c","type":"d","amount":"e","rest":"f","alone":true,"values":"g","reason":"=1+1 改过","by":"钱","at":"2019-06-03T06:05:00.000Z","place":"1月!G2"}';
    const override = parseOverride("P103.a.1", text);
    expect(override).toMatchObject({ reason: "=1+1 改过", by: "钱" });
    expect(overrideText(override!)).toBe(text);
  });
});

test("whatever stands in a setting, reading it and checking with it never throws, and what is read is written the same", async () => {
  const { port, workbook } = await excel();
  await explain(port, await checked(port));
  const [[key, good] = ["", ""]] = [...workbook.settings];
  const whole = JSON.parse(String(good)) as Record<string, unknown>;
  const edited = fc
    .tuple(fc.constantFrom(...Object.keys(whole)), fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean()))
    .map(([member, value]) => JSON.stringify({ ...whole, [member]: value }));
  const loaded = await loadLedger([port]);
  const result = await checkLedger(loaded, builtInPolicy);
  await fc.assert(
    fc.asyncProperty(fc.oneof(edited, fc.string(), fc.json()), async (text) => {
      workbook.settings.set(key, text);
      const { overrides, unread } = await readOverrides(port);
      expect(overrides.length + unread.length).toBe(1);
      const [override] = overrides;
      if (override) expect(parseOverride(override.id, overrideText(override))).toEqual(override);
      expect((await withOverrides([port], loaded, result)).counts).toEqual(result.counts);
    }),
    { numRuns: 300 },
  );
});

test("more than the workbook can hold is refused, and what is there stays", async () => {
  const { port, workbook } = await excel();
  for (let at = 0; at < 20; at += 1) workbook.settings.set(`${OVERRIDE_PREFIX}old${at}`, "旧".repeat(25_000));
  await expect(explain(port, await checked(port))).rejects.toMatchObject({ kind: "tooLarge" });
  expect(workbook.settings.size).toBe(20);
});

describe("trouble while saving", () => {
  const requests = [0, 1, 2, 3, 4, 5];
  const jobs: readonly (readonly [name: string, when: "before" | "after"])[] = [
    ["not carried out", "before"],
    ["carried out, but the answer is lost", "after"],
  ];

  test.each(jobs)("at any request, %s: the earlier 情况说明 is there, or the new one whole", async (_, when) => {
    const { open } = await startManyExcels();
    const outcomes: string[] = [];
    for (const at of requests) {
      const workbook = workbookOf([ledgerSheet("1月", OVER_CAP, AT_CAP)]);
      const sim = open({ workbook });
      const port = new OfficeWorkbook();
      await explain(port, await checked(port));
      const sheet = workbook.requireSheet("1月");
      sheet.put(1, 7, { value: 6000.01 });
      const run = await checked(port);
      let sent = 0;
      sim.intercept = () => (sent++ === at ? { when, code: "GeneralException" } : null);
      const outcome = await explain(port, run, { reason: "重新说明" }).then(
        () => "written",
        () => "refused",
      );
      sim.intercept = null;
      outcomes.push(outcome);
      const { overrides, unread } = await readOverrides(port);
      expect([at, unread]).toEqual([at, []]);
      expect([at, overrides.length]).toEqual([at, 1]);
      expect([SAID.reason, "重新说明"]).toContain(overrides[0]!.reason);
      if (outcome === "written") expect(overrides[0]!.reason).toBe("重新说明");
      expect(told((await checked(port)).result)).toHaveLength(1);
    }
    // Read, write, read again; what was written although nobody said so counts as written.
    expect(outcomes.slice(0, 3)).toEqual(["refused", when === "before" ? "refused" : "written", "refused"]);
  });
});

describe("the same words for several findings", () => {
  const three = () => workbookOf([ledgerSheet("1月", ...[1, 2, 3].map((at) => person(at)))]);
  const person = (at: number) => OVER_CAP.map((value, column) => (column === 1 ? `张${at}` : column === 2 ? idNo("19560202", at) : value));
  const over = ({ result }: Checked) => result.findings.filter(({ code }) => code === "P103");
  const explainAll = (port: WorkbookPort, run: Checked, findings = over(run)) =>
    writeOverrides(port, { ledger: run.loaded.ledger, result: run.result, findings }, SAID);

  test("3 findings get 3 情况说明, each bound to its own values: 1 fen in one row lapses that one only", async () => {
    const { port, workbook } = await excelWith(ledgerSheet("1月", ...[1, 2, 3].map((at) => person(at))));
    const book = await explainAll(port, await checked(port));
    expect(book.overrides.map(({ place, reason }) => [place, reason])).toEqual(["H2", "H3", "H4"].map((at) => [`1月!${at}`, SAID.reason]));
    workbook.requireSheet("1月").put(2, 7, { value: 6000.01 });
    expect(told((await checked(port)).result)).toEqual([
      `1月 2 P103 holds ${SAID.reason}`,
      `1月 3 P103 数值已变 ${SAID.reason}`,
      `1月 4 P103 holds ${SAID.reason}`,
    ]);
  });

  test.each([
    ["not carried out", "before"],
    ["carried out, but the answer is lost", "after"],
  ] as const)("a failure at any request, %s: all 3 are there or none", async (_, when) => {
    const { open } = await startManyExcels();
    const counts = new Set<number>();
    for (let at = 0; at < 9; at += 1) {
      const sim = open({ workbook: three() });
      const port = new OfficeWorkbook();
      const run = await checked(port);
      let sent = 0;
      sim.intercept = () => (sent++ === at ? { when, code: "GeneralException" } : null);
      const outcome = await explainAll(port, run).then(
        () => "written",
        () => "refused",
      );
      sim.intercept = null;
      const { overrides } = await readOverrides(port);
      expect([0, 3]).toContain(overrides.length);
      if (outcome === "written") expect(overrides).toHaveLength(3);
      counts.add(overrides.length);
    }
    expect(counts).toEqual(new Set([0, 3]));
  });

  test("one of them explained by somebody else meanwhile: none is written", async () => {
    const { port } = await excelWith(ledgerSheet("1月", ...[1, 2, 3].map((at) => person(at))));
    const run = await checked(port);
    await explain(port, run, {}, over(run)[1]);
    await expect(explainAll(port, run)).rejects.toMatchObject({ kind: "changed" });
    expect((await readOverrides(port)).overrides).toHaveLength(1);
  });

  test("200 at once are taken, 201 are refused", async () => {
    const { port } = await excelWith(ledgerSheet("1月", ...[1, 2, 3].map((at) => person(at))));
    const run = await checked(port);
    const [first] = over(run);
    const many = Array.from({ length: MOST_EXPLAINED_AT_ONCE + 1 }, () => first!);
    await expect(explainAll(port, run, many)).rejects.toMatchObject({ kind: "tooLarge" });
    expect((await readOverrides(port)).overrides).toEqual([]);
    expect((await explainAll(port, run, many.slice(1))).overrides).toHaveLength(200);
  });
});

test("1,000 情况说明 take less than 700,000 characters", async () => {
  const port = newXlsx("");
  const text = overrideText({
    id: "P103.abcdefg.1",
    code: "P103",
    record: { who: "abc", name: "abc", date: "abcdefg", type: "abcdefg", amount: "abcdefg", rest: "abcdefg" },
    alone: true,
    values: "abcdefg",
    reason: "说".repeat(300),
    by: "赵".repeat(30),
    at: NOW.toISOString(),
    place: "2019年5月!AA1000",
  });
  for (let at = 0; at < 1_000; at += 1) await port.writeSetting(`${OVERRIDE_PREFIX}P103.abcdefg.${at}`, text);
  expect((await readOverrides(port)).overrides).toHaveLength(1_000);
  expect(text.length * 1_000).toBeLessThan(700_000);
});
