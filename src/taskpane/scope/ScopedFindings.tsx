import { Findings } from "../check/Findings";
import type { Checked } from "../check/useCheck";
import type { ListPlace } from "../check/useListPlace";
import { useScoped } from "./useScoped";

interface ScopedFindingsProps {
  readonly checked: Checked;
  readonly place: ListPlace;
  readonly isStale: boolean;
}

/** The findings of the scope. Where it has none but the ledger has some, there is no list: nothing found here is no all-clear. */
export function ScopedFindings({ checked, place, isStale }: ScopedFindingsProps) {
  const { listed } = useScoped(checked);
  if (listed.result.findings.length === 0 && checked.result.findings.length > 0) return null;
  return <Findings checked={listed} place={place} isStale={isStale} />;
}
