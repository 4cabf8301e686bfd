import { readBook } from "../../src/host/xlsx/readBook";
import { cellKey } from "../../src/host/xlsx/book";
import { sampleBook } from "../../src/workbench/sample/sampleBook";
import { Desk, ONE_CLEAR_LINE } from "./commandLine";
import { ledgerBook } from "./ledgers";

const desk = new Desk();
afterAll(() => desk.clear());

beforeAll(() => desk.putBook("样本.xlsx", sampleBook()));

describe("monthly", () => {
  test("--json has the keys of bangfu-monthly/1, three columns per figure and both sides of every tie-out", () => {
    const { stdout } = desk.bangfu("monthly", "样本.xlsx", "--month", "2019-05", "--json", "-");
    const report = JSON.parse(stdout) as { figures: Record<string, Record<string, string | null>>; tieOuts: Record<string, unknown>[] };
    expect(Object.keys(report)).toEqual(["schema", "month", "figures", "tieOuts"]);
    expect(report).toMatchObject({ schema: "bangfu-monthly/1", month: "2019-05" });
    for (const figure of Object.values(report.figures)) expect(Object.keys(figure)).toEqual(["month", "year", "lastYear"]);
    for (const tieOut of report.tieOuts) expect(Object.keys(tieOut)).toEqual(["id", "status", "left", "right", "diff", "why"]);
    for (const id of [
      "opening",
      "income.total",
      "income.财政配套",
      "grants.total",
      "grants.form.个案",
      "grants.type.大重病医疗",
      "grants.category.低保",
      "grants.method.现金",
      "inKind.total",
      "admin.ceiling",
      "admin.used",
      "closing",
      "count.households",
      "count.persons",
      "count.grants",
      "district.count",
      "district.amount",
      "pending.count",
      "approvedUnpaid.amount",
    ]) {
      expect(Object.keys(report.figures)).toContain(id);
    }
    expect(report.figures["grants.total"]!.month).toMatch(/^\d+\.\d\d$/);
    expect(report.figures["count.grants"]!.month).toMatch(/^\d+$/);
  });

  test("--out is a workbook with the month's own sheet, and the ledger stays as it was", async () => {
    const before = desk.bytes("样本.xlsx");
    desk.bangfu("monthly", "样本.xlsx", "--month", "2019-05", "--out", "月报.xlsx");
    const book = await readBook(desk.bytes("月报.xlsx"));
    expect(book.sheets.map(({ ownMark }) => ownMark)).toEqual(["monthly:2019-05"]);
    expect(desk.bytes("样本.xlsx")).toEqual(before);
  });

  test("--details adds the rows behind the figures, and the file is still a report that is made anew and no ledger", async () => {
    const options = ["monthly", "样本.xlsx", "--month", "2019-05", "--out", "附明细.xlsx", "--details"];
    const first = desk.bangfu(...options);
    const book = await readBook(desk.bytes("附明细.xlsx"));
    expect(book.sheets.map(({ name, ownMark }) => [name, ownMark])).toEqual([
      ["月报 2019年5月", "monthly:2019-05"],
      ["月报明细 2019年5月", "monthlyRows:2019-05"],
    ]);
    expect(desk.bangfu(...options).status).toBe(first.status);
    expect(desk.bangfu("monthly", "附明细.xlsx", "--month", "2019-06").stderr).toContain("给出的文件都是月报");
  });

  test.each([
    [["--month", "2019-13"], /年-月/],
    [["--month", "2019-5"], /年-月/],
    [[], /--month/],
  ])("refuses %j with one line", (options, message) => {
    const { status, stderr } = desk.bangfu("monthly", "样本.xlsx", ...options);
    expect([status, stderr]).toEqual([2, expect.stringMatching(ONE_CLEAR_LINE)]);
    expect(stderr).toMatch(message);
  });
});

describe("prereview", () => {
  test("--pending makes one form per pending row on one sheet of ours, IDs masked", async () => {
    const { stderr } = desk.bangfu("prereview", "样本.xlsx", "--pending", "--out", "预审.xlsx");
    const forms = Number(/已生成 (\d+) 份/.exec(stderr)![1]);
    const [sheet] = (await readBook(desk.bytes("预审.xlsx"))).sheets;
    const texts = [...sheet!.cells.values()].map(({ value }) => String(value));
    expect(sheet!.ownMark).toBe("prereview");
    expect(texts.filter((text) => text.endsWith("综合帮扶预审表"))).toHaveLength(forms);
    expect(texts.filter((text) => /310199\*{8}/.test(text)).length).toBeGreaterThan(0);
    expect(texts.filter((text) => /310199\d{11}[\dX]/.test(text))).toEqual([]);
  });

  test("--full-ids prints whole numbers, because somebody said so", async () => {
    desk.bangfu("prereview", "样本.xlsx", "--pending", "--out", "全号.xlsx", "--full-ids");
    const [sheet] = (await readBook(desk.bytes("全号.xlsx"))).sheets;
    expect([...sheet!.cells.values()].filter(({ value }) => /310199\d{11}[\dX]/.test(String(value))).length).toBeGreaterThan(0);
  });

  test("neither --rows nor --pending means every pending row, and stderr says so", async () => {
    const pending = desk.bangfu("prereview", "样本.xlsx", "--pending", "--out", "预审.xlsx");
    const { status, stderr } = desk.bangfu("prereview", "样本.xlsx", "--out", "全部.xlsx");
    expect(status).toBe(pending.status);
    expect(stderr).toContain("未指定 --rows，按 --pending 取全部待预审的行。\n");
    const [forms] = (await readBook(desk.bytes("全部.xlsx"))).sheets;
    expect([...forms!.cells.values()].filter(({ value }) => String(value).endsWith("综合帮扶预审表"))).toHaveLength(
      Number(/已生成 (\d+) 份/.exec(pending.stderr)![1]),
    );
  });

  test("--sheet and --rows make a form for each of rows 5 and 6-7 of that sheet", async () => {
    const { stderr } = desk.bangfu("prereview", "样本.xlsx", "--sheet", "2019年5月", "--rows", "5,6-7", "--out", "三张.xlsx");
    expect(stderr).toContain("已生成 3 份预审表：三张.xlsx");
    const [sheet] = (await readBook(desk.bytes("三张.xlsx"))).sheets;
    expect(sheet!.cells.get(cellKey(1, 1))!.value).toContain("预审表");
    expect(sheet!.page!.breaksBefore).toHaveLength(2);
  });

  test.each([
    [["--pending"], /--out/],
    [["--pending", "--rows", "5", "--out", "x.xlsx"], /二者选一/],
    [["--rows", "5", "--out", "x.xlsx"], /--sheet/],
    [["--sheet", "没有", "--rows", "5", "--out", "x.xlsx"], /没有名为“没有”/],
    [["--sheet", "2019年5月", "--rows", "1", "--out", "x.xlsx"], /都不是台账的数据行/],
    [["--sheet", "2019年5月", "--rows", "7-5", "--out", "x.xlsx"], /5,7-9/],
    [["--pending", "--out", "样本.xlsx"], /不会覆盖/],
  ])("refuses %j with one line", (options, message) => {
    const { status, stderr } = desk.bangfu("prereview", "样本.xlsx", ...options);
    expect([status, stderr]).toEqual([2, expect.stringMatching(ONE_CLEAR_LINE)]);
    expect(stderr).toMatch(message);
  });
});

describe("explain", () => {
  const medical = ["explain", "medical", "--category", "低收入", "--base", "10000"];

  test("half of 10,000 is 5,000.00 by 三(一)2, with its steps", () => {
    const { status, stdout } = desk.bangfu(...medical, "--date", "2019-05-06", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      value: "5000.00",
      clause: "三(一)2",
      steps: expect.any(Array),
      text: expect.stringContaining("5,000.00"),
    });
  });

  test("with 76,000 used the year's 4,000.00 wins, and so does its clause 三(四)", () => {
    const { stdout } = desk.bangfu(...medical, "--used", "76000", "--date", "2019-05-06", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: "4000.00", clause: "三(四)" });
  });

  test("on 2016-06-30 and 2022-01-01 there is no rule, on 2016-07-01 and 2021-12-31 there is", () => {
    const on = (date: string): unknown => JSON.parse(desk.bangfu(...medical, "--date", date, "--json").stdout);
    expect(on("2016-06-30")).toEqual({ ok: false, why: "before", text: expect.any(String) });
    expect(on("2016-07-01")).toMatchObject({ ok: true });
    expect(on("2021-12-31")).toMatchObject({ ok: true });
    expect(on("2022-01-01")).toEqual({ ok: false, why: "after", text: expect.any(String) });
  });

  test.each([
    [["explain", "--date", "2019-05-06"], /medical/],
    [["explain", "constructor", "--date", "2019-05-06"], /medical/],
    [[...medical, "--date", "2019-02-29"], /年-月-日/],
    [[...medical], /--date/],
    [["explain", "medical", "--base", "-1", "--date", "2019-05-06"], /--base -1：金额不能低于 0/],
    [["explain", "medical", "--base=-1", "--date", "2019-05-06"], /--base -1：金额不能低于 0/],
    [[...medical, "--used", "-0.01", "--date", "2019-05-06"], /--used -0.01：金额不能低于 0/],
    [["explain", "medical", "--base", "1e4", "--date", "2019-05-06"], /两位小数/],
  ])("refuses %j with one line", (words, message) => {
    const { status, stdout, stderr } = desk.bangfu(...words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(ONE_CLEAR_LINE);
    expect(stderr).toMatch(message);
  });
});

describe("monthly, again", () => {
  const paid = (amount: number) => ledgerBook([{ name: "甲", id: 1, selfPaid: 20_000, amount, paid: "2019-05-06" }]);
  const run = (...more: string[]) => desk.bangfu("monthly", "一街.xlsx", "--month", "2019-05", "--out", "五月.xlsx", ...more);

  test("an unchanged month is written again and says that nothing changed", async () => {
    await desk.putBook("一街.xlsx", paid(6000));
    expect(run().status).toBe(0);
    const again = run();
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining("各项数字没有变化")]);
  });

  test("a changed month is shown figure by figure and stays as it was reported until --replace", async () => {
    await desk.putBook("一街.xlsx", paid(6000));
    run("--replace");
    const before = desk.bytes("五月.xlsx");
    await desk.putBook("一街.xlsx", paid(6500));
    const refused = run();
    expect(refused.stdout).toContain("三、帮扶支出 · 本月：6000.00 → 6500.00");
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(ONE_CLEAR_LINE)]);
    expect(refused.stderr).toContain("--replace");
    expect(desk.bytes("五月.xlsx")).toEqual(before);
    expect(run("--replace").status).toBe(0);
    expect(desk.bytes("五月.xlsx")).not.toEqual(before);
  });

  test("another month is never written over it", () => {
    const { status, stderr } = desk.bangfu("monthly", "一街.xlsx", "--month", "2019-06", "--out", "五月.xlsx");
    expect([status, stderr]).toEqual([2, expect.stringContaining("不会覆盖")]);
  });

  test("last month's report file beside the ledger serves T3, and is no ledger of its own", () => {
    const json = (...files: string[]) =>
      JSON.parse(desk.bangfu("monthly", ...files, "--month", "2019-06", "--json", "-").stdout) as {
        tieOuts: { id: string; status: string; why: string }[];
      };
    const t3 = (...files: string[]) => json(...files).tieOuts.find(({ id }) => id === "T3");
    expect(t3("一街.xlsx")?.why).toContain("没有 2019年5月的月报");
    expect(t3("一街.xlsx", "五月.xlsx")).toMatchObject({ status: "ok", why: expect.stringContaining("与 2019年5月月报衔接") });
    expect(json("一街.xlsx", "五月.xlsx").tieOuts.some(({ id }) => id === "T12")).toBe(false);
  });

  test("a broken tie-out names its figure on the sheet", async () => {
    const book = ledgerBook([{ name: "甲", id: 1, selfPaid: 90_000, amount: 30_000, paid: "2019-05-06" }]);
    const sheet = book.sheets[0]!;
    sheet.cells.set(cellKey(2, 10), { value: "审批单位" });
    sheet.cells.set(cellKey(3, 10), { value: "街道" });
    await desk.putBook("越级.xlsx", book);
    const { status, stdout } = desk.bangfu("monthly", "越级.xlsx", "--month", "2019-05");
    expect([status, stdout]).toEqual([1, expect.stringMatching(/F309 T9 不符（月报 2019年5月!C\d+）：/)]);
  });
});

describe("a district's run over ten streets", () => {
  const streets = Array.from({ length: 10 }, (_, at) => `第${at + 1}街道`);
  const files = streets.map((street) => `${street}.xlsx`);

  beforeAll(async () => {
    for (const [at, street] of streets.entries()) {
      const own = { name: `居民${at}`, id: 100 + at, selfPaid: 20_000, amount: 1000 + at, paid: "2019-05-06" };
      const shared = { name: "甲", id: 1, selfPaid: 90_000, amount: 41_000, paid: `2019-05-0${at + 1}` };
      await desk.putBook(files[at]!, ledgerBook(at < 2 ? [own, shared] : [own], `${street}综合帮扶台账`));
    }
  });

  test("finds the person that two streets helped past 80,000, names the street, and writes one findings file per street", async () => {
    const { status } = desk.bangfu("check", ...files, "--out", "全区.xlsx", "--by-street", "各街");
    expect(status).toBe(1);
    const textsOf = async (name: string) =>
      [...(await readBook(desk.bytes(name))).sheets[0]!.cells.values()].map(({ value }) => String(value));
    const all = await readBook(desk.bytes("全区.xlsx"));
    const cells = all.sheets[0]!.cells;
    const row = Array.from({ length: 60 }, (_, at) => at + 1).find((at) => cells.get(cellKey(at, 2))?.value === "G201");
    expect(cells.get(cellKey(row!, 9))?.value).toBe("第2街道");
    expect(await textsOf("各街/第2街道-校验结果.xlsx")).toContain("G201");
    for (const other of ["第1街道", "第3街道", "第10街道"])
      expect(await textsOf(`各街/${other}-校验结果.xlsx`)).not.toEqual(expect.arrayContaining(["G201", "违规"]));
    expect((await textsOf("各街/第3街道-校验结果.xlsx")).join()).toContain("本台账 1 行");
  });

  test("reports by street: ten lines that add up to the total, T12 ok", () => {
    const { stdout } = desk.bangfu("monthly", ...files, "--month", "2019-05", "--json", "-");
    const { figures, tieOuts } = JSON.parse(stdout) as {
      figures: Record<string, { month: string }>;
      tieOuts: { id: string; status: string; left: string; right: string }[];
    };
    expect(streets.map((street) => figures[`street.${street}`]?.month)).toEqual(
      streets.map((_, at) => (1000 + at + (at < 2 ? 41_000 : 0)).toFixed(2)),
    );
    expect(tieOuts.find(({ id }) => id === "T12")).toMatchObject({ status: "ok", left: "92045.00", right: "92045.00" });
    expect(figures["grants.total"]?.month).toBe("92045.00");
    expect(figures["count.persons"]?.month).toBe("11");
  });
});
