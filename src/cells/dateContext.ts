/** What the sheet around a date cell says: it settles what the cell alone leaves open. */
export interface DateContext {
  readonly date1904: boolean;
  /** Year of the sheet's name, title or file: "3月5日" needs it. */
  readonly year?: number;
  /** Month of the sheet's name or title: a day alone ("5日", 5) needs year and month. */
  readonly month?: number;
  /** "19.3.5" is read as 2019 only where the sheet's other dates settle it. */
  readonly twoDigitYears?: boolean;
  /** Years of the sheet's other dates; a two-digit year must fall among them (one year more at either end). */
  readonly years?: { readonly from: number; readonly to: number };
}
