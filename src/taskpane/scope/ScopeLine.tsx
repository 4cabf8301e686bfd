import { Link, Text } from "@fluentui/react-components";
import { scopeText } from "../../app/listedScope";
import type { Finding } from "../../checks/finding";
import type { Checked } from "../check/useCheck";
import { countText, SEVERITIES, SEVERITY_WORD } from "../words";
import { useScope } from "./scopeContext";
import { useScoped } from "./useScoped";

/** Says which part of the findings is listed and how many there are in all, with the way to the rest and back. */
export function ScopeLine({ checked }: { readonly checked: Checked }) {
  const { isWidened, widen } = useScope();
  const { listed, part, within, why } = useScoped(checked);
  const total = checked.result.findings.length;
  if (why !== "") return <Text role="status">{`${why}，已列出全部台账的问题。`}</Text>;
  if (part === null) return null;
  const place = scopeText(part);
  const found = within === 0 ? `${place}没有列出问题` : `只列出${place}的问题：${countsText(listed.result.findings)}`;
  const rest = part.isPart ? "选中了不止一块，只取第一块。" : "";
  return (
    <Text>
      <span role="status">
        {isWidened
          ? `已列出全部台账的 ${countText(total)} 个问题，其中${place} ${countText(within)} 个。`
          : `${found}；全部台账共 ${countText(total)} 个，全年累计按全部台账计算。${rest}`}
      </span>
      <Link as="button" inline onClick={() => widen(!isWidened)}>
        {isWidened ? `只列出${place}` : "列出全部"}
      </Link>
    </Text>
  );
}

/** "3 个（违规 1 个，需说明 2 个）" */
function countsText(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const);
  const parts = counts.filter(([, count]) => count > 0).map(([severity, count]) => `${SEVERITY_WORD[severity]} ${countText(count)} 个`);
  return `${countText(findings.length)} 个（${parts.join("，")}）`;
}
