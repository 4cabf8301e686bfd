import type { PolicySet } from "../../policy/policyDocument";
import { relationOf } from "../../policy/words";
import type { CaseFacts } from "../caseFacts";

/** Who the person of a row is to the household, as far as clause 三 tells people apart. */
export type Kinship = "self" | "spouseOrChild" | "other" | "unknown";

/** 本人 and 户主 need a hukou of their own; spouses and children may live along; blank is unknown, any other word is another relative. */
export function kinshipOf({ row: { read } }: CaseFacts, policy: PolicySet): Kinship {
  if (read.relation?.state !== "value") return "unknown";
  const text = read.relation.value;
  let known = kinships.get(policy);
  if (!known) kinships.set(policy, (known = new Map()));
  let kinship = known.get(text);
  if (kinship === undefined) {
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, (kinship = kinshipOfWord(policy, text)));
  }
  return kinship;
}

/** A ledger names few relations on many rows, so each text is read once. */
const kinships = new WeakMap<PolicySet, Map<string, Kinship>>();
const MOST_TEXTS = 2048;

/** The same of the word itself. */
export function kinshipOfWord(policy: PolicySet, text: string): Kinship {
  switch (relationOf(policy, text)) {
    case "本人":
    case "户主":
      return "self";
    case "配偶":
    case "子女":
      return "spouseOrChild";
    case null:
      return "other";
  }
}
