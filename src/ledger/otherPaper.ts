import { readText } from "../cells/readText";
import { blank, type CellValue, type Reading } from "../cells/reading";
import { textKey } from "../core/textKey";
import type { IdentityNumber } from "../core/identityNumber";

const CITIZEN_ID = /身份证|居民证|二代证|^身份$|^idcard$/;
/** Papers that are called 身份证 and are no citizen ID. */
const FOREIGN = /港|澳|台|外国|永久居留|护照/;

/**
 * The text of a paper that is no citizen ID, by the row's 证件类型; undefined where the row has a citizen ID or says nothing.
 * A number that is a valid 18-digit ID stays one whatever the type column says.
 */
export function otherPaperOf(idType: Reading<string> | undefined, value: CellValue, read: Reading<IdentityNumber>): string | undefined {
  if (idType?.state !== "value") return undefined;
  const type = textKey(idType.value);
  if (type === "" || (CITIZEN_ID.test(type) && !FOREIGN.test(type))) return undefined;
  if (read.state === "value" && !read.value.wasOld) return undefined;
  const text = readText(value);
  return text.state === "value" ? text.value.replace(/\s+/g, "").toUpperCase() : undefined;
}

/** What `read.idNo` is for a row with another paper. */
export const noCitizenId: Reading<IdentityNumber> = blank;
