import type { PolicySet } from "../../policy/policyDocument";
import { relationOf } from "../../policy/words";
import type { CaseFacts } from "../caseFacts";

/** Who the person of a row is to the household, as far as clause 三 tells people apart. */
export type Kinship = "self" | "spouseOrChild" | "other" | "unknown";

/** 本人 and 户主 need a hukou of their own; spouses and children may live along; blank is unknown, any other word is another relative. */
export function kinshipOf({ row: { read } }: CaseFacts, policy: PolicySet): Kinship {
  if (read.relation?.state !== "value") return "unknown";
  switch (relationOf(policy, read.relation.value)) {
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
