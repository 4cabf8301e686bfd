import { buildMonthly } from "../../src/app/monthly";
import { pendingRows } from "../../src/app/preReviewRows";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { cellKey } from "../../src/host/xlsx/book";
import { plantedFaults } from "../../src/workbench/sample/plantedFaults";
import { sampleBook } from "../../src/workbench/sample/sampleBook";
import { checkedSample } from "./sampleLedger";

type Placed = { readonly sheet: string; readonly row: number | null; readonly code: string };
const placeOf = ({ sheet, row, code }: Placed): string => `${sheet} ${row} ${code}`;
/** Codes of the table that are notes; the rest are must or should. */
const NOTES = new Set(["C106", "P122", "G208", "G210"]);

const sample = checkedSample();

describe("the sample ledger", () => {
  test("holds 210 rows on three month sheets", async () => {
    const { loaded } = await sample;
    expect(loaded.ledger.sheets.map(({ sheet, rowCount }) => [sheet, rowCount])).toEqual([
      ["2019年4月", 72],
      ["2019年5月", 70],
      ["2019年6月", 68],
    ]);
  });

  test("has its title, unit line, totals, spacer and footer skipped and every column understood", async () => {
    const { loaded } = await sample;
    for (const sheet of loaded.ledger.sheets) {
      expect([sheet.headerTop, sheet.headerRow, sheet.street]).toEqual([3, 4, "华阳路街道"]);
      expect(sheet.mapping.map(({ how }) => how)).toEqual(Array<string>(45).fill("exact"));
      expect(sheet.unmapped).toEqual([]);
      expect(sheet.skipped.map(({ why }) => why)).toEqual(["合计行", "合计行", "空行", "合计行", "空行", "表尾"]);
    }
  });

  test("gives every planted fault in its row, and not one must or should finding beside them", async () => {
    const { result } = await sample;
    const found = result.findings
      .filter(({ severity }) => severity !== "note")
      .map(placeOf)
      .sort();
    const planted = plantedFaults
      .filter(({ code }) => !NOTES.has(code))
      .map(placeOf)
      .sort();
    expect(found).toEqual(planted);
  });

  test("gives the planted notes, and beside them only notes on numbers and dates stored as text", async () => {
    const { result } = await sample;
    const notes = result.findings.filter(({ severity, code }) => severity === "note" && code !== "C111" && code !== "C112");
    expect(notes.map(placeOf).sort()).toEqual(
      plantedFaults
        .filter(({ code }) => NOTES.has(code))
        .map(placeOf)
        .sort(),
    );
  });

  test("has between thirty and fifty planted faults of at least 35 kinds", () => {
    expect(plantedFaults.length).toBeGreaterThanOrEqual(30);
    expect(plantedFaults.length).toBeLessThanOrEqual(50);
    expect(new Set(plantedFaults.map(({ code }) => code)).size).toBeGreaterThanOrEqual(35);
  });

  test("has eight cases under way for the 预审表", async () => {
    const { loaded } = await sample;
    expect(pendingRows(loaded, builtInPolicy).map(({ row }) => row.row)).toEqual([68, 69, 70, 71, 72, 73, 74, 75]);
  });

  test.each([
    ["2019-04", "nothing is broken", []],
    ["2019-05", "only T9, since a street approved 26,000 元", ["T9"]],
    ["2019-06", "only T1 by 0.003 元, since one amount has three decimals", ["T1"]],
  ])("ties out with the bank book in %s: %s", async (month, _why, broken) => {
    const { port, loaded } = await sample;
    const { tieOuts } = await buildMonthly([port], loaded, builtInPolicy, month);
    expect(tieOuts.filter(({ status }) => status === "broken").map(({ id }) => id)).toEqual(broken);
    expect(tieOuts.find(({ id }) => id === "T1")?.status).not.toBe("unknown");
  });

  test("uses no number of a real person: every ID begins with the area 310199, every phone with 100", async () => {
    const { loaded } = await sample;
    const ids = loaded.ledger.rows.map(({ raw }) => String(raw.idNo ?? "310199"));
    expect(ids.filter((id) => !id.startsWith("310199"))).toEqual([]);
    expect(loaded.ledger.rows.filter(({ raw }) => !String(raw.phone).startsWith("100"))).toEqual([]);
  });

  test("is the same on every run", () => {
    expect(sampleBook()).toEqual(sampleBook());
  });
});

describe("the sheet 额度试算", () => {
  const sheet = sampleBook().sheets.find(({ name }) => name === "额度试算");
  const formulas = [...(sheet?.cells.values() ?? [])].filter((cell) => cell.formula !== undefined);
  const valueOf = (start: string): unknown => formulas.find(({ formula }) => formula?.startsWith(start))?.value;

  test("holds 17 live formulas, each with a value and none with an error", () => {
    expect(formulas).toHaveLength(17);
    expect(formulas.filter(({ value }) => value === null || typeof value === "object")).toEqual([]);
  });

  test.each([
    ['=BANGFU.CAP_MEDICAL("低收入",10000)', 5000],
    ["=BANGFU.CAP_EMERGENCY()", 20000],
    ['=BANGFU.MAX_GRANT("大重病医疗","低保",90000,48000)', 32000],
    ["=BANGFU.APPROVAL_LEVEL(20000)", "街镇审批"],
    ["=BANGFU.APPROVAL_LEVEL(20000.01)", "区服务社审批"],
    ["=BANGFU.RECEIPT_VALID(", false],
    ["=BANGFU.RMB_UPPER(20000.01)", "人民币贰万元零壹分"],
    ["=BANGFU.ADMIN_FEE(200000,100000)", 25000],
  ])("%s shows %s", (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  test("leads with ANNUAL_REMAINING for eight people in one formula, and leaves the cells below it to the answer", () => {
    expect(sheet?.cells.get(cellKey(5, 4))?.formula).toMatch(/^=BANGFU\.ANNUAL_REMAINING\(B5:B12,C5:C12,/);
    for (let row = 6; row <= 12; row += 1) {
      const below = sheet?.cells.get(cellKey(row, 4));
      expect([below?.value, below?.formula, below?.format]).toEqual([null, undefined, "#,##0.00"]);
    }
  });
});
