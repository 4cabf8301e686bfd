/** @jest-environment jsdom */
import { associateAll, associations } from "../../src/functions/associate";
import { startExcel } from "../officeHost";

type Mappings = Record<string, (...args: unknown[]) => unknown>;

async function mappings(): Promise<Mappings> {
  const { CustomFunctions } = await startExcel();
  associateAll();
  return (CustomFunctions as unknown as { _association: { mappings: Mappings } })._association.mappings;
}

describe("with the real Office.js library", () => {
  test("every function is associated under its id", async () => {
    expect(Object.keys(await mappings()).sort()).toEqual(Object.keys(associations).sort());
  });

  test.each([
    [["特困", 100, null], "#VALUE!", "对象类别“特困”不是规定的叫法"],
    [["低保", -1, null], "#NUM!", "自负医疗费用不能低于 0"],
    [["低保", 100, 44562], "#N/A", "2022-01-01 晚于长民发〔2016〕31号的有效期 2021-12-31，没有现行规定"],
  ])("CAP_MEDICAL %j throws Excel's own %s with its reason", async (args, code, message) => {
    const { CAP_MEDICAL } = await mappings();
    let thrown: unknown;
    try {
      CAP_MEDICAL?.(...args, {});
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CustomFunctions.Error);
    expect(thrown).toMatchObject({ code, message });
  });

  test("a spilled answer carries Excel's errors in single cells", async () => {
    const { ANNUAL_USED } = await mappings();
    const keys = [["户1"], ["310199********001X"]];
    const answer = ANNUAL_USED?.(keys, [[43529]], keys, [[43529], [43529]], [[100], [200]], null, null, {}) as unknown[][];
    expect(answer[0]).toEqual([100]);
    expect(answer[1]?.[0]).toBeInstanceOf(CustomFunctions.Error);
  });
});
