import { addDays, daysBetween, type IsoDate } from "./isoDate";

/** Excel's 1900 calendar has a 29 February 1900 that never was: serial 60. */
const PHANTOM_SERIAL = 60;
const DAY_BEFORE_1900 = "1899-12-31";
const FIRST_DAY_1904 = "1904-01-01";
/** 9999-12-31, the last day that Excel knows, in either date system. */
const LAST_SERIAL_1900 = 2958465;
const LAST_SERIAL_1904 = 2957003;

/** The day of an Excel serial number (a time of day is dropped), or null where Excel has no real day for it. */
export function dateFromSerial(serial: number, date1904: boolean): IsoDate | null {
  const day = Math.floor(serial);
  if (date1904) return day >= 0 && day <= LAST_SERIAL_1904 ? addDays(FIRST_DAY_1904, day) : null;
  if (!(day >= 1 && day <= LAST_SERIAL_1900) || day === PHANTOM_SERIAL) return null;
  return addDays(DAY_BEFORE_1900, day > PHANTOM_SERIAL ? day - 1 : day);
}

/** The serial number of a day. A day before the date system begins is a mistake of the caller and throws. */
export function serialFromDate(date: IsoDate, date1904: boolean): number {
  const days = daysBetween(date1904 ? FIRST_DAY_1904 : DAY_BEFORE_1900, date);
  if (days < (date1904 ? 0 : 1)) throw new RangeError(`${date} lies before Excel's calendar`);
  return !date1904 && days >= PHANTOM_SERIAL ? days + 1 : days;
}
