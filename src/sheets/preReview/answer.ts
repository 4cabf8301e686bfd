import type { Decision } from "../../policy/decision";

/** An answer with its reason, or a word and the reason that are printed in its place. */
export type Answer<T> =
  { readonly ok: true; readonly value: T; readonly why: string } | { readonly ok: false; readonly word: string; readonly why: string };

/** Why there is no answer; "" where there is one, also where it is a word such as 无单项上限. */
export const whyOpen = (answer: Answer<unknown>): string => (answer.ok || answer.word !== CANNOT_TELL ? "" : answer.why);

const CANNOT_TELL = "无法计算";

export function answerOf<T>(decision: Decision<T>): Answer<T> {
  return decision.ok ? { ok: true, value: decision.value, why: decision.text } : notComputed(decision.text);
}

export const notComputed = (why: string): Answer<never> => ({ ok: false, word: CANNOT_TELL, why });

/** No date, no rule. */
export const noDate = (): Answer<never> => notComputed("台账没有可用的日期，无法确定适用的规定");
