const OFFICE = /(?:人民政府|政府|办事处|街道办|综合帮扶工作组|工作组)+$/;

/** The street (镇) of the district that a cell 街道 or a unit line names, in its full name; null where it names none of them. */
export function streetOf(text: string, streets: readonly string[]): string | null {
  return remembered(streetsOfText, streets, text, readStreet);
}

type KnownTexts = WeakMap<readonly string[], Map<string, string | null>>;
const streetsOfText: KnownTexts = new WeakMap();
const streetsOfAddress: KnownTexts = new WeakMap();
const MOST_TEXTS = 2048;

/** A ledger names few streets on many rows, so each text is read once. */
function remembered(
  texts: KnownTexts,
  streets: readonly string[],
  text: string,
  read: (text: string, streets: readonly string[]) => string | null,
): string | null {
  let known = texts.get(streets);
  if (!known) texts.set(streets, (known = new Map()));
  let street = known.get(text);
  if (street === undefined) {
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, (street = read(text, streets)));
  }
  return street;
}

function readStreet(text: string, streets: readonly string[]): string | null {
  const name = text.normalize("NFKC").replace(/\s/g, "");
  const stem = stemOf(name.replace(/街道办事处.*$/, "街道").replace(OFFICE, ""));
  return namesOf(streets).find(({ shorts }) => shorts.includes(stem))?.street ?? streetInAddress(name, streets);
}

/** The street that an address names with its ending ("华阳街道", "新泾镇"); 北新泾 is not 新泾镇. */
export function streetInAddress(address: string, streets: readonly string[]): string | null {
  // What follows the last ending names no street, and what comes before the house number is the same on many rows.
  const end = Math.max(address.lastIndexOf("街道") + 2, address.lastIndexOf("镇") + 1);
  return end < 2 ? null : remembered(streetsOfAddress, streets, address.slice(0, end), readAddress);
}

function readAddress(address: string, streets: readonly string[]): string | null {
  for (const { street, shorts, ending } of namesOf(streets)) {
    if (!address.includes(ending)) continue;
    for (const short of shorts) {
      const at = address.indexOf(short + ending);
      if (at >= 0 && !streets.some((other) => reachesBack(other, short, address, at))) return street;
    }
  }
  return null;
}

interface StreetNames {
  readonly street: string;
  readonly shorts: readonly string[];
  readonly ending: string;
}

const names = new WeakMap<readonly string[], readonly StreetNames[]>();

/** The streets with their short names, made once per list: a ledger asks for every row. */
function namesOf(streets: readonly string[]): readonly StreetNames[] {
  let known = names.get(streets);
  if (!known) names.set(streets, (known = streets.map((street) => ({ street, shorts: shortNames(street), ending: endingOf(street) }))));
  return known;
}

/** True where a longer street name ends in `short` and stands at this very place of the address. */
function reachesBack(other: string, short: string, address: string, at: number): boolean {
  const longer = stemOf(other);
  return longer !== short && longer.endsWith(short) && address.slice(0, at + short.length).endsWith(longer);
}

const endingOf = (street: string): string => (street.endsWith("镇") ? "镇" : "街道");
const stemOf = (street: string): string => street.replace(/(?:街道|镇)$/, "");

/** "仙霞新村街道" → 仙霞新村, 仙霞. */
function shortNames(street: string): string[] {
  const stem = stemOf(street);
  return [stem, stem.replace(/(?:路|新村)$/, "")];
}
