import type { DateSpan } from "../cells/dateSpan";
import type { CellValue, Reading } from "../cells/reading";
import type { Fen } from "../core/fen";
import type { IdentityNumber } from "../core/identityNumber";
import type { AmountField, CountField, DateField, FieldId, IdField, TextField } from "./fieldId";

/** How a column was understood: exact heading, longest synonym inside the heading, the user's choice, or a question still open. */
export type MappingHow = "exact" | "synonym" | "user" | "ask";

export interface ColumnMapping {
  /** null with `how: "ask"`: the program asks which of `candidates` it is and maps nothing until told. */
  readonly field: FieldId | null;
  /** Column letters, "F". */
  readonly column: string;
  /** The heading as the user reads it, parent and child joined by " / ". */
  readonly heading: string;
  readonly how: MappingHow;
  readonly candidates?: readonly FieldId[];
  /** With `how: "ask"`: one Chinese clause that says why these candidates, where it is the column's content that suggests them. */
  readonly hint?: string;
  /** Amount columns: 1 for 元, 10 000 for 万元. */
  readonly unit?: 1 | 10000;
}

export interface SkippedRow {
  /** The worksheet's own row number. */
  readonly row: number;
  /** Chinese, e.g. "空行", "合计行", "栏次行", "表尾". */
  readonly why: string;
}

/**
 * One sheet that holds a ledger. rows + skipped = every row below the header down to the last used row. Where another ledger with
 * a header of its own stands below it on the same sheet, that one is a LedgerSheet too; each row belongs to one of them.
 */
export interface LedgerSheet {
  readonly file: string;
  readonly sheet: string;
  /** Order over all files and sheets, from 0; decides ties of the same basis date. */
  readonly order: number;
  /** First and last worksheet row of the header. */
  readonly headerTop: number;
  readonly headerRow: number;
  readonly rowCount: number;
  readonly skipped: readonly SkippedRow[];
  readonly mapping: readonly ColumnMapping[];
  /** Columns with a heading that no field claims. */
  readonly unmapped: readonly { readonly column: string; readonly heading: string }[];
  /** Fact sentences in Chinese worth showing once: "2 行隐藏，已读", "工作表已隐藏，已读". */
  readonly remarks: readonly string[];
  /** Rows of it stand on other sheets of its file: left out, or counted because a person said so; absent where none do. */
  readonly repeats?: "left" | "counted";
  /** The street that the title or the unit line (填报单位) names, if any. */
  readonly street: string | null;
  /** The workbook's date system, for a fix that writes a serial number; 1900 where absent. */
  readonly date1904?: boolean;
  /** RawSheet.formulaCells: such a cell is never fixed by overwriting. */
  readonly formulaCells?: ReadonlySet<number>;
}

type Readings = { readonly [F in AmountField]?: Reading<Fen> } & { readonly [F in DateField]?: Reading<DateSpan> } & {
  readonly [F in CountField]?: Reading<number>;
} & {
  readonly [F in IdField]?: Reading<IdentityNumber>;
} & { readonly [F in TextField]?: Reading<string> };

/** Somebody of the row's household who is listed with it but gets no grant of his own: columns 成员1姓名 …, or rows under one amount. */
export interface LedgerMember {
  /** Worksheet row: the grant's own, or the member's. */
  readonly row: number;
  readonly name: Reading<string>;
  readonly idNo: Reading<IdentityNumber>;
  /** A1 address of the ID cell, or of the name where there is no ID. */
  readonly at: string;
}

/** One grant or application. A field without a column is absent from `read`: "no column" and "blank cell" differ. */
export interface LedgerRow {
  readonly sheet: LedgerSheet;
  /** The worksheet's own row number. */
  readonly row: number;
  readonly read: Readings;
  /** The cell's own value for messages and fixes; same keys as `read`. */
  readonly raw: { readonly [F in FieldId]?: CellValue };
  /** A1 address without the sheet, "K12"; same keys as `read`. Of a value merged down from above, the merge's first cell. */
  readonly at: { readonly [F in FieldId]?: string };
  /** Other members of the household that the ledger lists with this row. */
  readonly members?: readonly LedgerMember[];
  /**
   * The 证件类型 column names a paper that is no citizen ID (护照, 港澳通行证 …): its text, the person's key by A21. `read.idNo` is
   * then blank, so that no ID finding comes of it; `raw.idNo` and `at.idNo` stay.
   */
  readonly otherPaper?: string;
  /** The sheet has 户主 and 户主身份证 but no 姓名: the head is the person (name, idNo), and his ID is the household's key too. */
  readonly headIsPerson?: true;
}

/** A sheet that is no ledger, and what it is instead (spec/2: forms, statistics, income, own sheets, empty). */
export interface OtherSheet {
  readonly file: string;
  readonly sheet: string;
  readonly kind: "empty" | "own" | "income" | "form" | "statistics" | "pivot" | "noHeader";
  readonly why: string;
}

export interface Ledger {
  readonly sheets: readonly LedgerSheet[];
  readonly rows: readonly LedgerRow[];
  readonly others: readonly OtherSheet[];
}

/** A chosen column by its heading, parent and child as `ColumnMapping.heading` shows them: it is found again wherever it moves to. */
export interface ColumnByHeading {
  readonly heading: string;
  /** Where several columns bear the heading: the how manyth it was, from 1, of how many. */
  readonly nth?: number;
  readonly of?: number;
}

/** Column letters, a heading, or "" where a person said that the sheet has no such column. */
export type ColumnChoice = string | ColumnByHeading;

/** A mapping decided by a person: field → column, for all sheets ("*") or for one sheet by name. */
export type UserMapping = Readonly<Record<string, Partial<Record<FieldId, ColumnChoice>>>>;
