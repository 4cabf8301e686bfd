import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Button, Field, Input, Select, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { LONGEST_AUTHOR, LONGEST_REASON, authorProblem, reasonProblem } from "../../app/overrideText";
import type { Finding } from "../../checks/finding";
import { Notice } from "../parts/Notice";
import { AlsoExplained } from "./AlsoExplained";
import { useAuthor } from "./author";
import { useDesk } from "./desk";
import type { Overrides } from "./overridesContext";
import { TYPICAL_REASONS } from "./typicalReasons";
import { usedReasons } from "./usedReasons";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** Fluent gives it a width of its own, wider than the pane. */
  select: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface OverrideFormProps {
  readonly finding: Finding;
  readonly overrides: Overrides;
  /** Closed without saving; the draft stays. */
  readonly onClose: () => void;
  readonly onSaved: (explained: readonly Finding[]) => void;
}

/**
 * Why a finding is so all the same, and who says it; a missing reason is said beside its field. What is written stays on the desk
 * until it is saved or 取消 is pressed: neither Esc nor another finding loses it.
 */
export function OverrideForm({ finding, overrides, onClose, onSaved }: OverrideFormProps) {
  const styles = useStyles();
  const author = useAuthor();
  const names = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  const { draftOf, keepDraft } = useDesk();
  const [draft] = useState(() => draftOf(finding));
  const start = finding.override?.reason ?? "";
  const [reason, setReason] = useState(draft?.reason ?? start);
  const [by, setBy] = useState(draft?.by ?? author.name);
  const [asked, setAsked] = useState(false);
  const [also, setAlso] = useState<readonly Finding[]>(() => draft?.also.filter((each) => overrides.shown.current.includes(each)) ?? []);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const alike = useMemo(() => overrides.alike(finding), [overrides, finding]);
  const known = useMemo(() => [...new Set(overrides.book.overrides.map((override) => override.by))].sort(), [overrides]);
  const used = useMemo(() => usedReasons(overrides.book.overrides), [overrides]);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const isWritten = reason.trim() !== "" && reason !== start;
    keepDraft(finding, isWritten ? { reason, by, also } : null);
  }, [keepDraft, finding, start, reason, by, also]);

  const [noReason, nobody] = [reasonProblem(reason), authorProblem(by)];
  const save = async () => {
    setAsked(true);
    if (isBusy || noReason !== null || nobody !== null) {
      if (noReason !== null) first.current?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    // An edit meanwhile may have taken some of them away, or made others of them.
    const explained = [finding, ...also.filter((each) => overrides.shown.current.includes(each))];
    const refusal = await overrides.explain(explained, { reason, by });
    setBusy(false);
    if (refusal !== null) return setFailure(refusal);
    author.remember(by.trim());
    keepDraft(finding, null);
    onSaved(explained);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const cancel = () => {
    keepDraft(finding, null);
    onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label="写情况说明"
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label="原因"
        required
        hint="请不要写身份证号；情况说明随工作簿保存，打开的人都能看到。"
        validationState={asked && noReason !== null ? "error" : "none"}
        validationMessage={asked ? noReason : undefined}
      >
        <Textarea ref={first} value={reason} rows={3} maxLength={LONGEST_REASON} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Field label="或选一条常用的，再补充">
        <Select
          className={styles.select}
          select={{ className: styles.select }}
          value={TYPICAL_REASONS.includes(reason) || used.includes(reason) ? reason : ""}
          onChange={(_, data) => setReason(data.value || reason)}
        >
          <option value="">请选择</option>
          {used.length > 0 && <optgroup label="本工作簿里写过的">{used.map(optionOf)}</optgroup>}
          {used.length > 0 ? <optgroup label="常用的">{TYPICAL_REASONS.map(optionOf)}</optgroup> : TYPICAL_REASONS.map(optionOf)}
        </Select>
      </Field>
      <Field
        label="说明人"
        required
        validationState={asked && nobody !== null ? "error" : "none"}
        validationMessage={asked ? nobody : undefined}
      >
        <Input value={by} list={names} autoComplete="off" maxLength={LONGEST_AUTHOR} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <datalist id={names}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <AlsoExplained finding={finding} among={overrides.shown.current} chosen={also} onChoose={setAlso} />
      {alike > 0 && <Text size={200}>{`台账中另有 ${alike} 行与本行完全相同，一条情况说明只对应其中一行。`}</Text>}
      {failure !== null && <Notice intent="error">{failure}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {also.length === 0 ? "保存" : `保存（${also.length + 1} 条）`}
        </Button>
        <Button onClick={cancel}>取消</Button>
      </div>
    </form>
  );
}

const optionOf = (reason: string) => <option key={reason}>{reason}</option>;
