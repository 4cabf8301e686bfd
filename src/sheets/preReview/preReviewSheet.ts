import { SheetBuilder } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";
import { FORM_COLUMNS } from "./formGrid";
import { addFormPage } from "./formPage";
import { formsOf, type FormsInput } from "./formsOf";
import type { PreReviewForm } from "./preReviewForm";

export interface PreReviewInput extends FormsInput {
  readonly now: Date;
}

/** 综合帮扶预审表 (spec/4.1): one A4 page per case, to be signed and stamped. */
export function preReviewSheet(input: PreReviewInput): SheetModel {
  const sheet = new PreReviewPages();
  for (const form of formsOf(input)) sheet.add(form);
  return sheet.build();
}

/** The sheet page by page, for who makes many of them and pauses in between. */
export class PreReviewPages {
  private readonly builder = new SheetBuilder({
    name: "预审表",
    mark: "prereview",
    columnWidths: FORM_COLUMNS,
    page: { orientation: "portrait", pagesTall: 0 },
  });

  add(form: PreReviewForm): void {
    if (this.builder.nextRow > 1) this.builder.pageBreak();
    addFormPage(this.builder, form);
  }

  build(): SheetModel {
    if (this.builder.nextRow === 1) this.builder.line("没有需要填写预审表的个案。", "text");
    return this.builder.build();
  }
}
