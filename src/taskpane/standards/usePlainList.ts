import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px" } });

/** The look of a short list of sentences in the pane. */
export const usePlainList = (): string => useStyles().list;
