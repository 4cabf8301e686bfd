/** How much of the three parts that have no natural end stands on one page. */
export interface FormLimits {
  /** Lines of 困难情况. */
  readonly hardshipLines: number;
  /** Earlier grants that stand one by one. */
  readonly grants: number;
  readonly findings: number;
}

/** From generous to terse: a form takes the first that fits its page. */
export const FORM_LIMITS: readonly FormLimits[] = [
  { hardshipLines: 12, grants: 16, findings: 8 },
  { hardshipLines: 8, grants: 16, findings: 4 },
  { hardshipLines: 6, grants: 16, findings: 3 },
  { hardshipLines: 5, grants: 12, findings: 2 },
  { hardshipLines: 4, grants: 8, findings: 2 },
  { hardshipLines: 3, grants: 4, findings: 1 },
  { hardshipLines: 2, grants: 2, findings: 1 },
];
