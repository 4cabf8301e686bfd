import { useEffect, useMemo, useState } from "react";
import { Field, Input, Link, Text, makeStyles } from "@fluentui/react-components";
import { findSubjects, subjectAt, type RecordBook, type RecordSubject } from "../../app/recordBook";
import { attempt } from "../../app/outcome";
import type { Selection } from "../../host/workbookPort";
import { usePane } from "../paneContext";
import { countText } from "../words";
import { RecordSheet } from "./RecordSheet";
import type { RecordPlace } from "./recordLink";

const MOST_LISTED = 20;

const useStyles = makeStyles({
  search: { display: "flex", flexDirection: "column", gap: "12px" },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  match: { textAlign: "left", minHeight: "24px" },
});

interface RecordSearchProps {
  readonly book: RecordBook;
  readonly row: RecordPlace | null;
}

/** Finds a person by name, ID or household, or by the selected row; of several matches the user chooses. */
export function RecordSearch({ book, row }: RecordSearchProps) {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<RecordSubject | null>(() => row && subjectAt(book, row.sheet, row.row));
  const here = useSubjectHere(book);
  const found = useMemo(() => findSubjects(book, query), [book, query]);
  const shown = chosen ?? (found.length === 1 ? (found[0] ?? null) : null);
  const search = (text: string) => {
    setQuery(text);
    setChosen(null);
  };
  return (
    <div className={styles.search}>
      <Field label="姓名、身份证号（可只填末四位）或户号">
        <Input type="search" value={query} onChange={(_, data) => search(data.value)} />
      </Field>
      {here !== null && here.id !== shown?.id && (
        <Text>
          {"表格中选中的行："}
          <Link as="button" inline onClick={() => setChosen(here)}>
            {nameOf(here)}
          </Link>
        </Text>
      )}
      {query !== "" && shown === null && (
        <Text role="status">
          {found.length === 0 ? "台账里没有找到，请核对姓名或号码。" : `找到 ${countText(found.length)} 个，请选一个。同名的不会合并。`}
        </Text>
      )}
      {shown === null && found.length > 1 && (
        <ul className={styles.list} aria-label="找到的人">
          {found.slice(0, MOST_LISTED).map((subject) => (
            <li key={subject.id}>
              <Link as="button" className={styles.match} onClick={() => setChosen(subject)}>
                {nameOf(subject)}
              </Link>
            </li>
          ))}
          {found.length > MOST_LISTED && <li>{`另有 ${countText(found.length - MOST_LISTED)} 个没有列出，请再多写几个字。`}</li>}
        </ul>
      )}
      {query === "" && shown === null && here === null && <Text>请在上面查找，或在台账中选中这个人的一行。</Text>}
      {shown !== null && <RecordSheet key={shown.id} book={book} subject={shown} name={nameOf(shown)} />}
    </div>
  );
}

/** "王芳 310199********001X，5月 第 3 行": enough to tell two persons of one name apart. */
function nameOf({ name, maskedId, cases: [first] }: RecordSubject): string {
  const place = first === undefined ? "" : `，${first.row.sheet.sheet} 第 ${first.row.row} 行`;
  return `${name || "姓名未填"} ${maskedId || "身份证号无法识别"}${place}`;
}

/** The person of the row where the user is; null outside of the ledger's rows. */
function useSubjectHere(book: RecordBook): RecordSubject | null {
  const { port } = usePane();
  const [here, setHere] = useState<RecordSubject | null>(null);
  useEffect(() => {
    let stopped = false;
    const take = (selection: Selection | null) => {
      if (!stopped && selection !== null) setHere(subjectAt(book, selection.sheet, selection.range.top));
    };
    void attempt(() => port.selection()).then((outcome) => outcome.ok && take(outcome.value));
    const watching = attempt(() => port.watch({ selected: take }));
    return () => {
      stopped = true;
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, book]);
  return here;
}
