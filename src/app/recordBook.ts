import type { CaseFacts } from "../checks/caseFacts";
import { readCases } from "../checks/readCases";
import type { AnnualSurvey } from "../checks/surveys/annual";
import { surveysOf } from "../checks/surveys/surveys";
import { maskIdentity, parseIdentity } from "../core/identityNumber";
import { textKey } from "../core/textKey";
import type { PolicySet } from "../policy/policyDocument";
import type { LoadedLedger } from "./loadLedger";

/** Fewer characters of an ID than this would match half of the ledger. */
const LEAST_ID_END = 4;

/** A person of the ledger, or a row whose person nobody can tell. */
export interface RecordSubject {
  readonly id: string;
  readonly name: string;
  /** With its middle hidden; "" where the row has no valid ID. */
  readonly maskedId: string;
  /** null: person rules are unknown (A21). */
  readonly person: string | null;
  /** null: household rules are unknown (A20). */
  readonly household: string | null;
  /** The subject's own rows, in the order of the ledger. */
  readonly cases: readonly CaseFacts[];
}

/** All cases of a ledger by person and household, read once. */
export interface RecordBook {
  readonly policy: PolicySet;
  readonly annual: AnnualSurvey;
  readonly cases: readonly CaseFacts[];
  readonly subjects: readonly RecordSubject[];
}

/** Reads the ledger for 帮扶档案. Rows after the document's end count by way of reference (A22), which their year's answer says. */
export function recordBook({ ledger }: LoadedLedger, policy: PolicySet): RecordBook {
  const cases = readCases(ledger, policy, { asReference: true });
  const groups = new Map<string, CaseFacts[]>();
  for (const facts of cases) {
    const id = subjectId(facts);
    const known = groups.get(id);
    if (known) known.push(facts);
    else groups.set(id, [facts]);
  }
  const subjects = [...groups].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { person, household } = first;
    const shown = person === null ? "" : maskIdentity(person.replace(/^paper /, ""));
    return [{ id, name: own.find(({ name }) => name !== "")?.name ?? "", maskedId: shown, person, household, cases: own }];
  });
  return { policy, annual: surveysOf(ledger, policy, cases).annual(), cases, subjects };
}

/** A row without a person's key stands alone: a name never joins two rows. */
const subjectId = ({ person, row }: CaseFacts): string => person ?? `row ${row.row}\n${row.sheet.sheet}\n${row.sheet.file}`;

/** The subject of a worksheet row; null where it is no data row. */
export function subjectAt({ cases, subjects }: RecordBook, sheet: string, row: number): RecordSubject | null {
  const facts = cases.find((each) => each.row.sheet.sheet === sheet && each.row.row === row);
  return facts === undefined ? null : (subjects.find(({ id }) => id === subjectId(facts)) ?? null);
}

/** Subjects by part of the name, the whole ID or its end (4 characters at least), or the household's number; full-width and blanks do not matter. */
export function findSubjects({ subjects }: RecordBook, query: string): readonly RecordSubject[] {
  const wanted = textKey(query);
  if (wanted === "") return [];
  const parsed = parseIdentity(query);
  const id = parsed.ok ? parsed.identity.id18.toLowerCase() : wanted;
  return subjects.filter(({ person, cases }) => {
    if (person !== null && id.length >= LEAST_ID_END && textKey(person.replace(/^paper /, "")).endsWith(id)) return true;
    return cases.some(({ name, row: { read } }) => {
      const number = read.householdId?.state === "value" ? textKey(read.householdId.value) : "";
      return textKey(name).includes(wanted) || number === wanted;
    });
  });
}
