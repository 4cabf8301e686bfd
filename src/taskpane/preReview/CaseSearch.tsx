import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Button, Field, Input, Link, Select, Text, makeStyles } from "@fluentui/react-components";
import { findCases, type FindableCase } from "../../app/caseSearch";
import type { FormState } from "../../app/preReviewRows";
import { useKept } from "../kept";
import { countText } from "../words";
import { CasePicker } from "./CasePicker";
import { FORM_STATE_WORD } from "./caseWords";

const STATES: readonly FormState[] = ["pending", "late", "filled", "none"];

const useStyles = makeStyles({
  search: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface CaseSearchProps {
  readonly all: readonly FindableCase[];
  /** Keys of the ticked cases; ticks stay when something else is looked for. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Finds cases by words and by whether they have their form, and has them ticked one by one or all at once. */
export function CaseSearch({ all, chosen, onChoose }: CaseSearchProps) {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useKept("caseQuery", (kept) => kept ?? "");
  const [state, setState] = useState<FormState | "">("");
  /** The ticks as they were when only those were asked for: a row that is unticked then stays in sight. */
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const matches = useMemo(() => findCases(all, query), [all, query]);
  const found = useMemo(
    () => matches.filter((each) => (only?.has(each.key) ?? true) && (state === "" || each.state === state)),
    [matches, only, state],
  );
  const count = (of: FormState): number => matches.filter((each) => each.state === of).length;
  const areAllChosen = found.every(({ key }) => chosen.has(key));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };
  const toggleAll = () => {
    const next = new Set(chosen);
    for (const { key } of found) {
      if (areAllChosen) next.delete(key);
      else next.add(key);
    }
    onChoose(next);
  };
  const show = (value: string) => {
    setOnly(value === "chosen" ? chosen : null);
    setState(STATES.find((each) => each === value) ?? "");
  };
  const clear = () => {
    setQuery("");
    show("");
    focusSearch();
  };
  const focusSearch = () => panel.current?.querySelector<HTMLElement>("input")?.focus();
  const goDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    panel.current?.querySelector<HTMLElement>("[role=option][tabindex='0']")?.focus();
  };
  return (
    <div ref={panel} className={styles.search} role="search" aria-label="查找个案">
      <Field label="查找" hint="姓名、身份证末四位、户号、街镇、居委、类别、工作表、行号；几个词之间空一格">
        <Input type="search" value={query} onChange={(_, data) => setQuery(data.value)} onKeyDown={goDown} />
      </Field>
      <Field label="范围">
        <Select value={only === null ? state : "chosen"} onChange={(_, data) => show(data.value)}>
          <option value="">{`全部（${countText(matches.length)}）`}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>{`${FORM_STATE_WORD[each]}（${countText(count(each))}）`}</option>
          ))}
          <option value="chosen">{`已勾选（${countText(chosen.size)}）`}</option>
        </Select>
      </Field>
      <Text role="status">
        {`找到 ${countText(found.length)} 件，已勾选 ${countText(chosen.size)} 件。`}
        {found.length === 0 && (
          <Link as="button" inline onClick={clear}>
            清除查找
          </Link>
        )}
      </Text>
      {found.length > 0 && (
        <>
          <div className={styles.buttons}>
            <Button size="small" onClick={toggleAll}>
              {areAllChosen ? `取消勾选这 ${countText(found.length)} 件` : `勾选这 ${countText(found.length)} 件`}
            </Button>
            <Button size="small" disabledFocusable={chosen.size === 0} onClick={() => onChoose(new Set())}>
              清除全部勾选
            </Button>
          </div>
          <CasePicker found={found} chosen={chosen} onToggle={toggle} onToggleAll={toggleAll} onSearch={focusSearch} />
        </>
      )}
    </div>
  );
}
