import { useEffect, useMemo, useState } from "react";
import { attempt } from "../../app/outcome";
import type { Finding } from "../../checks/finding";
import type { Selection } from "../../host/workbookPort";
import { usePane } from "../paneContext";
import { findingsAt } from "./findingsAt";

/** Milliseconds that the selection must rest: with the arrow keys it moves faster than anybody reads. */
const REST = 200;

/** The findings of the cell where the user is in Excel, following the selection; none where nobody wants that. */
export function useFindingsHere(findings: readonly Finding[], isFollowing: boolean): readonly Finding[] {
  const { port } = usePane();
  const [here, setHere] = useState<Selection | null>(null);
  useEffect(() => {
    if (!isFollowing) return setHere(null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (selection: Selection) => {
      clearTimeout(timer);
      timer = setTimeout(() => setHere(selection), REST);
    };
    const watching = attempt(() => port.watch({ selected: follow }));
    return () => {
      clearTimeout(timer);
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, isFollowing]);
  return useMemo(() => (here === null ? [] : findingsAt(findings, here)), [findings, here]);
}
