import type { SheetModel } from "../../src/sheets/sheetModel";
import { awkwardBook } from "./awkwardLedger";
import { cutTexts, linesOf } from "./cutTexts";
import { sampleSheets, sheetsOf } from "./sampleSheets";

// Without LibreOffice, by the test's own measure of Excel's columns, lines and rows; test/sheets/printed.test.ts looks at paper.

const LONG_FILE = "上海市长宁区新泾镇二〇一九年度社区市民综合帮扶个案台账（最终稿）.xlsx";
const marks = ["results", "prereview", "monthly:2019-05", "monthlyRows:2019-05", "receipts:2019-05", "panel", "public:2019-05", "income"];

const cases: readonly (readonly [string, () => Promise<readonly SheetModel[]>])[] = [
  ["the sample ledger", sampleSheets],
  ["long names, addresses, words and amounts up to 99,999,999.99", () => sheetsOf(awkwardBook())],
  [
    "a district of two such ledgers, 82 persons, sums of thousands of millions",
    () => sheetsOf(awkwardBook(), [[LONG_FILE, awkwardBook(70)]]),
  ],
];

describe.each(cases)("%s", (_, make) => {
  let models: readonly SheetModel[] = [];
  beforeAll(async () => {
    models = await make();
  });

  test.each(marks)("%s cuts no text and shows no number as ####", (mark) => {
    const model = models.find((one) => one.mark === mark)!;
    expect(model.rows.flat().filter((cell) => cell !== null).length).toBeGreaterThan(20);
    expect(cutTexts(model)).toEqual([]);
  });
});

/** Excel draws columns of our widths the narrowest, shrinks least, and so has the least room on a page. */
function pageHeights({ page, rows, columnWidths, rowHeights }: SheetModel): { readonly pages: readonly number[]; readonly room: number } {
  const [width, height] = page.orientation === "portrait" ? [595, 842] : [842, 595];
  const needed = columnWidths.reduce((sum, characters) => sum + characters * 5.25 + 3.75, 0);
  const between = (from: number, to: number): number =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => rowHeights[from + at] ?? 15).reduce((sum, points) => sum + points, 0);
  const [first, last] = page.titleRows ?? [1, 0];
  const starts = [1, ...(page.breaksBefore ?? [])];
  return {
    pages: starts.map((start, at) => between(start, starts[at + 1] ?? rows.length + 1) + (at === 0 ? 0 : between(first, last + 1))),
    room: (height - 43.2 - 50.4) / Math.min(1, (width - 72) / needed),
  };
}

describe.each(cases)("%s", (_, make) => {
  test.each(marks.filter((mark) => mark !== "results" && mark !== "monthlyRows:2019-05"))(
    "%s breaks into pages before Excel has to, so that nothing is torn apart",
    async (mark) => {
      const { pages, room } = pageHeights((await make()).find((one) => one.mark === mark)!);
      expect(Math.max(...pages)).toBeLessThanOrEqual(room);
    },
  );
});

describe("the measure itself", () => {
  const sheet = (text: string, width: number, height?: number, style: "text" | "wrapped" = "wrapped"): SheetModel => ({
    name: "表",
    mark: "results",
    rows: [
      [
        { text, style },
        { text: "右", style: "text" },
      ],
    ],
    merges: [],
    columnWidths: [width, 4],
    rowHeights: height === undefined ? {} : { 1: height },
    boxes: [],
    frozenRows: 0,
    page: { orientation: "portrait", pagesTall: 0 },
  });

  test("ten Han characters at 10.5 points are 140 pixels: 20 characters hold them, 19 do not", () => {
    expect(linesOf("一二三四五六七八九十", 140, 10.5)).toBe(1);
    expect(linesOf("一二三四五六七八九十", 139, 10.5)).toBe(2);
    expect(cutTexts(sheet("一二三四五六七八九十", 20, 18, "text"))).toEqual([]);
    expect(cutTexts(sheet("一二三四五六七八九十", 19, 18, "text"))).toHaveLength(1);
  });

  test("a word stays together and a comma does not begin a line", () => {
    expect(linesOf("甲乙丙1234567", 70, 10.5)).toBe(2);
    expect(linesOf("甲乙丙丁戊，己", 70, 10.5)).toBe(2);
    expect(linesOf("甲乙丙丁戊，己庚辛壬癸", 70, 10.5)).toBe(3);
  });

  test("two lines do not fit 29 points, but 31, and a row of automatic height takes them", () => {
    expect(cutTexts(sheet("一二三四五六七八九十", 10, 29))).toHaveLength(1);
    expect(cutTexts(sheet("一二三四五六七八九十", 10, 31))).toEqual([]);
    expect(cutTexts(sheet("一二三四五六七八九十", 10))).toEqual([]);
  });
});
