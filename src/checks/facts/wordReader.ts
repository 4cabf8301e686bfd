import type { Reading } from "../../cells/reading";
import type { Fact } from "../caseFacts";

const absent = { is: "absent" } as const;
const unreadable = { is: "unreadable" } as const;

/**
 * Reads a text cell through an alias table: blank or no column is absent, a word of no table is unreadable.
 * A ledger repeats few words on many rows, so each word is looked up once.
 */
export function wordReader<T>(meaning: (text: string) => T | null): (reading: Reading<string> | undefined) => Fact<T> {
  const known = new Map<string, Fact<T>>();
  return (reading) => {
    if (reading === undefined || reading.state === "blank") return absent;
    if (reading.state === "unreadable") return unreadable;
    let fact = known.get(reading.value);
    if (!fact) {
      const value = meaning(reading.value);
      known.set(reading.value, (fact = value === null ? unreadable : { is: "known", value }));
    }
    return fact;
  };
}
