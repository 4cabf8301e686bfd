import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger } from "../../src/app/loadLedger";
import { buildMonthly, writeMonthly } from "../../src/app/monthly";
import { pendingRows } from "../../src/app/preReviewRows";
import { writePanelList } from "../../src/app/writePanelList";
import { writePreReview } from "../../src/app/writePreReview";
import { writePublicList } from "../../src/app/writePublicList";
import { writeReceipts } from "../../src/app/writeReceipts";
import { writeResults } from "../../src/app/writeResults";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { builtInPolicy as policy } from "../../src/policy/builtInPolicy";
import { incomeTemplateSheet } from "../../src/sheets/monthly/incomeTemplateSheet";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { sampleBook } from "../../src/workbench/sample/sampleBook";

/** Every sheet that this program makes of the sample ledger, by its mark. */
export async function sampleSheets(): Promise<readonly SheetModel[]> {
  const models: SheetModel[] = [];
  const port = newXlsx("收集.xlsx");
  const collect = Object.create(port, {
    writeOwnSheet: {
      value: async (model: SheetModel) => {
        models.push(model);
        return { name: model.name, renamed: false };
      },
    },
  }) as typeof port;
  const now = new Date(2019, 5, 20);
  const month = "2019-05";
  const ledger = await openXlsx(await writeBook(sampleBook()), "");
  const loaded = await loadLedger([ledger]);
  const result = await checkLedger(loaded, policy);
  await writeResults(collect, loaded, result, now);
  await writePreReview(collect, loaded, result, pendingRows(loaded, policy), { policy, fullIds: false, now });
  await writeMonthly(collect, await buildMonthly([ledger], loaded, policy, month), { now });
  await writeReceipts(collect, loaded, { policy, month, fullIds: false });
  await writePanelList(collect, loaded, result, { policy, now });
  await writePublicList(collect, loaded, { policy, month });
  await collect.writeOwnSheet(incomeTemplateSheet());
  return models;
}
