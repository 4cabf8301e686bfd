import { yuanText, type Fen } from "../../core/fen";
import { clauseText } from "../clauseText";
import type { CellRef, Made, NotMade, Step } from "../decision";
import type { Found } from "../lookup";
import type { ParameterId } from "../policyDocument";
import { shareCap, shareWorking, type Share } from "../share";

/** The lines of a worked calculation, so that every decision writes them alike. Amounts are fen. */
export function amountInput(label: string, fen: Fen | null | undefined, refs?: readonly CellRef[]): Step {
  const filled = typeof fen === "number";
  return { kind: "input", label, text: filled ? `${yuanText(fen)} 元` : "未填", ...(filled ? { fen } : {}), ...(refs ? { refs } : {}) };
}

export function wordInput(label: string, word: string | null | undefined, refs?: readonly CellRef[]): Step {
  return { kind: "input", label, text: word ?? "未填", ...(refs ? { refs } : {}) };
}

export function parameterStep(id: ParameterId, label: string, text: string, found: Found<unknown>): Step {
  const dates = found.beyond ? `（参照，有效期至 ${found.to}）` : "";
  return { kind: "parameter", label, text: text + dates, clause: found.clause, parameter: { id, from: found.from, to: found.to } };
}

/** The line of a share of an amount, exact and then rounded down to the fen (A25). */
export function shareStep(label: string, base: Fen, share: Share): Step {
  return { kind: "compute", label, text: shareWorking(base, share), fen: shareCap(base, share) };
}

/** "第三条（一）2", or "参照第三条（一）2" for a value that is used beyond its dates. */
export function cited(found: Found<unknown>): string {
  return `${found.beyond ? "参照" : ""}${clauseText(found.clause)}`;
}

/** How a decision explains itself: written when somebody reads it, since of most rows of a ledger nobody does. */
export interface Workings {
  readonly steps: () => readonly Step[];
  readonly text: () => string;
}

export function made<T>(value: T, { clause, strength }: Pick<Made<T>, "clause" | "strength">, workings: Workings): Made<T> {
  return new WorkedDecision(value, clause, strength, workings);
}

export function notMade(why: NotMade["why"], text: string, steps: () => readonly Step[]): NotMade {
  return new RefusedDecision(why, text, steps);
}

class WorkedDecision<T> implements Made<T> {
  readonly ok = true;

  constructor(
    readonly value: T,
    readonly clause: string,
    readonly strength: Made<T>["strength"],
    private readonly workings: Workings,
  ) {}

  get steps(): readonly Step[] {
    return this.workings.steps();
  }

  get text(): string {
    return this.workings.text();
  }
}

class RefusedDecision implements NotMade {
  readonly ok = false;

  constructor(
    readonly why: NotMade["why"],
    readonly text: string,
    private readonly write: () => readonly Step[],
  ) {}

  get steps(): readonly Step[] {
    return this.write();
  }
}
