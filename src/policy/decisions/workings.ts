import { Decimal } from "decimal.js";
import { floorFen, shareOf, yuanText, type Fen } from "../../core/fen";
import { clauseText } from "../clauseText";
import type { CellRef, NotMade, Step } from "../decision";
import type { Found } from "../lookup";
import type { ParameterId } from "../policyDocument";

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

/** A share of an amount, exact and then rounded down to the fen (A25), with its line. */
export function shareStep(label: string, base: Fen, ratio: number): { readonly cap: Fen; readonly step: Step } {
  const exact = shareOf(base, ratio);
  const cap = floorFen(exact);
  const rounded = exact.equals(cap) ? "" : `${yuanText(exact)}，舍去分以下 = `;
  return {
    cap,
    step: { kind: "compute", label, text: `${yuanText(base)} × ${percentText(ratio)} = ${rounded}${yuanText(cap)} 元`, fen: cap },
  };
}

/** 0.6 → "60%" */
export const percentText = (ratio: number): string => `${new Decimal(ratio).times(100).toString()}%`;

/** "第三条（一）2", or "参照第三条（一）2" for a value that is used beyond its dates. */
export function cited(found: Found<unknown>): string {
  return `${found.beyond ? "参照" : ""}${clauseText(found.clause)}`;
}

export const notMade = (why: NotMade["why"], text: string, steps: readonly Step[]): NotMade => ({ ok: false, why, text, steps });
