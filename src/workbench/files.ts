import type { Workbook } from "../simulator/model/workbook";
import { readBook } from "../host/xlsx/readBook";
import { writeBook } from "../host/xlsx/writeBook";
import { HostError } from "../host/workbookPort";
import { bookToWorkbook } from "./bookToWorkbook";
import { workbookToBook } from "./workbookToBook";

/** Opens an .xlsx file in the simulated Excel; answers a Chinese sentence where it cannot be read (the open workbook then stays). */
export async function openFile(file: File, workbook: Workbook): Promise<string | null> {
  try {
    bookToWorkbook(await readBook(new Uint8Array(await file.arrayBuffer())), workbook, file.name);
    return null;
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
}

/** Hands the workbook as it is now to the browser as a download. */
export async function saveFile(workbook: Workbook): Promise<void> {
  const bytes = await writeBook(workbookToBook(workbook));
  const url = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = workbook.name.replace(/\.xlsx$/i, "").concat("-另存.xlsx");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
