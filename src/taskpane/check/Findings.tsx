import { useCallback, useMemo, useRef } from "react";
import { Text } from "@fluentui/react-components";
import { FixDone } from "../fix/FixDone";
import { useGoOn } from "../overrides/useGoOn";
import { usePane } from "../paneContext";
import { whenText } from "../words";
import { columnNames } from "./columnNames";
import type { Checked } from "./useCheck";
import { FilterBar } from "./FilterBar";
import { FindingList } from "./FindingList";
import { FindingsHere } from "./FindingsHere";
import { countFindings, filterFindings, NO_FILTER } from "./findingFilter";
import { groupBy, groupByRule, type Grouping, type GroupOf } from "./groupFindings";
import { householdGroups } from "./householdGroups";
import { inSheetOrder } from "./inSheetOrder";
import { NothingShown } from "./NothingShown";
import { StepBar } from "./StepBar";
import { useFilterSaid } from "./useFilterSaid";
import { useFindingsHere } from "./useFindingsHere";
import { useFindingSteps } from "./useFindingSteps";
import type { ListPlace } from "./useListPlace";
import { useShowFinding } from "./useShowFinding";
import { useOpenFinding } from "./useOpenFinding";

interface FindingsProps {
  readonly checked: Checked;
  readonly place: ListPlace;
  /** The ledger was edited in a way that could not be followed. */
  readonly isStale: boolean;
}

/** The findings with their filter and the way from one to the next; one of them is open at a time. */
export function Findings({ checked: { loaded, result, at }, place, isStale }: FindingsProps) {
  const { now } = usePane();
  const { ledger, policy } = loaded;
  const { findings, coverage } = result;
  const { filter, grouping, folds, onFilter, onGroup, onFold, onOpen } = place;
  const columnOf = useMemo(() => columnNames(ledger), [ledger]);
  const titleOf = useMemo(() => {
    const titles = new Map(coverage.map(({ code, title }) => [code, title]));
    return (code: string) => titles.get(code) ?? "";
  }, [coverage]);
  const shown = useMemo(() => filterFindings(findings, filter, columnOf, titleOf), [findings, filter, columnOf, titleOf]);
  const open = useOpenFinding(shown, place.open);
  const counts = useMemo(() => countFindings(findings, filter, columnOf, titleOf), [findings, filter, columnOf, titleOf]);
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
  const cell = useShowFinding(ledger, isStale);
  const search = useRef<HTMLInputElement>(null);
  const focusSearch = useCallback(() => search.current?.focus(), []);
  const here = useFindingsHere(shown, place.isFollowing);
  const steps = useFindingSteps(shown, ledger, open, onOpen, cell);
  useFilterSaid(filter, shown.length, findings.length);
  useGoOn(shown, steps.step, filter.status === "open" || filter.status === "lapsed");
  if (findings.length === 0)
    return (
      <Text>
        {result.incomplete ? "取消时还没有列出问题，其余的行尚未校验。" : `检查过的规则没有发现问题（${whenText(at, now())} 校验）。`}
      </Text>
    );
  return (
    <>
      <FilterBar
        counts={counts}
        search={search}
        filter={filter}
        shown={shown.length}
        total={findings.length}
        grouping={grouping}
        onChange={onFilter}
        onGroup={onGroup}
        isFollowing={place.isFollowing}
        onFollow={place.onFollow}
      />
      <FindingList
        key={grouping}
        sections={sections}
        folds={folds}
        open={open}
        here={here}
        isStale={isStale}
        cell={cell}
        onSearch={focusSearch}
        onFold={onFold}
        onOpen={onOpen}
      />
      {shown.length === 0 ? (
        <NothingShown total={findings.length} onClear={() => onFilter(NO_FILTER)} />
      ) : (
        <StepBar steps={steps}>
          <FixDone />
          <FindingsHere here={here} open={open} cell={cell} onOpen={onOpen} />
        </StepBar>
      )}
    </>
  );
}
