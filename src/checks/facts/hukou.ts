import type { PolicyDocument } from "../../policy/policyDocument";
import { PROVINCE_ENDINGS, PROVINCES, SHANGHAI_DISTRICTS } from "./places";
import { streetInAddress } from "./streets";

/** Where a hukou is registered. "outside" is outside the district, not known where. */
export type Hukou = "inside" | "otherDistrict" | "outsideCity" | "outside" | "unknown";

type District = PolicyDocument["district"];

const NO = /^(?:否|不是|无|非(?:本区|本地|区内).*)$/;
const YES = /^(?:是|有|本区.*|区内.*)$/;
const ELSEWHERE_IN_TOWN = /^(?:外区|本市外区|市内他区|他区|本市其他区)/;
const ELSEWHERE = /^(?:外省|外地|外市|非沪|非本市|非上海)/;
const PROVINCE = new RegExp(`(?:${PROVINCES.join("|")})${PROVINCE_ENDINGS}`);
const BARE_PROVINCE = new RegExp(`^(?:${PROVINCES.join("|")})$`);
/** An address that begins with a city other than Shanghai, "合肥市…"; "新华路都市花园" and "虹桥超市" are no cities. */
const OTHER_CITY = /^(?!上海|本市|沪)(?:(?![路弄街号村])\p{Script=Han}){2,4}?(?<![都超城夜菜])市(?![场民政里])/u;

/** A county of a province that stands without 省, "四川宜宾长宁县"; a road in between would make it an address in town. */
const OTHER_COUNTY = new RegExp(`^(?:${PROVINCES.join("|")})(?:(?![路弄街号村])\\p{Script=Han}){1,6}?[市县州盟]`, "u");

/** The words of a column 户籍区, 户籍性质 or 是否本区户籍; an address may stand there too. */
export function hukouOfWord(text: string, district: District): Hukou {
  const word = text.normalize("NFKC").replace(/\s/g, "");
  const home = stemOf(district.name);
  if (NO.test(word) || word.startsWith(`非${home}`)) return "outside";
  if (YES.test(word) || word === home) return "inside";
  if (ELSEWHERE_IN_TOWN.test(word)) return "otherDistrict";
  if (BARE_PROVINCE.test(word)) return "outsideCity";
  if (SHANGHAI_DISTRICTS.some((name) => word === name)) return "otherDistrict";
  return hukouOfAddress(word, district);
}

/**
 * A hukou address: inside where it names the district itself or one of its streets; a road alone says nothing. What it names
 * first decides, since other provinces have a 普陀区 and a 长宁县 too; the district behind another province leaves it open.
 */
export function hukouOfAddress(text: string, district: District): Hukou {
  // Most addresses: nothing can be named before the district itself.
  if (text.startsWith(district.name) || (text.startsWith("上海市") && text.startsWith(district.name, 3))) return "inside";
  const address = text.normalize("NFKC").replace(/\s/g, "");
  const home = stemOf(district.name);
  const elsewhere = firstOf([PROVINCE, OTHER_CITY, OTHER_COUNTY, ELSEWHERE].map((pattern) => address.search(pattern)));
  const inside = placeIn(address, [district.name]);
  const other = firstOf([address.search(otherDistricts(home))]);
  if (elsewhere < Math.min(inside, other)) return inside === Infinity ? "outsideCity" : "unknown";
  if (inside !== other) return inside < other ? "inside" : "otherDistrict";
  return streetInAddress(address, district.streets) === null ? "unknown" : "inside";
}

const otherPatterns = new Map<string, RegExp>();

/** Any other district of the city, "…区" or "…县"; one pattern per home district, since a ledger asks for every row. */
function otherDistricts(home: string): RegExp {
  let pattern = otherPatterns.get(home);
  if (!pattern) {
    pattern = new RegExp(`(?:${SHANGHAI_DISTRICTS.filter((name) => name !== home).join("|")})[区县]`);
    otherPatterns.set(home, pattern);
  }
  return pattern;
}

/** Where the address first names one of these; Infinity where it names none. */
const placeIn = (address: string, names: readonly string[]): number => firstOf(names.map((name) => address.indexOf(name)));

const firstOf = (found: readonly number[]): number => Math.min(Infinity, ...found.filter((at) => at >= 0));

const stemOf = (district: string): string => district.replace(/[区县]$/, "");
