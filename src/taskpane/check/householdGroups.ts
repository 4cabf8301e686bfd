import type { CaseFacts } from "../../checks/caseFacts";
import { readCases } from "../../checks/readCases";
import type { Ledger } from "../../ledger/ledger";
import type { PolicySet } from "../../policy/policyDocument";
import type { GroupOf } from "./groupFindings";

const MOST_NAMES = 3;

/**
 * The household of a finding's row, or its person, or else the row itself: names of the household in the title, rows where no
 * key joins them. Two persons of one name are never one group.
 */
export function householdGroups(ledger: Ledger, policy: PolicySet): GroupOf {
  const cases = new Map<string, CaseFacts>();
  const names = new Map<string, Set<string>>();
  for (const facts of readCases(ledger, policy)) {
    cases.set(rowKey(facts.row.sheet.file, facts.row.sheet.sheet, facts.row.row), facts);
    const key = keyOf(facts);
    if (key === null || facts.name === "") continue;
    const known = names.get(key);
    if (known) known.add(facts.name);
    else names.set(key, new Set([facts.name]));
  }
  return ({ file, sheet, row, person }) => {
    if (row === null) return { key: `sheet ${file}\n${sheet}`, title: `${sheet}，整列` };
    const facts = cases.get(rowKey(file, sheet, row));
    const key = facts ? keyOf(facts) : null;
    if (key === null) return { key: rowKey(file, sheet, row), title: `${person || "姓名未填"}，${sheet} 第 ${row} 行` };
    const members = [...(names.get(key) ?? [])];
    const more = members.length > MOST_NAMES ? `等 ${members.length} 人` : "";
    return { key, title: members.length === 0 ? `姓名未填，${sheet} 第 ${row} 行` : `${members.slice(0, MOST_NAMES).join("、")}${more}` };
  };
}

const keyOf = ({ household, person }: CaseFacts): string | null => household ?? person;

const rowKey = (file: string, sheet: string, row: number): string => `row ${row}\n${sheet}\n${file}`;
