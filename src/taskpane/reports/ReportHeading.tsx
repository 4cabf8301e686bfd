import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    paddingTop: "8px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What the lines and buttons below are about. */
export const ReportHeading = ({ children }: { readonly children: ReactNode }) => <h2 className={useStyles().heading}>{children}</h2>;
