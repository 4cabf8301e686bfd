/** The states of the pane over other workbooks and on rarer ways, in every theme and width: as paneLooks.test.ts, beside it. */
import { RARE_SIGHTS, lookAtStates } from "./lookAtStates";
import { ALL_JOURNEYS } from "./rareStates";

jest.setTimeout(180_000);

const { seen } = lookAtStates(ALL_JOURNEYS.slice(1));

test("the sights that paneLooks.test.ts leaves to these journeys were seen", () => {
  for (const sight of RARE_SIGHTS) expect([...seen]).toContain(sight);
});
