import { Link, Text, makeStyles } from "@fluentui/react-components";
import { useGoTo } from "./useGoTo";

const useStyles = makeStyles({
  /** As large as the text around it. */
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

interface CellLinkProps {
  readonly sheet: string;
  /** "K12", or "12:12" for a whole row. */
  readonly address: string;
  readonly children?: string;
  /** -1 in a list of one Tab stop, on the rows that do not have it. */
  readonly tabIndex?: 0 | -1;
}

/** A cell of the ledger as a link that selects it, e.g. 1月!K12. */
export function CellLink({ sheet, address, children, tabIndex }: CellLinkProps) {
  const styles = useStyles();
  const { goTo, notice } = useGoTo();
  return (
    <>
      <Link as="button" inline className={styles.link} tabIndex={tabIndex} onClick={() => void goTo(sheet, address)}>
        {children ?? `${sheet}!${address}`}
      </Link>
      {notice && <Text role="status"> {notice}</Text>}
    </>
  );
}
