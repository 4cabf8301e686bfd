import { hostErrorOf } from "./hostErrorOf";

/** Excel.run that waits while a cell is being edited (where Excel can) and rejects with HostError only. */
export async function excelRun<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw hostErrorOf(error);
  }
}
