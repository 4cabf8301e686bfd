import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Field, Input, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RecordSubject } from "../../app/recordBook";
import { countText } from "../words";
import { subjectPlace, subjectTitle } from "./subjectWords";

const MOST_LISTED = 10;

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: "8px" },
  list: {
    margin: 0,
    padding: "2px",
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  option: {
    minHeight: "24px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  place: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  active: {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
});

interface SubjectPickerProps {
  readonly query: string;
  /** Whom the query may mean, best first. */
  readonly found: readonly RecordSubject[];
  /** Somebody is shown already: the list stays away until it is asked for. */
  readonly isSettled: boolean;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (subject: RecordSubject) => void;
}

/** A field with suggestions below it: arrows go through them, Enter takes one, Esc closes them and then empties the field. */
export function SubjectPicker({ query, found, isSettled, onQuery, onChoose }: SubjectPickerProps) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [isAsked, setAsked] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const [active, setActive] = useState(-1);
  const listed = found.slice(0, MOST_LISTED);
  const isOpen = found.length > 1 && !isClosed && (isAsked || !isSettled);
  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView?.({ block: "nearest" });
  }, [active, isOpen]);

  const show = (state: "asked" | "closed" | "free") => {
    setAsked(state === "asked");
    setClosed(state === "closed");
    setActive(-1);
  };
  const change = (text: string) => {
    show("free");
    onQuery(text);
  };
  const choose = (subject: RecordSubject | undefined) => {
    if (subject === undefined) return setActive(0);
    show("free");
    onChoose(subject);
  };
  const step = (by: number) => {
    if (!isOpen) show("asked");
    setActive(isOpen ? (Math.max(active, by < 0 ? 0 : -1) + by + listed.length) % listed.length : by < 0 ? listed.length - 1 : 0);
  };
  const press = (event: KeyboardEvent) => {
    // An input method's own Enter, Esc and arrows choose characters.
    if (event.nativeEvent.isComposing) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && listed.length > 1) step(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && isOpen) choose(listed[active]);
    else if (event.key === "Escape" && isOpen) show("closed");
    else if (event.key === "Escape" && query !== "") change("");
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.picker}>
      <Field label="姓名、身份证号（可只填末四位）或户号">
        <Input
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
          value={query}
          onChange={(_, data) => change(data.value)}
          onKeyDown={press}
        />
      </Field>
      <Text role="status" size={200}>
        {statusText(query, found.length, isOpen, isSettled)}
      </Text>
      {isOpen && (
        <ul ref={list} id={id} role="listbox" aria-label="找到的人和户" className={styles.list}>
          {listed.map((subject, index) => (
            <li
              key={subject.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={mergeClasses(styles.option, index === active && styles.active)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(subject)}
            >
              {`${subjectTitle(subject)} `}
              <span className={styles.place}>{subjectPlace(subject)}</span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && found.length > listed.length && (
        <Text size={200}>{`另有 ${countText(found.length - listed.length)} 个没有列出，请再多写几个字。`}</Text>
      )}
    </div>
  );
}

function statusText(query: string, count: number, isOpen: boolean, isSettled: boolean): string {
  if (query === "") return "";
  if (count === 0) return "台账里没有找到，请核对姓名或号码。";
  if (isOpen) return `找到 ${countText(count)} 个，用上下键选，按回车确认。同名的不会合并。`;
  if (count > 1) return `${isSettled ? "" : "还没有选。"}共找到 ${countText(count)} 个，按向下键可以${isSettled ? "换一个" : "选"}。`;
  return "";
}
