import { useCallback, useMemo, useRef, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FindableCase } from "../../app/caseSearch";
import { textWidth } from "../../sheets/textMeasure";
import { HiddenNotice } from "../parts/HiddenNotice";
import { useGoTo } from "../parts/useGoTo";
import { useRowKeys } from "../parts/useRowKeys";
import { useWindow } from "../parts/useWindow";
import { FORM_STATE_WORD, addressOf, caseText, placeText } from "./caseWords";

/** Pixels of a line and of what stands around the lines of a row. */
const LINE = 21;
const AROUND = 12;
/** Pixels that half a Han letter takes, in the larger line and in the smaller one. */
const HALF_LETTER = { large: 7, small: 6 } as const;
/** Pixels of a row that are no text. */
const BESIDE = 42;

const useStyles = makeStyles({
  frame: {
    maxHeight: "min(50vh, 340px)",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  rows: { display: "flow-root", overflowAnchor: "none" },
  row: {
    display: "flex",
    gap: "8px",
    padding: "6px 8px",
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, ":hover": { backgroundColor: tokens.colorBrandBackground2 } },
  box: {
    flexShrink: 0,
    marginTop: "2px",
    color: tokens.colorCompoundBrandForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface CasePickerProps {
  readonly found: readonly FindableCase[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  /** Ticks all that were found, or none of them any more. */
  readonly onToggleAll: () => void;
  /** Back to the field above. */
  readonly onSearch: () => void;
}

/** The found cases, each to be ticked. Only what its frame shows is drawn, so that ten thousand scroll as ten do. */
export function CasePicker({ found, chosen, onToggle, onToggleAll, onSearch }: CasePickerProps) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const cell = useGoTo();
  const { goTo } = cell;
  const keys = useMemo(() => found.map(({ key }) => key), [found]);
  const estimate = useCallback((index: number) => heightOf(found[index], frame.current?.clientWidth ?? 0), [found]);
  const seen = useCallback(() => frame.current?.clientHeight ?? 0, []);
  const onOther = useCallback(
    (event: KeyboardEvent, index: number) => {
      const each = found[index];
      if (each === undefined) return;
      const { key, facts } = each;
      const isAll = event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey);
      if (event.key === " ") onToggle(key);
      else if (isAll) onToggleAll();
      else if (event.key === "Enter") void goTo(facts.row.sheet.sheet, addressOf(facts));
      else if (event.key === "/") onSearch();
      else return;
      event.preventDefault();
    },
    [found, onToggle, onToggleAll, onSearch, goTo],
  );
  const { active, onKeyDown, onFocus } = useRowKeys({ keys, canStop: always, rowHeight: estimate, seen, onOther });
  const pinned = useMemo(() => [active], [active]);
  const { container, shown, tail } = useWindow(keys, estimate, pinned, frame);
  return (
    <div>
      <div
        ref={frame}
        className={styles.frame}
        role="listbox"
        aria-multiselectable="true"
        aria-label="找到的个案，空格勾选，回车到台账中的这一行"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <div ref={container} role="presentation" className={styles.rows} style={{ paddingBottom: tail }}>
          {shown.map(({ index, gap }) => {
            const each = found[index];
            if (each === undefined) return null;
            const isChosen = chosen.has(each.key);
            return (
              <div
                key={each.key}
                role="option"
                aria-selected={isChosen}
                aria-setsize={found.length}
                aria-posinset={index + 1}
                tabIndex={index === active ? 0 : -1}
                data-row={index}
                data-row-button=""
                className={mergeClasses(styles.row, isChosen && styles.chosen)}
                style={{ marginTop: gap }}
                onClick={() => onToggle(each.key)}
              >
                <Tick isOn={isChosen} className={styles.box} />
                <span>
                  {`${caseText(each.facts)} `}
                  <span className={styles.place}>{detailText(each)}</span>
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <HiddenNotice cell={cell} onShown={() => frame.current?.querySelector<HTMLElement>("[role=option][tabindex='0']")?.focus()} />
    </div>
  );
}

const always = (): boolean => true;

/** "尾号 3033，5月 第 68 行，待预审": enough to tell two persons of one name apart. */
const detailText = ({ id, facts, state }: FindableCase): string =>
  [id === "" ? "身份证号无法识别" : `尾号 ${id.slice(-4).toUpperCase()}`, placeText(facts), FORM_STATE_WORD[state]].join("，");

function heightOf(each: FindableCase | undefined, width: number): number {
  if (each === undefined) return 0;
  const lines = (text: string, half: number): number => Math.max(1, Math.ceil((textWidth(text) * half) / Math.max(100, width - BESIDE)));
  return AROUND + LINE * (lines(caseText(each.facts), HALF_LETTER.large) + lines(detailText(each), HALF_LETTER.small));
}

/** A box with a tick that shows in every theme; the state itself is the row's. */
function Tick({ isOn, className }: { readonly isOn: boolean; readonly className: string }) {
  return (
    <svg
      className={className}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <rect x="1.25" y="1.25" width="13.5" height="13.5" rx="2" />
      {isOn && <path d="m4 8 3 3 5-6" strokeWidth="2" />}
    </svg>
  );
}
