import { parseIdentity } from "../core/identityNumber";
import type { CellValue } from "../cells/reading";

/** Excel keeps 15 digits of a number; a longer one has lost the rest. */
const KEPT_DIGITS = 15;
/** What stands so is meant as an ID; the numbers of households are shorter or have letters. */
const ID_SHAPE = /^['’]?\d{17}[\dX]$/;

/** The key of a person or household in a cell, comparable, or why it is none. */
export type GrantKey =
  | { readonly is: "key"; readonly key: string }
  | { readonly is: "blank" }
  | { readonly is: "masked" }
  /** The shape of an ID, and no valid one: it would never be found. */
  | { readonly is: "invalid"; readonly reason: string }
  | { readonly is: "lost"; readonly prefix: string }
  | { readonly is: "other" };

/** IDs are compared as 18 digits, other keys as text without spaces; 12 and "12" are one key. A blank cell may arrive as 0. */
export function grantKey(value: CellValue): GrantKey {
  if (value === null || value === 0) return { is: "blank" };
  if (typeof value === "number") {
    return Math.abs(value) < 10 ** KEPT_DIGITS
      ? keyOfText(String(value))
      : { is: "lost", prefix: value.toPrecision(KEPT_DIGITS).replace(/e.*$|\D/g, "") };
  }
  return typeof value === "string" ? keyOfText(value) : { is: "other" };
}

/** The part of a key that a broken number could still share with it. */
export const keptDigits = (key: string): string => key.slice(0, KEPT_DIGITS);

function keyOfText(text: string): GrantKey {
  const parsed = parseIdentity(text);
  if (parsed.ok) return { is: "key", key: parsed.identity.id18 };
  if (parsed.problem === "masked") return { is: "masked" };
  const key = text
    .normalize("NFKC")
    .replace(/[\s\p{Z}\p{C}]/gu, "")
    .toUpperCase();
  if (ID_SHAPE.test(key)) return { is: "invalid", reason: parsed.reason };
  return key === "" ? { is: "blank" } : { is: "key", key };
}
