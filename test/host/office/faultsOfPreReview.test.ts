/** @jest-environment jsdom */
import { checkLedger } from "../../../src/app/checkLedger";
import { loadLedger } from "../../../src/app/loadLedger";
import { pendingRows } from "../../../src/app/preReviewRows";
import { writePreReview } from "../../../src/app/writePreReview";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { describeFaults } from "./describeFaults";

describeFaults("预审表", async (port) => {
  const loaded = await loadLedger([port]);
  const result = await checkLedger(loaded, builtInPolicy);
  const options = { policy: builtInPolicy, fullIds: false, now: new Date(2019, 5, 3, 14, 5) };
  return writePreReview(port, loaded, result, pendingRows(loaded, builtInPolicy), options);
});
