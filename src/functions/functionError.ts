import type { Decision, Made, NotMade } from "../policy/decision";

export type ErrorCode = "#VALUE!" | "#NUM!" | "#N/A";

/** Why a custom function has no answer: the Excel error that the cell shows, and a Chinese sentence. */
export class FunctionError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "FunctionError";
  }
}

const CODES: Readonly<Record<NotMade["why"], ErrorCode>> = {
  before: "#N/A",
  after: "#N/A",
  gap: "#N/A",
  negative: "#NUM!",
  unknownWord: "#VALUE!",
  notEntitled: "#VALUE!",
  missing: "#VALUE!",
  unreadable: "#VALUE!",
};

/** The decision where it was made; where it was not, its reason as an Excel error. Never 0 for "don't know". */
export function madeOrError<T>(decision: Decision<T>): Made<T> {
  if (!decision.ok) throw new FunctionError(CODES[decision.why], decision.text);
  return decision;
}
