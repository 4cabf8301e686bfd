import { makeStyles, tokens } from "@fluentui/react-components";

/** A table of figures in the pane: labels at the left, numbers in line at the right, scrolled where it is wider than the pane. */
export const useFigureTableStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "3px 4px",
      textAlign: "left",
      verticalAlign: "middle",
      height: "24px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& td:not([colspan])": { textAlign: "right", whiteSpace: "nowrap" },
    "& td button": { fontSize: "inherit", lineHeight: "inherit" },
    "& thead th:not(:first-child)": { textAlign: "right", whiteSpace: "nowrap" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
    "& tbody th:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "& tbody tr[data-total] > th, & tbody tr[data-total] > td": { fontWeight: tokens.fontWeightSemibold },
    "& tbody tr[data-total] button": { fontWeight: "inherit" },
    "& tbody th[scope=rowgroup]": { fontWeight: tokens.fontWeightSemibold },
  },
});
