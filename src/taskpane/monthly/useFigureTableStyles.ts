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
    "& th, & td": { padding: "3px 4px", textAlign: "left", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "& td:not([colspan])": { textAlign: "right", whiteSpace: "nowrap" },
    "& td button": { fontSize: "inherit", lineHeight: "inherit" },
    "& thead th:not(:first-child)": { textAlign: "right", whiteSpace: "nowrap" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
    "& tbody th[scope=rowgroup]": { fontWeight: tokens.fontWeightSemibold },
  },
});
