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
import type { WorkbookPort } from "../../src/host/workbookPort";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import * as functions from "../../src/functions/functions";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { policyOf } from "../../src/policy/office/policyOf";
import { policyHash } from "../../src/policy/policyHash";
import type { PolicySet } from "../../src/policy/policyDocument";
import { publishPolicy } from "../../src/policy/publishedPolicy";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { sampleBook } from "../../src/workbench/sample/sampleBook";
import { renewedLines, RENEWAL } from "./madeUpPolicy";

/** The made-up document with all its other figures, in force on the days of 2016's: the sample ledger is judged by it alone. */
function replaced(): PolicySet {
  const days = { from: "2016-07-01", to: "2021-12-31" };
  const { values, aliases } = renewedLines();
  const own = values.filter(({ basis }) => basis.startsWith(RENEWAL.number)).map((line) => ({ ...line, ...days }));
  const office = policyOf({ documents: [{ ...RENEWAL, ...days }], values: own, aliases });
  if (!office.ok) throw new Error(office.problems.map(({ text }) => text).join());
  return office.policy;
}

/** Everything that the program says of the sample ledger under a policy, sentence by sentence. */
async function everythingSaid(policy: PolicySet): Promise<readonly string[]> {
  const said: string[] = [];
  const out = newXlsx("收集.xlsx");
  const collect = Object.create(out, {
    writeOwnSheet: {
      value: async (model: SheetModel) => {
        said.push(...model.rows.flatMap((row) => row.flatMap((cell) => cell?.text ?? [])), model.page.footer ?? "");
        return { name: model.name, renamed: false };
      },
    },
  }) as WorkbookPort;
  const ledger = await openXlsx(await writeBook(sampleBook()), "");
  const loaded = await loadLedger([ledger], { policy });
  const result = await checkLedger(loaded, loaded.policy);
  const now = new Date(2019, 5, 20);
  said.push(
    result.headline,
    ...result.findings.flatMap(({ message, decision }) => [message, ...(decision?.steps ?? []).map(({ text }) => text)]),
  );
  await writeResults(collect, loaded, result, now);
  await writePreReview(collect, loaded, result, pendingRows(loaded, policy), { policy, fullIds: false, now });
  await writePanelList(collect, loaded, result, { policy, now });
  await writeMonthly(collect, await buildMonthly([ledger], loaded, policy, "2019-05"), { now });
  await writeMonthlyRows(collect, loaded, { policy, month: "2019-05" });
  await writeReceipts(collect, loaded, { policy, month: "2019-05", fullIds: false });
  await writePublicList(collect, loaded, { policy, month: "2019-05" });
  publishPolicy(policy);
  for (const type of ["大重病医疗", "补缴金", "突发事件", "其他"]) said.push(functions.EXPLAIN_CAP(type, "低保", 12345, 0));
  said.push(String(functions.CAP_EMERGENCY()), String(functions.ADMIN_FEE(1000, 1000)), String(functions.CAP_MEDICAL("其他", 1000)));
  publishPolicy(builtInPolicy);
  return said;
}

/** Figures, words and clauses of 2016 as the program would say them; amounts of the ledger's own rows are none of them. */
const OLD =
  /长民发|第[三四五]条|[654]0%|不超过 (?:[28]0,000|2 次)|超过 20,000\.00|上限 20,000|80,000\.00|7 人及|一年|陪护费、营养费|30 日内/;

test("under the document of 2016 its figures are said in hundreds of places: the search finds them", async () => {
  const said = await everythingSaid(builtInPolicy);
  expect(said.filter((text) => OLD.test(text)).length).toBeGreaterThan(100);
});

test("under a made-up renewal of every figure no sentence, sheet or function says a figure or a clause of 2016", async () => {
  const said = await everythingSaid(replaced());
  expect(said.filter((text) => OLD.test(text))).toEqual([]);
  for (const own of ["71%", "第八条第一款", "99,000.00", "27,000.00", "31,000.00", "9 人", policyHash(replaced())])
    expect(said.some((text) => text.includes(own))).toBe(true);
});

test("every sheet of the run carries the document and its hash on each printed page", async () => {
  const said = await everythingSaid(replaced());
  const footers = said.filter((text) => text.includes("&P"));
  expect(footers).toHaveLength(7);
  for (const footer of footers) expect(footer).toBe(`依据 ${RENEWAL.number} 校验码 ${policyHash(replaced())}　第 &P 页 共 &N 页`);
});
