import { startWorkbook } from "../host/office/simulated";
import { openPane, paneText, press, screen, see } from "./pane";
import { OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";
import { stateFaults } from "./stateFaults";

/** Code of Excel or of Office.js → what the user reads. */
export const REFUSALS: readonly [code: string, says: RegExp][] = [
  ["AccessDenied", /受保护.*撤销保护/],
  ["InvalidOperationInCellEditMode", /单元格正在编辑.*按回车键/],
  ["ItemNotFound", /已被删除或改名.*再试一次/],
  ["ResponsePayloadSizeLimitExceeded", /读取的内容超过 Excel 的上限.*分成几张工作表/],
  ["RequestPayloadSizeLimitExceeded", /写入的内容超过 Excel 的上限.*减少一次处理的行/],
  ["OperationCellsExceedLimit", /单元格数量超过 Excel 的上限.*分成几张工作表/],
  ["InvalidOrTimedOutSession", /连接断了.*重新打开工作簿/],
  ["ConnectionFailure", /连接断了.*重新打开工作簿/],
  ["ActivityLimitReached", /Excel 正忙.*再试一次/],
  ["WriteNotSupportedWhenModalDialogOpen", /对话框开着.*请先关闭/],
  ["ApiNotFound", /缺少需要的功能.*Excel 2021/],
  ["RequestAborted", /中断了这次操作.*再试一次/],
  ["GeneralException", /没有完成这个操作.*重新打开工作簿/],
];

/** Of every kind one: each is said by the same few lines of code. */
export const ONE_OF_EACH = REFUSALS.filter(([code]) =>
  [
    "AccessDenied",
    "InvalidOperationInCellEditMode",
    "RequestPayloadSizeLimitExceeded",
    "InvalidOrTimedOutSession",
    "GeneralException",
  ].includes(code),
);

/** The ledger with a date that is text, so that 格式更正 has something to offer; beside it a column that has to be asked for. */
const ledger = () => ledgerSheet("1月", OVER_CAP, PENDING);

/** The pane over a ledger, and the switch that has Excel refuse everything. */
export async function startRefusing() {
  const { sim, port, workbook } = await startWorkbook([
    ledger(),
    { name: "2月", rows: [["姓名", "身份证号", "金额", "发放日期"], OVER_CAP.slice(1, 5)] },
  ]);
  openPane(port);
  if (screen.queryByRole("button", { name: "跳过" }) !== null) await press("跳过");
  return {
    workbook,
    refuse: (code: string) => void (sim.intercept = () => ({ when: "before", code, message: "English words of the host" })),
    allow: () => void (sim.intercept = null),
  };
}

/** What stands in the pane, and what can be pressed. */
export function seen() {
  const main = screen.getByRole("main");
  const controls = [...main.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea")];
  return {
    text: paneText(),
    controls: controls.filter((each) => !each.matches(":disabled, [aria-disabled=true]")).map((each) => each.textContent ?? each.tagName),
  };
}

/** The pane says it, and nothing that it says is a fault. */
export async function refused(says: RegExp): Promise<void> {
  await see(says);
  expect(stateFaults(seen())).toEqual([]);
}
