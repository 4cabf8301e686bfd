import { useRef } from "react";
import { Link, makeStyles } from "@fluentui/react-components";
import { HiddenNotice } from "./HiddenNotice";
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

/** A cell of the ledger as a link that selects it, e.g. 1月!K12; where the cell is hidden, with the way to show it. */
export function CellLink({ sheet, address, children, tabIndex }: CellLinkProps) {
  const styles = useStyles();
  const cell = useGoTo();
  const link = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Link ref={link} as="button" inline className={styles.link} tabIndex={tabIndex} onClick={() => void cell.goTo(sheet, address)}>
        {children ?? `${sheet}!${address}`}
      </Link>
      <HiddenNotice cell={cell} onShown={() => link.current?.focus()} />
    </>
  );
}
