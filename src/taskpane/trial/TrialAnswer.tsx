import { Field, Text, Textarea } from "@fluentui/react-components";
import { yuanText } from "../../core/fen";
import type { Trial } from "../../app/trialGrant";
import { Notice } from "../parts/Notice";

/** The answer of a trial in one line, why, and the formula that says the same; its steps stand below what can be done with it. */
export function TrialAnswer({ trial: { decision, formula } }: { readonly trial: Trial }) {
  if (!decision.ok) return <Notice intent="warning">{`无法判断：${decision.text}`}</Notice>;
  return (
    <>
      {formula === null ? (
        <Notice intent="info">{`只作参照：最多可帮扶 ${yuanText(decision.value)} 元。`}</Notice>
      ) : (
        <Notice intent="success">{`最多可帮扶 ${yuanText(decision.value)} 元。`}</Notice>
      )}
      <Text>{decision.text.replace(`；最多 ${yuanText(decision.value)} 元`, "")}</Text>
      {formula === null ? (
        <Text size={200}>日期在文件有效期之外，只作参照；函数在有效期之外不给结果，所以没有公式。</Text>
      ) : (
        <Field label="公式" hint="可以插入到单元格，也可以复制后自己粘贴。结果随公式里的数字更新。">
          <Textarea readOnly rows={3} value={formula} onFocus={(event) => event.currentTarget.select()} />
        </Field>
      )}
    </>
  );
}
