import { yearOf } from "../../core/isoDate";
import { lookup } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { CASE, NONE, TYPE_CODE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { isPause } from "../pause";
import { doubtOf, type Doubt } from "./doubt";
import { KeyDoubts } from "./keyDoubts";
import { keyYears, type KeyYears } from "./keyYears";
import { netGrants, type NetGrants } from "./netGrants";
import { orderedAsGiven, type OrderedCases } from "./orderedCases";
import { PerDay } from "./perDay";
import { rowSlices } from "./rowSlices";
import type { Standing, StandingFigures, YearStanding } from "./standing";
import { stepwise, type Stepwise } from "./stepwise";
import { YearCourse } from "./yearCourse";

/** The year's use, person by person and household by household (三(四), A5-A7, A11, A13). */
export interface AnnualSurvey {
  /** Where the person stands in the year with this row; null: no key, no date, or the row is not counted. */
  readonly person: (facts: CaseFacts) => Standing | null;
  readonly household: (facts: CaseFacts) => Standing | null;
  /** The same figure by figure, for quick looks. */
  readonly personFigures: () => StandingFigures;
  readonly householdFigures: () => StandingFigures;
  /** The whole year of a person's or a household's key, by the same count. */
  readonly personYear: (key: string, year: number) => YearStanding;
  readonly householdYear: (key: string, year: number) => YearStanding;
  /** A grant that was refunded entirely. */
  readonly isPaidBack: (facts: CaseFacts) => boolean;
  /** The same by index, for quick looks. */
  readonly isPaidBackAt: (at: number) => boolean;
  /** What is left of a counted grant after refunds; null for other rows. */
  readonly netOf: (facts: CaseFacts) => number | null;
  /** The same by index, for other surveys: NaN for other rows. */
  readonly nets: () => Float64Array;
  /** The persons' calendar years. */
  readonly personYears: () => KeyYears;
  /** Its computations, each made when first needed: to be made beforehand one by one, with pauses. */
  readonly parts: readonly Stepwise<unknown>[];
}

/** Input in case order. */
export const surveyAnnual = (ordered: readonly CaseFacts[], policy: PolicySet): AnnualSurvey => annualOf(orderedAsGiven(ordered), policy);

export function annualOf(ordered: OrderedCases, policy: PolicySet): AnnualSurvey {
  const { columns } = ordered;
  const { persons, households } = columns;
  const bound = stepwise(() => boundRows(ordered, policy));
  const nets = stepwise(() => netGrants(ordered, bound()));
  const doubts = stepwise(() => doubtsOf(columns, nets()));
  const personYears = stepwise(() => keyYears(columns.person, persons.size, columns));
  const householdYears = stepwise(() => keyYears(columns.household, households.size, columns));
  const courseOf = (key: Int32Array, years: KeyYears) =>
    yearCourse(ordered, { key, years, bound: bound(), nets: nets(), doubts: doubts() });
  const people = stepwise(() => courseOf(columns.person, personYears()));
  const families = stepwise(() => courseOf(columns.household, householdYears()));
  const isPaidBackAt = (at: number): boolean => ((columns.marks[at] ?? 0) & CASE.granted) !== 0 && (nets().net[at] ?? NaN) <= 0;
  const netAt = (facts: CaseFacts): number => nets().net[columns.at(facts)] ?? NaN;
  return {
    person: (facts) => people().of(facts),
    household: (facts) => families().of(facts),
    personFigures: people,
    householdFigures: families,
    personYear: (key, year) => people().yearOf(persons.find(key), year),
    householdYear: (key, year) => families().yearOf(households.find(key), year),
    isPaidBack: (facts) => isPaidBackAt(columns.at(facts)),
    isPaidBackAt,
    netOf: (facts) => (Number.isNaN(netAt(facts)) ? null : netAt(facts)),
    nets: () => nets().net,
    personYears,
    parts: [bound, nets, doubts, personYears, people, householdYears, families],
  };
}

/** A5: which grants the limits bind is a value of the policy. 1 for live cases that they bind. */
function* boundRows({ columns, order }: OrderedCases, policy: PolicySet): Generator<undefined, Uint8Array> {
  const isEveryCase = new PerDay(columns, (asked) => {
    const scope = lookup(policy, "annual.scope", asked.date, asked);
    return !scope.ok || scope.value === "allCaseGrants";
  });
  const bound = new Uint8Array(columns.size);
  yield* rowSlices(columns.size, (from, to) => markBound({ columns, order }, isEveryCase, bound, from, to));
  return bound;
}

function markBound({ columns, order }: OrderedCases, isEveryCase: PerDay<boolean>, bound: Uint8Array, from: number, to: number): void {
  const { marks, type } = columns;
  for (let index = from; index < to; index++) {
    const at = order[index] ?? 0;
    if (((marks[at] ?? 0) & CASE.live) === 0) continue;
    if (type[at] === TYPE_CODE.其他 || isEveryCase.of(at)) bound[at] = 1;
  }
}

/** What each row that is no counted grant may add or take away. */
function* doubtsOf(columns: CaseColumns, { net }: NetGrants): Generator<undefined, ReadonlyMap<number, Doubt>> {
  const doubts = new Map<number, Doubt>();
  yield* rowSlices(columns.size, (from, to) => takeDoubts(columns, net, doubts, from, to));
  return doubts;
}

function takeDoubts(columns: CaseColumns, net: Float64Array, doubts: Map<number, Doubt>, from: number, to: number): void {
  const { marks } = columns;
  for (let at = from; at < to; at++) {
    if (((marks[at] ?? 0) & CASE.mayCount) === 0 || !Number.isNaN(net[at])) continue;
    const facts = columns.factsAt(at);
    const doubt = facts && doubtOf(facts);
    if (doubt) doubts.set(at, doubt);
  }
}

interface Running {
  readonly key: Int32Array;
  readonly years: KeyYears;
  readonly bound: Uint8Array;
  readonly nets: NetGrants;
  readonly doubts: ReadonlyMap<number, Doubt>;
}

/** Counts the years of persons or households. */
function* yearCourse({ columns, order }: OrderedCases, running: Running): Generator<undefined, YearCourse> {
  const { key, years, nets, doubts } = running;
  const keyDoubts = new KeyDoubts();
  const course = new YearCourse(columns, key, years, nets, keyDoubts);
  let index = 0;
  for (const [at, doubt] of doubts) {
    if (isPause((index += 1))) yield;
    const own = key[at] ?? NONE;
    if (own !== NONE && columns.year[at] === 0) addUnplaced(keyDoubts, own, columns.factsAt(at), doubt);
  }
  const pending: number[] = [];
  yield* rowSlices(columns.size, (from, to) => run({ columns, order }, running, { course, keyDoubts, pending }, from, to));
  for (const at of pending) {
    if (isPause((index += 1))) yield;
    course.ask(at);
  }
  return course;
}

interface Run {
  readonly course: YearCourse;
  readonly keyDoubts: KeyDoubts;
  /** Gets the rows that are only asked about, once all years are counted. */
  readonly pending: number[];
}

function run({ columns, order }: OrderedCases, running: Running, { course, keyDoubts, pending }: Run, from: number, to: number): void {
  const { marks, year } = columns;
  const { key, bound, doubts } = running;
  const { slot } = running.years;
  const { net } = running.nets;
  for (let index = from; index < to; index++) {
    const at = order[index] ?? 0;
    if (slot[at] === NONE) continue;
    if (!Number.isNaN(net[at])) course.add(at);
    else if (((marks[at] ?? 0) & CASE.pending) !== 0 && bound[at] === 1) pending.push(at);
    else if (doubts.size > 0) {
      const doubt = doubts.get(at);
      if (doubt) keyDoubts.add(key[at] ?? NONE, year[at] ?? 0, doubt);
    }
  }
}

/** A doubtful row without a basis date may belong to any year of its key, or to those of its span. */
function addUnplaced(doubts: KeyDoubts, key: number, facts: CaseFacts | undefined, doubt: Doubt): void {
  const span = facts?.basisSpan;
  if (!span) doubts.addUndated(key, doubt);
  else for (let year = yearOf(span.first); year <= yearOf(span.last); year += 1) doubts.add(key, year, doubt);
}
