import { useMemo, useState } from "react";
import { Text } from "@fluentui/react-components";
import { useGoOn } from "../overrides/useGoOn";
import { columnNames } from "./columnNames";
import type { Checked } from "./useCheck";
import { FilterBar } from "./FilterBar";
import { FindingList } from "./FindingList";
import { FindingsHere } from "./FindingsHere";
import { countFindings, filterFindings, NO_FILTER } from "./findingFilter";
import { groupBy, groupByRule, type Grouping, type GroupOf } from "./groupFindings";
import { householdGroups } from "./householdGroups";
import { inSheetOrder } from "./inSheetOrder";
import { StepBar } from "./StepBar";
import { useFindingSteps } from "./useFindingSteps";
import { useOpenFinding } from "./useOpenFinding";

/** The findings with their filter and the way from one to the next; one of them is open at a time. */
export function Findings({ checked: { loaded, result } }: { readonly checked: Checked }) {
  const { ledger, policy } = loaded;
  const { findings, coverage } = result;
  const [filter, setFilter] = useState(NO_FILTER);
  const [grouping, setGrouping] = useState<Grouping>("rule");
  const columnOf = useMemo(() => columnNames(ledger), [ledger]);
  const shown = useMemo(() => filterFindings(findings, filter, columnOf), [findings, filter, columnOf]);
  const [open, setOpen] = useOpenFinding(shown);
  const counts = useMemo(() => countFindings(findings, filter, columnOf), [findings, filter, columnOf]);
  const sections = useMemo(() => {
    if (grouping === "rule") return groupByRule(shown, coverage);
    const groupOf: Readonly<Record<Exclude<Grouping, "rule">, () => GroupOf>> = {
      column: () => (finding) => ({ key: columnOf(finding), title: columnOf(finding) }),
      household: () => householdGroups(ledger, policy),
      sheet:
        () =>
        ({ file, sheet }) => ({ key: `${file}\n${sheet}`, title: sheet }),
    };
    return groupBy(inSheetOrder(shown, ledger), groupOf[grouping]());
  }, [grouping, shown, coverage, ledger, policy, columnOf]);
  const steps = useFindingSteps(shown, ledger, open, setOpen);
  useGoOn(shown, steps.step);
  if (findings.length === 0)
    return <Text>{result.incomplete ? "取消时还没有列出问题，其余的行尚未校验。" : "检查过的规则没有发现问题。"}</Text>;
  return (
    <>
      <FilterBar
        counts={counts}
        filter={filter}
        shown={shown.length}
        total={findings.length}
        grouping={grouping}
        onChange={setFilter}
        onGroup={setGrouping}
      />
      <FindingList key={grouping} sections={sections} open={open} onOpen={setOpen} />
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
