import type { Ledger, LedgerRow } from "../ledger/ledger";
import { ledgerColumns } from "../ledger/ledgerColumns";
import type { PolicySet } from "../policy/policyDocument";
import { cellColumns, type CellColumns } from "./cellColumns";
import { CellMarks } from "./cellMarks";
import { Census } from "./census";
import { sheetFields } from "./columns";
import type { Counted } from "./counted";
import type { CheckResult } from "./finding";
import { FindingList } from "./findingList";
import { judgesOf, type Judge } from "./judge";
import { judged, tallied, withLook, type Tallied } from "./judging";
import { KindSlice } from "./kindSlice";
import { SLICE } from "./pause";
import { readCaseColumns } from "./readCases";
import { RowKinds, type RowKind } from "./rowKinds";
import { figuresByDay } from "./dayFigures";
import type { QuickContext, Rule } from "./rule";
import { RULES } from "./rules";
import { summedUp, type Judgement } from "./summedUp";
import { prepareSurveys, surveysOfColumns } from "./surveys/surveys";
import { unknown } from "./verdict";

export { isNotJudged } from "./census";

/** The parts of a check, in their order. */
export type CheckPart = "facts" | "rows" | "whole" | "compared";

export interface CheckProgress {
  /** Rows, each part of the work counting for its share of them; never less than before. */
  readonly done: number;
  readonly total: number;
  /** What is being done; absent while the result is put together. */
  readonly part?: CheckPart;
}

export interface RunOptions {
  readonly asReference?: boolean;
  /** The rules with what the ledger's columns allow them; without it all rules. */
  readonly judges?: readonly Judge[];
  /** Which rows are judged by themselves and counted; without it all. The rules that compare rows judge every row. */
  readonly alone?: (row: LedgerRow) => boolean;
  /** Gets what was counted in the end, for a kept check to go on with after an edit; not of a run that was stopped. */
  readonly remember?: (counted: Counted) => void;
  /** Asked at every pause; once it says yes, the result is made of what was judged so far. */
  readonly stopped?: () => boolean;
}

/** How often the surveys go over all rows, about. */
const PASSES = 18;

/**
 * Judges every row of the ledger by every rule. A generator that pauses after every few hundred rows, so that the caller can
 * breathe, show progress and cancel. First every row is judged by itself, then the whole ledger is counted, then the rows are
 * judged by the rules that compare them: a run that is stopped has the findings of the rows it came to, and says how far.
 * The rules decide what is wrong; what is not applicable or cannot be known is decided here, the same way for all of them.
 */
export function* runChecks(ledger: Ledger, policy: PolicySet, options: RunOptions = {}): Generator<CheckProgress, CheckResult> {
  const total = ledger.rows.length;
  const judgement = yield* judgeRows(ledger, policy, options);
  const { asReference, judges, census, incomplete } = judgement;
  if (!incomplete) options.remember?.({ ledger, policy, asReference, judges, census });
  const summing = summedUp(judgement);
  for (let step = summing.next(); ; step = summing.next()) {
    if (step.done) return step.value;
    yield { done: total, total };
  }
}

/** The verdicts of runChecks, counted and listed, before they are summed up. */
export function* judgeRows(
  ledger: Ledger,
  policy: PolicySet,
  options: Omit<RunOptions, "remember"> = {},
): Generator<CheckProgress, Judgement> {
  const total = ledger.rows.length;
  const run = new Run(ledger, policy, options);
  let from = 0;
  let isWhole = true;
  // The parts of the work and about how many percent of it each takes.
  const parts: readonly { readonly part: CheckPart; readonly percent: number; readonly work: () => Generator<number, void> }[] = [
    { part: "facts", percent: 30, work: () => run.read() },
    { part: "rows", percent: 30, work: () => run.judgeAlone() },
    { part: "whole", percent: 30, work: () => run.count() },
    { part: "compared", percent: 10, work: () => run.judgeCompared() },
  ];
  for (const { part, percent, work } of parts) {
    for (const rows of work()) {
      yield { done: Math.floor((from * total + percent * Math.min(rows, total)) / 100), total, part };
      isWhole = !(options.stopped?.() ?? false);
      if (!isWhole) break;
    }
    if (!isWhole) break;
    from += percent;
  }
  return run.judgement(isWhole);
}

/** What the rows are judged by, once their facts are read. */
interface Judging {
  readonly context: QuickContext;
  readonly kinds: RowKinds;
  readonly marks: CellMarks;
}

/** One run: its parts yield how many rows they have done. */
class Run {
  private readonly judges: readonly Tallied[];
  /** The kind of each row, once it was judged by itself. */
  private readonly kindOf: (RowKind | undefined)[];
  private readonly findings: FindingList;
  private readonly census = new Census();
  private readonly judged = { alone: 0, compared: 0 };
  private judging: Judging | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly policy: PolicySet,
    private readonly options: Omit<RunOptions, "remember">,
  ) {
    this.judges = tallied(options.judges ?? judgesOf(sheetFields(ledger), RULES));
    this.findings = new FindingList(policy);
    this.kindOf = new Array<RowKind | undefined>(ledger.rows.length);
  }

  *read(): Generator<number, void> {
    const { ledger, policy } = this;
    const columns = yield* readCaseColumns(ledger, policy, { asReference: this.options.asReference ?? false });
    const preparing = prepared(ledger);
    let step = preparing.next();
    for (; !step.done; step = preparing.next()) yield ledger.rows.length;
    const { cells, marks } = step.value;
    const context = { ledger, policy, surveys: surveysOfColumns(ledger, policy, columns), cells, columns };
    const alone = this.judges.filter(({ rule }) => !comparesRows(rule)).map((judge) => withLook(judge, context));
    this.judging = { context, kinds: new RowKinds(alone, context, Math.min(SLICE, columns.size)), marks };
  }

  /** Rows of one slice are judged without a pause: their surveys are made when a rule asks for them. */
  *count(): Generator<number, void> {
    if (this.judging === null || this.ledger.rows.length <= SLICE) return;
    const preparing = prepareSurveys(this.judging.context.surveys);
    for (let steps = 1; !preparing.next().done; steps += 1) yield (steps * SLICE) / PASSES;
  }

  /** Judges every row by itself, and makes out its kind. */
  *judgeAlone(): Generator<number, void> {
    if (this.judging === null) return;
    const { context, kinds, marks } = this.judging;
    const { size } = context.columns;
    const dayOf = figuresByDay(this.policy, context.columns);
    const most = Math.min(SLICE, size);
    const own = new Uint16Array(most);
    const { alone } = this.options;
    const { rows } = this.ledger;
    const isAlone = (place: number): boolean => {
      const row = rows[place];
      return alone === undefined || (row !== undefined && alone(row));
    };
    const slice = new KindSlice(most, (kind) => kinds.aloneOf(kind));
    for (let from = 0; from < size; from += SLICE) {
      const to = Math.min(from + SLICE, size);
      marks.fill(from, to, own);
      for (let place = from; place < to; place += 1) {
        const kind = kinds.of(place, own[place - from] ?? 0, dayOf(place));
        this.kindOf[place] = kind;
        if (isAlone(place)) slice.add(kind, place);
      }
      this.ask(slice, from, context);
      this.judged.alone = to;
      yield to;
    }
  }

  /** Judges every row by the rules that compare it with others. */
  *judgeCompared(): Generator<number, void> {
    if (this.judging === null) return;
    const { context, kinds } = this.judging;
    const { size } = context.columns;
    const comparing = this.judges.filter(({ rule }) => comparesRows(rule)).map((judge) => withLook(judge, context));
    const slice = new KindSlice(Math.min(SLICE, size), (kind) => kinds.comparedOf(kind, comparing));
    for (let from = 0; from < size; from += SLICE) {
      const to = Math.min(from + SLICE, size);
      for (let place = from; place < to; place += 1) {
        const kind = this.kindOf[place];
        if (kind) slice.add(kind, place);
      }
      this.ask(slice, from, context);
      this.judged.compared = to;
      yield to;
    }
  }

  /** Asks the rules about the rows of a slice of which a glance does not tell, row by row. */
  private ask(slice: KindSlice, from: number, context: QuickContext): void {
    slice.look(from, (place, judge) => {
      const facts = context.columns.factsAt(place);
      if (facts === undefined) return;
      const verdict = judged(judge, facts, context);
      judge.tally.add(verdict);
      if (verdict.is === "fail") this.findings.add(judge.rule, judge.order, facts, verdict.faults);
    });
  }

  judgement(isWhole: boolean): Judgement {
    const { ledger, policy, judges, findings, census, judged, options } = this;
    const totalRows = ledger.rows.length;
    this.judging?.kinds.tell(census);
    for (const { rule, tally } of judges) tally.add(unknown("stopped"), totalRows - judged[comparesRows(rule) ? "compared" : "alone"]);
    const incomplete = isWhole ? undefined : { judgedRows: judged.alone, comparedRows: judged.compared, totalRows };
    return { ledger, policy, judges, findings, census, asReference: options.asReference ?? false, incomplete };
  }
}

/** The columns that the quick looks and the kinds of rows go by. */
function* prepared({ rows }: Ledger): Generator<undefined, { readonly cells: CellColumns; readonly marks: CellMarks }> {
  const columns = yield* ledgerColumns(rows);
  return { cells: yield* cellColumns(columns), marks: yield* CellMarks.of(columns) };
}

/** G rules compare rows, and so does one about a whole column: they wait until everything is counted. */
export const comparesRows = ({ code, ofColumns }: Rule): boolean => code.startsWith("G") || ofColumns === true;
