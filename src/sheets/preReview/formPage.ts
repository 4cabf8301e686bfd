import type { SheetBuilder } from "../sheetBuilder";
import { approvalPart } from "./approvalPart";
import { applicantPart, hardshipPart } from "./applicantPart";
import { costPart } from "./costPart";
import type { FormRow } from "./formRow";
import { widthAcross } from "./formGrid";
import { grantPart } from "./grantPart";
import type { PreReviewForm } from "./preReviewForm";
import { FORM_LIMITS } from "./formLimits";
import { wrappedHeight } from "../textMeasure";
import { LEAST_OPINIONS, opinionParts } from "./opinionPart";
import { yearPart } from "./yearPart";

/**
 * Points that one page holds at least, whatever the width of the host's default font: A4 upright, shrunk to the width of the
 * grid. Every form fills so much, so that the next one begins a new page even where a host ignores page breaks.
 */
const PAGE = 835;
/** Room that most hosts have beyond that; a long text may use it before it is cut. */
const SPARE = 30;
const TITLE = 28;
const HEAD = 18;

/** A part of the form: its name in the narrow first column, beside all of its rows. */
export interface FormPart {
  readonly name: string;
  readonly rows: readonly FormRow[];
}

/** One case on one page: title, street and number, the parts in their box, the opinions in what is left of the page. */
export function addFormPage(builder: SheetBuilder, form: PreReviewForm): void {
  builder.line("社区市民综合帮扶预审表", "title", TITLE);
  const head = headRow(form);
  builder.row(head.cells, head.height);
  const top = builder.nextRow;
  const titles = TITLE + head.height;
  const parts = fittingParts(form, titles);
  for (const part of [...parts, ...opinionParts(PAGE - titles - heightOf(parts))]) addPart(builder, part);
  builder.box(top, builder.nextRow - 1);
}

/** Which street and 居委 it comes from, and its number: above the box. */
function headRow({ street, committee, caseNo }: PreReviewForm): FormRow {
  const texts = [
    { column: 1, across: 5, text: `受理街镇：${street}` },
    { column: 6, across: 4, text: `居（村）委：${committee}` },
    { column: 10, across: 4, text: `编号：${caseNo}` },
  ];
  const height = wrappedHeight(
    texts.map(({ text, across }) => ({ text, columns: widthAcross(across) })),
    HEAD,
  );
  return { cells: texts.map((text) => ({ ...text, style: "wrapped" as const })), height };
}

/** The parts with as much detail as the page has room for; what is left out says where it stands. */
function fittingParts(form: PreReviewForm, titles: number): readonly FormPart[] {
  const drafts = FORM_LIMITS.map((limits) => () => [
    applicantPart(form, limits),
    hardshipPart(form, limits),
    costPart(form),
    yearPart(form, limits),
    grantPart(form),
    approvalPart(form, limits),
  ]);
  let parts: readonly FormPart[] = [];
  for (const draft of drafts) {
    parts = draft();
    if (titles + heightOf(parts) + LEAST_OPINIONS <= PAGE + SPARE) break;
  }
  return parts;
}

const heightOf = (parts: readonly FormPart[]): number => parts.flatMap((part) => part.rows).reduce((sum, row) => sum + row.height, 0);

function addPart(builder: SheetBuilder, { name, rows }: FormPart): void {
  rows.forEach(({ cells, height }, index) => {
    const title = index === 0 ? [{ column: 1, down: rows.length, text: name, style: "label" as const }] : [];
    builder.row([...title, ...cells], height);
  });
}
