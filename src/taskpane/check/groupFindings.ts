import type { Coverage, Finding } from "../../checks/finding";
import type { Strength } from "../../policy/decision";
import { SEVERITIES } from "../words";

/** By what the list can be grouped; by rule unless the user wants another. */
export const GROUPINGS = ["rule", "column", "household", "sheet"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const GROUPING_WORD: Readonly<Record<Grouping, string>> = { rule: "规则", column: "列", household: "户（行）", sheet: "工作表" };

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** The rule's code, for those who look it up; "" in other groupings. */
  readonly code: string;
  readonly findings: readonly Finding[];
}

/** Groups under one heading; the severity where the findings are grouped by rule, else null: then each finding says its own. */
export interface FindingSection {
  readonly severity: Strength | null;
  readonly count: number;
  readonly groups: readonly FindingGroup[];
}

/** What a grouping needs to know of a finding: the key of its group and the group's title. */
export type GroupOf = (finding: Finding) => { readonly key: string; readonly title: string };

/** Findings by severity, then by rule in the order of the rule list; severities without findings are left out. */
export function groupByRule(findings: readonly Finding[], coverage: readonly Coverage[]): readonly FindingSection[] {
  const titles = new Map(coverage.map(({ code, title }) => [code, title]));
  const order = new Map(coverage.map(({ code }, index) => [code, index]));
  const placeOf = (code: string) => order.get(code) ?? coverage.length;
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const groups = grouped(own, ({ code }) => ({ key: `${severity} ${code}`, title: titles.get(code) ?? code }));
    const rules = groups.map((group) => ({ ...group, code: group.findings[0]?.code ?? "" }));
    return [{ severity, count: own.length, groups: rules.sort((a, b) => placeOf(a.code) - placeOf(b.code)) }];
  });
}

/** Findings by column, household or sheet, in the order in which the first of each stands in the ledger. */
export function groupBy(findings: readonly Finding[], groupOf: GroupOf): readonly FindingSection[] {
  return findings.length === 0 ? [] : [{ severity: null, count: findings.length, groups: grouped(findings, groupOf) }];
}

function grouped(findings: readonly Finding[], groupOf: GroupOf): FindingGroup[] {
  const groups = new Map<string, { key: string; title: string; code: string; findings: Finding[] }>();
  for (const finding of findings) {
    const { key, title } = groupOf(finding);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { key, title, code: "", findings: [finding] });
  }
  return [...groups.values()];
}
