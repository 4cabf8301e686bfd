import type { CheckResult } from "../../checks/finding";
import type { Ledger } from "../../ledger/ledger";
import { SheetBuilder } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";
import { wrappedHeight } from "../textMeasure";
import { addCoverageTable } from "./coverageTable";
import { addFindingsTable } from "./findingsTable";
import { addMappingTable } from "./mappingTable";
import { addOverridesTable } from "./overridesTable";
import { addRunStamp } from "./runStamp";
import { addSkippedTable } from "./skippedTable";
import { hasSeveralFiles } from "./shownSheet";
import { streetOfFindings } from "./streetOfFindings";

export interface ResultsInput {
  readonly ledger: Ledger;
  readonly result: CheckResult;
  /** Time of the run, in the user's own time zone. */
  readonly now: Date;
  /** Show names as 王*; full ID numbers never stand on this sheet. */
  readonly maskIds: boolean;
}

/** One grid for every table of the sheet, in characters; the sixth column holds the sentences. */
const COLUMNS = [9, 8, 18, 10, 10, 74, 12, 40] as const;
/** One more column in a run over several ledgers. */
const STREET_COLUMN = 16;

/**
 * 校验结果 (spec/4.4): the findings as a filterable list first, then what was checked, how the columns were understood,
 * which rows were left out, and the stamp of the run. A run over several ledgers has one more column, 街镇 (spec/6).
 */
export function resultsSheet({ ledger, result, now, maskIds }: ResultsInput): SheetModel {
  const titleRow = 1;
  const streetOf = hasSeveralFiles(ledger) ? streetOfFindings(ledger) : null;
  const columns = streetOf === null ? COLUMNS : [...COLUMNS, STREET_COLUMN];
  const builder = new SheetBuilder({
    name: "校验结果",
    mark: "results",
    columnWidths: columns,
    page: { orientation: "landscape", titleRows: [titleRow, titleRow], pagesTall: 0 },
  });
  builder.line(result.incomplete ? "帮扶台账校验结果（未完成）" : "帮扶台账校验结果", "title", 30);
  builder.line("内部资料，含个人信息，请勿外传", "note");
  builder.line(result.headline, "wrapped", wrappedHeight([{ text: result.headline, columns: builder.widthOf(1, columns.length) }], 18));
  addFindingsTable(builder, result.findings, { maskNames: maskIds, streetOf, isIncomplete: result.incomplete !== undefined });
  addOverridesTable(builder, result, (file) => (streetOf === null ? "" : `${file} `));
  addCoverageTable(builder, result.coverage);
  addMappingTable(builder, ledger);
  addSkippedTable(builder, ledger);
  addRunStamp(builder, { ledger, result, now });
  return builder.build();
}
