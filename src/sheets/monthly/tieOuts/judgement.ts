import { addFen, fenFromYuan, yuanPlain, yuanText, type Fen } from "../../../core/fen";
import type { ColumnKey } from "../period";
import type { FigurePlace, TieOutSide } from "../tieOut";
import type { Judgement, TieOutContext } from "./tieOutRule";

/** A figure as it will be printed, in fen; null where it is unknown or the report has no such line. */
export function fenOf({ figures }: TieOutContext, id: string, column: ColumnKey = "month"): Fen | null {
  const text = figures[id]?.[column] ?? null;
  return text === null ? null : fenFromYuan(Number(text));
}

/** A count as it will be printed. */
export function countOf({ figures }: TieOutContext, id: string, column: ColumnKey = "month"): number | null {
  const text = figures[id]?.[column] ?? null;
  return text === null ? null : Number(text);
}

export const minus = (a: Fen, b: Fen): Fen => addFen(a, -b);

/** A side of a tie-out, 本月 unless another column is named. */
export const side = (name: string, id: string | null, column: ColumnKey = "month", unit: TieOutSide["unit"] = "元"): TieOutSide => ({
  name,
  unit,
  figure: id === null ? null : { id, column },
});

/** A ledger has an amount of three decimals, and nothing is rounded in silence. */
const BELOW_ONE_FEN = "（不足一分，因台账有金额多于两位小数，见说明）";

/** Two amounts that must be equal. */
export function equalAmounts(
  left: Fen,
  right: Fen,
  sides: { readonly left: string; readonly right: string; readonly ok: string },
): Judgement {
  const diff = minus(left, right);
  const why =
    diff === 0
      ? sides.ok
      : `${sides.left} ${yuanText(left)} 元，${sides.right} ${yuanText(right)} 元，相差 ${yuanText(diff)} 元${Math.abs(diff) < 1 ? BELOW_ONE_FEN : ""}`;
  const note = diff === 0 ? sides.ok : Math.abs(diff) < 1 ? BELOW_ONE_FEN.slice(1, -1) : "";
  return { status: diff === 0 ? "ok" : "broken", left: yuanPlain(left), right: yuanPlain(right), diff: yuanPlain(diff), why, note };
}

interface BrokenAt {
  /** The line where it shows. */
  readonly at?: FigurePlace;
  readonly sides?: readonly [left: TieOutSide, right: TieOutSide];
  readonly note?: string;
}

/** Two amounts that are not equal. */
export const broken = (left: Fen, right: Fen, why: string, { at, sides, note = "" }: BrokenAt = {}): Judgement => ({
  status: "broken",
  left: yuanPlain(left),
  right: yuanPlain(right),
  diff: yuanPlain(minus(left, right)),
  why,
  note,
  ...(at === undefined ? {} : { about: [at] }),
  ...(sides === undefined ? {} : { sides }),
});

/** Cannot be judged; a side that is known is shown all the same. */
export const unknown = (why: string, left: Fen | null = null, right: Fen | null = null): Judgement => ({
  status: "unknown",
  left: left === null ? null : yuanPlain(left),
  right: right === null ? null : yuanPlain(right),
  diff: left === null || right === null ? null : yuanPlain(minus(left, right)),
  why,
});

/** The reason that a figure gives for being unknown. */
export const whyOf = ({ figures }: TieOutContext, id: string): string => figures[id]?.why || "未提供";

/** Agreement proves nothing while lines of the income sheet cannot be read. */
export function unlessUnread({ income }: TieOutContext, judgement: Judgement): Judgement {
  const unread = income?.problems.length ?? 0;
  return judgement.status === "ok" && unread > 0
    ? { ...judgement, status: "unknown", ...sameNote(`资金收入表有 ${unread} 行读不出，见说明`) }
    : judgement;
}

const sameNote = (why: string) => ({ why, note: why });
