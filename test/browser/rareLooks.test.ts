/** The states of the pane over other workbooks and on rarer ways, in every theme and width: as paneLooks.test.ts, beside it. */
import { lookAtStates } from "./lookAtStates";
import { ALL_JOURNEYS } from "./rareStates";

jest.setTimeout(180_000);

lookAtStates(ALL_JOURNEYS.slice(1));
