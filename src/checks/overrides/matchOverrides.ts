import type { Finding } from "../finding";
import type { Override, RecordKey } from "./override";
import { personOf } from "./recordKey";
import { dayOf, grantOf, rowOf, type RowIndex } from "./rowIndex";
import { valuesPrint } from "./valuesPrint";

/** Why a 情况说明 no longer holds. */
export const LAPSED = {
  values: "数值已变",
  record: "本行的日期、类别、金额、姓名或证件号已变",
  several: "台账中有几行像原来的那一行，无法确定是哪一行",
} as const;

/** A 情况说明 with the finding that it belongs to. */
export interface Matched {
  readonly finding: Finding;
  readonly override: Override;
  /** "": it holds. */
  readonly why: "" | (typeof LAPSED)[keyof typeof LAPSED];
}

/** A finding made out for comparing. */
interface Read {
  readonly finding: Finding;
  readonly record: RecordKey;
  readonly values: string;
}

/** How an override may still be known to belong to a finding, from the surest to the loosest. */
interface Tier {
  /** Null: this record cannot be known by this. */
  readonly key: (record: RecordKey) => string | null;
  /** Whether equal values are enough for it to hold. Where they are not, the row may be another one than was excused. */
  readonly holds: (override: Override, rows: RowIndex) => boolean;
  /** Taken only where one override and one finding are left with this key. */
  readonly onlyOne: boolean;
  /** The key does not hold the person's number: rows of other numbers may answer to it. */
  readonly byName?: true;
}

const never = (): boolean => false;
const loose = (key: Tier["key"]): Tier => ({ key, holds: never, onlyOne: true });

const TIERS: readonly Tier[] = [
  { key: rowOf, holds: () => true, onlyOne: false },
  // An excuse must not pass on to another grant of the day whose own row is like it.
  { key: grantOf, holds: ({ alone, record }, rows) => alone && rows.count(record, grantOf) === 1, onlyOne: false },
  // Another amount, which the rule may not have read.
  { key: dayOf, holds: ({ alone, record }, rows) => alone && rows.count(record, dayOf) === 1, onlyOne: false },
  loose(({ who, type, amount }) => (who === "" ? null : `${who}/${type}/${amount}`)),
  loose(({ who, date, amount }) => (who === "" ? null : `${who}/${date}/${amount}`)),
  { ...loose(({ name, date, type, amount }) => (name === "" ? null : `${name}/${date}/${type}/${amount}`)), byName: true },
  // A column whose sheet has another name.
  loose(({ who, date, rest }) => (who === "" && date !== "" ? rest : null)),
];

/**
 * Finds the finding that each override was written for, one for one, within one rule: by the whole row, then by the grant, then
 * by all but one of its parts. What matched loosely never holds: it is shown as lapsed. Findings in the ledger's order, overrides
 * in the order in which they were written; those that no finding answers to are left out.
 */
export function matchOverrides(findings: readonly Finding[], overrides: readonly Override[], rows: RowIndex): readonly Matched[] {
  const read = (finding: Finding): Read => ({
    finding,
    record: rows.recordOf(finding),
    values: valuesPrint(finding, rows.rowAt(finding)),
  });
  let left = [...overrides];
  const numbers = new Set(left.map(({ record }) => record.who));
  const isOfNumber = personTest(rows, ({ who }) => numbers.has(who));
  const free = new Set(findings.filter(isOfNumber).map(read));
  const matched: Matched[] = [];
  const take = (override: Override, one: Read, tier: Tier, among: number): void => {
    free.delete(one);
    matched.push({ finding: one.finding, override, why: judged(override, one, tier, rows, among) });
  };
  for (const tier of TIERS) {
    if (left.length === 0) break;
    if (tier.byName) {
      const names = new Set(left.map(({ record }) => record.name));
      const isNamesake = personTest(rows, ({ name }) => name !== "" && names.has(name));
      for (const finding of findings) if (isNamesake(finding) && !isOfNumber(finding)) free.add(read(finding));
    }
    for (const sameValues of [true, false]) {
      const byKey = groupedBy([...free], ({ record, values }) => keyOf(tier, record, sameValues ? values : ""));
      const wanted = groupedBy(left, ({ record, values }) => keyOf(tier, record, sameValues ? values : ""));
      const taken = new Set<Override>();
      for (const [key, group] of wanted) {
        const found = byKey.get(key) ?? [];
        if (found.length === 0 || (tier.onlyOne && (found.length > 1 || group.length > 1))) continue;
        group.forEach((override, at) => {
          const one = found[at];
          if (one === undefined) return;
          taken.add(override);
          take(override, one, tier, found.length);
        });
      }
      left = left.filter((override) => !taken.has(override));
    }
  }
  return matched;
}

/** Whether a finding is on a row of such a person; one of a whole column always is. Only the others cost little. */
function personTest(rows: RowIndex, test: (person: ReturnType<typeof personOf>) => boolean): (finding: Finding) => boolean {
  return (finding) => {
    const row = rows.rowAt(finding);
    return row === null || test(personOf(row));
  };
}

function judged(override: Override, { values }: Read, tier: Tier, rows: RowIndex, among: number): Matched["why"] {
  if (override.values !== values) return tier.onlyOne ? LAPSED.record : among > 1 && tier.key !== rowOf ? LAPSED.several : LAPSED.values;
  if (tier.holds(override, rows)) return "";
  return tier.onlyOne ? LAPSED.record : LAPSED.several;
}

const keyOf = ({ key }: Tier, record: RecordKey, values: string): string | null => {
  const found = key(record);
  return found === null ? null : `${found} ${values}`;
};

function groupedBy<T>(list: readonly T[], keyFor: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyFor(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
