import { useEffect, useState } from "react";
import { subjectAt, type RecordBook, type RecordSubject } from "../../app/recordBook";
import { attempt } from "../../app/outcome";
import type { Selection } from "../../host/workbookPort";
import { usePane } from "../paneContext";

/** The person of the row where the user is; null outside of the ledger's rows. `onMove` hears of each. */
export function useSubjectHere(book: RecordBook, onMove: (subject: RecordSubject) => void): RecordSubject | null {
  const { port } = usePane();
  const [here, setHere] = useState<RecordSubject | null>(null);
  useEffect(() => {
    let stopped = false;
    const take = (selection: Selection | null) => {
      if (stopped || selection === null) return;
      const subject = subjectAt(book, selection.sheet, selection.range.top);
      setHere(subject);
      if (subject !== null) onMove(subject);
    };
    void attempt(() => port.selection()).then((outcome) => outcome.ok && take(outcome.value));
    const watching = attempt(() => port.watch({ selected: take }));
    return () => {
      stopped = true;
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, book, onMove]);
  return here;
}
