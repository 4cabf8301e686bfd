/** @jest-environment jsdom */
import { strFromU8, unzipSync } from "fflate";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { incomeTemplateSheet } from "../../src/sheets/monthly/incomeTemplateSheet";
import { area, startWorkbook } from "./office/simulated";

const lists = [
  ["B9:B32", "基金会下拨,财政配套,社会募集,其他", true],
  ["C9:C32", "定向,非定向", true],
  ["E9:E32", "期初结余,工作经费支出,账面结余", false],
] as const;

describe("the lists of a new 资金收入 sheet", () => {
  test("are the same three in Excel: 来源 and 定向 ask back at another word, 摘要 only offers", async () => {
    const { port, workbook } = await startWorkbook([{ name: "台账", rows: [["姓名"]] }]);
    await port.writeOwnSheet(incomeTemplateSheet());
    const { validations } = workbook.requireSheet("资金收入");
    expect(validations.map(({ area: where, rule, errorAlert }) => [where, rule, errorAlert?.["showAlert"], errorAlert?.["style"]])).toEqual(
      lists.map(([address, source, asks]) => [area(address), { list: { inCellDropDown: true, source } }, asks, "Warning"]),
    );
  });

  test("and in a file", async () => {
    const book = newXlsx("资金收入.xlsx");
    await book.writeOwnSheet(incomeTemplateSheet());
    const parts = unzipSync(await book.save());
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    const found = [...xml.matchAll(/<dataValidation ([^>]*)><formula1>"?(?:&quot;)?([^<"&]*)/g)];
    expect(
      found.map(([, attributes = "", words]) => [/sqref="([^"]*)"/.exec(attributes)?.[1], words, attributes.includes("showErrorMessage")]),
    ).toEqual(lists.map((list) => [...list]));
    expect(xml.indexOf("<mergeCells")).toBeLessThan(xml.indexOf("<dataValidations"));
    expect(xml.indexOf("<dataValidations")).toBeLessThan(xml.indexOf("<printOptions"));
  });

  test("a list longer than Excel's 255 characters is refused by the simulated Excel", async () => {
    const { port } = await startWorkbook([{ name: "台账", rows: [["姓名"]] }]);
    const range = { top: 1, left: 1, bottom: 1, right: 1 };
    const model = { ...incomeTemplateSheet(), validations: [{ range, words: ["长".repeat(256)], warning: "" }] };
    await expect(port.writeOwnSheet(model)).rejects.toMatchObject({ name: "HostError" });
  });
});
