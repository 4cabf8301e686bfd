import type { UnmarkedSheet, WorkbookPort } from "../host/workbookPort";

/** Removes every mark that this program set, without a trace; the user's own formats stay. */
export const clearMarks = (port: WorkbookPort): Promise<{ readonly cleared: number; readonly left: readonly UnmarkedSheet[] }> =>
  port.clearMarks();
