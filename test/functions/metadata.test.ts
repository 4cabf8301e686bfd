import { associations } from "../../src/functions/associate";
import { functionsMetadata, type FunctionsMetadata } from "../../src/tools/functionsMetadata";

/** spec/5, in its order: name → parameters, optional ones in brackets, … for several. */
const SIGNATURES: Readonly<Record<string, string>> = {
  CAP_MEDICAL: "category, selfPaid, [date]",
  SELF_PAID: "totalFee, deductions…",
  CAP_CONTRIBUTION: "category, due, [seriousIllness], [disabled], [date]",
  CAP_EMERGENCY: "[date]",
  ANNUAL_REMAINING: "key, date, keys, dates, amounts, [upTo], [counted]",
  ANNUAL_USED: "key, date, keys, dates, amounts, [upTo], [counted]",
  ANNUAL_COUNT: "key, date, keys, dates, amounts, [upTo], [counted]",
  MAX_GRANT: "type, category, base, used, [date]",
  EXPLAIN_CAP: "type, category, base, used, [date]",
  APPROVAL_LEVEL: "amount, [date]",
  RECEIPT_VALID: "receiptDate, applicationDate",
  ID_CHECK: "id",
  ID_MASK: "id",
  RMB_UPPER: "amount",
  ADMIN_FEE: "targetedDonationUse, otherDonationUse, [date]",
};

describe("functions.json", () => {
  let metadata: FunctionsMetadata;
  beforeAll(async () => {
    metadata = await functionsMetadata();
  });

  test("has exactly the functions and arguments of the specification", () => {
    const signatures = metadata.functions.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional, repeating }) => (repeating ? `${name}…` : optional ? `[${name}]` : name)).join(", "),
    ]);
    expect(Object.fromEntries(signatures)).toEqual(SIGNATURES);
    metadata.functions.forEach(({ id, name }) => expect(name).toBe(id));
  });

  test("every id is associated, and nothing else", () => {
    expect(Object.keys(associations).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  test("carries neither of the two flags that together crash Excel LTSC 2021, and no volatile function", () => {
    const text = JSON.stringify(metadata);
    expect(Object.keys(metadata)).toEqual(["functions"]);
    expect(text).not.toMatch(/allowCustomDataForDataTypeAny|allowErrorForDataTypeAny|"volatile":true/);
  });

  test("every function and every parameter is described in Chinese, and takes any cell", () => {
    for (const { description, parameters } of metadata.functions) {
      expect(description).toMatch(/[\u4e00-\u9fff]/);
      for (const parameter of parameters) {
        expect(parameter.description).toMatch(/[\u4e00-\u9fff]/);
        expect(parameter.type).toBe("any");
      }
    }
  });

  test("the ANNUAL_ functions take and give whole ranges", () => {
    for (const { id, parameters, result } of metadata.functions.filter(({ id: name }) => name.startsWith("ANNUAL_"))) {
      expect([id, parameters.filter(({ dimensionality }) => dimensionality === "matrix").map(({ name }) => name)]).toEqual([
        id,
        ["key", "date", "keys", "dates", "amounts", "counted"],
      ]);
      expect(result.dimensionality).toBe("matrix");
    }
  });
});
