import type { PolicySet } from "./policyDocument";

const known = new WeakMap<PolicySet["documents"], string>();

/** A short fingerprint of the documents, wherever they come from (64-bit FNV-1a, hex): results can be traced to the figures they used. */
export function policyHash({ documents }: PolicySet): string {
  let hash = known.get(documents);
  if (hash === undefined) known.set(documents, (hash = fingerprint(JSON.stringify({ documents }))));
  return hash;
}

function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
