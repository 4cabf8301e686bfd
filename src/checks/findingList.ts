import type { FieldId } from "../ledger/fieldId";
import type { LedgerRow } from "../ledger/ledger";
import { addressesOf } from "../ledger/rowCells";
import { isShortClause } from "../policy/clauseText";
import { documentOn, newestDocument } from "../policy/lookup";
import type { PolicyDocument, PolicySet } from "../policy/policyDocument";
import type { CaseFacts } from "./caseFacts";
import type { Finding } from "./finding";
import { mergeSorted } from "./mergeSorted";
import { messageOf } from "./messages";
import { isPause } from "./pause";
import type { Fault, Rule } from "./rule";

interface Listed {
  readonly finding: Finding;
  readonly sheet: number;
  readonly rule: number;
}

/** A run of digits that long is an ID that slipped into the name's cell. */
const LONG_DIGITS = /\d{12,}[\dXx]?/g;

/** Turns faults into findings and keeps them in one stable order: sheet, row (a whole column first), rule. */
export class FindingList {
  private readonly listed: Listed[] = [];
  private readonly once = new Set<string>();
  readonly counts = { must: 0, should: 0, note: 0 };

  constructor(private readonly policy: PolicySet) {}

  /** `order` is the rule's place in the list of rules. */
  add(rule: Rule, order: number, facts: CaseFacts, faults: readonly Fault[]): void {
    for (const fault of faults) {
      const cells = fault.column === undefined ? addresses(facts.row, fault.at) : [fault.column];
      if (rule.ofCells && !this.isFirst([rule.code, facts.row.sheet.order, ...cells].join(" "))) continue;
      const finding = this.findingOf(rule, facts, fault, cells);
      this.counts[finding.severity] += 1;
      this.listed.push({ finding, sheet: facts.row.sheet.order, rule: order });
    }
  }

  *sorted(): Generator<undefined, readonly Finding[]> {
    const listed = yield* mergeSorted(
      this.listed,
      (a, b) => a.sheet - b.sheet || (a.finding.row ?? 0) - (b.finding.row ?? 0) || a.rule - b.rule,
    );
    const findings: Finding[] = [];
    for (const { finding } of listed) if (isPause(findings.push(finding))) yield;
    return findings;
  }

  private isFirst(key: string): boolean {
    if (this.once.has(key)) return false;
    this.once.add(key);
    return true;
  }

  private findingOf(rule: Rule, facts: CaseFacts, fault: Fault, cells: readonly string[]): Finding {
    const { row } = facts;
    // A reference binds nobody (A22): never above `should`.
    const isReference = facts.force === "reference" && rule.scope !== "every";
    const clause = fault.clause ?? clauseOf(rule, fault, documentOf(this.policy, facts));
    const sentence = messageOf(rule.code, clause, fault.args);
    return {
      code: rule.code,
      severity: isReference && rule.severity === "must" ? "should" : rule.severity,
      clause,
      file: row.sheet.file,
      sheet: row.sheet.sheet,
      row: fault.column === undefined ? row.row : null,
      cells,
      person: fault.column === undefined && row.read.name?.state === "value" ? row.read.name.value.replace(LONG_DIGITS, "****") : "",
      message: isReference ? `参照${documentOf(this.policy, facts).number}，${sentence}` : sentence,
      args: fault.args,
      ...(fault.decision ? { decision: fault.decision } : {}),
      ...(fault.fix ? { fix: fault.fix } : {}),
      ...(isReference ? { asReference: true as const } : {}),
    };
  }
}

/** The document of the row's day; of a row without one the newest, which also judges by reference. */
function documentOf(policy: PolicySet, { basis }: CaseFacts): PolicyDocument {
  return (basis.is === "known" ? documentOn(policy, basis.value) : null) ?? newestDocument(policy);
}

/**
 * The rule's clause where the document has it. Of an office's document only the clauses of its values are known: the decision's is
 * cited, and where there is no decision none ("-").
 */
function clauseOf(rule: Rule, { decision }: Fault, document: PolicyDocument): string {
  if (hasClause(document, rule.clause)) return rule.clause;
  // A clause in the program's short form that the document does not have is another document's.
  return decision?.ok && (hasClause(document, decision.clause) || !isShortClause(decision.clause)) ? decision.clause : "-";
}

const known = new WeakMap<PolicyDocument, Map<string, boolean>>();

/** Whether the document has a clause, or each of several: told once for all findings that rest on it. */
function hasClause(document: PolicyDocument, clause: string): boolean {
  let told = known.get(document);
  if (!told) known.set(document, (told = new Map()));
  let has = told.get(clause);
  if (has === undefined) {
    has = clause.split("、").every((id) => id === "-" || document.clauses.some((other) => other.id === id));
    told.set(clause, has);
  }
  return has;
}

/** A row without a cell for the fields (it has no such column) is still led to, by its first mapped cell. */
function addresses({ at, row }: LedgerRow, fields: readonly FieldId[]): readonly string[] {
  const cells: string[] = [];
  for (const field of fields) {
    const cell = at[field];
    if (cell !== undefined && !cells.includes(cell)) cells.push(cell);
  }
  return cells.length > 0 ? cells : [addressesOf(at)[0] ?? `A${row}`];
}
