import type { Coverage } from "../../checks/finding";

/** Said by this many rules, a reason is said once for all of them. */
const MANY = 5;

/** Coverage lines with what many of them repeat taken out and kept apart, so that each rule's own reason stands out. */
export interface SortedReasons {
  /** "发放形式未填的 210 行按资金判断" with the number of rules that say so. */
  readonly common: readonly { readonly why: string; readonly rules: number }[];
  readonly own: readonly { readonly line: Coverage; readonly why: string }[];
}

/** Sorts the reasons of rules that were not wholly checked; the clause "无法判断：…" is always a rule's own. */
export function commonReasons(lines: readonly Coverage[]): SortedReasons {
  const count = new Map<string, number>();
  const partsOf = ({ why }: Coverage): string[] => why.split("；").filter((part) => part !== "");
  for (const part of lines.flatMap(partsOf)) if (!part.startsWith("无法判断")) count.set(part, (count.get(part) ?? 0) + 1);
  const common = [...count].filter(([, rules]) => rules >= MANY).map(([why, rules]) => ({ why, rules }));
  const isCommon = (part: string): boolean => common.some(({ why }) => why === part);
  return {
    common,
    own: lines.map((line) => ({
      line,
      why: partsOf(line)
        .filter((part) => !isCommon(part))
        .join("；"),
    })),
  };
}
