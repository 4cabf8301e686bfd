import type { Coverage, Finding } from "../../checks/finding";
import type { Strength } from "../../policy/decision";
import { SEVERITIES } from "../words";

export interface RuleGroup {
  readonly code: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

export interface SeverityGroup {
  readonly severity: Strength;
  readonly count: number;
  readonly rules: readonly RuleGroup[];
}

/** Findings by severity, then by rule in the order of the rule list; severities without findings are left out. */
export function groupFindings(findings: readonly Finding[], coverage: readonly Coverage[]): SeverityGroup[] {
  const titles = new Map(coverage.map(({ code, title }) => [code, title]));
  const order = new Map(coverage.map(({ code }, index) => [code, index]));
  const placeOf = (code: string) => order.get(code) ?? coverage.length;
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const rules = [...byCode(own)].map(([code, group]) => ({ code, title: titles.get(code) ?? code, findings: group }));
    return [{ severity, count: own.length, rules: rules.sort((a, b) => placeOf(a.code) - placeOf(b.code)) }];
  });
}

function byCode(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return groups;
}
