import { useEffect, useState } from "react";
import { inSlices } from "../../app/inSlices";
import { openRows, type OpenCause } from "../../app/openRows";
import { usePane } from "../paneContext";
import type { Checked } from "./useCheck";

/** The rows that could not be judged, by cause; null while they are looked up, which only an open list asks for. */
export function useOpenRows({ result, loaded: { ledger, policy } }: Checked): readonly OpenCause[] | null {
  const { breathe } = usePane();
  const [found, setFound] = useState<{ readonly of: unknown; readonly causes: readonly OpenCause[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const pause = async () => {
      if (!isWanted) throw new Unwanted();
      await breathe();
    };
    inSlices(openRows({ result, ledger, policy }), pause)
      .then((causes) => isWanted && setFound({ of: result, causes }))
      .catch((reason: unknown) => {
        if (!(reason instanceof Unwanted)) throw reason;
      });
    return () => void (isWanted = false);
  }, [result, ledger, policy, breathe]);
  return found?.of === result ? found.causes : null;
}

/** The list was closed, or the ledger was edited, before all rows were looked at. */
class Unwanted extends Error {}
