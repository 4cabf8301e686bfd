import { HostError } from "../workbookPort";

type Kind = HostError["kind"];

/** What Excel reports → what went wrong for the user, and what to do about it. */
const KINDS: Readonly<Record<string, readonly [Kind, string]>> = {
  AccessDenied: ["protected", "工作簿或工作表受保护，Excel 不允许这个操作。请先由设置密码的人撤销保护，再试一次。"],
  InvalidOperationInCellEditMode: ["editing", "有单元格正在编辑。请按回车键结束编辑，再试一次。"],
  ItemNotFound: ["notFound", "找不到要用的工作表或单元格，可能已被删除或改名。请刷新后再试。"],
  ItemAlreadyExists: ["changed", "工作表名称刚被占用，工作簿可能正由别人编辑。请再试一次。"],
  InvalidReference: ["changed", "要用的单元格已经不在了，工作簿可能正由别人编辑。请再试一次。"],
  InvalidBinding: ["changed", "要用的单元格已经不在了，工作簿可能正由别人编辑。请再试一次。"],
  RequestPayloadSizeLimitExceeded: ["tooLarge", "一次写入的内容超过 Excel 的上限。请减少选中的行，再试一次。"],
  ResponsePayloadSizeLimitExceeded: ["tooLarge", "一次读取的内容超过 Excel 的上限。请把台账分成几张工作表，再试一次。"],
  OperationCellsExceedLimit: ["tooLarge", "单元格数量超过 Excel 的上限。请把台账分成几张工作表，再试一次。"],
  ApiNotFound: ["unsupported", "这个版本的 Excel 缺少需要的功能。请使用 Excel 2021 或更新的版本。"],
  UnsupportedOperation: ["unsupported", "这个版本的 Excel 缺少需要的功能。请使用 Excel 2021 或更新的版本。"],
  InactiveWorkbook: ["unexpected", "这个工作簿的窗口不在前面。请点一下它的窗口，再试一次。"],
  RequestAborted: ["unexpected", "Excel 中断了这次操作。请再试一次。"],
};

/** The code that Excel gave an error, "" for an error that is not Excel's. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : "";
}

/** Any error of a batch as the one kind of error that a workbook port throws; the original stays as its cause. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  const [kind, message] = KINDS[code] ?? [
    "unexpected",
    `Excel 没有完成这个操作${code === "" ? "" : `（${code}）`}。请再试一次；仍不行就保存并重新打开工作簿。`,
  ];
  return new HostError(kind, message, { cause: error });
}
