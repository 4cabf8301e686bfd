/** Everything that the pane can show; a browser test looks at each in every theme and width. */
export const VIEWS = ["start", "check", "record", "trial", "preReview", "monthly", "reports", "standards", "help"] as const;

export type View = (typeof VIEWS)[number];
