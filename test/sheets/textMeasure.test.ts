import { firstLines, linesNeeded, textWidth, wrappedHeight } from "../../src/sheets/textMeasure";
import { rowRanges } from "../../src/sheets/results/rowRanges";

test.each([
  ["abc", 3],
  ["王芳", 4],
  ["王芳 01", 7],
  ["（元）", 6],
  ["１２", 4],
])("%s is %i characters wide", (text, width) => expect(textWidth(text)).toBe(width));

test.each([
  ["", 20, 1],
  ["九个汉字正好一行啊", 20, 1],
  ["十个汉字就要两行了啊", 20, 2],
  ["字".repeat(25), 54, 1],
  ["字".repeat(25), 53.9, 2],
  ["一\n二", 20, 2],
  ["一\n", 20, 2],
])("%j needs in %i characters %i lines", (text, columns, lines) => expect(linesNeeded(text, columns)).toBe(lines));

test("a line takes no more than fits in a font 8 % wider, and as much as fits", () => {
  for (let columns = 10; columns <= 100; columns += 1) {
    const most = [...Array(columns).keys()].filter((letters) => linesNeeded("a ".repeat(letters), columns) === 1).at(-1) ?? 0;
    expect([columns, most * 2 * 1.08 <= columns && most * 2 <= columns - 1]).toEqual([columns, true]);
    expect([columns, (most + 1) * 2 > Math.floor(Math.min(columns / 1.08, columns - 1))]).toEqual([columns, true]);
  }
});

test("a row with one short text keeps its least height, two lines need more, nothing passes Excel's 409 points", () => {
  expect(wrappedHeight([{ text: "短", columns: 20 }], 22)).toBe(22);
  expect(wrappedHeight([{ text: "一\n二", columns: 20 }], 22)).toBe(35);
  expect(wrappedHeight([{ text: "字".repeat(5000), columns: 20 }], 22)).toBe(409);
});

test("a text that fits is left alone; a longer one ends with the pointer and fits its lines", () => {
  expect(firstLines("短文", 20, 1, "……（见台账）")).toBe("短文");
  const cut = firstLines("字".repeat(100), 20, 3, "……（见台账）");
  expect(cut).toMatch(/^字+……（见台账）$/);
  expect(linesNeeded(cut, 20)).toBe(3);
});

test.each([
  [[], ""],
  [[5], "5"],
  [[5, 7, 8, 9, 20], "5、7～9、20"],
  [[1, 2], "1～2"],
])("rows %j read %j", (rows, text) => expect(rowRanges(rows)).toBe(text));
