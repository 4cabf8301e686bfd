import { builtInPolicy } from "./builtInPolicy";
import { policyHash } from "./policyHash";
import type { PolicySet } from "./policyDocument";

/** Pane and custom functions are separate bundles on one page (shared runtime): the page's global object carries the policy. */
interface Page {
  bangfuPolicy?: PolicySet;
}

const page: Page = globalThis as Page;

/** The standards that the workbook asks for, as the pane last read them; the program's own before that. */
export const publishedPolicy = (): PolicySet => page.bangfuPolicy ?? builtInPolicy;

/** Gives the functions another policy; true where its figures, or what is wrong with an office's sheet, differ from before. */
export function publishPolicy(policy: PolicySet): boolean {
  const before = publishedPolicy();
  page.bangfuPolicy = policy;
  return policyHash(before) !== policyHash(policy) || problemsOf(before) !== problemsOf(policy);
}

const problemsOf = ({ origin }: PolicySet): string => (origin?.problems ?? []).join("\n");
