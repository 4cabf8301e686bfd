import type { PolicySet } from "../policy/policyDocument";
import type { Decision, Strength } from "../policy/decision";
import type { FieldId } from "../ledger/fieldId";
import type { Ledger, LedgerSheet } from "../ledger/ledger";
import type { CaseColumns } from "./caseColumns";
import type { CaseFacts, GrantType } from "./caseFacts";
import type { Words } from "./caseWords";
import type { CellColumns } from "./cellColumns";
import type { DayFigures } from "./dayFigures";
import type { Finding, Fix } from "./finding";
import type { Surveys } from "./surveys/surveys";

/** A column that a rule cannot do without, or so many of a group ("one of the dates"). */
export type Need = FieldId | { readonly atLeast: number; readonly of: readonly FieldId[] };

/**
 * Which rows a rule speaks about (spec/3):
 * every: all of them; live: not rejected and inside the policy's dates; case: live, and a 个案 in 资金 that is no refund (A33).
 */
export type Scope = "every" | "live" | "case";

/** Why a row could not be judged by a rule; counted in the coverage. */
export type UnknownWhy =
  | "column"
  | "force"
  | "limits"
  | "unreadable"
  | "blank"
  | "word"
  | "status"
  | "key"
  | "others"
  | "precision"
  | "conflict"
  | "stopped"
  | "broken";

/** One fault of one row: what becomes a finding. */
export interface Fault {
  /** Fields of the row whose cells are involved; the first is where a click leads. */
  readonly at: readonly FieldId[];
  readonly args: Finding["args"];
  /** The finer clause, where the decision knows it ("三(一)2" inside "三(一)"). */
  readonly clause?: string;
  readonly decision?: Decision<unknown>;
  readonly fix?: Fix;
  /** The fault of a whole column: its address in the header; reported once, with no row. */
  readonly column?: string;
}

/** What a rule says about one row. */
export type Verdict =
  | { readonly is: "pass" }
  | { readonly is: "na" }
  | { readonly is: "unknown"; readonly why: UnknownWhy }
  | { readonly is: "fail"; readonly faults: readonly Fault[] };

/** What a rule may look at besides the row: the policy and what was counted over the whole ledger. */
export interface CheckContext {
  readonly ledger: Ledger;
  readonly policy: PolicySet;
  readonly surveys: Surveys;
}

/** What may be looked at before a rule is asked: all of it by the row's place. */
export interface QuickContext extends CheckContext {
  /** The cells of all rows as whole numbers. */
  readonly cells: CellColumns;
  /** What was read out of them. */
  readonly columns: CaseColumns;
}

/** What is known of all rows of a kind. */
export interface KindFigures {
  readonly sheet: LedgerSheet;
  readonly words: Words;
  /** What is seen of all the row's cells at once (cellMarks.ts). */
  readonly marks: number;
  /** What the policy says on the rows' basis dates; null without one. */
  readonly day: DayFigures | null;
}

/** A cheap look at the row at a place; null: the answer is not plain. */
export type QuickLook = (place: number) => Verdict | null;

/** The look at rows of a kind; null: nothing is plain of them at a glance. */
export type LookAtKind = (kind: KindFigures) => QuickLook | null;

/** A rule as data. Title and sentence stand in messages.ts under the same code. */
export interface Rule {
  readonly code: string;
  readonly severity: Strength;
  /** Clause id of spec/3, "-" where the policy has none. */
  readonly clause: string;
  readonly scope: Scope;
  /** Only rows of these types; a row whose type is not known is unknown. */
  readonly types?: readonly GrantType[];
  /** Without these columns the rule is not checked; an unreadable cell in a single one makes the row unknown. */
  readonly needs: readonly Need[];
  /** Without these columns a part of the rule is not checked. */
  readonly wants?: readonly Need[];
  /** Its faults lie in single cells: a merged cell that several rows share is reported once. */
  readonly ofCells?: true;
  /** Its verdict hangs on the whole column: an edit anywhere in it may change the verdict of every row. */
  readonly ofColumns?: true;
  /**
   * The same for a whole kind of rows at once (rowKinds.ts): what their words, their date's force, their sheet and their marks alone
   * say. `facts` are those of any row of the kind; nothing else of them may be looked at.
   */
  readonly ofKind?: (facts: CaseFacts, context: CheckContext & Pick<KindFigures, "marks">) => Verdict | null;
  /**
   * Made once for a run, and in it once for each kind of rows: a cheap look that settles the many rows on which the answer is plain; where it is not, `check` is asked. It
   * must say what `check` would say, which a test compares on random ledgers, so that a reader of the rule may leave it out.
   */
  readonly quick?: (context: QuickContext) => LookAtKind;
  /** One row; called only where scope, columns, force and the needed cells allow a judgement. */
  readonly check: (facts: CaseFacts, context: CheckContext) => Verdict;
}
