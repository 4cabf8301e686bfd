import type { Ledger } from "../ledger/ledger";
import type { PolicySet } from "../policy/policyDocument";
import type { CaseFacts } from "./caseFacts";
import { cellMarks } from "./cellMarks";
import { Census } from "./census";
import { sheetFields } from "./columns";
import type { Counted } from "./counted";
import type { CheckResult } from "./finding";
import { FindingList } from "./findingList";
import { judgedQuickly, judgesOf, type Tallied } from "./judging";
import { isPause, SLICE } from "./pause";
import { caseReader } from "./readCases";
import { RowKinds, type RowKind } from "./rowKinds";
import { figuresByDay, type DayFigures } from "./dayFigures";
import type { QuickContext, Rule } from "./rule";
import { RULES } from "./rules";
import { summedUp } from "./summedUp";
import { prepareSurveys, surveysOf } from "./surveys/surveys";
import { unknown } from "./verdict";

export { isNotJudged } from "./census";

export interface CheckProgress {
  /** Rows, each part of the work counting for its share of them; never less than before. */
  readonly done: number;
  readonly total: number;
}

export interface RunOptions {
  readonly asReference?: boolean;
  readonly rules?: readonly Rule[];
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
  const run = new Run(ledger, policy, options);
  let from = 0;
  let isWhole = true;
  // The parts of the work and about how many percent of it each takes.
  const parts = [
    { percent: 30, work: () => run.read() },
    { percent: 30, work: () => run.judge("alone") },
    { percent: 30, work: () => run.count() },
    { percent: 10, work: () => run.judge("compared") },
  ];
  for (const { percent, work } of parts) {
    for (const rows of work()) {
      yield { done: Math.floor((from * total + percent * Math.min(rows, total)) / 100), total };
      isWhole = !(options.stopped?.() ?? false);
      if (!isWhole) break;
    }
    if (!isWhole) break;
    from += percent;
  }
  const summing = run.sumUp(isWhole);
  for (let step = summing.next(); ; step = summing.next()) {
    if (step.done) return step.value;
    yield { done: total, total };
  }
}

/** One run: its parts yield how many rows they have done. */
class Run {
  private readonly judges: readonly Tallied[];
  private readonly kinds: RowKinds;
  /** The kind of each row, once it was judged by itself. */
  private readonly kindOf: RowKind[] = [];
  private readonly findings: FindingList;
  private readonly census = new Census();
  private readonly judged = { alone: 0, compared: 0 };
  private cases: readonly CaseFacts[] = [];
  private context: (QuickContext & { marks: number; day: DayFigures | null }) | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly policy: PolicySet,
    private readonly options: RunOptions,
  ) {
    this.judges = judgesOf(sheetFields(ledger), options.rules ?? RULES);
    this.kinds = new RowKinds(
      this.judges.filter(({ rule }) => !comparesRows(rule)),
      this.judges.filter(({ rule }) => comparesRows(rule)),
    );
    this.findings = new FindingList(policy);
  }

  *read(): Generator<number, void> {
    const { ledger, policy } = this;
    const reader = caseReader(policy, ledger.rows.length, { asReference: this.options.asReference ?? false });
    for (const [index, row] of ledger.rows.entries()) {
      reader.add(row);
      if (isPause(index)) yield index + 1;
    }
    const finishing = reader.finish();
    let step = finishing.next();
    for (; !step.done; step = finishing.next()) yield ledger.rows.length;
    this.cases = step.value;
    this.context = { ledger, policy, cases: this.cases, surveys: surveysOf(ledger, policy, this.cases), marks: 0, day: null };
  }

  *count(): Generator<number, void> {
    if (this.context === null) return;
    const preparing = prepareSurveys(this.context.surveys);
    for (let steps = 1; !preparing.next().done; steps += 1) yield (steps * SLICE) / PASSES;
  }

  *judge(part: "alone" | "compared"): Generator<number, void> {
    const { context, cases, kinds, kindOf, findings } = this;
    if (context === null) return;
    const dayOf = figuresByDay(this.policy);
    for (let index = 0; index < cases.length; index++) {
      const facts = cases[index];
      if (facts === undefined) continue;
      let kind = kindOf[index];
      if (kind === undefined) {
        context.marks = cellMarks(facts.row);
        context.day = dayOf(facts);
        kindOf.push((kind = kinds.of(facts, context)));
      }
      context.marks = kind.marks;
      context.day = kind.day;
      const { asked } = kinds.counted(part, kind, context);
      for (const judge of asked) {
        const verdict = judgedQuickly(judge, facts, context);
        judge.tally.add(verdict);
        if (verdict.is === "fail") findings.add(judge.rule, judge.order, facts, verdict.faults);
      }
      this.judged[part] = index + 1;
      if (isPause(index)) yield index + 1;
    }
  }

  *sumUp(isWhole: boolean): Generator<undefined, CheckResult> {
    const { ledger, policy, judges, findings, census, judged, options } = this;
    const totalRows = ledger.rows.length;
    this.kinds.tell(census);
    for (const { rule, tally } of judges) tally.add(unknown("stopped"), totalRows - judged[comparesRows(rule) ? "compared" : "alone"]);
    if (isWhole) options.remember?.({ ledger, policy, asReference: options.asReference ?? false, judges, census });
    const incomplete = isWhole ? undefined : { judgedRows: judged.alone, comparedRows: judged.compared, totalRows };
    return yield* summedUp({ ledger, policy, judges, findings, census, asReference: options.asReference ?? false, incomplete });
  }
}

/** G rules compare rows, and so does one about a whole column: they wait until everything is counted. */
const comparesRows = ({ code, ofColumns }: Rule): boolean => code.startsWith("G") || ofColumns === true;
