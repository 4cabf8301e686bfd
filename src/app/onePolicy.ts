import { HostError } from "../host/workbookPort";
import { policyHash } from "../policy/policyHash";
import type { PolicySet } from "../policy/policyDocument";
import { builtInPolicy } from "../policy/builtInPolicy";

/** The standards of each workbook of a run. */
export type OfficePolicies = { readonly file: string; readonly policy: PolicySet }[];

/**
 * The one policy of a run over several ledgers. Limits are counted across all of them, so ledgers with different standards, or of
 * which only some have any, are refused: nobody could say by which of them the whole was judged.
 */
export function onePolicy(policies: OfficePolicies): PolicySet {
  const [first] = policies;
  if (first === undefined) return builtInPolicy;
  const other = policies.find(({ policy }) => policyHash(policy) !== policyHash(first.policy));
  if (other)
    throw new HostError(
      "unsupported",
      `${first.file}和${other.file}的帮扶标准不同（${sourceText(first.policy)}；${sourceText(other.policy)}），请用 --policy 指定一份，或分开校验。`,
    );
  const problems = policies.flatMap(({ policy }) => policy.origin?.problems ?? []);
  const origin = (policies.find(({ policy }) => (policy.origin?.problems.length ?? 0) > 0) ?? first).policy.origin;
  return origin === undefined ? first.policy : { ...first.policy, origin: { ...origin, problems } };
}

const sourceText = ({ origin }: PolicySet): string =>
  origin === undefined ? "没有帮扶标准表" : `${origin.from}${origin.problems.length > 0 ? "有错，未采用" : ""}`;
