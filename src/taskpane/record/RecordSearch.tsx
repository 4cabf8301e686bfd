import { useCallback, useMemo, useRef, useState } from "react";
import { Link, Text, makeStyles } from "@fluentui/react-components";
import { subjectAgain, subjectAt, type RecordBook, type RecordSubject } from "../../app/recordBook";
import { findSubjects } from "../../app/recordSearch";
import type { TrialStart } from "../../app/trialOfRecord";
import { RecordSheet } from "./RecordSheet";
import type { RecordPlace } from "./recordLink";
import { SubjectPicker } from "./SubjectPicker";
import { subjectPlace, subjectTitle } from "./subjectWords";
import { useSubjectHere } from "./useSubjectHere";

const useStyles = makeStyles({ search: { display: "flex", flexDirection: "column", gap: "12px" } });

interface RecordSearchProps {
  readonly book: RecordBook;
  readonly row: RecordPlace | null;
  readonly onTrial: (start: TrialStart | null) => void;
}

/**
 * Finds a person or household by name, ID or number, or by the selected row: as long as nobody is asked for, the row's person is
 * shown at once; afterwards another row is only offered, since going to a grant's row selects it.
 */
export function RecordSearch({ book, row, onTrial }: RecordSearchProps) {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const [wanted, setChosen] = useState<RecordSubject | null>(() => row && subjectAt(book, row.sheet, row.row));
  // The ledger may have been read anew since.
  const chosen = useMemo(() => wanted && subjectAgain(book, wanted), [book, wanted]);
  const follows = useRef(row === null);
  const take = useCallback((subject: RecordSubject) => {
    if (follows.current) setChosen(subject);
    follows.current = false;
  }, []);
  const here = useSubjectHere(book, take);
  const found = useMemo(() => findSubjects(book, query), [book, query]);
  const shown = chosen ?? soleOf(found);
  const search = (text: string) => {
    follows.current = text === "";
    setQuery(text);
    setChosen(null);
  };
  return (
    <div className={styles.search}>
      <SubjectPicker query={query} found={found} isSettled={shown !== null} onQuery={search} onChoose={setChosen} />
      {query.trim() !== "" && found.length === 0 && (
        <Text>
          {"台账里还没有的个案，可以"}
          <Link as="button" inline onClick={() => onTrial(null)}>
            测算最多可帮扶多少
          </Link>
        </Text>
      )}
      {wanted !== null && chosen === null && <Text role="status">{`台账中已经找不到${subjectTitle(wanted)}。`}</Text>}
      {here !== null && here.id !== shown?.id && (
        <Text>
          {"表格中选中的行："}
          <Link as="button" inline onClick={() => setChosen(here)}>
            {`${subjectTitle(here)}，${subjectPlace(here)}`}
          </Link>
        </Text>
      )}
      {query === "" && shown === null && here === null && <Text>请在上面查找，或在台账中选中这个人的一行。</Text>}
      {shown !== null && <RecordSheet key={shown.id} book={book} subject={shown} onOpen={setChosen} onTrial={onTrial} />}
    </div>
  );
}

/** Whom the query means: the only match, or the household whose number it is, whose members are the other matches. */
function soleOf(found: readonly RecordSubject[]): RecordSubject | null {
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return first ?? null;
  return first.number !== undefined && others.every(({ household }) => household === first.household) ? first : null;
}
