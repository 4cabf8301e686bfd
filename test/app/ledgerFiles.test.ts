import { loadLedger } from "../../src/app/loadLedger";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { workbookFile, type FileOptions } from "../host/xlsx/workbookFile";
import { LI, shown, WANG } from "../ledger/fixtures";

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const number = (at: string, value: number): string => `<c r="${at}"><v>${value}</v></c>`;
const HEADER = `<row r="1">${text("A1", "姓名")}${text("B1", "身份证号")}${text("C1", "帮扶金额")}${text("D1", "发放日期")}${text("E1", "备注")}</row>`;
const person = (row: number, id: string, amount: string, day: number, attributes = ""): string =>
  `<row r="${row}"${attributes}>${text(`A${row}`, "王芳")}${text(`B${row}`, id)}${amount}${number(`D${row}`, day)}</row>`;

async function ledgerOf(xml: string, options: FileOptions & { readonly state?: string } = {}) {
  const { ledger } = await loadLedger([await openXlsx(workbookFile([{ name: "台账", xml, state: options.state }], options), "台账.xlsx")]);
  return ledger;
}

test("an Excel table with its filter and its 汇总 row is read like any sheet", async () => {
  const table = `<?xml version="1.0"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:E4" totalsRowCount="1"><autoFilter ref="A1:E3"/><tableColumns count="5"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="身份证号"/><tableColumn id="3" name="帮扶金额"/><tableColumn id="4" name="发放日期"/><tableColumn id="5" name="备注"/></tableColumns></table>`;
  const total = `<row r="4">${text("A4", "汇总")}<c r="C4"><f>SUBTOTAL(109,表1[帮扶金额])</f><v>800</v></c></row>`;
  const ledger = await ledgerOf(
    `<sheetData>${HEADER}${person(2, WANG, number("C2", 500), 43529)}${person(3, LI, number("C3", 300), 43530)}${total}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    {
      extra: {
        "xl/tables/table1.xml": table,
        "xl/worksheets/_rels/sheet1.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`,
      },
    },
  );
  expect(ledger.rows.map((row) => [row.row, shown(row, "idNo"), shown(row, "amount"), shown(row, "payDate")])).toEqual([
    [2, WANG, "50000", "2019-03-05"],
    [3, LI, "30000", "2019-03-06"],
  ]);
  expect(ledger.sheets[0]?.skipped).toEqual([{ row: 4, why: "合计行" }]);
});

test("formulas give their values, errors stay errors, and a formula's cell is known as one", async () => {
  const ledger = await ledgerOf(
    `<sheetData>${HEADER}${person(2, WANG, '<c r="C2"><f>200+300</f><v>500</v></c>', 43529)}${person(3, LI, '<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 43530)}</sheetData>`,
  );
  expect(ledger.rows.map((row) => shown(row, "amount"))).toEqual(["50000", "C109"]);
  expect(ledger.sheets[0]?.formulaCells?.has(2 * 16384 + 3)).toBe(true);
});

test("a 1904 workbook, hidden and filtered rows, a hidden column and a hidden sheet are read, and said so", async () => {
  const xml = `<cols><col min="5" max="5" hidden="1"/></cols><sheetData>${HEADER}${person(2, WANG, number("C2", 500), 43529 - 1462)}${person(3, LI, number("C3", 300), 43530 - 1462, ' hidden="1"')}<row r="4">${text("E4", "注")}</row></sheetData><autoFilter ref="A1:E3"/>`;
  const ledger = await ledgerOf(xml, { date1904: true, state: "hidden" });
  expect(ledger.rows.map((row) => shown(row, "payDate"))).toEqual(["2019-03-05", "2019-03-06"]);
  expect(ledger.sheets[0]?.remarks).toEqual(["工作表已隐藏，已读", "1 行隐藏，已读", "1 列隐藏，已读"]);
});

test("formatted rows down to 1,048,576 cost nothing and are no rows", async () => {
  const phantom = Array.from({ length: 300 }, (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="0"/></row>`).join("");
  const ledger = await ledgerOf(
    `<dimension ref="A1:XFD1048576"/><sheetData>${HEADER}${person(2, WANG, number("C2", 500), 43529)}${phantom}<row r="1048576" ht="20"><c r="A1048576" s="0"/></row></sheetData>`,
  );
  expect(ledger.rows.map(({ row }) => row)).toEqual([2]);
  expect(ledger.sheets[0]?.skipped).toEqual([]);
});
