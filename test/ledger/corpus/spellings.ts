import type { CellValue } from "../../../src/cells/reading";
import { serialFromDate } from "../../../src/core/excelSerial";
import { isoDate, lastDayOfMonth, type IsoDate } from "../../../src/core/isoDate";
import { parseIdentity } from "../../../src/core/identityNumber";
import type { Random } from "./random";

/** A cell and what it must be read as: the value as text, "" for blank, or the code of what is wrong with it. */
export interface Spelled {
  readonly cell: CellValue;
  readonly shown: string;
}

const BLANKS: readonly CellValue[] = [null, null, null, null, "", "  ", "—", "--", "/", "无"];
const ERROR: Spelled = { cell: { error: "#N/A" }, shown: "C109" };
const wide = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Shares of cells that are blank, hold an error, or cannot be read. */
const UNUSUAL = { blank: 0.06, error: 0.005, bad: 0.03 };

function unusual(random: Random, bad: readonly Spelled[]): Spelled | null {
  const share = random.share();
  if (share < UNUSUAL.blank) return { cell: random.pick(BLANKS), shown: "" };
  if (share < UNUSUAL.blank + UNUSUAL.error) return ERROR;
  return share < UNUSUAL.blank + UNUSUAL.error + UNUSUAL.bad ? random.pick(bad) : null;
}

const BAD_AMOUNTS: readonly Spelled[] = [
  "(500)",
  "待定",
  "500+300",
  "50%",
  "伍佰元",
  "1 234",
  "12,34",
  "未发放，见备注",
  true,
  "3000元/月",
].map((cell) => ({ cell, shown: "C102" }));

/** An amount of money in a column of 元 or 万元; shown in fen. */
export function amountCell(random: Random, tenThousands: boolean): Spelled {
  const odd = unusual(random, BAD_AMOUNTS);
  if (odd) return odd;
  const round = random.chance(0.5);
  const fen = (round ? (1 + random.below(400)) * 10000 : 1 + random.below(9_000_000)) * (random.chance(0.01) ? -1 : 1);
  const shown = String(fen);
  if (tenThousands) {
    const own = [
      fen / 1_000_000,
      fen / 1_000_000,
      (fen / 1_000_000).toFixed(6),
      `${(fen / 100).toFixed(2)}元`,
      `${(fen / 1_000_000).toFixed(6)}万`,
    ];
    return { cell: random.pick(own), shown };
  }
  if (random.chance(0.7)) return { cell: random.chance(0.1) ? (fen / 100) * (1 + Number.EPSILON) : fen / 100, shown };
  const text = (fen / 100).toFixed(2);
  const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ",");
  const spellings = [
    text,
    grouped,
    `${text}元`,
    ` ${text} 元`,
    wide(text),
    `${(fen / 1_000_000).toFixed(6)}万`,
    `${grouped}元整`,
    `'${text}`,
    `${text}\n`,
  ];
  if (fen > 0) spellings.push(`¥${grouped}`, `￥${text}`, `人民币${text}元`);
  return { cell: random.pick(spellings), shown };
}

/** What of a sheet decides how its dates may be written. */
export interface DateStyle {
  readonly date1904: boolean;
  readonly year: number;
  /** On a month sheet, where the cell may hold the day alone. */
  readonly month?: number;
  /** The title, the sheet's or the file's name says the year: "3月5日" is enough. */
  readonly yearIsKnown: boolean;
  /** Two-digit years are settled by the sheet's other dates. */
  readonly twoDigits: boolean;
  /** Nothing but two-digit years, and nothing that settles them. */
  readonly onlyTwoDigits: boolean;
}

const BAD_DATES: readonly Spelled[] = [
  "未签",
  "待定",
  "2019.13.5",
  "20169-06-25",
  "2019",
  2019.1,
  true,
  "2019.2.30",
  5000,
  "1-12月份",
  "见附件",
].map((cell) => ({
  cell,
  shown: "C101",
}));

/** A date that anybody can read, for the first of a sheet. */
export function fullDate(random: Random, { year, date1904 }: DateStyle): Spelled {
  const date = isoDate(year, 1 + random.below(12), 1 + random.below(28)) ?? "";
  return { cell: serialFromDate(date, date1904), shown: date };
}

export function dateCell(random: Random, style: DateStyle): Spelled {
  const odd = style.onlyTwoDigits && random.chance(0.9) ? null : unusual(random, BAD_DATES);
  if (odd) return odd;
  const { year, date1904 } = style;
  const month = style.month ?? 1 + random.below(12);
  const day = 1 + random.below(lastDayOfMonth(year, month));
  const date = isoDate(year, month, day) ?? "";
  if (style.onlyTwoDigits) return { cell: `${String(year).slice(2)}.${month}.${day}`, shown: "C101" };
  if (style.month !== undefined && random.chance(0.6)) {
    return {
      cell: random.pick<CellValue>([day, `${day}日`, `${day}号`, String(day), `${month}月${day}日`, `${month}.${day}`]),
      shown: date,
    };
  }
  if (random.chance(0.5)) return { cell: serialFromDate(date, date1904) + (random.chance(0.05) ? 0.5 : 0), shown: date };
  if (style.month === undefined && random.chance(0.1)) return monthCell(random, year, month);
  if (style.month === undefined && random.chance(0.05)) return spanCell(random, date, day);
  const compact = date.replaceAll("-", "");
  const spellings: CellValue[] = [
    date,
    `${year}.${month}.${day}`,
    `${year}.${String(month).padStart(2, "0")}.${String(day).padStart(2, "0")}`,
    `${year}/${month}/${day}`,
    `${year}-${month}-${day}`,
    `${year}年${month}月${day}日`,
    `${year} 年 ${month} 月 ${day} 日`,
    compact,
    Number(compact),
    `${compact} 08:00:00`,
    `${date} 00:00:00`,
    `${year}. ${month}. ${day}`,
    wide(`${year}.${month}.${day}`),
    `${year}年\n${month}月${day}日`,
  ];
  if (style.twoDigits) spellings.push(`${String(year).slice(2)}.${month}.${day}`, `${String(year).slice(2)}年${month}月${day}日`);
  if (style.yearIsKnown && style.month === undefined) spellings.push(`${month}月${day}日`);
  return { cell: random.pick(spellings), shown: date };
}

function monthCell(random: Random, year: number, month: number): Spelled {
  const two = String(month).padStart(2, "0");
  const cells: CellValue[] = [
    `${year}年${month}月`,
    `${year}年${month}月份`,
    `${year} 年 ${month} 月`,
    `${year}${two}`,
    Number(`${year}${two}`),
    `${year}.${two}`,
  ];
  return { cell: random.pick(cells), shown: `${year}-${two}-01..${year}-${two}-${lastDayOfMonth(year, month)}` };
}

function spanCell(random: Random, date: IsoDate, day: number): Spelled {
  const [year = 0, month = 0] = date.split("-").map(Number);
  const last = Math.min(lastDayOfMonth(year, month), day + 1 + random.below(9));
  const end = isoDate(year, month, last) ?? "";
  const cells = [
    `${year}.${month}.${day}-${month}.${last}`,
    `${year}.${month}.${day}-${year}.${month}.${last}`,
    `${year}年${month}月${day}日至${month}月${last}日`,
  ];
  return { cell: random.pick(cells), shown: date === end ? date : `${date}..${end}` };
}

/** A made-up citizen ID of the area 310199, which does not exist. */
export function madeUpId(random: Random): string {
  const born = isoDate(1930 + random.below(80), 1 + random.below(12), 1 + random.below(28)) ?? "";
  const first17 = `310199${born.replaceAll("-", "")}${String(1 + random.below(995)).padStart(3, "0")}`;
  return [..."0123456789X"].map((check) => first17 + check).find((id) => parseIdentity(id).ok) ?? "";
}

export function idCell(random: Random): Spelled {
  const id = madeUpId(random);
  const wrongCheck = id.slice(0, 17) + (id.endsWith("1") ? "2" : "1");
  const odd = unusual(random, [
    { cell: `${id.slice(0, 6)}********${id.slice(14)}`, shown: "C104" },
    { cell: id.slice(0, 17), shown: "C104" },
    { cell: "不详", shown: "C104" },
    { cell: wrongCheck, shown: "C105" },
    { cell: Number(`${id.slice(0, 15)}000`), shown: "C103" },
    { cell: `${id.slice(0, 6)}19501345${id.slice(14)}`, shown: "C104" },
  ]);
  if (odd) return odd;
  const old = id.startsWith("19", 6) && random.chance(0.04) ? id.slice(0, 6) + id.slice(8, 17) : null;
  if (old) return { cell: random.chance(0.5) ? old : Number(old), shown: id };
  const spellings = [
    id,
    id,
    id,
    id,
    id,
    `'${id}`,
    ` ${id}`,
    id.toLowerCase(),
    wide(id),
    `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
    `${id}\n`,
    `${id}\u00a0`,
  ];
  return { cell: random.pick(spellings), shown: id };
}

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁郑"];
const GIVEN = [..."芳伟娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚"];

export function nameCell(random: Random): Spelled {
  const name = random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.5) ? random.pick(GIVEN) : "");
  const share = random.share();
  const cell =
    share < 0.1
      ? `${name.slice(0, 1)}  ${name.slice(1)}`
      : share < 0.3
        ? ` ${name}\u3000`
        : share < 0.33
          ? `${name}（户主）`
          : share < 0.36
            ? `${name.slice(0, 1)}\n${name.slice(1)}`
            : name;
  return { cell, shown: name };
}

/** One of the texts, with blanks at its edges as often as in real workbooks. */
export function textCell(random: Random, texts: readonly string[], blanks = 0.06): Spelled {
  if (random.chance(blanks)) return { cell: random.pick<CellValue>([null, null, "", " ", "—"]), shown: "" };
  const text = random.pick(texts);
  return {
    cell: random.chance(0.3) ? random.pick([` ${text}`, `${text} `, `${text}\u3000`, `${text}\n`]) : text,
    shown: text.normalize("NFKC"),
  };
}

export function countCell(random: Random): Spelled {
  const odd = unusual(random, [
    { cell: "若干", shown: "C102" },
    { cell: 7.5, shown: "C102" },
  ]);
  if (odd) return odd;
  const count = 5 + random.below(8);
  return {
    cell: random.pick<CellValue>([count, count, String(count), `${count}人`, `应到${count + 2}实到${count}`, wide(String(count))]),
    shown: String(count),
  };
}

const phone = (random: Random): string => `1${random.pick(["38", "39", "50", "86"])}${String(random.below(1e8)).padStart(8, "0")}`;

export function phoneCell(random: Random): Spelled {
  const one = phone(random);
  if (random.chance(0.4)) return { cell: Number(one), shown: one };
  const two = random.pick([
    `${one}、${phone(random)}`,
    `${one}/62${random.below(900000) + 100000}`,
    `021-62${random.below(900000) + 100000}`,
  ]);
  return random.chance(0.2) ? { cell: two, shown: two } : { cell: one, shown: one };
}
