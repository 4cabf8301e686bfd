import { HostError } from "../workbookPort";

type Kind = HostError["kind"];

const TOO_OLD = "这个版本的 Excel 缺少需要的功能。请使用 Excel 2021 或更新的版本。";
const TOO_MANY_CELLS = "单元格数量超过 Excel 的上限。请把台账分成几张工作表，再试一次。";
const GONE = "要用的单元格已经不在了，工作簿可能正由别人编辑。请再试一次。";
const LOST = "Excel 与这个工作簿的连接断了，这次操作没有完成。请保存并重新打开工作簿，再试一次。";
const BUSY = "Excel 正忙，没有完成这个操作。请等它空下来，再试一次。";

/** What Excel reports → what went wrong for the user, and what to do about it. */
const KINDS: Readonly<Record<string, readonly [Kind, string]>> = {
  AccessDenied: [
    "protected",
    "工作簿或工作表受保护，Excel 不允许这个操作。请先由设置密码的人撤销保护（只能查看的，请点“编辑工作簿”或另存一份），再试一次。",
  ],
  InvalidOperationInCellEditMode: ["editing", "有单元格正在编辑。请按回车键结束编辑，再试一次。"],
  ItemNotFound: ["notFound", "找不到要用的工作表或单元格，可能已被删除或改名。请再试一次。"],
  ItemAlreadyExists: ["changed", "工作表名称刚被占用，工作簿可能正由别人编辑。请再试一次。"],
  InvalidReference: ["changed", GONE],
  InvalidBinding: ["changed", GONE],
  Conflict: ["changed", "工作簿正由别人编辑，两边的改动有冲突。请等一会儿，再试一次。"],
  InsertDeleteConflict: ["changed", "工作簿正由别人插入或删除行列。请等一会儿，再试一次。"],
  FilteredRangeConflict: ["changed", "工作表正在筛选，不能在这里写入。请先清除筛选，再试一次。"],
  MergedRangeConflict: ["changed", "这里有合并的单元格，Excel 不能写入。请先取消合并，再试一次。"],
  PivotTableRangeConflict: ["changed", "这里有数据透视表，Excel 不能写入。请换一张工作表，再试一次。"],
  RequestPayloadSizeLimitExceeded: [
    "tooLarge",
    "一次写入的内容超过 Excel 的上限。请减少一次处理的行（少选几行，或把台账分成几个文件），再试一次。",
  ],
  ResponsePayloadSizeLimitExceeded: ["tooLarge", "一次读取的内容超过 Excel 的上限。请把台账分成几张工作表，再试一次。"],
  OperationCellsExceedLimit: ["tooLarge", TOO_MANY_CELLS],
  RangeExceedsLimit: ["tooLarge", TOO_MANY_CELLS],
  ApiNotFound: ["unsupported", TOO_OLD],
  NotImplemented: ["unsupported", TOO_OLD],
  UnsupportedFeature: ["unsupported", TOO_OLD],
  UnsupportedOperation: ["unsupported", TOO_OLD],
  UnsupportedSheet: ["unsupported", "这张工作表是图表或宏表，不能这样使用。请换一张普通的工作表，再试一次。"],
  InactiveWorkbook: ["unexpected", "这个工作簿的窗口不在前面。请点一下它的窗口，再试一次。"],
  RequestAborted: ["unexpected", "Excel 中断了这次操作。请再试一次。"],
  ActivityLimitReached: ["unexpected", BUSY],
  Timeout: ["unexpected", BUSY],
  WriteNotSupportedWhenModalDialogOpen: ["unexpected", "Excel 里有一个对话框开着，不能写入。请先关闭它，再试一次。"],
  ConnectionFailure: ["unexpected", LOST],
  InvalidOrTimedOutSession: ["unexpected", LOST],
  InvalidRequestContext: ["unexpected", LOST],
};

const UNKNOWN: readonly [Kind, string] = ["unexpected", "Excel 没有完成这个操作。请再试一次；仍不行就保存并重新打开工作簿。"];

/** The code that Excel gave an error, "" for an error that is not Excel's. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : "";
}

/** Any error of a batch as the one kind of error that a workbook port throws; the original stays as its cause. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const [kind, message] = KINDS[codeOf(error)] ?? UNKNOWN;
  return new HostError(kind, message, { cause: error });
}
