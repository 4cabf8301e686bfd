import type { Reading } from "../cells/reading";
import type { CaseFacts } from "../checks/caseFacts";
import { readCases } from "../checks/readCases";
import { parseIdentity } from "../core/identityNumber";
import { textKey } from "../core/textKey";
import type { PolicySet } from "../policy/policyDocument";
import type { LoadedLedger } from "./loadLedger";
import { formStateOf, type FormState } from "./preReviewRows";

/** Fewer characters of an ID than this would match half of the ledger. */
const LEAST_ID_END = 4;

/** A cell behind its sheet's name: "5月!K68". */
const CELL = /!\$?[A-Z]{1,3}\$?([1-9]\d*)/gi;

/** A case of the ledger in the form in which it is looked for: ten thousand are searched at every letter. */
export interface FindableCase {
  /** Tells the row apart from all others. */
  readonly key: string;
  readonly facts: CaseFacts;
  readonly state: FormState;
  /** Name, street, 居委, kinds, sheet and 户号, each in its comparable form. */
  readonly words: string;
  /** Numbers in the sheet's name: "5" of "2019年5月" is not that of "15日". */
  readonly sheetNumbers: readonly number[];
  readonly household: string;
  /** ID or other paper in its comparable form; "" without one that can be read. */
  readonly id: string;
}

/** Every case of the ledger, in its order. */
export const findableCases = ({ ledger }: LoadedLedger, policy: PolicySet): readonly FindableCase[] =>
  readCases(ledger, policy, {}).map(findable);

function findable(facts: CaseFacts): FindableCase {
  const { row, person, type, category } = facts;
  const { sheet, file } = row.sheet;
  const household = textKey(textIn(row.read.householdId));
  const words = [
    textIn(row.read.name),
    facts.name,
    textIn(row.read.street) || (row.sheet.street ?? ""),
    textIn(row.read.committee),
    textIn(row.read.type),
    type.is === "known" ? type.value : "",
    textIn(row.read.category),
    category.is === "known" ? category.value : "",
    sheet,
    household,
  ];
  return {
    key: `${file}\n${sheet}\n${row.row}`,
    facts,
    state: formStateOf(facts),
    words: words.map(textKey).join("\n"),
    sheetNumbers: (sheet.normalize("NFKC").match(/\d+/g) ?? []).map(Number),
    household,
    id: person === null ? "" : textKey(person.replace(/^paper /, "")),
  };
}

/**
 * The cases in which every word of the query is found, in their order: in the name, street, 居委, kind or sheet; as the end of the
 * ID (4 characters at least), the 户号, the row ("68", "第68行") or a cell of it ("5月!K68"). A blank query finds all.
 */
export function findCases(all: readonly FindableCase[], query: string): readonly FindableCase[] {
  const words = query
    .normalize("NFKC")
    .replace(CELL, " 第$1行 ")
    .split(/[\s,，、;；!]+/)
    .map(textKey)
    .filter((word) => word !== "");
  if (words.length === 0) return all;
  const parts = words.map(partOf);
  return all.filter((each) => parts.every((matches) => matches(each)));
}

function partOf(word: string): (each: FindableCase) => boolean {
  const row = /^第?(\d+)行$/.exec(word)?.[1];
  if (row !== undefined) return ({ facts }) => facts.row.row === Number(row);
  const parsed = parseIdentity(word);
  const idEnd = parsed.ok ? textKey(parsed.identity.id18) : word;
  const endsId = ({ id }: FindableCase): boolean => idEnd.length >= LEAST_ID_END && id.endsWith(idEnd);
  if (/^\d+$/.test(word)) {
    const number = Number(word);
    return (each) => each.facts.row.row === number || each.household === word || each.sheetNumbers.includes(number) || endsId(each);
  }
  return (each) => each.words.includes(word) || endsId(each);
}

const textIn = (reading: Reading<string> | undefined): string => (reading?.state === "value" ? reading.value : "");
