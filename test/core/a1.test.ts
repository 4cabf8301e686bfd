import fc from "fast-check";
import { cellAddress, columnLetters, columnNumber, parseCell, sheetAddress } from "../../src/core/a1";

describe("A1 addresses", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16384, "XFD"],
  ])("column %d is %s", (number, letters) => {
    expect([columnLetters(number), columnNumber(letters)]).toEqual([letters, number]);
  });

  test.each([
    ["K12", { row: 12, col: 11 }],
    ["$K$12", { row: 12, col: 11 }],
    ["xfd1048576", { row: 1048576, col: 16384 }],
    ["XFE1", null],
    ["A0", null],
    ["A1048577", null],
    ["K", null],
    ["1K", null],
  ])("%s is read as %j", (address, expected) => {
    expect(parseCell(address)).toEqual(expected);
  });

  test.each([
    ["1月", "'1月'!K12"],
    ["汇总", "汇总!K12"],
    ["2019.3", "'2019.3'!K12"],
    ["王 芳", "'王 芳'!K12"],
    ["O'Neil", "'O''Neil'!K12"],
    ["A1", "'A1'!K12"],
    ["R1C1", "'R1C1'!K12"],
    ["台账（一）", "'台账（一）'!K12"],
    ["Sheet1", "Sheet1!K12"],
  ])("a cell of the sheet %s is %s", (sheet, expected) => {
    expect(sheetAddress(sheet, "K12")).toBe(expected);
  });

  test("an address comes back from its row and column", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1048576 }), fc.integer({ min: 1, max: 16384 }), (row, col) =>
        expect(parseCell(cellAddress(row, col))).toEqual({ row, col }),
      ),
    );
  });
});
