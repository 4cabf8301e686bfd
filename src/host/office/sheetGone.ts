import { HostError } from "../workbookPort";

/** A sheet that was there when the ledger was read. */
export const sheetGone = (name: string): HostError => new HostError("notFound", `找不到工作表“${name}”，可能已被删除或改名。请重新校验。`);
