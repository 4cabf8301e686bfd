import type { Reading } from "../cells/reading";
import { personName } from "../core/textKey";
import type { FieldColumn, LedgerColumns } from "../ledger/fieldColumn";
import type { PolicySet } from "../policy/policyDocument";
import { categoryOf, formOf, kindOf, statusOf, typeOf } from "../policy/words";
import { NONE, type CaseColumns } from "./caseColumns";
import { ABSENT, CATEGORY_CODE, codeOf, FORM_CODE, KIND_CODE, STATUS_CODE, TYPE_CODE, wordsOfCode } from "./caseWords";
import { wordReader } from "./facts/wordReader";
import { isPause } from "./pause";

/** What each reading of a row's fields comes to by itself, looked up once for all rows that have it: lists by the reading's number. */
export interface CaseTables {
  /** NONE where there is none that can be read; so are the names. */
  readonly persons: Int32Array;
  readonly names: Int32Array;
  /** The code of the status word; NONE where the row's other cells decide. */
  readonly statuses: Int8Array;
  /** What the words add to the row's words (caseWords.ts). */
  readonly forms: Uint16Array;
  readonly kinds: Uint16Array;
  readonly types: Uint16Array;
  readonly categories: Uint16Array;
}

/** The tables of a ledger's fields, made with pauses; the persons and names are numbered in the columns. */
export function* caseTables(fields: LedgerColumns, policy: PolicySet, columns: CaseColumns): Generator<undefined, CaseTables> {
  const { persons, names } = columns;
  // IDs that are all different need not be looked up to be numbered.
  const numberOf = fields.idNo.isDistinct ? (id: string) => persons.add(id) : (id: string) => persons.numberOf(id);
  if (!fields.idNo.isDistinct) persons.reserve(fields.idNo.readings.length);
  const statusWord = wordReader((text) => statusOf(policy, text));
  return {
    persons: yield* tableOf(fields.idNo, Int32Array, (reading) => (reading?.state === "value" ? numberOf(reading.value.id18) : NONE)),
    names: yield* tableOf(fields.name, Int32Array, (reading) => {
      const name = reading?.state === "value" ? personName(reading.value) : "";
      return name === "" ? NONE : names.numberOf(name);
    }),
    statuses: yield* tableOf(fields.status, Int8Array, (reading) => {
      const word = statusWord(reading);
      return word.is === "known" ? STATUS_CODE[word.value] : NONE;
    }),
    // A32: a blank form is a 个案, a blank kind is 资金.
    forms: yield* wordTable("form", fields.form, (text) => formOf(policy, text), FORM_CODE, FORM_CODE.个案),
    kinds: yield* wordTable("kind", fields.kind, (text) => kindOf(policy, text), KIND_CODE, KIND_CODE.资金),
    types: yield* wordTable("type", fields.type, (text) => typeOf(policy, text), TYPE_CODE, ABSENT),
    categories: yield* wordTable("category", fields.category, (text) => categoryOf(policy, text), CATEGORY_CODE, ABSENT),
  };
}

function* wordTable<Word extends string>(
  word: Parameters<typeof wordsOfCode>[0],
  field: FieldColumn<Reading<string>>,
  meaning: (text: string) => Word | null,
  codes: Readonly<Record<Word, number>>,
  absent: number,
): Generator<undefined, Uint16Array> {
  const read = wordReader(meaning);
  return yield* tableOf(field, Uint16Array, (reading) => {
    const code = codeOf(read(reading), codes);
    return wordsOfCode(word, code === ABSENT ? absent : code);
  });
}

function* tableOf<R, Table extends Int32Array | Int8Array | Uint16Array>(
  { readings }: FieldColumn<R>,
  Kind: new (length: number) => Table,
  tell: (reading: R | undefined) => number,
): Generator<undefined, Table> {
  const table = new Kind(readings.length);
  for (let number = 0; number < readings.length; number += 1) {
    if (isPause(number)) yield;
    table[number] = tell(readings[number]);
  }
  return table;
}
