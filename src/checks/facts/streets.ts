const OFFICE = /(?:人民政府|政府|办事处|街道办|综合帮扶工作组|工作组)+$/;

/** The street (镇) of the district that a cell 街道 or a unit line names, in its full name; null where it names none of them. */
export function streetOf(text: string, streets: readonly string[]): string | null {
  const name = text.normalize("NFKC").replace(/\s/g, "");
  const stem = stemOf(name.replace(/街道办事处.*$/, "街道").replace(OFFICE, ""));
  return streets.find((street) => shortNames(street).includes(stem)) ?? streetInAddress(name, streets);
}

/** The street that an address names with its ending ("华阳街道", "新泾镇"); 北新泾 is not 新泾镇. */
export function streetInAddress(address: string, streets: readonly string[]): string | null {
  for (const street of streets) {
    for (const short of shortNames(street)) {
      const at = address.indexOf(short + endingOf(street));
      if (at >= 0 && !streets.some((other) => reachesBack(other, short, address, at))) return street;
    }
  }
  return null;
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
