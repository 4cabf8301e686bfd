/** How much of the parts that have no natural end stands on one page. */
export interface FormLimits {
  /** Lines of 困难情况. */
  readonly hardshipLines: number;
  /** Earlier grants that stand one by one. */
  readonly grants: number;
  readonly findings: number;
  /** Lines of 情况说明. */
  readonly explanationLines: number;
  /** Lines of a name, a telephone number, an address. */
  readonly applicantLines: number;
}

/** From generous to terse: a form takes the first that fits its page. */
export const FORM_LIMITS: readonly FormLimits[] = [
  { hardshipLines: 12, grants: 16, findings: 8, explanationLines: 12, applicantLines: 9 },
  { hardshipLines: 8, grants: 16, findings: 4, explanationLines: 8, applicantLines: 9 },
  { hardshipLines: 6, grants: 16, findings: 3, explanationLines: 6, applicantLines: 9 },
  { hardshipLines: 5, grants: 12, findings: 2, explanationLines: 5, applicantLines: 9 },
  { hardshipLines: 4, grants: 8, findings: 2, explanationLines: 4, applicantLines: 9 },
  { hardshipLines: 3, grants: 4, findings: 1, explanationLines: 3, applicantLines: 3 },
  { hardshipLines: 2, grants: 2, findings: 1, explanationLines: 2, applicantLines: 2 },
  { hardshipLines: 2, grants: 2, findings: 1, explanationLines: 1, applicantLines: 1 },
];
