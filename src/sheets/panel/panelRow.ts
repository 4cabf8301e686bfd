import { yuanText } from "../../core/fen";
import type { FlowRow } from "../flowRows";
import { overrideMark, overrideWords } from "../overrideWords";
import type { FormFinding, PreReviewForm, YearAnswer } from "../preReview/preReviewForm";
import { SEVERITY_WORDS } from "../results/severityWords";
import type { Placed } from "../sheetBuilder";
import { firstLines, wrappedHeight } from "../textMeasure";

/** Widths in characters, in the order of `HEADINGS`. */
export const PANEL_COLUMNS = [5, 10, 8, 11, 13, 13, 6, 15, 13, 15, 12, 38, 15, 13] as const;

export const PANEL_HEADINGS = [
  "序号",
  "姓名",
  "对象类别",
  "帮扶类别",
  "自负或需补缴",
  "计算上限",
  "本年次数",
  "本年已帮扶",
  "年度剩余",
  "拟帮扶金额",
  "审批级别",
  "校验提示",
  "评审结论",
  "核定金额",
] as const;

const LEAST = 34;
/** Lines of findings in one row; the whole text stands on the 预审表 and in 校验结果. */
const MOST_LINES = 8;
const FINDINGS_COLUMN = 12;

/** One pending case as the panel sees it: what the year holds is that of the household, or of the person where that is more. */
export function panelRow(form: PreReviewForm, at: number): FlowRow {
  const { known, why } = yearOf(form);
  const notes = [
    ...(form.ceiling.ok ? [] : [`上限：${form.ceiling.why}`]),
    ...(why === "" ? [] : [`本年：${why}`]),
    ...form.findings.map(findingText),
    ...(form.open.rules === "" ? [] : [`【无法判断】${form.open.rules}`]),
  ];
  const width = PANEL_COLUMNS[FINDINGS_COLUMN - 1] ?? 0;
  const findings = firstLines(notes.join("\n"), width, MOST_LINES, "……（见校验结果）");
  const cells: Placed[] = [
    { column: 1, number: at + 1, style: "number" },
    { column: 2, text: form.name, style: "box" },
    { column: 3, text: form.category, style: "label" },
    { column: 4, text: form.type, style: "label" },
    money(5, form.base),
    form.ceiling.ok ? money(6, form.ceiling.value) : { column: 6, text: form.ceiling.word, style: "label" },
    known === null ? { column: 7, text: "无法统计", style: "label" } : { column: 7, number: known.count, style: "number" },
    money(8, known?.used ?? null),
    money(9, known?.remaining ?? null),
    money(10, form.amount),
    { column: 11, text: form.approval.ok ? form.approval.value : form.approval.word, style: "label" },
    { column: FINDINGS_COLUMN, text: findings, style: "wrapped" },
    { column: 13, text: "", style: "box" },
    { column: 14, text: "", style: "box" },
  ];
  const texts = [
    { text: findings, columns: width },
    { text: form.name, columns: PANEL_COLUMNS[1] },
  ];
  return { cells, height: wrappedHeight(texts, LEAST) };
}

const findingText = ({ severity, code, text, override }: FormFinding): string =>
  `【${SEVERITY_WORDS[severity]} ${code}${overrideMark(override)}】${text}${override ? `\n${overrideWords(override)}` : ""}`;

const money = (column: number, fen: number | null): Placed =>
  fen === null ? { column, text: "", style: "box" } : { column, number: fen / 100, style: "amount" };

/** The stricter of person and household: the more used, the less left. */
function yearOf({ person, household }: PreReviewForm): { readonly known: Extract<YearAnswer, { ok: true }> | null; readonly why: string } {
  const answers = [household, person].filter((answer) => answer.ok);
  if (answers.length === 0) return { known: null, why: person.ok ? "" : person.why };
  const stricter = answers.reduce((a, b) => (b.used > a.used || b.count > a.count ? b : a));
  const unclear = answers.find(({ remaining }) => remaining === null);
  if (unclear)
    return {
      known: { ...stricter, remaining: null },
      why: `已知 ${yuanText(stricter.used)} 元，另有帮扶的金额或日期无法识别，年度剩余无法确定`,
    };
  const remaining = Math.min(...answers.map((answer) => answer.remaining ?? 0));
  return { known: { ...stricter, remaining }, why: "" };
}
