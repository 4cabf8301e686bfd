/** Bits of the digest of a person: each of its values stands for more than 2,000 of the ID numbers that one district can give out. */
export const PERSON_BITS = 14;

/**
 * A short digest of plain data (FNV-1a over its JSON text, mixed once more), in base 36: the same on every host, enough to see
 * that something has changed. `bits` from 1 to 32; with fewer, more inputs share a digest, and less can be told from it.
 */
export function digest(value: unknown, bits = 32): string {
  const text = JSON.stringify(value) ?? "";
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return ((sum ^ (sum >>> 16)) >>> (32 - bits)).toString(36);
}
