import { recallMapping, rememberMapping } from "../../src/app/rememberMapping";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";

const stored = async (text: string) => {
  const port = newXlsx("台账.xlsx");
  await port.writeSetting("bangfu.mapping", text);
  return recallMapping(port);
};

test("what was remembered is recalled: K is 帮扶金额 on all sheets, D 姓名 on 1月", async () => {
  const port = newXlsx("台账.xlsx");
  await rememberMapping(port, { "*": { amount: "K" }, "1月": { name: "D" } });
  expect(await recallMapping(port)).toEqual({ "*": { amount: "K" }, "1月": { name: "D" } });
});

test("a workbook that remembers nothing answers with no columns", async () => {
  expect(await recallMapping(newXlsx("台账.xlsx"))).toEqual({});
});

test("remembering no column forgets, and leaves no setting behind", async () => {
  const port = newXlsx("台账.xlsx");
  await rememberMapping(port, { "*": { amount: "K" } });
  await rememberMapping(port, { "*": {} });
  expect(await port.readSetting("bangfu.mapping")).toBeNull();
});

test.each([
  ["no JSON", "{"],
  ["a list", '["amount"]'],
  ["a number", "7"],
  ["null", "null"],
  ["a sheet that is no object", '{"1月":"K"}'],
  ["an unknown field", '{"1月":{"salary":"K"}}'],
  ["a column that is none", '{"1月":{"amount":"K12"}}'],
])("a setting that holds %s gives no columns", async (_, text) => {
  expect(await stored(text)).toEqual({});
});

test("a heading, its place among its like, and a column that is not there are recalled as they were", async () => {
  const port = newXlsx("台账.xlsx");
  const mapping = { "1月": { amount: { heading: "审批 / 金额" }, payDate: { heading: "日期", nth: 2, of: 3 }, remark: "" } };
  await rememberMapping(port, mapping);
  expect(await recallMapping(port)).toEqual(mapping);
});

test.each([
  ["no heading", '{"1月":{"amount":{"nth":1,"of":1}}}'],
  ["an empty heading", '{"1月":{"amount":{"heading":""}}}'],
  ["the third of 2", '{"1月":{"amount":{"heading":"金额","nth":3,"of":2}}}'],
  ["half a place", '{"1月":{"amount":{"heading":"金额","nth":0.5,"of":2}}}'],
])("a remembered heading with %s is left out", async (_, text) => {
  expect(await stored(text)).toEqual({});
});

test("of a damaged setting the good columns are kept", async () => {
  expect(await stored('{"1月":{"amount":"K","salary":"L","name":4}}')).toEqual({ "1月": { amount: "K" } });
});
