import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger, type LoadedLedger } from "../../src/app/loadLedger";
import type { CheckResult } from "../../src/checks/finding";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import type { XlsxWorkbook } from "../../src/host/xlsx/xlsxWorkbook";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { sampleBook } from "../../src/workbench/sample/sampleBook";

/** The sample ledger as an office would meet it: written to an .xlsx file, opened, loaded and checked. */
export async function checkedSample(): Promise<{ port: XlsxWorkbook; loaded: LoadedLedger; result: CheckResult }> {
  const port = await openXlsx(await writeBook(sampleBook()), "");
  const loaded = await loadLedger([port]);
  return { port, loaded, result: await checkLedger(loaded, builtInPolicy) };
}
