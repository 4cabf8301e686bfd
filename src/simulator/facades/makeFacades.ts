import type { FacadeFactory, HostSession } from "../protocol/session";
import { RangeFacade } from "./range";
import { RangeAreasFacade } from "./rangeAreas";
import { WorksheetFacade } from "./worksheet";

/** The facades of one session that refer to each other. */
export const makeFacades = (session: HostSession): FacadeFactory => ({
  worksheet: (sheet) => new WorksheetFacade(session, sheet),
  range: (sheet, area) => new RangeFacade(session, sheet, area),
  rangeAreas: (sheet, areas) => new RangeAreasFacade(session, sheet, areas),
});
