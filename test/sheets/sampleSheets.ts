import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger } from "../../src/app/loadLedger";
import { buildMonthly, writeMonthly } from "../../src/app/monthly";
import { pendingRows } from "../../src/app/preReviewRows";
import { writeMonthlyRows } from "../../src/app/writeMonthlyRows";
import { writePanelList } from "../../src/app/writePanelList";
import { writePreReview } from "../../src/app/writePreReview";
import { writePublicList } from "../../src/app/writePublicList";
import { writeReceipts } from "../../src/app/writeReceipts";
import { writeResults } from "../../src/app/writeResults";
import type { CheckResult } from "../../src/checks/finding";
import { attachOverrides } from "../../src/checks/overrides/attachOverrides";
import type { Book } from "../../src/host/xlsx/book";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { builtInPolicy as policy } from "../../src/policy/builtInPolicy";
import type { Ledger } from "../../src/ledger/ledger";
import { incomeTemplateSheet } from "../../src/sheets/monthly/incomeTemplateSheet";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { sampleBook } from "../../src/workbench/sample/sampleBook";
import { overridesOn } from "../checks/explained";

/** Every sheet that this program makes of the sample ledger, by its mark. */
export const sampleSheets = (): Promise<readonly SheetModel[]> => sheetsOf(sampleBook());

/** Every sheet that this program makes of a ledger with payments in May 2019; `files` are read together with it, as in a district. */
export async function sheetsOf(book: Book, files: readonly (readonly [file: string, book: Book])[] = []): Promise<readonly SheetModel[]> {
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
  const ledgers = [await openXlsx(await writeBook(book), files.length === 0 ? "" : "第一街道.xlsx")];
  for (const [file, other] of files) ledgers.push(await openXlsx(await writeBook(other), file));
  const loaded = await loadLedger(ledgers);
  const result = partlyExplained(await checkLedger(loaded, policy), loaded.ledger);
  await writeResults(collect, loaded, result, now);
  await writePreReview(collect, loaded, result, pendingRows(loaded, policy), { policy, fullIds: false, now });
  await writeMonthly(collect, await buildMonthly(ledgers, loaded, policy, month), { now });
  await writeMonthlyRows(collect, loaded, { policy, month });
  await writeReceipts(collect, loaded, { policy, month, fullIds: false });
  await writePanelList(collect, loaded, result, { policy, now });
  await writePublicList(collect, loaded, { policy, month });
  await collect.writeOwnSheet(incomeTemplateSheet());
  return models;
}

const REASONS = ["区领导小组 5 月 30 日会议同意", "=HYPERLINK(1)", "材料已补齐，见第 3 号卷宗。".repeat(23), "@家属自述，已走访核实"];

/** Every third finding explained, every ninth with a 情况说明 that has lapsed; one is unused, one damaged. */
function partlyExplained(result: CheckResult, ledger: Ledger): CheckResult {
  const written = overridesOn(
    ledger,
    result.findings.filter((_, at) => at % 3 === 0),
  ).map((override, at) => ({
    ...override,
    reason: REASONS[at % REASONS.length]!,
    values: at % 3 === 2 ? "0" : override.values,
  }));
  const unused = { ...written[0]!, id: "unused", code: "P122", record: { ...written[0]!.record, who: "0", name: "0", date: "0" } };
  return attachOverrides(result, ledger, [{ file: "", overrides: [...written, unused], unread: ["damaged"] }]);
}
