import { Field, Switch } from "@fluentui/react-components";
import { countText } from "../words";
import type { Checked } from "./useCheck";

interface ReferenceSwitchProps {
  readonly checked: Checked;
  readonly asReference: boolean;
  readonly onChange: (asReference: boolean) => void;
}

/** 参照执行 (A22): offered only where rows lie after the document's end; it never makes a finding stronger than 需说明. */
export function ReferenceSwitch({ checked, asReference, onChange }: ReferenceSwitchProps) {
  const rows = checked.result.findings.filter(({ code, args }) => code === "P101" && args["side"] === "after").length;
  if (rows === 0) return null;
  return (
    <Field hint={`有 ${countText(rows)} 行晚于文件有效期，没有可以执行的标准。打开后按最后一份文件参照判断，结论只供参考。`}>
      <Switch label="参照执行" checked={asReference} onChange={(_, data) => onChange(data.checked)} />
    </Field>
  );
}
