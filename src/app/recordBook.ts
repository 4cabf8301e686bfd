import type { CaseFacts } from "../checks/caseFacts";
import { basisOf } from "../checks/caseScope";
import { finished, isPause } from "../checks/pause";
import { readCaseSteps } from "../checks/readCases";
import { annualOf, type AnnualSurvey } from "../checks/surveys/annual";
import { orderedCases } from "../checks/surveys/orderedCases";
import { maskIdentity } from "../core/identityNumber";
import { yearOf } from "../core/isoDate";
import { textKey } from "../core/textKey";
import type { PolicySet } from "../policy/policyDocument";
import type { LoadedLedger } from "./loadLedger";

/** A person of the ledger, a row whose person nobody can tell, or a whole household. */
export interface RecordSubject {
  readonly id: string;
  /** "" for a household. */
  readonly name: string;
  /** With its middle hidden; "" where the row has no valid ID. */
  readonly maskedId: string;
  /** null: person rules are unknown (A21), or a whole household is meant. */
  readonly person: string | null;
  /** null: household rules are unknown (A20). */
  readonly household: string | null;
  /** The subject's own rows, in the order of the ledger; of a household all of them. */
  readonly cases: readonly CaseFacts[];
  /** Where a whole household is meant: its number as the ledger writes it. */
  readonly number?: string;
}

/** All cases of a ledger by person and household, read once. */
export interface RecordBook {
  readonly policy: PolicySet;
  readonly annual: AnnualSurvey;
  readonly cases: readonly CaseFacts[];
  readonly subjects: readonly RecordSubject[];
  /** The rows of each household, by its key. */
  readonly households: ReadonlyMap<string, readonly CaseFacts[]>;
  /** Rows with a name and no person's key (A21), by the name. */
  readonly unidentified: ReadonlyMap<string, readonly CaseFacts[]>;
  /** Years in which the ledger has rows, newest first. */
  readonly years: readonly number[];
}

/** Reads the ledger for 帮扶档案, in one go. */
export const recordBook = (loaded: LoadedLedger, policy: PolicySet): RecordBook => finished(recordBookSteps(loaded, policy));

/** The same with a pause after so many rows. Rows after the document's end count by way of reference (A22), which their year's answer says. */
export function* recordBookSteps({ ledger }: LoadedLedger, policy: PolicySet): Generator<unknown, RecordBook> {
  const cases = yield* readCaseSteps(ledger, policy, { asReference: true });
  const annual = annualOf(yield* orderedCases(cases), policy);
  for (const part of annual.parts) yield* part.steps();
  const groups = new Map<string, CaseFacts[]>();
  const households = new Map<string, CaseFacts[]>();
  const unidentified = new Map<string, CaseFacts[]>();
  const years = new Set<number>();
  for (const [index, facts] of cases.entries()) {
    add(groups, subjectId(facts), facts);
    if (facts.household !== null) add(households, facts.household, facts);
    if (facts.person === null && facts.name !== "") add(unidentified, facts.name, facts);
    const basis = basisOf(facts);
    if (basis !== null) years.add(yearOf(basis));
    if (isPause(index)) yield;
  }
  return {
    policy,
    annual,
    cases,
    subjects: [...groups].map(([id, own]) => subjectOf(id, own)),
    households,
    unidentified,
    years: [...years].sort((a, b) => b - a),
  };
}

function add(groups: Map<string, CaseFacts[]>, key: string, facts: CaseFacts): void {
  const known = groups.get(key);
  if (known) known.push(facts);
  else groups.set(key, [facts]);
}

function subjectOf(id: string, cases: readonly CaseFacts[]): RecordSubject {
  const { person = null, household = null } = cases[0] ?? {};
  const maskedId = person === null ? "" : maskIdentity(person.replace(/^paper /, ""));
  return { id, name: cases.find(({ name }) => name !== "")?.name ?? "", maskedId, person, household, cases };
}

/** A row without a person's key stands alone: a name never joins two rows. */
const subjectId = ({ person, row }: CaseFacts): string => person ?? `row ${row.row}\n${row.sheet.sheet}\n${row.sheet.file}`;

/** The subject of a worksheet row; null where it is no data row. */
export function subjectAt({ cases, subjects }: RecordBook, sheet: string, row: number): RecordSubject | null {
  const facts = cases.find((each) => each.row.sheet.sheet === sheet && each.row.row === row);
  return facts === undefined ? null : (subjects.find(({ id }) => id === subjectId(facts)) ?? null);
}

/** The same person or household in a ledger that was read anew; null where it is not there any more. */
export function subjectAgain(book: RecordBook, { id, name, person, household, number }: RecordSubject): RecordSubject | null {
  if (number !== undefined) {
    const cases = household === null ? undefined : book.households.get(household);
    return household === null || cases === undefined ? null : wholeHousehold(household, cases, number);
  }
  const found = book.subjects.find((subject) => subject.id === id);
  // Without a person's key the id is a place, where somebody else may stand by now.
  return found === undefined || (person === null && found.name !== name) ? null : found;
}

/** The whole household of a subject; null where nobody can say which it is, or where it has no member but the subject. */
export function householdOf(book: RecordBook, { household, cases: own }: RecordSubject): RecordSubject | null {
  const cases = household === null ? [] : (book.households.get(household) ?? []);
  return household === null || cases.length === own.length ? null : wholeHousehold(household, cases);
}

/** A household as somebody to ask about. */
export function wholeHousehold(household: string, cases: readonly CaseFacts[], number = numberOf(cases)): RecordSubject {
  return { id: `household ${household}`, name: "", maskedId: "", person: null, household, cases, number };
}

const numberOf = (cases: readonly CaseFacts[]): string => cases.map(householdNumber).find((each) => each !== "") ?? "";

/** The persons of a household, and its rows without a person's key, in the order of the ledger. */
export function membersOf({ subjects }: RecordBook, { household }: RecordSubject): readonly RecordSubject[] {
  return household === null ? [] : subjects.filter((subject) => subject.household === household);
}

/** The household's number as the row writes it; "" where it has none. */
export const householdNumber = ({ row: { read } }: CaseFacts): string =>
  read.householdId?.state === "value" && textKey(read.householdId.value) !== "" ? read.householdId.value : "";
