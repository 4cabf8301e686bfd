import { dayNumber, type IsoDate } from "../core/isoDate";

/** dayNumber, with a memory: a ledger repeats its days. */
export function dayNumbers(): (date: IsoDate) => number {
  const known = new Map<IsoDate, number>();
  return (date) => {
    let day = known.get(date);
    if (day === undefined) known.set(date, (day = dayNumber(date)));
    return day;
  };
}
