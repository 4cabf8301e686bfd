import type { Ledger } from "../../ledger/ledger";
import type { Strength } from "../../policy/decision";
import type { CheckResult, Finding, FindingOverride, OverrideSummary } from "../finding";
import { matchOverrides, type Matched } from "./matchOverrides";
import type { Override, OverrideBook, UnusedOverride } from "./override";
import { personOf, recordKey } from "./recordKey";
import { RowIndex } from "./rowIndex";
import { valuesPrint } from "./valuesPrint";
import { whyUnused } from "./whyUnused";

/** Attached findings by the finding as the check gave it: where nothing changed, a list gets the same object again. */
const known = new WeakMap<Finding, Finding>();

/**
 * The result with the 情况说明 of its workbooks on its findings. Nothing else changes: a finding stays in the list and in the
 * counts, a `must` finding stays open; the headline tells in one more sentence how many were explained. Deterministic, and what
 * a result had attached before counts for nothing.
 */
export function attachOverrides(result: CheckResult, ledger: Ledger, books: readonly OverrideBook[]): CheckResult {
  const matched = new Map<Finding, FindingOverride>();
  const unused: UnusedOverride[] = [];
  const bare = result.findings.some(({ override }) => override) ? result.findings.map(withoutOverride) : result.findings;
  for (const { file, overrides } of books) {
    if (overrides.length === 0) continue;
    const rows = RowIndex.of(ledger, file);
    const ofFile = byCode(bare.filter((finding) => finding.file === file));
    for (const [code, written] of byCode(overrides)) {
      const findings = ofFile.get(code) ?? [];
      const found = matchOverrides(findings, inOrder(written), rows);
      for (const { finding, ...rest } of found) matched.set(finding, attached(rest));
      // A run that was stopped does not know which of them its other rows would have used.
      if (result.incomplete) continue;
      const used = new Set(found.map(({ override }) => override));
      for (const override of written)
        if (!used.has(override)) unused.push({ file, override, why: whyUnused(override, result.coverage, rows) });
    }
  }
  const findings = matched.size === 0 ? bare : bare.map((finding) => withOverride(finding, matched.get(finding)));
  const unread = books.flatMap(({ file, unread: ids }) => ids.map((id) => ({ file, id })));
  return summarised({ ...result, findings }, { unused, unread });
}

/** Rows between two pauses. */
const SLICE = 2_000;

/**
 * The same with pauses: every row of a long ledger is asked once for its person, and every finding that an override may belong to
 * for its values, before what is left is done in one go.
 */
export function* attachSteps(result: CheckResult, ledger: Ledger, books: readonly OverrideBook[]): Generator<undefined, CheckResult> {
  if (books.some(({ overrides }) => overrides.length > 0)) {
    let done = 0;
    for (const row of ledger.rows) {
      personOf(row);
      if (++done % SLICE === 0) yield;
    }
    for (const { file, overrides } of books) {
      const rows = RowIndex.of(ledger, file);
      const numbers = new Set(overrides.map(({ record }) => record.who));
      for (const finding of result.findings) {
        if (++done % SLICE === 0) yield;
        const row = finding.file === file ? rows.rowAt(finding) : null;
        if (row === null || !numbers.has(personOf(row).who)) continue;
        recordKey(row);
        valuesPrint(withoutOverride(finding), row);
      }
      yield;
    }
  }
  return attachOverrides(result, ledger, books);
}

/** Counts what is attached, over the findings of a result or of a part of one, and says it in the headline. */
export function summarised(result: CheckResult, { unused, unread }: Pick<OverrideSummary, "unused" | "unread">): CheckResult {
  const explained: Record<Strength, number> = { must: 0, should: 0, note: 0 };
  let lapsed = 0;
  for (const { severity, override } of result.findings) {
    if (override?.status === "active") explained[severity] += 1;
    else if (override) lapsed += 1;
  }
  const base = result.overrides?.base ?? result.headline;
  const overrides: OverrideSummary = { explained, lapsed, unused, unread, base };
  return { ...result, overrides, headline: base + overrideText(overrides) };
}

/** "已说明 3 个（违规 1 个，仍计为违规；需说明 2 个），失效 1 个。"; "" where nothing was ever explained. */
function overrideText({ explained, lapsed, unused, unread }: OverrideSummary): string {
  const { must, should, note } = explained;
  const kinds = [
    must > 0 ? `违规 ${must} 个，仍计为违规` : "",
    should > 0 ? `需说明 ${should} 个` : "",
    note > 0 ? `提示 ${note} 个` : "",
  ].filter((text) => text !== "");
  const parts = [
    kinds.length > 0 ? `已说明 ${must + should + note} 个（${kinds.join("；")}）` : "",
    lapsed > 0 ? `情况说明失效 ${lapsed} 个` : "",
    unused.length > 0 ? `未用到的情况说明 ${unused.length} 条` : "",
    unread.length > 0 ? `无法识别的情况说明 ${unread.length} 条` : "",
  ].filter((text) => text !== "");
  return parts.length === 0 ? "" : `${parts.join("，")}。`;
}

function attached({ override, why }: Omit<Matched, "finding">): FindingOverride {
  const { id, reason, by, at } = override;
  return { id, status: why === "" ? "active" : "lapsed", why, reason, by, at };
}

const bases = new WeakMap<Finding, Finding>();

/** The finding as the check gave it. */
function withoutOverride(finding: Finding): Finding {
  if (finding.override === undefined) return finding;
  return bases.get(finding) ?? { ...finding, override: undefined };
}

function withOverride(finding: Finding, override: FindingOverride | undefined): Finding {
  if (override === undefined) return finding;
  const before = known.get(finding);
  if (before?.override && JSON.stringify(before.override) === JSON.stringify(override)) return before;
  const made: Finding = Object.defineProperties({}, Object.getOwnPropertyDescriptors(finding)) as Finding;
  const whole = Object.assign(made, { override });
  known.set(finding, whole);
  bases.set(whole, finding);
  return whole;
}

function byCode<T extends { readonly code: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(item.code);
    if (group) group.push(item);
    else groups.set(item.code, [item]);
  }
  return groups;
}

/** As they were written, so that the answer does not hang on the order in which a host keeps them. */
const inOrder = (overrides: readonly Override[]): readonly Override[] =>
  [...overrides].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
