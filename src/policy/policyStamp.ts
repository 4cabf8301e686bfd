import type { IsoDate } from "../core/isoDate";
import { newestDocument } from "./lookup";
import { policyHash } from "./policyHash";
import type { PolicySet } from "./policyDocument";

/** By what a result was judged: enough to trace it to its document and figures. */
export interface PolicyStamp {
  /** Of the newest document. */
  readonly id: string;
  readonly title: string;
  /** Fingerprint of every figure, clause and alias of all documents. */
  readonly hash: string;
  readonly documents: readonly { readonly number: string; readonly title: string; readonly from: IsoDate; readonly to: IsoDate }[];
  /** Chinese: where an office's own standards were read from; "" for the documents of the program. */
  readonly from: string;
  /** What is wrong with the office's own standards, which are then not used at all. */
  readonly problems: readonly string[];
}

export function policyStamp(policy: PolicySet): PolicyStamp {
  const { id, title } = newestDocument(policy);
  return {
    id,
    title,
    hash: policyHash(policy),
    documents: policy.documents.map(({ number, title: name, from, to }) => ({ number, title: name, from, to })),
    from: policy.origin?.from ?? "",
    problems: policy.origin?.problems ?? [],
  };
}

/** "长民发〔2016〕31号、…（本工作簿的工作表“帮扶标准”）" */
export const basisText = (stamp: PolicyStamp): string => `${numbersOf(stamp)}（${sourceOf(stamp)}）`;

/** The same with the hash, for a sheet that is passed on. */
export const stampText = (stamp: PolicyStamp): string => `${numbersOf(stamp)}（${sourceOf(stamp)}，参数校验码 ${stamp.hash}）`;

const numbersOf = ({ documents }: PolicyStamp): string => documents.map(({ number }) => number).join("、");
const sourceOf = ({ from, problems }: PolicyStamp): string => (from === "" || problems.length > 0 ? "程序内置" : from);

/** That an office's own standards were not used, in one sentence; null where they were, or where there are none. */
export function notUsedText({ from, problems, documents }: PolicyStamp): string | null {
  const [first] = problems;
  if (first === undefined) return null;
  const others = problems.length > 1 ? "等" : "";
  return `${from}有 ${problems.length} 处错误，整份没有采用，仍按程序内置的${documents.map(({ number }) => number).join("、")}判断（${first}${others}）。`;
}
