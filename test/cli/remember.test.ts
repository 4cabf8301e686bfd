import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { cellKey } from "../../src/host/xlsx/book";
import { readBook } from "../../src/host/xlsx/readBook";
import { Desk, ONE_CLEAR_LINE } from "./commandLine";
import { ledgerBook } from "./ledgers";

const desk = new Desk();
afterAll(() => desk.clear());

const HEADINGS = ["序号", "姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费", "本次给付", "发放日期", "办理状态"];
const LINE = { name: "甲", id: 1, selfPaid: 10_000, amount: 6_000, paid: "2019-05-06" };

interface Column {
  readonly field: string | null;
  readonly column: string;
  readonly heading: string;
  readonly how: string;
}

/** How the sheet's amount was found in a run with these words. */
function amountOf(...words: readonly string[]): Column | undefined {
  const run = desk.bangfu("check", ...words, "--json", "-");
  if (run.status === 2) throw new Error(run.stderr);
  const { ledgers } = JSON.parse(run.stdout) as { ledgers: { mapping: Column[] }[] };
  return ledgers[0]?.mapping.find(({ field }) => field === "amount");
}

/** A ledger whose amount stands under 本次给付, which no dictionary has, with `before` headings more in front of it. */
async function putLedger(name: string, moved = 0): Promise<void> {
  const book = ledgerBook([LINE], undefined, HEADINGS);
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error();
  if (moved > 0) {
    const cells = [...sheet.cells];
    sheet.cells.clear();
    for (const [key, cell] of cells) sheet.cells.set(key + moved, cell);
    for (let column = 1; column <= moved; column++) sheet.cells.set(cellKey(2, column), { value: `空栏${column}` });
  }
  await desk.putBook(name, book);
}

test("without --remember a run with --map leaves the ledger's bytes as they were", async () => {
  await putLedger("只读.xlsx");
  const before = desk.bytes("只读.xlsx");
  expect(amountOf("只读.xlsx", "--map", "amount=G")).toMatchObject({ column: "G", how: "user" });
  expect(Buffer.compare(desk.bytes("只读.xlsx"), before)).toBe(0);
  expect(amountOf("只读.xlsx")).toBeUndefined();
});

test("with --remember the next run without --map has G as the amount, chosen by the user, and stderr said so", async () => {
  await putLedger("记住.xlsx");
  const run = desk.bangfu("check", "记住.xlsx", "--map", "amount=G", "--remember");
  expect(run).toMatchObject({ status: 0, stderr: "已把对应关系记在工作簿里：记住.xlsx：帮扶金额在“本次给付”列（台账）\n" });
  expect(amountOf("记住.xlsx")).toEqual({ field: "amount", column: "G", heading: "本次给付", how: "user" });
});

test("the remembered column is found again after three columns were put before it", async () => {
  await putLedger("移动前.xlsx");
  desk.bangfu("check", "移动前.xlsx", "--map", "amount=G", "--remember");
  const { settings } = await readBook(desk.bytes("移动前.xlsx"));
  await putLedger("移动.xlsx", 3);
  const moved = await readBook(desk.bytes("移动.xlsx"));
  for (const [key, value] of settings) moved.settings.set(key, value);
  await desk.putBook("移动.xlsx", moved);
  expect(amountOf("移动.xlsx")).toMatchObject({ column: "J", heading: "本次给付", how: "user" });
});

test("monthly and prereview remember too: each leaves a file whose next check needs no --map", async () => {
  await putLedger("月.xlsx");
  expect(desk.bangfu("monthly", "月.xlsx", "--month", "2019-05", "--map", "amount=本次给付", "--remember").stderr).toContain(
    "已把对应关系记在",
  );
  expect(amountOf("月.xlsx")).toMatchObject({ column: "G", how: "user" });
  await putLedger("预审.xlsx");
  desk.bangfu("prereview", "预审.xlsx", "--sheet", "台账", "--rows", "3", "--out", "表.xlsx", "--map", "amount=G", "--remember");
  expect(amountOf("预审.xlsx")).toMatchObject({ column: "G", how: "user" });
});

test("remembering the same again leaves the file alone and says so", async () => {
  await putLedger("两次.xlsx");
  desk.bangfu("check", "两次.xlsx", "--map", "amount=G", "--remember");
  const before = desk.bytes("两次.xlsx");
  const again = desk.bangfu("check", "两次.xlsx", "--map", "amount=本次给付", "--remember");
  expect(again).toMatchObject({ status: 0, stderr: "工作簿里已经记着这些对应关系，没有改动：两次.xlsx\n" });
  expect(Buffer.compare(desk.bytes("两次.xlsx"), before)).toBe(0);
});

test("“no such column” is remembered, and auto takes it back for a run or for good", async () => {
  await desk.putBook("没有.xlsx", ledgerBook([LINE]));
  expect(amountOf("没有.xlsx")).toMatchObject({ column: "G", how: "exact" });
  expect(desk.bangfu("check", "没有.xlsx", "--map", "amount=", "--remember").stderr).toContain("帮扶金额没有这一列（台账）");
  expect(amountOf("没有.xlsx")).toBeUndefined();
  expect(amountOf("没有.xlsx", "--map", "amount=auto")).toMatchObject({ column: "G", how: "exact" });
  expect(amountOf("没有.xlsx")).toBeUndefined();
  expect(desk.bangfu("check", "没有.xlsx", "--map", "amount=auto", "--remember").stderr).toContain("帮扶金额恢复自动识别");
  expect(amountOf("没有.xlsx")).toMatchObject({ column: "G", how: "exact" });
});

test("--map goes before what the sheet remembers, and a column remembered for another field changes hands", async () => {
  await putLedger("改.xlsx");
  desk.bangfu("check", "改.xlsx", "--map", "applyAmount=G", "--remember");
  expect(amountOf("改.xlsx", "--map", "amount=F")).toMatchObject({ column: "F" });
  desk.bangfu("check", "改.xlsx", "--map", "amount=G", "--remember");
  const { ledgers } = JSON.parse(desk.bangfu("check", "改.xlsx", "--json", "-").stdout) as { ledgers: { mapping: Column[] }[] };
  expect(ledgers[0]?.mapping.filter(({ how }) => how === "user").map(({ field, column }) => [field, column])).toEqual([["amount", "G"]]);
});

test("of two ledgers each remembers its own column and both are used in the next run on both", async () => {
  await desk.putBook("甲街道.xlsx", ledgerBook([LINE], "华阳路街道综合帮扶台账", HEADINGS));
  const other = HEADINGS.map((heading) => (heading === "本次给付" ? "给付数" : heading));
  await desk.putBook("乙街道.xlsx", ledgerBook([{ ...LINE, id: 2 }], "江苏路街道综合帮扶台账", other));
  expect(desk.bangfu("check", "甲街道.xlsx", "乙街道.xlsx", "--map", "amount=G", "--remember").stderr.split("\n")).toHaveLength(3);
  const { ledgers } = JSON.parse(desk.bangfu("check", "甲街道.xlsx", "乙街道.xlsx", "--json", "-").stdout) as {
    ledgers: { mapping: Column[] }[];
  };
  expect(ledgers.map(({ mapping }) => mapping.find(({ field }) => field === "amount"))).toEqual([
    { field: "amount", column: "G", heading: "本次给付", how: "user" },
    { field: "amount", column: "G", heading: "给付数", how: "user" },
  ]);
});

describe("a ledger that takes no memory stays as it was, exit status 2, one Chinese line", () => {
  const refused = async (name: string, change: () => void, reason: RegExp, words: readonly string[] = [name]): Promise<void> => {
    await putLedger(name);
    change();
    const before = desk.bytes(name);
    const { status, stdout, stderr } = desk.bangfu("check", ...words, "--map", "amount=G", "--remember");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(ONE_CLEAR_LINE);
    expect(stderr).toMatch(reason);
    expect(Buffer.compare(desk.bytes(name), before)).toBe(0);
    expect(readdirSync(desk.folder).filter((file) => file.endsWith(".tmp"))).toEqual([]);
  };

  test("a read-only file", () => refused("属性.xlsx", () => chmodSync(desk.path("属性.xlsx"), 0o444), /属性\.xlsx 是只读文件，没有写入/));

  test("a file that Excel or WPS has open", () =>
    refused("开着.xlsx", () => desk.put("~$开着.xlsx", "锁"), /正被别的程序打开（旁边有“~\$开着\.xlsx”）/));

  test("a file that LibreOffice has open", () => refused("也开着.xlsx", () => desk.put(".~lock.也开着.xlsx#", "锁"), /正被别的程序打开/));

  test("one of two: the other is not written either", async () => {
    await desk.putBook("先.xlsx", ledgerBook([{ ...LINE, id: 3 }], "江苏路街道综合帮扶台账", HEADINGS));
    const before = desk.bytes("先.xlsx");
    await refused("后.xlsx", () => chmodSync(desk.path("后.xlsx"), 0o444), /只读/, ["先.xlsx", "后.xlsx"]);
    expect(Buffer.compare(desk.bytes("先.xlsx"), before)).toBe(0);
  });

  test("--remember without --map", async () => {
    await putLedger("无.xlsx");
    const { status, stderr } = desk.bangfu("check", "无.xlsx", "--remember");
    expect([status, stderr]).toEqual([2, "bangfu：--remember 要与 --map 一起使用，例如 --map amount=实发金额 --remember。\n"]);
  });
});

test("a link stays a link, the file behind it changes and keeps its permissions", async () => {
  await putLedger("真.xlsx");
  chmodSync(desk.path("真.xlsx"), 0o640);
  symlinkSync(desk.path("真.xlsx"), desk.path("链接.xlsx"));
  expect(desk.bangfu("check", "链接.xlsx", "--map", "amount=G", "--remember").status).toBe(0);
  expect(amountOf("真.xlsx")).toMatchObject({ how: "user" });
  expect(statSync(desk.path("真.xlsx")).mode & 0o777).toBe(0o640);
  expect(lstatSync(desk.path("链接.xlsx")).isSymbolicLink()).toBe(true);
});
