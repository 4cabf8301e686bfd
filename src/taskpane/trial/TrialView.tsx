import { Button, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { isTrial, needsBase, trialDay, trialGrant, type Trial, type TrialInput, type TrialProblems } from "../../app/trialGrant";
import type { TrialStart } from "../../app/trialOfRecord";
import type { IsoDate } from "../../core/isoDate";
import type { PolicySet } from "../../policy/policyDocument";
import type { Category, GrantType } from "../../policy/words";
import { useKept } from "../kept";
import { Failure } from "../parts/Failure";
import { Page } from "../parts/Page";
import { StepList } from "../parts/StepList";
import { usePane } from "../paneContext";
import { ReadingStandards } from "../standards/ReadingStandards";
import { InsertPart, type Offer } from "./InsertPart";
import { TrialAnswer } from "./TrialAnswer";
import { TrialSource } from "./TrialSource";
import { useTrialPolicy } from "./useTrialPolicy";

const TYPES: readonly GrantType[] = ["大重病医疗", "补缴金", "突发事件", "其他"];
const CATEGORIES: readonly Category[] = ["低保", "低收入", "其他"];

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface TrialViewProps {
  /** What a 帮扶档案 fills in; null: what was typed last. */
  readonly start: TrialStart | null;
  readonly onBack: () => void;
}

/** 测算: the most that one case may get, worked out as the check does it. Reads no ledger row; writes only what is confirmed in InsertPart. */
export function TrialView({ start, onBack }: TrialViewProps) {
  const { policy, failure, readAgain } = useTrialPolicy();
  return (
    <Page title="测算" onBack={onBack}>
      <Text>填一个个案的情况，算最多可帮扶多少，并写出算法和条款。确认插入之前不改动台账。</Text>
      {failure !== null && <Failure state={failure} actions={<Button onClick={readAgain}>重试</Button>} />}
      {policy === null && failure === null && <ReadingStandards />}
      {policy !== null && <TrialForm policy={policy} start={start} />}
    </Page>
  );
}

interface TrialFormProps {
  readonly policy: PolicySet;
  readonly start: TrialStart | null;
}

function TrialForm({ policy, start }: TrialFormProps) {
  const styles = useStyles();
  const { now } = usePane();
  // Nobody is 低保 before somebody says so.
  const blank: TrialInput = { type: "大重病医疗", category: null, base: "", used: "", date: dayText(now()) };
  const [{ input, origin }, setTrial] = useKept("trial", (kept) =>
    start !== null ? { input: { ...blank, ...start.fields }, origin: start.origin } : (kept ?? { input: blank, origin: null }),
  );
  const change = (part: Partial<TrialInput>) => setTrial({ input: { ...input, ...part }, origin });
  const clear = () => setTrial({ input: blank, origin: null });
  const isBlank =
    origin === null && (["type", "category", "base", "used", "date"] as const).every((field) => input[field] === blank[field]);
  const day = trialDay(input.date);
  const asked = needsBase(input.type);
  const missing = asked ? missingIn(input) : [];
  const isFilled = missing.length === 0;
  const trial = trialGrant(policy, input);
  const problems: TrialProblems = isTrial(trial) ? {} : trial;
  return (
    <div className={styles.fields}>
      {origin !== null && <TrialSource origin={origin} day={"value" in day ? day.value : null} />}
      <Field label="帮扶类别">
        <Select value={input.type} onChange={(_, { value }) => change({ type: TYPES.find((type) => type === value) ?? "其他" })}>
          {TYPES.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </Select>
      </Field>
      {asked && (
        <>
          <Field label="对象类别">
            <Select
              value={input.category ?? ""}
              onChange={(_, { value }) => change({ category: CATEGORIES.find((category) => category === value) ?? null })}
            >
              {input.category === null && <option value="">请选择</option>}
              {CATEGORIES.map((category) => (
                <option key={category}>{category}</option>
              ))}
            </Select>
          </Field>
          <AmountField
            label={input.type === "补缴金" ? "个人需补缴部分（元）" : "自负医疗费用（元）"}
            value={input.base}
            problem={problems.base}
            onChange={(base) => change({ base })}
          />
        </>
      )}
      <AmountField label="本年已用（元），没有就空着" value={input.used} problem={problems.used} onChange={(used) => change({ used })} />
      <AmountField
        label="判断日期"
        hint={"value" in day && day.value !== input.date.trim() ? `识别为 ${spokenDay(day.value)}` : "例如 2019-07-01"}
        value={input.date}
        problem={"problem" in day ? day.problem : undefined}
        onChange={(date) => change({ date })}
      />
      {!isBlank && (
        <div>
          <Button size="small" onClick={clear}>
            清空，另算一笔
          </Button>
        </div>
      )}
      {!isFilled && <Text role="status">{missing.join("、")}就算出结果。</Text>}
      {isFilled && isTrial(trial) && <TrialAnswer trial={trial} />}
      <InsertPart offer={isFilled ? offerOf(trial) : `${missing.join("、")}，算出结果后可以插入。`} />
      {isFilled && isTrial(trial) && (
        <section>
          <h2 className={styles.heading}>计算过程</h2>
          <StepList steps={trial.decision.steps} home="" />
        </section>
      )}
    </div>
  );
}

/** What is still to be done before a share of an amount can be worked out. */
const missingIn = ({ category, base }: TrialInput): readonly string[] => [
  ...(category === null ? ["选好对象类别"] : []),
  ...(base.trim() === "" ? ["填好金额"] : []),
];

const ONLY_REFERENCE = "日期在文件有效期之外，只能插入数值，并请注明是参照。";

function offerOf(trial: Trial | TrialProblems): Offer | string {
  if (!isTrial(trial)) return "有填写无法识别，改好后才有可以插入的结果。";
  const { decision, formula } = trial;
  if (!decision.ok) return "没有判断出金额，所以没有可以插入的结果。";
  const isReference = formula === null;
  return { amount: decision.value, formula, whyNoFormula: isReference ? ONLY_REFERENCE : null, isReference };
}

interface AmountFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}

const AmountField = ({ label, hint, value, problem, onChange }: AmountFieldProps) => (
  <Field
    label={label}
    hint={problem === undefined ? hint : undefined}
    validationState={problem === undefined ? "none" : "error"}
    validationMessage={problem}
  >
    <Input value={value} onChange={(_, data) => onChange(data.value)} />
  </Field>
);

/** "2019年3月5日" */
const spokenDay = (day: IsoDate): string =>
  day
    .split("-")
    .map(Number)
    .join("年")
    .replace(/年(\d+)$/, "月$1日");

const dayText = (day: Date): string =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
