import { overrideMark, overrideWords } from "../overrideWords";
import { SEVERITY_WORDS } from "../results/severityWords";
import { firstLines } from "../textMeasure";
import { label, toldOrNot, value, widthAcross } from "./formGrid";
import type { FormLimits } from "./formLimits";
import type { FormPart } from "./formPage";
import { formRow } from "./formRow";
import type { OpenTexts } from "./openText";
import type { PreReviewForm } from "./preReviewForm";

const MATERIALS = ["申请表", "医疗发票", "病史材料", "受灾情况资料", "收入、财产证明", "救助帮困情况证明"] as const;

/** What the check found on this row, what was said about it or room to say it, and the papers to tick. */
export function approvalPart({ findings, open }: PreReviewForm, limits: FormLimits): FormPart {
  return {
    name: "校验\n与材料",
    rows: [
      formRow([label("校验提示", 2), toldOrNot(value(checkText(findings, open, limits.findings), 10), open.rules)], 32),
      formRow([label("情况说明", 2), value(explanations(findings, limits.explanationLines), 10)], 22),
      formRow([label("材料清单", 2), value(MATERIALS.map((name) => `□ ${name}`).join("   "), 10)], 32),
    ],
  };
}

/** The 情况说明 of the findings, finding by finding; empty, to be filled by hand, where there are none. */
function explanations(findings: PreReviewForm["findings"], lines: number): string {
  const said = findings.flatMap(({ code, override }) => (override ? [`【${code}】${overrideWords(override)}`] : []));
  return firstLines(said.join("\n"), widthAcross(10), lines, "……（全文见“校验结果”）");
}

/** What was found, then what could not be judged: a row without findings is clean only where nothing stayed open. */
function checkText(findings: PreReviewForm["findings"], { rules, withoutColumn }: OpenTexts, most: number): string {
  const columns = withoutColumn === 0 ? "" : `另有 ${withoutColumn} 条违规类规则因缺列未核，见“校验结果”`;
  if (findings.length === 0) {
    const found = rules === "" ? "本行没有违规、需说明或提示事项" : `本行未发现违规、需说明或提示事项，但无法判断：${rules}`;
    return `${[found, columns].filter((text) => text !== "").join("；")}。`;
  }
  const open = [rules, columns].filter((text) => text !== "").join("；");
  const lines = findings
    .slice(0, most)
    .map(({ severity, code, text, override }) => `【${SEVERITY_WORDS[severity]} ${code}${overrideMark(override)}】${text}`);
  const rest = findings.length - most;
  return [...lines, ...(open === "" ? [] : [`【无法判断】${open}。`]), ...(rest > 0 ? [`另有 ${rest} 个问题，见“校验结果”。`] : [])].join(
    "\n",
  );
}
