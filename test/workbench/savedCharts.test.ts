/** @jest-environment jsdom */
import { strFromU8, unzipSync } from "fflate";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { workbookToBook } from "../../src/workbench/workbookToBook";
import { startWorkbook } from "../host/office/simulated";
import { sampleSheets } from "../sheets/sampleSheets";
import { TextDecoder } from "node:util";

beforeAll(() => void Object.assign(globalThis, { TextDecoder }));

test("另存 of the workbench gives the charts of a 月报 back as the file writer makes them", async () => {
  const model = (await sampleSheets()).find(({ mark }) => mark === "monthly:2019-05")!;
  const { port, workbook } = await startWorkbook([]);
  await port.writeOwnSheet(model);
  const at = workbook.sheets.findIndex(({ name }) => name === model.name) + 1;
  const saved = unzipSync(await writeBook(workbookToBook(workbook)));
  const file = newXlsx("月报.xlsx");
  await file.writeOwnSheet(model);
  const written = unzipSync(await file.save());
  // The simulated Excel of this test calculates sums of one column only, so cached numbers are left out of the comparison.
  const chart = (parts: typeof saved, name: string) => strFromU8(parts[name]!).replace(/<c:numCache>.*?<\/c:numCache>/g, "");
  for (const number of [1, 2])
    expect(chart(saved, `xl/charts/chart${at}_${number}.xml`)).toBe(chart(written, `xl/charts/chart1_${number}.xml`));
});
