import { recallHeaders, rememberHeader } from "../../src/app/chosenHeaders";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";

const HEADER = { top: 2, rows: [["编码甲", "栏目乙"]] };

const stored = async (text: string) => {
  const port = newXlsx("台账.xlsx");
  await port.writeSetting("bangfu.headers", text);
  return recallHeaders(port);
};

test("what was remembered is recalled by sheet, and taking the last one back leaves no setting behind", async () => {
  const port = newXlsx("台账.xlsx");
  expect(await recallHeaders(port)).toEqual({});
  await rememberHeader(port, "1月", HEADER);
  await rememberHeader(port, "2月", { ...HEADER, top: 3 });
  expect(await recallHeaders(port)).toEqual({ "1月": HEADER, "2月": { ...HEADER, top: 3 } });
  await rememberHeader(port, "1月", null);
  await rememberHeader(port, "2月", null);
  expect(await port.readSetting("bangfu.headers")).toBeNull();
});

test.each([
  ["no JSON", "{"],
  ["a number", "7"],
  ["null", "null"],
  ["row 0", '{"1月":{"top":0,"rows":[["甲","乙"]]}}'],
  ["row 1,048,577", '{"1月":{"top":1048577,"rows":[["甲","乙"]]}}'],
  ["half a row", '{"1月":{"top":1.5,"rows":[["甲","乙"]]}}'],
  ["no rows", '{"1月":{"top":1,"rows":[]}}'],
  ["4 rows", '{"1月":{"top":1,"rows":[["甲","乙"],["丙"],["丁"],["戊"]]}}'],
  ["1 text", '{"1月":{"top":1,"rows":[["甲"]]}}'],
  ["a number for a text", '{"1月":{"top":1,"rows":[["甲",2]]}}'],
  ["an empty text", '{"1月":{"top":1,"rows":[["甲","乙",""]]}}'],
])("a setting that holds %s gives no header", async (_, text) => {
  expect(await stored(text)).toEqual({});
});

test("of a damaged setting the good header is kept", async () => {
  expect(await stored(`{"1月":${JSON.stringify(HEADER)},"2月":{"top":"2"}}`)).toEqual({ "1月": HEADER });
});
