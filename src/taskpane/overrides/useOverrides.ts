import { useCallback, useMemo, useRef, useState } from "react";
import { attempt } from "../../app/outcome";
import { restoreOverride, withdrawOverride, writeOverrides } from "../../app/writeOverride";
import type { Finding } from "../../checks/finding";
import { attachOverrides } from "../../checks/overrides/attachOverrides";
import type { OverrideBook } from "../../checks/overrides/override";
import { RowIndex, rowOf } from "../../checks/overrides/rowIndex";
import type { Checked } from "../check/useCheck";
import { usePane } from "../paneContext";
import { useDesk } from "./desk";
import type { Overrides } from "./overridesContext";
import { useLapseSaid } from "./useLapseSaid";

/**
 * Keeps the 情况说明 on the findings of a result, through live checks and through what is written here. Only what the workbook has
 * confirmed is shown; a full check reads them anew.
 */
export function useOverrides(checked: Checked): { readonly checked: Checked; readonly overrides: Overrides } {
  const { port, now } = usePane();
  const [kept, setKept] = useState<{ readonly at: Date; readonly book: OverrideBook } | null>(null);
  const { withdrawn, setWithdrawn } = useDesk();
  const goOn = useRef<(() => void) | null>(null);
  const shown = useRef<readonly Finding[]>([]);
  const focusNext = useRef(false);
  const { loaded, at } = checked;
  const book = kept?.at === at ? kept.book : checked.overrides;
  const current = useMemo(
    () => ({ ...checked, overrides: book, result: attachOverrides(checked.result, loaded.ledger, [book]) }),
    [checked, loaded, book],
  );

  useLapseSaid(current.result.overrides?.lapsed ?? 0, at);
  const run = useCallback(
    async (job: () => Promise<OverrideBook>): Promise<string | null> => {
      const outcome = await attempt(job);
      if (!outcome.ok) return outcome.message;
      setKept({ at, book: outcome.value });
      return null;
    },
    [at],
  );
  const overrides = useMemo(
    (): Overrides => ({
      book,
      explain: (findings, said) =>
        run(() => writeOverrides(port, { ledger: loaded.ledger, result: current.result, findings }, { ...said, now: now() })),
      withdraw: (id) =>
        run(async () => {
          const override = book.overrides.find((one) => one.id === id);
          if (override === undefined) return book;
          const left = await withdrawOverride(port, { ...override, status: "active", why: "" });
          setWithdrawn((before) => [...before, override]);
          return left;
        }),
      // Where another one has been written since, there is no way back.
      withdrawn: withdrawn.filter(({ id }) => !book.overrides.some((one) => one.id === id)).reverse(),
      restore: (override) =>
        run(async () => {
          const all = await restoreOverride(port, override);
          setWithdrawn((before) => before.filter((one) => one !== override));
          return all;
        }),
      alike: (finding: Finding) => {
        const rows = RowIndex.of(loaded.ledger, finding.file);
        return finding.row === null ? 0 : Math.max(0, rows.count(rows.recordOf(finding), rowOf) - 1);
      },
      goOn,
      shown,
      focusNext,
    }),
    [book, current, loaded, now, port, run, withdrawn, setWithdrawn],
  );
  return { checked: current, overrides };
}
