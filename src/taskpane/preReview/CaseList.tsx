import { useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CaseFacts } from "../../checks/caseFacts";
import { CellLink } from "../parts/CellLink";
import { countText } from "../words";
import { addressOf, caseText, placeText } from "./caseWords";

const PAGE = 20;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, paddingLeft: "28px", lineHeight: tokens.lineHeightBase300 },
  place: { display: "block", minHeight: "24px", fontSize: tokens.fontSizeBase200 },
});

interface CaseListProps {
  readonly cases: readonly CaseFacts[];
  /** What to say when there is none. */
  readonly empty: string;
}

/** The cases that will be printed: name, kind, amount, and the row as a link. */
export function CaseList({ cases, empty }: CaseListProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  if (cases.length === 0) return <Text>{empty}</Text>;
  const more = Math.min(PAGE, cases.length - shown);
  return (
    <>
      <ol className={styles.list} aria-label="将要打印的个案">
        {cases.slice(0, shown).map((facts) => (
          <li key={`${facts.row.sheet.sheet}!${facts.row.row}`}>
            {`${caseText(facts)} `}
            <span className={styles.place}>
              <CellLink sheet={facts.row.sheet.sheet} address={addressOf(facts)}>
                {placeText(facts)}
              </CellLink>
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <div>
          <Button
            size="small"
            onClick={() => setShown(shown + PAGE)}
          >{`再显示 ${more} 件（已显示 ${countText(shown)} / ${countText(cases.length)}）`}</Button>
        </div>
      )}
    </>
  );
}
