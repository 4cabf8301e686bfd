import { countText } from "../core/countText";
import { notUsedText } from "../policy/policyStamp";
import type { CheckResult, Incomplete } from "./finding";

/**
 * The result in one or two sentences. 通过 is said only when every `must` rule was judged on every row it speaks about, no
 * row was judged merely by reference (`references` were), and nothing was found above a note. Of a run that was stopped it says
 * first how far it came, and never that nothing was found.
 */
export function headline(result: Omit<CheckResult, "headline">, mustCodes: ReadonlySet<string>, references: number): string {
  const { counts, coverage, notJudged, rowCount, incomplete } = result;
  const notUsed = notUsedText(result.policy) ?? "";
  if (incomplete) return `${unfinished(result, incomplete)}${notUsed}`;
  if (rowCount === 0) return `没有读到数据行，未作校验。${notUsed}`;
  const open = coverage.filter(({ code, status }) => mustCodes.has(code) && status !== "checked");
  const doubts = [
    notJudged > 0 ? `有 ${countText(notJudged)} 行的政策限额未判断（日期不在文件有效期内、跨年度，或日期、办理结果读不出）` : "",
    references > 0 ? `有 ${countText(references)} 行只按参照执行判断` : "",
    open.length > 0 ? openText(open) : "",
  ].filter((text) => text !== "");
  const isPassed = counts.must === 0 && counts.should === 0 && doubts.length === 0 && notUsed === "";
  const found =
    counts.must > 0 || counts.should > 0
      ? foundText(result)
      : isPassed
        ? `校验通过：${countText(rowCount)} 行未发现违规`
        : `${countText(rowCount)} 行中未发现违规`;
  const notes = counts.must + counts.should === 0 && counts.note > 0 ? `，有提示 ${countText(counts.note)} 个` : "";
  return `${found}${notes}。${doubts.length > 0 ? `但${doubts.join("；")}。` : ""}${notUsed}`;
}

function unfinished({ counts }: Pick<CheckResult, "counts">, { judgedRows, comparedRows, totalRows }: Incomplete): string {
  const judged =
    judgedRows < totalRows
      ? `共 ${countText(totalRows)} 行，只校验了 ${countText(judgedRows)} 行`
      : `共 ${countText(totalRows)} 行都已逐行校验`;
  const compared =
    comparedRows >= totalRows
      ? "跨行比对也已作完，但结果还没有整理好"
      : comparedRows > 0
        ? `其中 ${countText(comparedRows)} 行也作了跨行比对`
        : `${judgedRows < totalRows ? "" : "但"}跨行比对（全年累计、重复、拆分等）${judgedRows < totalRows ? "未作" : "没有做完"}`;
  const { must, should, note } = counts;
  return (
    `校验未完成：${judged}，${compared}。` +
    `到取消时为止，已列出违规 ${countText(must)} 个，需说明 ${countText(should)} 个，提示 ${countText(note)} 个，不能作为校验结论，请重新校验。`
  );
}

function foundText({ counts, rowCount }: Pick<CheckResult, "counts" | "rowCount">): string {
  const start =
    counts.must > 0
      ? `${countText(rowCount)} 行中发现违规 ${countText(counts.must)} 个，需说明 ${countText(counts.should)} 个`
      : `${countText(rowCount)} 行中未发现违规，需说明 ${countText(counts.should)} 个`;
  return `${start}${counts.note > 0 ? `，提示 ${countText(counts.note)} 个` : ""}`;
}

/** Which must rules stayed open, by how. */
function openText(open: readonly CheckResult["coverage"][number][]): string {
  const count = (status: string): number => open.filter((rule) => rule.status === status).length;
  const parts = [
    count("notChecked") > 0 ? `${count("notChecked")} 条规则因缺列未核` : "",
    count("partly") > 0 ? `${count("partly")} 条规则有行无法判断` : "",
    count("broken") > 0 ? `${count("broken")} 条规则程序出错` : "",
  ];
  return `违规类规则中 ${parts.filter((text) => text !== "").join("，")}`;
}
