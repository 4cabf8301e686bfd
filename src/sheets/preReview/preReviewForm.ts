import type { FindingOverride } from "../../checks/finding";
import type { Strength } from "../../policy/decision";
import type { Fen } from "../../core/fen";
import type { Answer } from "./answer";
import type { OpenTexts } from "./openText";

/** A fee, a deduction or a base: null is an empty box to be filled by hand. */
export interface CostItem {
  readonly label: string;
  readonly fen: Fen | null;
}

/** One grant of this year to the person or to another member of the household. */
export interface EarlierGrant {
  readonly date: string;
  readonly type: string;
  readonly fen: Fen;
  readonly who: "本人" | "同户";
}

/** What a person or a household has had this year, or why that is not known. */
export type YearAnswer =
  | {
      readonly ok: true;
      readonly count: number;
      readonly used: Fen;
      /** null: the year also holds rows that cannot be read, so the totals are a least. */
      readonly remaining: Fen | null;
      /** With this grant; null where it or the year is not known. */
      readonly after: Fen | null;
    }
  | { readonly ok: false; readonly why: string };

/** Everything that one 预审表 says, as text and amounts; "" is an empty box. Nothing here knows of cells. */
export interface PreReviewForm {
  readonly street: string;
  readonly committee: string;
  readonly caseNo: string;
  readonly name: string;
  readonly sex: string;
  /** "1950年3月"; the day stays in the ID number. */
  readonly birth: string;
  readonly phone: string;
  readonly idNo: string;
  readonly category: string;
  readonly householdNo: string;
  readonly hukouAddress: string;
  readonly address: string;
  readonly members: string;
  readonly form: string;
  readonly kind: string;
  readonly type: string;
  readonly hardship: string;
  /** Where the ledger has it in full: "5月!M12". */
  readonly hardshipAt: string;
  readonly costs: readonly CostItem[];
  /** 自负 or 需补缴部分 by the case's type, which the ceiling is a share of. */
  readonly base: Fen | null;
  readonly ratio: string;
  readonly clause: string;
  readonly ceiling: Answer<Fen>;
  readonly year: string;
  readonly earlier: readonly EarlierGrant[];
  readonly person: YearAnswer;
  readonly household: YearAnswer;
  /** The smaller of the type's ceiling and what is left of the year. */
  readonly most: Answer<Fen>;
  readonly amount: Fen | null;
  readonly amountUpper: string;
  readonly approval: Answer<string>;
  /** 违规 rules that could not be judged on the row. */
  readonly open: OpenTexts;
  readonly findings: readonly FormFinding[];
}

/** A finding on the case, with its 情况说明 where somebody wrote one. */
export interface FormFinding {
  readonly severity: Strength;
  readonly code: string;
  readonly text: string;
  readonly override?: FindingOverride;
}
