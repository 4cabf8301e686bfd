import type { FindingOverride } from "../checks/finding";

const two = (value: number): string => String(value).padStart(2, "0");

/** "2019-06-03" of an ISO time, in the user's own time zone, as lists write it. */
export function listDay(iso: string): string {
  const at = new Date(iso);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** "赵敏，2019-06-03". */
export const signedText = ({ by, at }: Pick<FindingOverride, "by" | "at">): string => `${by}，${listDay(at)}`;

/** A 情况说明 as a sheet says it: what was said, by whom and when, or that it no longer counts and what was said then. */
export function overrideWords(override: FindingOverride): string {
  const said = `${override.reason}（${signedText(override)}）`;
  return override.status === "active" ? `已说明：${said}` : `${override.why}，情况说明已失效。原说明：${said}`;
}

/** "，已说明" beside the word for the severity; "" where nobody has explained it. */
export function overrideMark(override: FindingOverride | undefined): string {
  if (override === undefined) return "";
  return override.status === "active" ? "，已说明" : "，情况说明已失效";
}
