import type { LedgerSheet } from "../ledger/ledger";
import type { CaseFacts, Category, Fact, GrantForm, GrantKind, GrantStatus, GrantType } from "./caseFacts";
import { isUnplaced } from "./caseScope";
import { bears, MARKS } from "./cellMarks";
import { verdictOfKind } from "./judge";
import type { Tallied } from "./judging";
import type { QuickContext, Verdict } from "./rule";

/** Rows alike in sheet, date's force, status, words and marks: of most rules it is told for all of them at once what they say. */
export interface RowKind {
  readonly told: readonly (Pick<Tallied, "order" | "tally"> & { readonly verdict: Verdict })[];
  /** The rules that must look at the row itself. */
  readonly asked: readonly Tallied[];
  rows: number;
}

/** Sorts rows into kinds while they are judged. */
export class RowKinds {
  private readonly sheets = new Map<LedgerSheet, Map<number, RowKind>>();
  private last: { readonly sheet: LedgerSheet; readonly kinds: Map<number, RowKind> } | null = null;

  constructor(private readonly judges: readonly Tallied[]) {}

  /** `context.marks` are the row's own. */
  of(facts: CaseFacts, context: QuickContext): RowKind {
    const kinds = this.kindsOn(facts.row.sheet);
    const code = codeOf(facts, context.marks);
    let kind = kinds.get(code);
    if (!kind) kinds.set(code, (kind = this.kindOf(facts, context)));
    return kind;
  }

  /** Counts what was told for whole kinds. */
  tell(): void {
    for (const kinds of this.sheets.values()) {
      for (const { told, rows } of kinds.values()) for (const { tally, verdict } of told) tally.add(verdict, rows);
    }
  }

  private kindOf(facts: CaseFacts, context: QuickContext): RowKind {
    const judges = this.judges.map((judge) => ({ judge, verdict: toldOfKind(judge, facts, context) }));
    return {
      told: judges.flatMap(({ judge: { order, tally }, verdict }) => (verdict ? [{ order, tally, verdict }] : [])),
      asked: judges.flatMap(({ judge, verdict }) => (verdict ? [] : [judge])),
      rows: 0,
    };
  }

  private kindsOn(sheet: LedgerSheet): Map<number, RowKind> {
    if (this.last?.sheet === sheet) return this.last.kinds;
    let kinds = this.sheets.get(sheet);
    if (!kinds) this.sheets.set(sheet, (kinds = new Map()));
    this.last = { sheet, kinds };
    return kinds;
  }
}

/** A needed cell that cannot be read is the row's own affair: then the rule is asked. A rule that throws here is asked too, and throws there. */
function toldOfKind(judge: Tallied, facts: CaseFacts, context: QuickContext): Verdict | null {
  const verdict = verdictOfKind(judge, facts);
  if (verdict || (judge.cells.length > 0 && bears(context.marks, MARKS.unreadable))) return verdict;
  try {
    return judge.rule.ofKind?.(facts, context) ?? null;
  } catch {
    return null;
  }
}

const STATUS: Readonly<Record<GrantStatus, number>> = { granted: 0, pending: 1, rejected: 2, refund: 3, unknown: 4 };
const FORCE: Readonly<Record<CaseFacts["force"], number>> = { inForce: 0, before: 1, after: 2, reference: 3, unknown: 4 };
const FORM: Readonly<Record<GrantForm, number>> = { 个案: 2, 项目: 3, 特定: 4 };
const KIND: Readonly<Record<GrantKind, number>> = { 资金: 2, 实物: 3, 劳务: 4 };
const TYPE: Readonly<Record<GrantType, number>> = { 大重病医疗: 2, 补缴金: 3, 突发事件: 4, 其他: 5 };
const CATEGORY: Readonly<Record<Category, number>> = { 低保: 2, 低收入: 3, 其他: 4 };

/** Everything that scope.ts and the rules' `ofKind` ask of a row on its sheet, as one number below 2 to the 31st. */
function codeOf(facts: CaseFacts, marks: number): number {
  let code = marks * 2 + (isUnplaced(facts) ? 1 : 0);
  code = code * 5 + STATUS[facts.status];
  code = code * 5 + FORCE[facts.force];
  code = code * 5 + wordCode(facts.form, FORM);
  code = code * 5 + wordCode(facts.kind, KIND);
  code = code * 6 + wordCode(facts.type, TYPE);
  return code * 5 + wordCode(facts.category, CATEGORY);
}

function wordCode<Word extends string>(fact: Fact<Word>, codes: Readonly<Record<Word, number>>): number {
  return fact.is === "known" ? codes[fact.value] : fact.is === "absent" ? 0 : 1;
}
