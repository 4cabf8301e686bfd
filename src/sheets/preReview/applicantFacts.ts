import type { Reading } from "../../cells/reading";
import type { CaseFacts } from "../../checks/caseFacts";
import { maskIdentity } from "../../core/identityNumber";
import type { PreReviewForm } from "./preReviewForm";

type Applicant = Pick<
  PreReviewForm,
  | "street"
  | "committee"
  | "caseNo"
  | "name"
  | "sex"
  | "birth"
  | "phone"
  | "idNo"
  | "category"
  | "householdNo"
  | "hukouAddress"
  | "address"
  | "members"
>;

/** Who applies: sex and month of birth come from a good ID number only; what the ledger lacks is "". */
export function applicantFacts(facts: CaseFacts, all: readonly CaseFacts[], fullIds: boolean): Applicant {
  const { read, sheet } = facts.row;
  const identity = read.idNo?.state === "value" ? read.idNo.value : null;
  const birth = identity === null ? null : /^(\d{4})-(\d{2})/.exec(identity.birth);
  return {
    street: textOf(read.street) || (sheet.street ?? ""),
    committee: textOf(read.committee),
    caseNo: textOf(read.preReviewNo) || textOf(read.caseNo),
    name: textOf(read.name),
    sex: identity?.sex ?? "",
    birth: birth ? `${birth[1]}年${Number(birth[2])}月` : "",
    phone: textOf(read.phone),
    idNo: identity === null ? "" : fullIds ? identity.id18 : maskIdentity(identity.id18),
    category: facts.category.is === "known" ? facts.category.value : "",
    householdNo: textOf(read.householdId),
    hukouAddress: textOf(read.hukouAddress) || textOf(read.hukouDistrict),
    address: textOf(read.address),
    members: familyOf(facts, all).join("、"),
  };
}

export const textOf = (reading: Reading<string> | undefined): string => (reading?.state === "value" ? reading.value : "");

/** The other members of the household that the ledger knows, each once: "李建国（配偶）". */
function familyOf(facts: CaseFacts, all: readonly CaseFacts[]): string[] {
  const head = textOf(facts.row.read.headName);
  const family = new Map<string, string>();
  if (head !== "" && head !== facts.name) family.set(head, `${head}（户主）`);
  for (const other of facts.household === null ? [] : all) {
    if (other.household !== facts.household || other.name === "" || other.name === facts.name) continue;
    if (facts.person !== null && other.person === facts.person) continue;
    const relation = textOf(other.row.read.relation);
    if (!family.has(other.name)) family.set(other.name, relation === "" ? other.name : `${other.name}（${relation}）`);
  }
  return [...family.values()];
}
