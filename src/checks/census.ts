import type { FieldId } from "../ledger/fieldId";
import type { CaseFacts } from "./caseFacts";

/** What the result says about the rows themselves, counted while they are judged. */
export class Census {
  rows = 0;
  /** Rows whose policy limits were not judged. */
  notJudged = 0;
  /** Rows that were judged by way of reference (A22). */
  references = 0;
  private blankForms = 0;
  private blankKinds = 0;

  /** `rows`: so many rows are as this one: of its status and force, and with 帮扶形式 and 发放形式 blank where its are. */
  add(facts: CaseFacts, rows = 1): void {
    this.rows += rows;
    if (isNotJudged(facts)) this.notJudged += rows;
    if (facts.force === "reference" && facts.status !== "rejected") this.references += rows;
    if (isBlank(facts, "form")) this.blankForms += rows;
    if (isBlank(facts, "kind")) this.blankKinds += rows;
  }

  /** Counts in, or with -1 out again, all that another census has counted. */
  join(other: Census, sign: 1 | -1): void {
    this.rows += sign * other.rows;
    this.notJudged += sign * other.notJudged;
    this.references += sign * other.references;
    this.blankForms += sign * other.blankForms;
    this.blankKinds += sign * other.blankKinds;
  }

  /** What was assumed for blanks (A32), said in the coverage of every rule that rests on it. */
  get defaultNotes(): readonly string[] {
    return [
      this.blankForms > 0 ? `帮扶形式未填的 ${this.blankForms} 行按个案判断` : "",
      this.blankKinds > 0 ? `发放形式未填的 ${this.blankKinds} 行按资金判断` : "",
    ].filter((note) => note !== "");
  }
}

/** A row whose policy limits are unknown: outside the policy's dates, without a readable date, or of unknown status. */
export function isNotJudged({ status, force }: CaseFacts): boolean {
  if (status === "rejected") return false;
  return status === "unknown" || (force !== "inForce" && force !== "reference");
}

function isBlank({ row: { read } }: CaseFacts, field: FieldId): boolean {
  const reading = read[field];
  return reading === undefined || reading.state === "blank";
}
