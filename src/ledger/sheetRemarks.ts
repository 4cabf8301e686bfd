import { FIELDS } from "./fields";
import type { HeaderPlace } from "./findHeader";
import type { LostChoice } from "./columnChoice";
import type { ColumnMapping } from "./ledger";
import type { RawSheet } from "./rawSheet";
import type { SortedRows } from "./sortRows";

export interface RemarkFacts {
  readonly raw: RawSheet;
  readonly header: HeaderPlace;
  readonly lastRow: number;
  readonly sorted: SortedRows;
  readonly membersAcross: number;
  readonly headIsPerson: boolean;
  readonly mapping: readonly ColumnMapping[];
  readonly lost: readonly LostChoice[];
}

/** What the user should know of how the sheet was read, one Chinese sentence each. */
export function sheetRemarks({ raw, header, lastRow, sorted, membersAcross, headIsPerson, mapping, lost }: RemarkFacts): readonly string[] {
  const hiddenRows = [...raw.hiddenRows].filter((row) => row > header.bottom && row <= lastRow).length;
  const lastColumn = raw.left + (raw.values[0]?.length ?? 0) - 1;
  const hiddenColumns = [...raw.hiddenColumns].filter((column) => column >= raw.left && column <= lastColumn).length;
  const remarks = [
    raw.visible ? "" : "工作表已隐藏，已读",
    hiddenRows > 0 ? `${hiddenRows} 行隐藏，已读` : "",
    hiddenColumns > 0 ? `${hiddenColumns} 列隐藏，已读` : "",
    headIsPerson ? "没有姓名一列，每户以户主为帮扶对象" : "",
    membersAcross > 0 ? `${membersAcross} 名成员横排在户主行内，按同一户的家庭成员读取` : "",
    sorted.members.size > 0 ? `${[...sorted.members.values()].flat().length} 行家庭成员并入金额所在的行` : "",
    sorted.continued.length > 0 ? `第 ${sorted.continued.join("、")} 行是上一笔的续行，其中的票据和费用没有读入，请核对` : "",
    ...lost.map((choice) => lostRemark(choice, mapping)),
  ];
  return remarks.filter((remark) => remark !== "");
}

function lostRemark({ field, heading, found }: LostChoice, mapping: readonly ColumnMapping[]): string {
  const now = found === 0 ? "现在没有这个表头" : `现在有 ${found} 列是这个表头，分不清是哪一列`;
  const instead = mapping.find((column) => column.field === field);
  const taken = instead ? `现按表头识别为 ${instead.column} 列“${instead.heading}”，请核对` : "没有采用，请重新指定";
  return `${FIELDS[field].label}原先指定为“${heading}”一列，${now}，${taken}`;
}
