import { HostError } from "../workbookPort";

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean => prefix.every((byte, at) => bytes[at] === byte);

const refuse = (kind: "encrypted" | "oldFormat" | "notAWorkbook", message: string): HostError => new HostError(kind, message);

/** The text "EncryptionInfo" as a compound file's directory spells it. */
const ENCRYPTION_STREAM = [..."EncryptionInfo"].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  let from = bytes.indexOf(wanted[0] ?? 0);
  while (from >= 0) {
    if (wanted.every((byte, at) => bytes[from + at] === byte)) return true;
    from = bytes.indexOf(wanted[0] ?? 0, from + 1);
  }
  return false;
}

/** Why bytes that do not begin like a zip archive cannot be read, as one sentence for the user. */
function notAZip(bytes: Uint8Array): HostError {
  if (bytes.length === 0) return refuse("notAWorkbook", "文件是空的（0 字节），请重新复制或下载后再试。");
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (holds(bytes, ENCRYPTION_STREAM)) return refuse("encrypted", "文件有打开密码，请在 Excel 中去掉密码、另存为 .xlsx 后再试。");
    return refuse("oldFormat", "这是旧版 .xls（或 WPS .et）格式，请在 Excel 中另存为 .xlsx 后再试。");
  }
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048)).toLowerCase();
  if (/<html|<table|<!doctype html|<workbook[\s>]|mime-version:/.test(start)) {
    return refuse("oldFormat", "这是网页或 XML 格式的表格（扩展名不代表真实格式），请在 Excel 中打开并另存为 .xlsx 后再试。");
  }
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04) || startsWith(bytes, 0x09, 0x02) || startsWith(bytes, 0x09, 0x00)) {
    return refuse("oldFormat", "这是旧版 .xls 格式，请在 Excel 中另存为 .xlsx 后再试。");
  }
  return refuse("notAWorkbook", "这不是 .xlsx 工作簿，请确认选对了文件。");
}

/** Throws the HostError that fits unless the bytes begin like a zip archive, which every .xlsx file is. */
export function requireZip(bytes: Uint8Array): void {
  if (!startsWith(bytes, 0x50, 0x4b)) throw notAZip(bytes);
}

/** Why a zip archive without an .xlsx workbook inside cannot be read. */
export function notAnXlsx(names: Iterable<string>): HostError {
  const all = [...names].map((name) => name.toLowerCase());
  if (all.includes("xl/workbook.bin")) return refuse("oldFormat", "这是 .xlsb 二进制工作簿，请在 Excel 中另存为 .xlsx 后再试。");
  if (all.includes("content.xml")) return refuse("oldFormat", "这是 .ods 格式的表格，请另存为 .xlsx 后再试。");
  return refuse("notAWorkbook", "这是压缩包，不是 .xlsx 工作簿；如果里面有工作簿，请先解压。");
}

/** One wording for every kind of damage inside a workbook; `what` names the part in a few Chinese words. */
export function damaged(what: string, cause?: unknown): HostError {
  return new HostError("notAWorkbook", `文件不完整或已损坏（${what}），请重新复制或下载，或在 Excel 中打开并另存后再试。`, { cause });
}
