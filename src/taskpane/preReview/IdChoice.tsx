import { Field, Radio, RadioGroup } from "@fluentui/react-components";

export type IdForm = "masked" | "full";

interface IdChoiceProps {
  readonly value: IdForm | null;
  /** True when the user wanted to go on without choosing. */
  readonly missing: boolean;
  readonly onChange: (form: IdForm) => void;
}

/** Masked or full ID numbers on the forms: nothing is chosen in advance, the user decides each time. */
export function IdChoice({ value, missing, onChange }: IdChoiceProps) {
  return (
    <Field
      label="身份证号"
      required
      validationState={missing ? "error" : "none"}
      validationMessage={missing ? "请选择身份证号的写法。" : undefined}
    >
      <RadioGroup value={value ?? ""} onChange={(_, data) => onChange(data.value === "full" ? "full" : "masked")}>
        <Radio value="masked" label="隐去中间八位" />
        <Radio value="full" label="完整号码（请妥善保管打印件）" />
      </RadioGroup>
    </Field>
  );
}
