import type { CellValue } from "../../src/cells/reading";
import { chooseHeader, findChosen, type ChosenHeader } from "../../src/ledger/chosenHeader";
import { gridOf } from "../../src/ledger/grid";
import type { Ledger } from "../../src/ledger/ledger";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { readLedger } from "../../src/ledger/readLedger";
import { LI, sheetOf, WANG } from "./fixtures";

/** Headings of which the program knows none. */
const ODD: readonly CellValue[] = ["编码甲", "栏目乙", "栏目丙", "栏目丁"];
const ROW: readonly CellValue[] = ["王芳", WANG, 500, "2019.3.5"];
const NEXT: readonly CellValue[] = ["李红", LI, 600, "2019.3.6"];
const TITLE: readonly CellValue[] = ["某街道帮扶情况"];
const KNOWN: readonly CellValue[] = ["姓名", "身份证号", "帮扶金额", "发放日期"];

const chosenOn = (raw: RawSheet, top: number, bottom = top): ChosenHeader => {
  const chosen = chooseHeader(gridOf(raw), { top, bottom });
  if ("why" in chosen) throw new Error(chosen.why);
  return chosen;
};
const readWith = (raw: RawSheet, chosen: ChosenHeader): Ledger =>
  readLedger([raw], { headers: new Map([[raw.file, { [raw.name]: chosen }]]) });
const place = ({ sheets, others }: Ledger): string =>
  sheets.map(({ headerTop, headerRow, rowCount }) => `${headerTop}-${headerRow}: ${rowCount}`).join(", ") || (others[0]?.kind ?? "none");

describe("a header that a person chose", () => {
  const odd = sheetOf([TITLE, ODD, ROW, NEXT]);

  test("makes a ledger of a sheet whose headings nobody knows, and its columns can be told", () => {
    expect(place(readLedger([odd]))).toBe("noHeader");
    const ledger = readWith(odd, chosenOn(odd, 2));
    expect(place(ledger)).toBe("2-2: 2");
    expect(ledger.sheets[0]?.remarks).toContain("表头是人工选定的");
    const told = readLedger([odd], {
      headers: new Map([[odd.file, { Sheet1: chosenOn(odd, 2) }]]),
      mapping: { Sheet1: { name: { heading: "编码甲" }, amount: { heading: "栏目丙" } } },
    });
    expect(told.rows[0]).toMatchObject({ row: 3, at: { name: "A3", amount: "C3" } });
  });

  test("goes before the program's guess, below it and above it", () => {
    const below = sheetOf([KNOWN, ["张三", null, null, "见下"], ODD, ROW, NEXT]);
    expect(place(readLedger([below]))).toBe("1-1: 4");
    expect(place(readWith(below, chosenOn(below, 3)))).toBe("3-3: 2");
    const above = sheetOf([ODD, NEXT, KNOWN, ROW]);
    expect(place(readLedger([above]))).toBe("3-3: 1");
    expect(place(readWith(above, chosenOn(above, 1)))).toBe("1-1: 1, 3-3: 1");
  });

  test("may fill 2 rows: merged parents over their children", () => {
    const two = sheetOf([["某人", "证件号", "所发", null], [null, null, "数目", "哪天"], ROW], { merges: ["A1:A2", "B1:B2", "C1:D1"] });
    const { sheets } = readWith(two, chosenOn(two, 1, 2));
    expect(sheets[0]).toMatchObject({ headerTop: 1, headerRow: 2, rowCount: 1 });
    const headings = [...(sheets[0]?.mapping ?? []), ...(sheets[0]?.unmapped ?? [])].map(({ heading }) => heading).sort();
    expect(headings).toEqual(["所发 / 哪天", "所发 / 数目", "某人", "证件号"].sort());
  });

  test("is found again 3 rows further down, and where one of its 4 headings was corrected", () => {
    const chosen = chosenOn(odd, 2);
    expect(place(readWith(sheetOf([TITLE, [], [], [], ODD, ROW, NEXT]), chosen))).toBe("5-5: 2");
    expect(place(readWith(sheetOf([TITLE, ["编码甲", "身份证号", ...ODD.slice(2)], ROW, NEXT]), chosen))).toBe("2-2: 2");
  });

  test("of a header that is repeated on each page the nearest to its old place counts", () => {
    const pages = sheetOf([TITLE, ODD, ROW, NEXT, ODD, ROW]);
    expect(findChosen(gridOf(pages), chosenOn(pages, 2))).toEqual({ top: 2, bottom: 2 });
    expect(findChosen(gridOf(pages), chosenOn(pages, 5))).toEqual({ top: 5, bottom: 5 });
  });

  test("is let go where only 1 of its 4 headings is left; the sheet says so", () => {
    const ledger = readWith(sheetOf([TITLE, ["编码甲", "一", "二", "三"], ROW]), chosenOn(odd, 2));
    expect(place(ledger)).toBe("noHeader");
    expect(ledger.others[0]?.why).toMatch(/（以前人工选定的表头行找不到了，这次按自动识别）$/);
    const known = readWith(sheetOf([KNOWN, ROW]), chosenOn(odd, 2));
    expect(place(known)).toBe("1-1: 1");
    expect(known.sheets[0]?.remarks).toContain("以前人工选定的表头行找不到了，这次按自动识别");
  });

  test("is kept without what is no heading: no ID, amount or date stands in the memory", () => {
    const mixed = sheetOf([["编码甲", "栏目乙", "栏目丙", 2019], ROW]);
    expect(chosenOn(mixed, 1)).toEqual({ top: 1, rows: [["编码甲", "栏目乙", "栏目丙"]] });
  });
});

describe("a sheet of the same headings beside one whose header was chosen", () => {
  const [january, february] = [sheetOf([TITLE, ODD, ROW], { name: "1月" }), sheetOf([ODD, NEXT], { name: "2月" })];
  const headers = new Map([["台账.xlsx", { "1月": chosenOn(january, 2) }]]);

  test("is read by it, and so are the columns that were told there; both say so", () => {
    const mapping = { "1月": { amount: { heading: "栏目丙" } } };
    const { sheets } = readLedger([january, february], { headers, mapping });
    expect(sheets.map(({ sheet, headerRow, rowCount }) => [sheet, headerRow, rowCount])).toEqual([
      ["1月", 2, 1],
      ["2月", 1, 1],
    ]);
    expect(sheets[1]?.remarks).toEqual(expect.arrayContaining(["表头与“1月”人工选定的相同，照此读取", expect.stringContaining("栏目丙")]));
  });

  test("is left alone where 1 of 4 headings is another, where the program finds a header, or in another file", () => {
    const other = sheetOf([[...ODD.slice(1), "别的"], NEXT], { name: "2月" });
    const known = sheetOf([KNOWN, ODD, NEXT], { name: "3月" });
    const { sheets } = readLedger([january, other, known, { ...february, file: "乙.xlsx" }], { headers });
    expect(sheets.map(({ sheet, headerRow }) => [sheet, headerRow])).toEqual([
      ["1月", 2],
      ["3月", 1],
    ]);
  });
});

describe("rows that cannot be a header say why and what to do", () => {
  const raw = sheetOf([TITLE, ODD, ROW, ["小计", 3, 4, 5], [], NEXT]);
  test.each([
    [1, 1, "第 1 行只有 1 项文字，像标题。表头每列要有一个列名，请选中列名所在的行。"],
    [3, 3, "第 3 行有身份证号，像是数据行。请选中列名所在的行；没有列名的，请先在名单上方插入一行，写上列名。"],
    [2, 3, "第 2～3 行有身份证号，像是数据行。请选中列名所在的行；没有列名的，请先在名单上方插入一行，写上列名。"],
    [4, 4, "第 4 行多半是数字或日期，像是数据行。请选中列名所在的行。"],
    [5, 5, "第 5 行是空的。请选中列名所在的行。"],
    [90, 90, "第 90 行是空的。请选中列名所在的行。"],
    [1, 4, "选中了 4 行，表头最多 3 行。请只选列名所在的行。"],
  ])("rows %i to %i", (top, bottom, why) => {
    expect(chooseHeader(gridOf(raw), { top, bottom })).toEqual({ why });
  });

  test("2 texts are enough", () => {
    expect(
      chooseHeader(
        gridOf(
          sheetOf([
            ["编码甲", "栏目乙"],
            ["a", 1],
          ]),
        ),
        { top: 1, bottom: 1 },
      ),
    ).toHaveProperty("rows");
  });
});
