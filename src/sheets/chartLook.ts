/** How our charts are drawn, the same in every host: one dark colour that prints well in grey. */
export const CHART_LOOK = {
  fontName: "宋体",
  /** Points. */
  fontSize: 9,
  titleSize: 11,
  textColor: "#262626",
  fill: "#1F4E79",
  /** Percent of a bar's width between two bars. */
  gapWidth: 60,
  /** Whole 元: the exact amounts stand in the cells. */
  numberFormat: "#,##0",
} as const;
