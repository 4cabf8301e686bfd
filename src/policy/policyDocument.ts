import type { IsoDate } from "../core/isoDate";
import type { Strength } from "./decision";
import type { Aliases } from "./aliases";
import type { AnnualLimits, YearWindow } from "./annualLimits";
import type { ApprovalLimit } from "./approvalLadder";
import type { Share } from "./share";
import type { Category } from "./words";

/**
 * Every figure and every choice that a policy document decides, and the shape of its value. Ratios are decimals (0.6),
 * amounts are 元. A document that says more than one figure (bands with a deductible, limits by person and household,
 * a ladder of approval) writes the longer shape of the same parameter; the decisions read both.
 */
export interface ParameterValues {
  "medical.ratio.低保": Share;
  "medical.ratio.低收入": Share;
  "medical.ratio.其他": Share;
  "contribution.ratio": Share;
  "contribution.categories": readonly Category[];
  "emergency.cap": number;
  "emergency.timesPerEvent": number;
  "annual.count": number;
  "annual.amount": AnnualLimits;
  "annual.scope": "allCaseGrants" | "otherAidOnly";
  "annual.year": YearWindow;
  "receipt.years": number;
  "receipt.excludedItems": readonly string[];
  "panel.minimum": number;
  "approval.streetLimit": ApprovalLimit;
  "split.windowDays": number;
  "admin.ratio.定向": number;
  "admin.ratio.非定向": number;
}

export type ParameterId = keyof ParameterValues;

/** How a value is written for people. */
export type ParameterUnit = "ratio" | "yuan" | "times" | "years" | "days" | "people" | "choice" | "words";

/** A value and the days on which it holds, both inclusive. */
export interface DatedValue<T> {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: T;
  /** Where these days are written, if not in the parameter's clause: an amendment. */
  readonly clause?: string;
}

export interface Parameter<T> {
  /** Chinese, as it stands in the steps of a decision. */
  readonly title: string;
  readonly unit: ParameterUnit;
  readonly clause: string;
  readonly strength: Strength;
  /** Readings (spec "A5") that the value rests on. */
  readonly readings?: readonly string[];
  readonly values: readonly DatedValue<T>[];
}

export type Parameters = { readonly [Id in ParameterId]: Parameter<ParameterValues[Id]> };

/** How the program treats a clause; what it cannot do itself is named in `person`. */
export interface Clause {
  /** The document's own numbering without 第…条: "三(一)2". */
  readonly id: string;
  /** The document's own words. */
  readonly quote: string;
  readonly automation: "enforced" | "computed" | "person";
  /** Finding codes that enforce it. */
  readonly codes?: readonly string[];
  /** Custom functions or outputs (预审表, 月报) that compute it. */
  readonly computedBy?: readonly string[];
  /** What is left to a person, in Chinese. */
  readonly person?: string;
}

/** A named choice where the text leaves a question open. */
export interface PolicyReading {
  readonly id: string;
  readonly question: string;
  readonly reading: string;
}

/** One document as data. A renewal or another district's policy is another value of this type, and nothing else. */
export interface PolicyDocument {
  readonly id: string;
  readonly title: string;
  /** 文号 */
  readonly number: string;
  readonly issuer: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** True: only its name and days are known, none of its figures; rows of its days are left to a person, by name. */
  readonly onlyNamed?: true;
  /** 文号 of the document that this one replaces. */
  readonly predecessor: string;
  readonly district: { readonly name: string; readonly code: string; readonly streets: readonly string[] };
  readonly parameters: Parameters;
  readonly clauses: readonly Clause[];
  readonly readings: readonly PolicyReading[];
  readonly aliases: Aliases;
}

/** All documents that are loaded, oldest first; their dates never overlap. */
export interface PolicySet {
  readonly documents: readonly PolicyDocument[];
  /** Where an office's own documents come from, or why they were not used; absent for the documents of the program. */
  readonly origin?: PolicyOrigin;
}

/** The table or file 帮扶标准 that was read for a run. */
export interface PolicyOrigin {
  /** Chinese: "本工作簿的工作表“帮扶标准”", "标准.json". */
  readonly from: string;
  /** Everything that is wrong with it, as Chinese sentences with their cells: then none of it is used, and the documents are the program's. */
  readonly problems: readonly string[];
}
