import type { ListRow } from "./listRows";

/** Of a row before it was drawn and measured, in pixels, by the styles of the rows: heading, group, finding. */
const SECTION = 40;
const GROUP = 40;
const MORE = 40;
const FINDING = 30;
const LINE = 21;
const HAN = 14;
/** Latin letters and digits are about half as wide. */
const NARROW = 0.55;
const MARGINS = 52;

/** The height that a row will probably have; near enough for the scroll bar to be steady. */
export function rowHeight(row: ListRow, paneWidth: number): number {
  if (row.is === "section") return SECTION;
  if (row.is === "group") return GROUP;
  if (row.is === "more") return MORE;
  const { message } = row.finding;
  const han = message.replace(/[ -~]/g, "").length;
  const width = (han + (message.length - han) * NARROW) * HAN;
  return FINDING + LINE * Math.ceil(width / Math.max(HAN, paneWidth - MARGINS));
}
