/** @jest-environment jsdom */
import { checkLedger } from "../../../src/app/checkLedger";
import { loadLedger } from "../../../src/app/loadLedger";
import { writeResults } from "../../../src/app/writeResults";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { describeFaults } from "./describeFaults";

describeFaults("校验", async (port) => {
  const loaded = await loadLedger([port]);
  return writeResults(port, loaded, await checkLedger(loaded, builtInPolicy), new Date(2019, 5, 3, 14, 5));
});
