import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Facade } from "./facade";
import type { References } from "./references";

/** Makes facades of the types that refer to each other, so that their files need not. */
export interface FacadeFactory {
  worksheet(sheet: Sheet): Facade;
  range(sheet: Sheet, area: Area): Facade;
  rangeAreas(sheet: Sheet, areas: readonly Area[]): Facade;
}

/** What the host keeps for one page of the add-in: its kept objects, its event subscriptions, its function results. */
export interface HostSession {
  readonly workbook: Workbook;
  readonly references: References;
  readonly make: FacadeFactory;
  /** Begins or ends the sending of an event type (see `eventTypes`) for a sheet's id or "Workbook". */
  listen(eventType: number, target: string, on: boolean): void;
  /** The range that an event was about; null once its sheet is gone. */
  eventRange(referenceId: string): Facade | null;
  /** Results of custom functions: `[invocationId, succeeded, value, errorCode?]`. */
  functionResults(results: readonly (readonly unknown[])[]): void;
}

/** Event names as the client registers them (`_RegisterDataChangedEvent`) → the type number that goes with the messages. */
export const eventTypes: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  FormatChanged: 18,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};

export const WORKBOOK_TARGET = "Workbook";
