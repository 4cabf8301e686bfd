/** One line of the table. */
export interface Line {
  readonly part: string;
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  /** null: nothing was promised, the figure is for reading. */
  readonly met: boolean | null;
}

export const seconds = (ms: number): string => (ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`);
export const times = (ratio: number): string => `${ratio >= 100 ? Math.round(ratio) : ratio.toFixed(ratio < 10 ? 2 : 1)} ×`;
export const mb = (size: number): string => `${Math.round(size)} MB`;
export const count = (rows: number): string => rows.toLocaleString("en-US");
