/** Name of the worksheet custom property that says which of our sheets a sheet is; it stays when the sheet is renamed. */
export const MARK_PROPERTY = "bangfu.mark";

const UNFINISHED = "unfinished:";

/** The mark of a sheet that is being filled; it is no results sheet yet, but ours, and the next run may remove it. */
export const unfinishedMark = (mark: string): string => UNFINISHED + mark;

/** Name of the worksheet custom property that keeps the fingerprint of what we wrote: another one now means that somebody added to it. */
export const FINGERPRINT_PROPERTY = "bangfu.written";
