/** @jest-environment jsdom */
import { checkLedger } from "../../../src/app/checkLedger";
import { loadLedger } from "../../../src/app/loadLedger";
import { buildMonthly, writeMonthly } from "../../../src/app/monthly";
import { pendingRows } from "../../../src/app/preReviewRows";
import { writePreReview } from "../../../src/app/writePreReview";
import { writeResults } from "../../../src/app/writeResults";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { profiles } from "../../../src/simulator/profile";
import { idNo, ledgerSheet, OVER_CAP, PENDING } from "../../taskpane/smallLedgers";
import { startWorkbook } from "./simulated";

const now = new Date(2019, 5, 3, 14, 5);

/** Rows of as many different persons, each over the ceiling. */
const manyRows = (count: number) =>
  Array.from({ length: count }, (_, at) => [
    at + 1,
    `居民${String(at)}`,
    idNo(`19${String(40 + (at % 50))}0101`, 1 + Math.floor(at / 50)),
    ...OVER_CAP.slice(3),
  ]);

const pendingOnes = (count: number) =>
  Array.from({ length: count }, (_, at) => [at + 1, `申请人${String(at)}`, idNo("19900101", at + 1), ...PENDING.slice(3)]);

test("on the web 1,200 rows with findings, 30 forms and the report stay below 5 MB in every request and answer (platform.md 2.1)", async () => {
  const { port, sim, workbook } = await startWorkbook([ledgerSheet("1月", ...manyRows(1_200)), ledgerSheet("2月", ...pendingOnes(30))], {
    profile: profiles.web,
  });
  let largest = 0;
  sim.answered = (request, response) => {
    largest = Math.max(largest, JSON.stringify(request).length, JSON.stringify(response).length);
  };
  const loaded = await loadLedger([port]);
  const result = await checkLedger(loaded, builtInPolicy);
  expect(result.findings.length).toBeGreaterThan(1_200);
  await writeResults(port, loaded, result, now);
  await writePreReview(port, loaded, result, pendingRows(loaded, builtInPolicy), { policy: builtInPolicy, fullIds: false, now });
  await writeMonthly(port, await buildMonthly([port], loaded, builtInPolicy, "2019-05"), { now });
  expect(workbook.sheets).toHaveLength(5);
  expect(largest).toBeGreaterThan(200_000);
}, 60_000);
