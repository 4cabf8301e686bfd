import type { Reading } from "../../cells/reading";
import type { Fen } from "../../core/fen";
import type { AmountField, FieldId } from "../../ledger/fieldId";
import { FIELDS } from "../../ledger/fields";
import type { Deduction, SelfPaidInput, StatedFen } from "../../policy/decisions/selfPaidBase";
import type { CaseFacts } from "../caseFacts";
import type { CellColumns } from "../cellColumns";
import { refsOf } from "../refs";

/** What is taken off 总费用 (A1), in the order of the calculation. */
export const DEDUCTION_FIELDS = [
  "insurancePaid",
  "seriousPaid",
  "commercialPaid",
  "mutualAid",
  "medicalAid",
  "otherAid",
  "excludedFee",
  "selfExpense",
] as const satisfies readonly AmountField[];

/** The row's figures for 个人实际承担的自负医疗费用, each with its cell for the steps of the decision. */
export function selfPaidInput(facts: CaseFacts): SelfPaidInput {
  const { read } = facts.row;
  return {
    totalFee: statedFen(read.totalFee),
    statedSelfPaid: statedFen(read.selfPaid),
    deductions: DEDUCTION_FIELDS.map((field) => new RowDeduction(facts, field)),
    refs: { totalFee: refsOf(facts, "totalFee"), statedSelfPaid: refsOf(facts, "selfPaid") },
  };
}

/** What one cell takes off; where it stands is told when somebody reads the steps. */
class RowDeduction implements Deduction {
  readonly label: string;
  readonly fen: StatedFen;

  constructor(
    private readonly facts: CaseFacts,
    private readonly field: (typeof DEDUCTION_FIELDS)[number],
  ) {
    this.label = FIELDS[field].label;
    this.fen = statedFen(facts.row.read[field]);
  }

  get refs(): Deduction["refs"] {
    return refsOf(this.facts, this.field);
  }
}

/** The same figures without their cells: enough to judge by, and every row is judged. */
export function selfPaidFigures({ row: { read } }: CaseFacts): SelfPaidInput {
  return {
    totalFee: statedFen(read.totalFee),
    deductions: DEDUCTION_FIELDS.map((field) => ({ label: FIELDS[field].label, fen: statedFen(read[field]) })),
    statedSelfPaid: statedFen(read.selfPaid),
  };
}

/**
 * 总费用 less the deductions of the row at a place, where nothing about the figures is odd: whole fen, none below 0, all readable, as
 * the row's marks have told before. NaN where 总费用 is not filled.
 */
export function plainComputed(cells: CellColumns): (place: number) => Fen {
  const { totalFee } = cells;
  const filled = DEDUCTION_FIELDS.map((field) => cells[field]).filter(({ isEmpty }) => !isEmpty);
  return (place) => {
    let left = totalFee.at(place);
    for (const deduction of filled) left -= deduction.orNothing(place);
    return left;
  };
}

/** 自负 as stated, or computed, or the smaller of both (A1), of figures about which nothing is odd; NaN where there is none. */
export function plainBase(cells: CellColumns): (place: number) => Fen {
  const computedAt = plainComputed(cells);
  return (place) => {
    const stated = cells.selfPaid.at(place);
    const computed = computedAt(place);
    if (Number.isNaN(computed)) return stated;
    return stated < computed ? stated : computed;
  };
}

/** A deduction below 0 would raise the base; only a refund repeats its grant's figures with a minus. */
export function isNegativeDeduction({ status, row }: CaseFacts, field: FieldId): boolean {
  if (status === "refund" || !(DEDUCTION_FIELDS as readonly FieldId[]).includes(field)) return false;
  const reading = row.read[field as (typeof DEDUCTION_FIELDS)[number]];
  return reading?.state === "value" && reading.value < 0;
}

/** The cells that the base was computed from: the filled ones. */
export function selfPaidFields({ row: { read } }: CaseFacts): readonly AmountField[] {
  return (["selfPaid", "totalFee", ...DEDUCTION_FIELDS] as const).filter((field) => read[field]?.state === "value");
}

function statedFen(reading: Reading<Fen> | undefined): StatedFen {
  if (reading === undefined) return undefined;
  return reading.state === "blank" ? null : reading.state === "unreadable" ? "unreadable" : reading.value;
}
