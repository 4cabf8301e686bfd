import { codeOf } from "./hostErrorOf";

const MOST_ROWS = 5_000;
/** Values and formulas of so many cells stay below the web's 5 MB, Chinese text included; a refused chunk is halved. */
const MOST_CELLS = 100_000;

/** Walks over rows (`top` to `bottom`, from 1) in chunks that Excel answers; one that is refused as too large is asked for in halves. */
export async function inRowChunks(
  { top, bottom, columns }: { readonly top: number; readonly bottom: number; readonly columns: number },
  read: (first: number, count: number) => Promise<void>,
): Promise<void> {
  let rowsAtOnce = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns)));
  for (let first = top; first <= bottom;) {
    const count = Math.min(rowsAtOnce, bottom - first + 1);
    try {
      await read(first, count);
    } catch (error) {
      if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || count === 1) throw error;
      rowsAtOnce = Math.ceil(count / 2);
      continue;
    }
    first += count;
  }
}
