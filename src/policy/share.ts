import { Decimal } from "decimal.js";
import { fenFromYuan, floorFen, floorShareOf, shareOf, yuanText, type Fen } from "../core/fen";

/** One band of a share: its ratio holds for what lies above the band before it, up to and including `upTo` 元 (null: no end). */
export interface Band {
  readonly upTo: number | null;
  readonly ratio: number;
}

/** Bands in rising order, the last without an end; a deductible (起付线) is a first band of ratio 0. `most`: what it never exceeds, 元. */
export interface BandedShare {
  readonly bands: readonly Band[];
  readonly most?: number;
}

/** What part of an amount may be granted: one ratio (0.6), or bands. */
export type Share = number | BandedShare;

/** The share of an amount in fen (not below 0), rounded down to the fen once (A25). */
export function shareCap(base: Fen, share: Share): Fen {
  if (typeof share === "number") return floorShareOf(base, share);
  const sum = floorFen(exactShare(base, share));
  return share.most === undefined ? sum : Math.min(sum, fenFromYuan(share.most));
}

/** "60%", or "3,000.00 元以内 0%，超过部分 70%，最高 90,000.00 元". */
export function shareText(share: Share): string {
  if (typeof share === "number") return percentText(share);
  const bands = share.bands.map(({ upTo, ratio }, index) => `${bandName(upTo, index)} ${percentText(ratio)}`);
  return [...bands, ...mostText(share)].join("，");
}

/** The sum as it is done on paper: "10,000.00 × 50% = 5,000.00 元", band by band where there are several. */
export function shareWorking(base: Fen, share: Share): string {
  const cap = shareCap(base, share);
  if (typeof share === "number") {
    const exact = shareOf(base, share);
    return `${yuanText(base)} × ${percentText(share)} = ${roundedText(exact)}${yuanText(cap)} 元`;
  }
  const parts = partsOf(base, share).map(({ part, ratio }) => `${yuanText(part)} × ${percentText(ratio)}`);
  const exact = exactShare(base, share);
  const sum = `${parts.join(" + ") || yuanText(0)} = ${roundedText(exact)}${yuanText(floorFen(exact))} 元`;
  return cap < floorFen(exact) ? `${sum}，最高 ${yuanText(cap)} 元` : sum;
}

/** 0.6 → "60%" */
export const percentText = (ratio: number): string => `${new Decimal(ratio).times(100).toString()}%`;

/** Whether the ratios lie in 0…1 and the bands rise to an open end; a share that is not sound is a mistake in the document's data. */
export function isSoundShare(share: Share): boolean {
  if (typeof share === "number") return isRatio(share);
  const ends = share.bands.map(({ upTo }) => upTo ?? Infinity);
  const rising = ends.every((end, index) => end > (ends[index - 1] ?? 0));
  return rising && ends.at(-1) === Infinity && share.bands.every(({ ratio }) => isRatio(ratio)) && (share.most ?? 1) > 0;
}

const isRatio = (ratio: number): boolean => ratio >= 0 && ratio <= 1;

interface BandPart {
  /** What of the amount lies in the band, fen. */
  readonly part: Fen;
  readonly ratio: number;
}

/** The amount cut at the ends of the bands; empty bands are left out. */
function partsOf(base: Fen, { bands }: BandedShare): BandPart[] {
  let below = 0;
  return bands.flatMap(({ upTo, ratio }) => {
    const end = upTo === null ? base : Math.min(base, fenFromYuan(upTo));
    const part = end - below;
    below = Math.max(below, end);
    return part > 0 ? [{ part, ratio }] : [];
  });
}

const exactShare = (base: Fen, share: BandedShare): Decimal =>
  partsOf(base, share).reduce((sum, { part, ratio }) => sum.plus(shareOf(part, ratio)), new Decimal(0));

const roundedText = (exact: Decimal): string => (exact.isInteger() ? "" : `${yuanText(exact)}，舍去分以下 = `);

function bandName(upTo: number | null, index: number): string {
  if (upTo === null) return index === 0 ? "全部" : "超过部分";
  return `${index === 0 ? "" : "至 "}${yuanText(fenFromYuan(upTo))} 元${index === 0 ? "以内" : ""}`;
}

const mostText = ({ most }: BandedShare): string[] => (most === undefined ? [] : [`最高 ${yuanText(fenFromYuan(most))} 元`]);
