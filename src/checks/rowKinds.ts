import type { LedgerSheet } from "../ledger/ledger";
import type { CaseFacts } from "./caseFacts";
import { bears, MARKS, MOST_MARKS } from "./cellMarks";
import type { Census } from "./census";
import type { DayFigures } from "./dayFigures";
import { verdictOfKind } from "./judge";
import { saidBy } from "./caseWords";
import { askedOfKind, type Asked, type Looking, type Tallied } from "./judging";
import type { CheckContext, KindFigures, QuickContext, Verdict } from "./rule";

/** What is told of all rows of a kind at once, and the rules that must look at the row itself. */
export interface KindPart {
  readonly told: readonly (Pick<Tallied, "tally"> & { readonly verdict: Verdict })[];
  readonly asked: readonly Asked[];
  rows: number;
}

/** Rows alike in sheet, day's figures and force, status, words and marks: of most rules it is told for all of them at once what they say. */
export interface RowKind extends KindFigures {
  /** The first row of the kind. */
  readonly facts: CaseFacts;
  /** Its words and marks as one number. */
  readonly code: number;
  /** The rows of the kind in the slice that is being judged. */
  readonly places: { readonly list: Int32Array; count: number };
  /** The rules about single rows, and those that compare rows: told when rows of the kind are judged by them. */
  alone: KindPart | null;
  compared: KindPart | null;
}

/** So many kinds are found at once; a ledger that has more looks some of them up. */
const RECENT = 1024;

/** Sorts rows into kinds while they are judged. */
export class RowKinds {
  private readonly all: RowKind[] = [];
  private readonly sheets = new Map<LedgerSheet, Map<DayFigures | null, Map<number, RowKind>>>();
  /** The kinds that came last, each at a place that follows from its words and marks. */
  private readonly recent = new Array<RowKind | undefined>(RECENT).fill(undefined);

  constructor(
    private readonly alone: readonly Looking[],
    private readonly context: QuickContext,
    /** Rows of a slice, at most. */
    private readonly slice: number,
  ) {}

  /** The kind of the row at this index; `marks` are the row's own (CellMarks), `day` are its day's figures. */
  of(at: number, marks: number, day: DayFigures | null): RowKind {
    const { columns } = this.context;
    const code = (columns.words[at] ?? 0) * MOST_MARKS + marks;
    const slot = (code ^ (code >>> 14)) % RECENT;
    const recent = this.recent[slot];
    const sheet = columns.sheets[columns.sheet[at] ?? 0];
    if (recent !== undefined && recent.code === code && recent.day === day && recent.sheet === sheet) return recent;
    const kind = this.find(at, code, day);
    this.recent[slot] = kind;
    return kind;
  }

  private find(at: number, code: number, day: DayFigures | null): RowKind {
    const facts = this.context.columns.factsAt(at);
    if (!facts) throw new Error("no row stands at this index");
    const { sheet } = facts.row;
    const kinds = this.kindsOn(sheet, day);
    let kind = kinds.get(code);
    if (!kind) {
      const figures = { facts, code, sheet, words: saidBy(Math.floor(code / MOST_MARKS)), marks: code % MOST_MARKS, day };
      const places = { list: new Int32Array(this.slice), count: 0 };
      kind = { ...figures, places, alone: null, compared: null };
      kinds.set(code, kind);
      this.all.push(kind);
    }
    return kind;
  }

  /** What the rules about single rows make of a kind. */
  aloneOf(kind: RowKind): KindPart {
    return (kind.alone ??= partOf(this.alone, kind, this.context));
  }

  /** What the rules that compare rows make of a kind; asked only when everything is counted. */
  comparedOf(kind: RowKind, comparing: readonly Looking[]): KindPart {
    return (kind.compared ??= partOf(comparing, kind, this.context));
  }

  /** Counts the rows, and what was told for whole kinds. */
  tell(census: Census): void {
    for (const { facts, alone, compared } of this.all) {
      if (alone) {
        census.add(facts, alone.rows);
        for (const { tally, verdict } of alone.told) tally.add(verdict, alone.rows);
      }
      if (compared) for (const { tally, verdict } of compared.told) tally.add(verdict, compared.rows);
    }
  }

  private kindsOn(sheet: LedgerSheet, day: DayFigures | null): Map<number, RowKind> {
    let days = this.sheets.get(sheet);
    if (!days) this.sheets.set(sheet, (days = new Map()));
    let kinds = days.get(day);
    if (!kinds) days.set(day, (kinds = new Map()));
    return kinds;
  }
}

function partOf(rules: readonly Looking[], kind: Pick<RowKind, "facts" | keyof KindFigures>, context: CheckContext): KindPart {
  const said = rules.map((looking) => ({ looking, verdict: toldOfKind(looking.judge, kind.facts, kind.marks, context) }));
  return {
    told: said.flatMap(({ looking: { judge }, verdict }) => (verdict ? [{ tally: judge.tally, verdict }] : [])),
    asked: said.flatMap(({ looking, verdict }) => (verdict ? [] : [askedOfKind(looking, kind)])),
    rows: 0,
  };
}

/** A needed cell that cannot be read is the row's own affair: then the rule is asked. A rule that throws here is asked too, and throws there. */
function toldOfKind(judge: Tallied, facts: CaseFacts, marks: number, context: CheckContext): Verdict | null {
  const verdict = verdictOfKind(judge, facts);
  if (verdict || (judge.cells.length > 0 && bears(marks, MARKS.unreadable))) return verdict;
  try {
    return judge.rule.ofKind?.(facts, { ...context, marks }) ?? null;
  } catch {
    return null;
  }
}
