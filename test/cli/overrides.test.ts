import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger } from "../../src/app/loadLedger";
import { OVERRIDE_PREFIX } from "../../src/app/overrideStore";
import { writeOverride } from "../../src/app/writeOverride";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { readBook } from "../../src/host/xlsx/readBook";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { Desk } from "./commandLine";
import { ledgerBook, type LedgerLine } from "./ledgers";

const desk = new Desk();
afterAll(() => desk.clear());

const OVER: LedgerLine = { name: "甲", id: 1, selfPaid: 10_000, amount: 6_000.01, paid: "2019-05-06" };
const REASON = '=HYPERLINK("x")，区领导小组同意';

/** The settings of a workbook in which the finding P103 on 甲 was explained. */
async function settingsOf(line: LedgerLine): Promise<ReadonlyMap<string, string>> {
  const port = await openXlsx(await writeBook(ledgerBook([line])), "台账.xlsx");
  const loaded = await loadLedger([port]);
  const result = await checkLedger(loaded, builtInPolicy);
  const finding = result.findings.find(({ code }) => code === "P103")!;
  await writeOverride(
    port,
    { ledger: loaded.ledger, result, finding },
    { reason: REASON, by: "赵敏", now: new Date("2019-06-03T06:05:00Z") },
  );
  return port.readSettings(OVERRIDE_PREFIX);
}

async function put(name: string, line: LedgerLine, settings: ReadonlyMap<string, string>, title?: string): Promise<void> {
  const book = ledgerBook([line], title);
  for (const [key, value] of settings) book.settings.set(key, value);
  await desk.putBook(name, book);
}

interface Json {
  readonly findings: readonly { readonly code: string; readonly file: string; readonly override?: Record<string, unknown> }[];
  readonly counts: Record<string, number>;
  readonly overrides?: Record<string, unknown>;
}
const checkOf = (...files: readonly string[]): { readonly status: number | null; readonly json: Json } => {
  const { status, stdout } = desk.bangfu("check", ...files, "--json", "-");
  return { status, json: JSON.parse(stdout) as Json };
};
const overrideOf = ({ findings }: Json, file?: string) =>
  findings.find((finding) => finding.code === "P103" && (file === undefined || finding.file === file))?.override;

beforeAll(async () => {
  const settings = await settingsOf(OVER);
  await put("说明.xlsx", OVER, settings, "华阳路街道综合帮扶台账");
  await put("改了一分.xlsx", { ...OVER, amount: 6_000.02 }, settings, "江苏路街道综合帮扶台账");
  await put("改好了.xlsx", { ...OVER, amount: 6_000 }, settings);
  await put("没有说明.xlsx", OVER, new Map());
  await put("损坏.xlsx", OVER, new Map([...settings.keys()].map((key) => [key, '{"v":1'])));
});

test("check --json tells reason, who, when and status beside the finding, which stays counted: exit status 1", () => {
  const { status, json } = checkOf("说明.xlsx");
  expect(status).toBe(1);
  expect(overrideOf(json)).toEqual({ reason: REASON, by: "赵敏", at: "2019-06-03T06:05:00.000Z", status: "active" });
  expect(json.counts["must"]).toBe(1);
  expect(json.overrides).toEqual({ explained: { must: 1, should: 0, note: 0 }, lapsed: 0, unused: [], unreadable: [] });
});

test("1 fen more: status lapsed, and why", () => {
  const { status, json } = checkOf("改了一分.xlsx");
  expect(status).toBe(1);
  expect(overrideOf(json)).toMatchObject({ reason: REASON, status: "lapsed", why: "数值已变" });
  expect(json.overrides).toMatchObject({ explained: { must: 0 }, lapsed: 1 });
});

test("a mended fault leaves its 情况说明 unused, which is told: exit status 0", () => {
  const { status, json } = checkOf("改好了.xlsx");
  expect(status).toBe(0);
  expect(json.overrides).toMatchObject({ unused: [{ file: "改好了.xlsx", code: "P103", why: "本次校验没有再发现这个问题" }] });
});

test("a damaged one is told by its number, and the check goes on", () => {
  const { status, json } = checkOf("损坏.xlsx");
  expect(status).toBe(1);
  expect(overrideOf(json)).toBeUndefined();
  expect(json.overrides).toMatchObject({ unreadable: [{ file: "损坏.xlsx", id: expect.stringMatching(/^P103\./) }] });
});

test("a ledger without any has no member override and no member overrides", () => {
  const { json } = checkOf("没有说明.xlsx");
  expect(Object.keys(json)).not.toContain("overrides");
  expect(json.findings.filter((finding) => "override" in finding)).toEqual([]);
});

test("in a run over 2 ledgers each file's 情况说明 is for its own rows; the person's other street changes the sums, not P103", () => {
  const { json } = checkOf("说明.xlsx", "改了一分.xlsx");
  expect(overrideOf(json, "说明.xlsx")).toMatchObject({ status: "active" });
  expect(overrideOf(json, "改了一分.xlsx")).toMatchObject({ status: "lapsed" });
});

test("the list on stdout and the sheet 校验结果 say it too, as text; the ledger file is only read", async () => {
  const before = desk.bytes("说明.xlsx");
  const { stdout } = desk.bangfu("check", "说明.xlsx", "--out", "结果.xlsx");
  expect(stdout).toContain(`已说明：${REASON}（赵敏，2019-06-03）`);
  expect(stdout).toContain("已说明 1 个（违规 1 个，仍计为违规）。");
  const book = await readBook(desk.bytes("结果.xlsx"));
  const cells = [...book.sheets[0]!.cells.values()];
  expect(cells.some(({ value }) => value === `已说明：${REASON}（赵敏，2019-06-03）`)).toBe(true);
  expect(cells.every(({ formula }) => formula === undefined)).toBe(true);
  expect(desk.bytes("说明.xlsx")).toEqual(before);
});

test("--by-street: each street's file tells of its own 情况说明 only", () => {
  const { status } = desk.bangfu("check", "说明.xlsx", "改好了.xlsx", "--by-street", "街镇");
  expect(status).toBe(1);
  return readBook(desk.bytes("街镇/说明-校验结果.xlsx")).then(async (book) => {
    const texts = [...book.sheets[0]!.cells.values()].map(({ value }) => String(value));
    expect(texts.some((text) => text.includes("已说明 1 个"))).toBe(true);
    expect(texts.some((text) => text.includes("未用到"))).toBe(false);
    const other = await readBook(desk.bytes("街镇/改好了-校验结果.xlsx"));
    expect([...other.sheets[0]!.cells.values()].some(({ value }) => String(value).includes("未用到的情况说明 1 条"))).toBe(true);
  });
});
