/** @jest-environment jsdom */
import { loadLedger } from "../../../src/app/loadLedger";
import { buildMonthly, changesSinceReported, writeMonthly } from "../../../src/app/monthly";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { describeFaults } from "./describeFaults";

describeFaults("月报", async (port) => {
  const loaded = await loadLedger([port]);
  const report = await buildMonthly([port], loaded, builtInPolicy, "2019-05");
  await changesSinceReported([port], report);
  return writeMonthly(port, report, { now: new Date(2019, 5, 3, 14, 5) });
});
