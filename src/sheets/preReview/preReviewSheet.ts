import { SheetBuilder } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";
import { FORM_COLUMNS } from "./formGrid";
import { addFormPage } from "./formPage";
import { formsOf, type FormsInput } from "./formsOf";

export interface PreReviewInput extends FormsInput {
  readonly now: Date;
}

/** 综合帮扶预审表 (spec/4.1): one A4 page per case, to be signed and stamped. */
export function preReviewSheet(input: PreReviewInput): SheetModel {
  const builder = new SheetBuilder({
    name: "预审表",
    mark: "prereview",
    columnWidths: FORM_COLUMNS,
    page: { orientation: "portrait", pagesTall: 0 },
  });
  formsOf(input).forEach((form, index) => {
    if (index > 0) builder.pageBreak();
    addFormPage(builder, form);
  });
  if (input.cases.length === 0) builder.line("没有需要填写预审表的个案。", "text");
  return builder.build();
}
