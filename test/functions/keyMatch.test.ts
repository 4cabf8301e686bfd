import fc from "fast-check";
import { AskedKeys } from "../../src/functions/askedKeys";
import { CellRange } from "../../src/functions/cellRange";
import { grantKey } from "../../src/functions/grantKey";
import { matchMany, matchOne, type KeyMatch } from "../../src/functions/keyMatch";
import { column, shown } from "./callFunction";

const IDS = ["31019919500101001X", "310199195506150026", "310199200808080055", "31019919480229007X"] as const;
const FULL_WIDTH = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** A key as people write it: each of these is the same key to a reader, or plainly another one. */
const SPELLINGS: readonly ((key: string) => unknown)[] = [
  (key) => key,
  (key) => key.toLowerCase(),
  (key) => ` ${key} `,
  (key) => `'${key}`,
  (key) => `${key.slice(0, 6)} ${key.slice(6, 14)}\u3000${key.slice(14)}`,
  (key) => key.slice(0, -1) + FULL_WIDTH(key.slice(-1)),
  FULL_WIDTH,
  (key) => `${key}\u200b`,
  (key) => `${key}\u0301`,
  (key) => `\u2460${key.slice(1)}`,
  (key) => key.slice(0, 6) + key.slice(8, 17),
  (key) => FULL_WIDTH(key.slice(0, 6) + key.slice(8, 17)),
  (key) => Number(key.slice(0, 6) + key.slice(8, 17)),
  (key) => Number(key),
  (key) => key.slice(1),
  (key) => `0${key}`,
  (key) => key.slice(0, -1),
  (key) => `${key.slice(0, 6)}********${key.slice(14)}`,
  (key) => `${key.slice(0, -1)} ${key.slice(-1)}`,
  (key) => key.slice(0, -2) + FULL_WIDTH(key.slice(-2, -1)) + key.slice(-1),
  (key) => `${key.slice(0, -1)}${key.endsWith("X") ? "1" : "X"}`,
  (key) => `${key.slice(0, -2)}7${key.slice(-1)}`,
];
const KEYS = [...IDS, "12", "户7", "HY10001", "DBß1", "0", "K12", "7", "17", "X", "1X"] as const;
const spelling = fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...SPELLINGS)).map(([key, spell]) => spell(key));
const anyKey: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: spelling },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(null, "", 0, -0, true, 1.5, -12, 12, 1e15, 1e21, NaN, "合计", "１２", "⑫", "\u212a12", "DBSS1"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);

/** The places of each key, and the broken numbers. */
function placesByKey({ places, numbers, lost }: KeyMatch, asked: AskedKeys): { places: Map<string, number[]>; lost: ReadonlySet<string> } {
  const found = new Map<string, number[]>();
  places.forEach((place, index) => {
    const key = asked.text(numbers[index] ?? -1);
    found.set(key, [...(found.get(key) ?? []), place]);
  });
  return { places: found, lost };
}

test("the quick search finds the rows that reading every key would find, and the same broken numbers", () => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 30 }), fc.constantFrom(...KEYS), (cells, wanted) => {
      const read = grantKey(wanted);
      const key = read.is === "key" ? read.key : wanted;
      const keys = cells.map((cell) => grantKey(cell as string | number | boolean | null));
      const places = keys.flatMap((one, place) => (one.is === "key" && one.key === key ? [place] : []));
      const lost = new Set(keys.flatMap((one) => (one.is === "lost" ? [one.prefix] : [])));
      for (const argument of [column(...cells), [cells]]) {
        const range = new CellRange(argument);
        const sole = new AskedKeys(new CellRange(key));
        expect(placesByKey(matchOne(key, range), sole)).toEqual({ places: new Map(places.length > 0 ? [[key, places]] : []), lost });
        const asked = new AskedKeys(new CellRange(column(...IDS)));
        const many = new Map<string, number[]>();
        keys.forEach((one, place) => {
          if (one.is === "key" && IDS.some((id) => id === one.key)) many.set(one.key, [...(many.get(one.key) ?? []), place]);
        });
        expect(placesByKey(matchMany(asked, range), asked)).toEqual({ places: many, lost });
      }
    }),
    { numRuns: 600 },
  );
});

test("on random ledgers of messy IDs a single cell and a spilled column both answer what a plain scan adds up", () => {
  const anyRow = fc.record({
    id: fc.constantFrom(...IDS),
    spell: fc.constantFrom(...SPELLINGS.slice(0, 7), SPELLINGS[10] ?? String),
    nth: fc.integer({ min: 0, max: 1000 }),
    fen: fc.integer({ min: 1, max: 9_000_000 }),
    asText: fc.boolean(),
  });
  /** 2018-01-01 and the days after. */
  const first = 43101;
  const year = (nth: number): number => (nth < 365 ? 2018 : nth < 730 ? 2019 : 2020);
  const last18 = (id: string, spelled: unknown): string =>
    String(spelled).replace(/\s/g, "").length === 15 ? `${id.slice(0, 6)}19` : id.slice(0, 8);
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 25 }), (rows) => {
      // A number of 15 digits stands for somebody born in the 1900s only.
      const ledger = rows.map((row) => ({ ...row, cell: row.spell(row.id) })).filter(({ id, cell }) => last18(id, cell) === id.slice(0, 8));
      fc.pre(ledger.length > 0);
      const columns = [
        column(...ledger.map(({ cell }) => cell)),
        column(...ledger.map(({ nth }) => first + nth)),
        column(...ledger.map(({ fen, asText }) => (asText ? `${(fen / 100).toFixed(2)}元` : fen / 100))),
      ] as const;
      const used = ledger.map((asked) =>
        ledger.reduce((sum, { id, nth, fen }) => (id === asked.id && year(nth) === year(asked.nth) ? sum + fen : sum), 0),
      );
      expect(shown("ANNUAL_USED", columns[0], columns[1], ...columns, null, null)).toEqual(column(...used.map((fen) => fen / 100)));
      const [keys, dates, answers] = [columns[0], columns[1], column(...used.map((fen) => fen / 100))].map((cells) => [...cells].reverse());
      expect(shown("ANNUAL_USED", keys, dates, ...columns, null, null)).toEqual(answers);
      ledger.forEach(({ cell, nth }, at) => {
        expect(shown("ANNUAL_USED", [[cell]], [[first + nth]], ...columns, null, null)).toEqual([[(used[at] ?? 0) / 100]]);
      });
    }),
    { numRuns: 100 },
  );
});
