import type { Decision, Strength } from "../policy/decision";
import type { PolicyStamp } from "../policy/policyStamp";
import type { UnusedOverride } from "./overrides/override";

/** A safe correction, shown as old → new before anybody confirms it. */
export interface Fix {
  readonly kind: "textToNumber" | "textToDate";
  readonly cell: string;
  readonly oldText: string;
  /** Number to write (amount in the column's own unit, or date serial in the workbook's date system). */
  readonly newNumber: number;
  readonly newText: string;
}

/** One fault, as data. Everything that the user reads is derived from it. */
export interface Finding {
  readonly code: string;
  readonly severity: Strength;
  /** Clause id as in spec/1 ("三(一)2"), or "-" where the policy has no clause. */
  readonly clause: string;
  readonly file: string;
  readonly sheet: string;
  /** null: the finding is of a whole column (or of the whole ledger). */
  readonly row: number | null;
  /** A1 addresses on `sheet`; the first is where a click leads. */
  readonly cells: readonly string[];
  /** Name as the ledger has it, for the pane only (never a full ID). "" for a whole column. */
  readonly person: string;
  /** The Chinese sentence. */
  readonly message: string;
  /** Machine-readable values; amounts are decimal strings in 元. */
  readonly args: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** The decision behind it, with its steps. */
  readonly decision?: Decision<unknown>;
  readonly fix?: Fix;
  /** True when the row was judged only by way of reference (参照执行, A22). */
  readonly asReference?: true;
  /** The 情况说明 that was written on it, attached after the check; absent where there is none. */
  readonly override?: FindingOverride;
}

/** A 情况说明 on a finding: who said what and when, and whether what it excused is still so. */
export interface FindingOverride {
  /** Under which it is kept in the workbook. */
  readonly id: string;
  /** lapsed: a value that the rule read has changed since, or the row itself has; the reason no longer counts. */
  readonly status: "active" | "lapsed";
  /** Why it lapsed, in one Chinese clause; "" while it holds. */
  readonly why: string;
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** The 情况说明 of a run, beside the findings that carry them. */
export interface OverrideSummary {
  /** Findings whose 情况说明 holds. They are in the counts of the result all the same. */
  readonly explained: Readonly<Record<Strength, number>>;
  readonly lapsed: number;
  /** Written once, but no finding of this run answers to them. */
  readonly unused: readonly UnusedOverride[];
  /** What is kept in the workbook and cannot be understood; it stays there as it is. */
  readonly unread: readonly { readonly file: string; readonly id: string }[];
  /** The headline without the sentence about 情况说明. */
  readonly base: string;
}

export type CoverageStatus = "checked" | "partly" | "notChecked" | "broken";

/** One line per rule: pass + fail + na + unknown = rows in scope. */
export interface Coverage {
  readonly code: string;
  /** Short Chinese title of the rule. */
  readonly title: string;
  readonly status: CoverageStatus;
  /** Fields whose column is missing. */
  readonly missing: readonly string[];
  /** Chinese sentence why the rule was not or only partly checked; "" when checked. */
  readonly why: string;
  readonly pass: number;
  readonly fail: number;
  readonly na: number;
  readonly unknown: number;
}

/** How far a cancelled run came. */
export interface Incomplete {
  /** Rows judged by every rule that looks at one row (C and P). */
  readonly judgedRows: number;
  /** Rows judged by the rules that compare rows (G) besides; only after the whole ledger was counted. */
  readonly comparedRows: number;
  readonly totalRows: number;
}

export interface CheckResult {
  readonly policy: PolicyStamp;
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly counts: Readonly<Record<Strength, number>>;
  /** Rows whose policy limits were not judged (outside the policy's dates, broken dates …). */
  readonly notJudged: number;
  readonly rowCount: number;
  readonly asReference: boolean;
  /** One or two Chinese sentences; never 通过 while a must rule is unknown or unchecked. */
  readonly headline: string;
  /** Present where the run was cancelled: how far it came. What was not judged is `unknown` in the coverage. */
  readonly incomplete?: Incomplete;
  /** Absent where nobody has looked for 情况说明. */
  readonly overrides?: OverrideSummary;
}
