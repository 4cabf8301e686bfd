import type { PolicySet } from "../../policy/policyDocument";
import { newestDocument } from "../../policy/lookup";
import type { CaseFacts } from "../caseFacts";
import { hukouOfAddress, hukouOfWord, type Hukou } from "./hukou";

/** Where the row's hukou is: the column 户籍区 where it says so, else the hukou address. */
export function hukouOf({ row: { read } }: CaseFacts, policy: PolicySet): Hukou {
  const { district } = newestDocument(policy);
  const word = read.hukouDistrict?.state === "value" ? hukouOfWord(read.hukouDistrict.value, district) : "unknown";
  if (word !== "unknown" && word !== "outside") return word;
  const address = read.hukouAddress?.state === "value" ? hukouOfAddress(read.hukouAddress.value, district) : "unknown";
  // "否" beside an address inside the district: the two contradict each other.
  if (word === "outside") return address === "inside" ? "unknown" : address === "unknown" ? "outside" : address;
  return address;
}
