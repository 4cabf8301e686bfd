import { addFen, type Fen } from "../core/fen";
import type { GrantType } from "./words";

export type Beneficiary = "person" | "household";

/** One limit of the year's amount. */
export interface AnnualLimit {
  /** 元 */
  readonly amount: number;
  /** Whom it binds; absent: person and household alike. */
  readonly of?: Beneficiary;
  /** A sub-limit for these types only; absent: all of them. */
  readonly types?: readonly GrantType[];
}

/** The year's amount: one sum for each person and each household, or several limits that all hold. */
export type AnnualLimits = number | readonly AnnualLimit[];

/** How the year runs: 1 January to 31 December, or the twelve months that end with the day. */
export type YearWindow = "calendar" | "rolling";

/** What a person or household has used of the year, of one type, fen net of refunds. */
export interface AnnualPart {
  readonly of: Beneficiary;
  readonly type: GrantType | null;
  readonly fen: Fen;
}

export const limitsOf = (limits: AnnualLimits): readonly AnnualLimit[] => (typeof limits === "number" ? [{ amount: limits }] : limits);

/** The limits that bind a grant of this type; a type that is not known is bound by every sub-limit that may concern it. */
export const limitsOn = (limits: readonly AnnualLimit[], type: GrantType | null): readonly AnnualLimit[] =>
  limits.filter(({ types }) => types === undefined || type === null || types.includes(type));

/** What of the parts counts against a limit, fen: the larger of person and household where it binds both. */
export function usedOf(limit: AnnualLimit, parts: readonly AnnualPart[]): Fen {
  const sum = (of: Beneficiary): Fen =>
    parts
      .filter((part) => part.of === of && (limit.types === undefined || part.type === null || limit.types.includes(part.type)))
      .reduce((total, { fen }) => addFen(total, fen), 0);
  return limit.of === undefined ? Math.max(sum("person"), sum("household")) : sum(limit.of);
}

/** "每人（大重病医疗）" */
export function limitName({ of, types }: AnnualLimit): string {
  const whom = of === undefined ? "每户、每人" : of === "person" ? "每人" : "每户";
  return types === undefined ? whom : `${whom}（${types.join("、")}）`;
}
