import type { LedgerSheet } from "../ledger/ledger";
import type { CaseFacts, Category, Fact, GrantForm, GrantKind, GrantStatus, GrantType } from "./caseFacts";
import { isUnplaced } from "./caseScope";
import { bears, MARKS } from "./cellMarks";
import type { Census } from "./census";
import type { DayFigures } from "./dayFigures";
import { verdictOfKind } from "./judge";
import type { Tallied } from "./judging";
import type { QuickContext, Verdict } from "./rule";

/** What is told of all rows of a kind at once, and the rules that must look at the row itself. */
export interface KindPart {
  readonly told: readonly (Pick<Tallied, "tally"> & { readonly verdict: Verdict })[];
  readonly asked: readonly Tallied[];
  rows: number;
}

/** Rows alike in sheet, day's figures and force, status, words and marks: of most rules it is told for all of them at once what they say. */
export interface RowKind {
  /** The first row of the kind. */
  readonly facts: CaseFacts;
  readonly marks: number;
  readonly day: DayFigures | null;
  /** The rules about single rows, and those that compare rows: told only when everything is counted. */
  readonly alone: KindPart;
  compared: KindPart | null;
}

/** Sorts rows into kinds while they are judged. */
export class RowKinds {
  private readonly all: RowKind[] = [];
  private readonly sheets = new Map<LedgerSheet, Map<DayFigures | null, Map<number, RowKind>>>();
  private last: { readonly sheet: LedgerSheet; readonly day: DayFigures | null; readonly kinds: Map<number, RowKind> } | null = null;

  constructor(
    private readonly alone: readonly Tallied[],
    private readonly comparing: readonly Tallied[],
  ) {}

  /** `context.marks` and `context.day` are the row's own. */
  of(facts: CaseFacts, context: QuickContext): RowKind {
    const { marks, day } = context;
    const kinds = this.kindsOn(facts.row.sheet, day);
    const code = codeOf(facts, marks);
    let kind = kinds.get(code);
    if (!kind) {
      kind = { facts, marks, day, alone: partOf(this.alone, facts, context), compared: null };
      kinds.set(code, kind);
      this.all.push(kind);
    }
    return kind;
  }

  /** Counts one row of a kind and tells its rules; `context` is the row's. */
  counted(part: "alone" | "compared", kind: RowKind, context: QuickContext): KindPart {
    const counted = part === "alone" ? kind.alone : (kind.compared ??= partOf(this.comparing, kind.facts, context));
    counted.rows += 1;
    return counted;
  }

  /** Counts the rows, and what was told for whole kinds. */
  tell(census: Census): void {
    for (const { facts, alone, compared } of this.all) {
      census.add(facts, alone.rows);
      for (const { tally, verdict } of alone.told) tally.add(verdict, alone.rows);
      if (compared) for (const { tally, verdict } of compared.told) tally.add(verdict, compared.rows);
    }
  }

  private kindsOn(sheet: LedgerSheet, day: DayFigures | null): Map<number, RowKind> {
    if (this.last?.sheet === sheet && this.last.day === day) return this.last.kinds;
    let days = this.sheets.get(sheet);
    if (!days) this.sheets.set(sheet, (days = new Map()));
    let kinds = days.get(day);
    if (!kinds) days.set(day, (kinds = new Map()));
    this.last = { sheet, day, kinds };
    return kinds;
  }
}

function partOf(judges: readonly Tallied[], facts: CaseFacts, context: QuickContext): KindPart {
  const said = judges.map((judge) => ({ judge, verdict: toldOfKind(judge, facts, context) }));
  return {
    told: said.flatMap(({ judge: { tally }, verdict }) => (verdict ? [{ tally, verdict }] : [])),
    asked: said.flatMap(({ judge, verdict }) => (verdict ? [] : [judge])),
    rows: 0,
  };
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
