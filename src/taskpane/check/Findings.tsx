import { useMemo, useState } from "react";
import { Text } from "@fluentui/react-components";
import { useGoOn } from "../overrides/useGoOn";
import type { Checked } from "./useCheck";
import { FilterBar } from "./FilterBar";
import { FindingList } from "./FindingList";
import { FindingsHere } from "./FindingsHere";
import { filterFindings, NO_FILTER } from "./findingFilter";
import { StepBar } from "./StepBar";
import { useFindingSteps } from "./useFindingSteps";
import { useOpenFinding } from "./useOpenFinding";

/** The findings with their filter and the way from one to the next; one of them is open at a time. */
export function Findings({ checked: { loaded, result } }: { readonly checked: Checked }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = useMemo(() => filterFindings(result.findings, filter), [result, filter]);
  const [open, setOpen] = useOpenFinding(shown);
  const steps = useFindingSteps(shown, loaded.ledger, open, setOpen);
  useGoOn(shown, steps.step);
  if (result.findings.length === 0)
    return <Text>{result.incomplete ? "取消时还没有列出问题，其余的行尚未校验。" : "检查过的规则没有发现问题。"}</Text>;
  return (
    <>
      <FilterBar result={result} filter={filter} shown={shown.length} onChange={setFilter} />
      <FindingList findings={shown} coverage={result.coverage} open={open} onOpen={setOpen} />
      {shown.length === 0 ? (
        <Text>没有符合筛选条件的问题。</Text>
      ) : (
        <StepBar steps={steps}>
          <FindingsHere findings={shown} open={open} onOpen={setOpen} />
        </StepBar>
      )}
    </>
  );
}
