import type { PolicySet } from "../../policy/policyDocument";
import { newestDocument } from "../../policy/lookup";
import type { CaseFacts } from "../caseFacts";
import { hukouOfAddress, hukouOfWord, type Hukou } from "./hukou";

export interface StatedHukou {
  /** "conflict": 户籍区 and the hukou address contradict each other; "outside" where both lie outside, but not in one place. */
  readonly hukou: Hukou | "conflict";
  /** The cell's text that says so; "" where none does. */
  readonly place: string;
}

/** Where the row's hukou is, by 户籍区 and the hukou address together: the finer of both, and nothing where one denies the other. */
export function hukouOf({ row: { read } }: CaseFacts, policy: PolicySet): StatedHukou {
  const { district } = newestDocument(policy);
  const word = stated(read.hukouDistrict?.state === "value" ? read.hukouDistrict.value : "", (text) => hukouOfWord(text, district));
  const address = stated(read.hukouAddress?.state === "value" ? read.hukouAddress.value : "", (text) => hukouOfAddress(text, district));
  if (address.hukou === "unknown") return word;
  if (word.hukou === "unknown" || (word.hukou === "outside" && address.hukou !== "inside")) return address;
  if (word.hukou === address.hukou) return word;
  if (word.hukou === "inside" || address.hukou === "inside") return { hukou: "conflict", place: "" };
  return { hukou: "outside", place: address.place };
}

function stated(text: string, meaning: (text: string) => Hukou): StatedHukou {
  const hukou = text === "" ? "unknown" : meaning(text);
  return { hukou, place: hukou === "unknown" ? "" : text };
}
