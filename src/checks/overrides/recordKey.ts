import type { Reading } from "../../cells/reading";
import { personName, textKey } from "../../core/textKey";
import { FIELD_IDS, type FieldId } from "../../ledger/fieldId";
import type { LedgerRow } from "../../ledger/ledger";
import type { Finding } from "../finding";
import { personKey } from "../facts/personKey";
import { digest, PERSON_BITS } from "./digest";
import type { RecordKey } from "./override";

/** In the order of the work, so that a later date that is filled in changes nothing. */
const DATES = ["applyDate", "surveyDate", "panelDate", "approveDate", "payDate"] as const;

/** Fields that name a person: in every digest they are no more than the person's own few bits. */
const PERSONAL: ReadonlySet<FieldId> = new Set<FieldId>(["name", "idNo", "headName", "headId", "householdId", "phone", "receiver"]);

/** Parts that `rest` leaves out: the running number changes when rows are sorted, the others have a digest of their own. */
const NOT_REST: ReadonlySet<FieldId> = new Set<FieldId>(["seq", "name", "idNo", "type", "amount", "applyAmount"]);

const REST = FIELD_IDS.filter((field) => !NOT_REST.has(field));

type Person = Pick<RecordKey, "who" | "name">;

/** A row is asked for its person by every run over it; a row that was read anew is another object. */
const persons = new WeakMap<LedgerRow, Person>();

/** Whom the row speaks of: the part of its key that is cheap enough to be made for every row of a long ledger, once. */
export function personOf(row: LedgerRow): Person {
  let person = persons.get(row);
  if (person === undefined) persons.set(row, (person = madePerson(row)));
  return person;
}

function madePerson(row: LedgerRow): Person {
  const { name: reading } = row.read;
  const name = reading?.state === "value" ? personName(reading.value) : "";
  return { who: personal(personKey(row) ?? (name === "" ? "" : `name ${name}`)), name: personal(name) };
}

const keys = new WeakMap<LedgerRow, RecordKey>();

/** The row's key; the same wherever the row is moved to. */
export function recordKey(row: LedgerRow): RecordKey {
  let key = keys.get(row);
  if (key === undefined) keys.set(row, (key = madeKey(row)));
  return key;
}

function madeKey(row: LedgerRow): RecordKey {
  const { read } = row;
  const rest = REST.map((field) => stored(row, field));
  return {
    ...personOf(row),
    date: dateOf(row),
    type: read.type?.state === "value" ? digest(textKey(read.type.value)) : "",
    amount: amountOf(row),
    rest: digest(rest),
  };
}

/** The key of a finding of a whole column: its sheet and what stands at its head. */
export function columnKey({ sheet, args }: Finding): RecordKey {
  const heading = digest([args["field"], args["title"]]);
  return { who: "", name: "", date: digest(sheet), type: heading, amount: heading, rest: heading };
}

/** What a field of the row holds, as plain data: the value as it was understood, so that a number stored as text is that number. */
export function stored({ read, raw }: LedgerRow, field: FieldId): unknown {
  const reading: Reading<unknown> | undefined = read[field];
  if (reading === undefined || reading.state === "blank") return null;
  const value = reading.state === "value" ? reading.value : { raw: raw[field] ?? null };
  return PERSONAL.has(field) ? personal(JSON.stringify(value)) : value;
}

const personal = (text: string): string => (text === "" ? "" : digest(text, PERSON_BITS));

function dateOf({ read }: LedgerRow): string {
  for (const field of DATES) {
    const reading = read[field];
    if (reading?.state === "value") return digest(reading.value);
  }
  return "";
}

function amountOf({ read }: LedgerRow): string {
  for (const field of ["amount", "applyAmount"] as const) {
    const reading = read[field];
    if (reading?.state === "value") return digest(reading.value);
  }
  return "";
}
