import type { CaseFacts } from "./caseFacts";
import type { CheckResult } from "./finding";

/**
 * The result in one or two sentences. 通过 is said only when every `must` rule was judged on every row it speaks about, no
 * row was judged merely by reference, and nothing was found above a note.
 */
export function headline(result: Omit<CheckResult, "headline">, mustCodes: ReadonlySet<string>, cases: readonly CaseFacts[]): string {
  const { counts, coverage, notJudged, rowCount } = result;
  if (rowCount === 0) return "没有读到数据行，未作校验。";
  const open = coverage.filter(({ code, status }) => mustCodes.has(code) && status !== "checked");
  const references = cases.filter(({ force, status }) => force === "reference" && status !== "rejected").length;
  const doubts = [
    notJudged > 0 ? `有 ${notJudged} 行的政策限额未判断（日期不在文件有效期内、跨年度，或日期、办理结果读不出）` : "",
    references > 0 ? `有 ${references} 行只按参照执行判断` : "",
    open.length > 0 ? openText(open) : "",
  ].filter((text) => text !== "");
  const isPassed = counts.must === 0 && counts.should === 0 && doubts.length === 0;
  const found =
    counts.must > 0 || counts.should > 0
      ? foundText(result)
      : isPassed
        ? `校验通过：${rowCount} 行未发现违规`
        : `${rowCount} 行中未发现违规`;
  const notes = counts.must + counts.should === 0 && counts.note > 0 ? `，有提示 ${counts.note} 个` : "";
  return `${found}${notes}。${doubts.length > 0 ? `但${doubts.join("；")}。` : ""}`;
}

function foundText({ counts, rowCount }: Pick<CheckResult, "counts" | "rowCount">): string {
  const start =
    counts.must > 0
      ? `${rowCount} 行中发现违规 ${counts.must} 个，需说明 ${counts.should} 个`
      : `${rowCount} 行中未发现违规，需说明 ${counts.should} 个`;
  return `${start}${counts.note > 0 ? `，提示 ${counts.note} 个` : ""}`;
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
