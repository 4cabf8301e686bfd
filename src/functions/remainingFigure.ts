import { yuanFromFen, type Fen } from "../core/fen";
import type { IsoDate } from "../core/isoDate";
import { annualRemaining, remainingOf } from "../policy/decisions/annualLimit";
import { publishedPolicy } from "../policy/publishedPolicy";
import type { AnnualFigure } from "./annualAnswers";
import { madeOrError } from "./functionError";

/** What is left of the year, in 元. The limit of a day, which is what an unused year leaves, is decided once for a column. */
export function remainingFigure(): AnnualFigure {
  const limits = new Map<IsoDate, Fen>();
  return (used, _count, day) => {
    let limit = limits.get(day);
    if (limit === undefined) limits.set(day, (limit = madeOrError(annualRemaining(publishedPolicy(), { used: 0, date: day })).value));
    return yuanFromFen(remainingOf(limit, used));
  };
}
