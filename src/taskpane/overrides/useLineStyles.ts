import { makeStyles, tokens } from "@fluentui/react-components";

/** A line of the lists of 情况说明: what was said, and below it who said so beside a button. */
export const useLineStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "2px 8px" },
  signed: { color: tokens.colorNeutralForeground2 },
});
