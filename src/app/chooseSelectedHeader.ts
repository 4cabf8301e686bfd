import type { WorkbookPort } from "../host/workbookPort";
import { chooseHeader } from "../ledger/chosenHeader";
import { gridOf } from "../ledger/grid";
import type { OtherSheet } from "../ledger/ledger";
import { rememberHeader } from "./chosenHeaders";

/** What a sheet without a header must be, for some row of it to be one. */
const MAY_HAVE_HEADER: ReadonlySet<OtherSheet["kind"]> = new Set(["noHeader", "statistics"]);

/** Whether a row of this sheet may be its header: an empty sheet, a form, a pivot table and our own sheets have none. */
export const mayHaveHeader = ({ kind }: OtherSheet): boolean => MAY_HAVE_HEADER.has(kind);

/**
 * Takes the rows of the selection for the header of their sheet and remembers them in the workbook. Answers "" or, in Chinese, why they
 * cannot be a header and what to do. `others`: the sheets that are no ledger.
 */
export async function chooseSelectedHeader(port: WorkbookPort, others: readonly OtherSheet[]): Promise<string> {
  const selection = await port.selection();
  if (selection === null) return "没有选中单元格；图表工作表、图片里没有表头。请打开台账所在的工作表，选中表头所在行，再按一次。";
  const { sheet, range, isPart } = selection;
  const other = others.find((one) => one.sheet === sheet);
  if (other && !mayHaveHeader(other)) return `“${sheet}”不能选表头：${other.why}。请打开台账所在的工作表，选中表头所在行，再按一次。`;
  const mark = (await port.listSheets()).find(({ name }) => name === sheet)?.ownMark ?? null;
  if (mark !== null) return `“${sheet}”是本程序生成的工作表，不是台账。请打开台账所在的工作表，选中表头所在行，再按一次。`;
  if (isPart) return "选中了不止一块。请只选表头所在的行，再按一次。";
  const [raw] = await port.readSheets([sheet]);
  if (!raw) return `没有找到工作表“${sheet}”。请打开台账所在的工作表，再按一次。`;
  const chosen = chooseHeader(gridOf(raw), range);
  if ("why" in chosen) return `没有用作表头：${chosen.why}`;
  await rememberHeader(port, sheet, chosen);
  return "";
}
