import { finished } from "../../src/checks/pause";
import { NearIds } from "../../src/checks/keptCheck/nearIds";
import { idNeighbours } from "../../src/checks/surveys/idNeighbours";
import { areAlike } from "../../src/checks/surveys/lookAlikes";
import { check, coverageOf, expectMarked, found } from "./ledgerTable";

/** The valid ID with these first 17 digits. */
function idOf17(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return first17 + "10X98765432".charAt([...first17].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11);
}

const A = idOf17("31019919500102123");
const ONE_DIGIT = idOf17("31019919500102183");
const SWAPPED = idOf17("31019919500102132");
const TWO_DIGITS = idOf17("31019919500102189");
const OTHER_BIRTH = idOf17("31019919501102183");

const table = (...rows: readonly string[]): string => `
  | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期 | 状态 | 应有 |
  ${rows.join("\n  ")}
`;

describe("G211, a person who looks like another", () => {
  test("names alike and one digit another one: told on the later person's first row only, with the evidence", () => {
    const result = expectMarked(
      table(
        `| 王小芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`,
        `| 王小方 | '${ONE_DIGIT} | 其他 | 100 | 2019-05-02 | | G211 |`,
        `| 王小方 | '${ONE_DIGIT} | 其他 | 100 | 2019-05-03 | | |`,
      ),
    );
    expect(found(result, "G211")).toMatchObject([
      {
        severity: "note",
        cells: ["A3", "B3"],
        args: { otherName: "王小芳", other: "'1月'!2", evidence: "证件号码只差一位数字" },
        message: "“王小方”与“1月”第 2 行的“王小芳”姓名相近，证件号码只差一位数字，请核对是否为同一人",
      },
    ]);
  });

  test("two neighbouring digits that changed places are one edit, two other digits are two", () => {
    const swapped = expectMarked(
      table(`| 王小芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`, `| 王芳 | '${SWAPPED} | 其他 | 100 | 2019-05-02 | | G211 |`),
    );
    expect(found(swapped, "G211")[0]?.args["evidence"]).toBe("证件号码有相邻两位数字对调");
    expectMarked(table(`| 王小芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`, `| 王芳 | '${TWO_DIGITS} | 其他 | 100 | 2019-05-02 | | |`));
  });

  test("one name and one birth date, whatever the rest of the IDs; a birth date one month later is another person", () => {
    const result = expectMarked(
      table(`| 王芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`, `| 王  芳（户主） | '${TWO_DIGITS} | 其他 | 100 | 2019-05-02 | | G211 |`),
    );
    expect(found(result, "G211")[0]?.message).toBe("“王芳”与“1月”第 2 行的“王芳”同名，出生日期相同，证件号码不同，请核对是否为同一人");
    expectMarked(table(`| 王芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`, `| 王芳 | '${OTHER_BIRTH} | 其他 | 100 | 2019-05-02 | | |`));
  });

  test("the order is the date's: of two rows the one of 2 May is the later person, although it stands above", () => {
    expectMarked(table(`| 王芳 | '${ONE_DIGIT} | 其他 | 100 | 2019-05-02 | | G211 |`, `| 王芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`));
  });

  test("other names with IDs one edit apart are two persons", () => {
    expectMarked(table(`| 王小芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`, `| 李大明 | '${ONE_DIGIT} | 其他 | 100 | 2019-05-02 | | |`));
  });

  test("the 15-digit form of the same number is the same person, and one ID with two names is G209, not this", () => {
    const old = `${A.slice(0, 6)}${A.slice(8, 17)}`;
    expectMarked(table(`| 王芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`, `| 王芳 | '${old} | 其他 | 100 | 2019-05-02 | | C106 |`));
    expectMarked(table(`| 王芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`, `| 王方 | '${A} | 其他 | 100 | 2019-05-02 | | G209 |`));
  });

  test("a rejected row and one before the document are nobody's look-alike", () => {
    expectMarked(table(`| 王芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`, `| 王芳 | '${ONE_DIGIT} | 其他 | 100 | 2019-05-02 | 不予 | |`));
    expectMarked(table(`| 王芳 | '${A} | 其他 | 100 | 2010-05-01 | | P101 |`, `| 王芳 | '${ONE_DIGIT} | 其他 | 100 | 2019-05-02 | | |`));
  });

  test("a hidden name and a hidden ID leave it open, a blank ID does not concern it: 1 pass, 2 unknown, 1 na", () => {
    const result = check(
      table(
        `| 王芳 | '${A} | 其他 | 100 | 2019-05-01 | | |`,
        `| 王* | '${ONE_DIGIT} | 其他 | 100 | 2019-05-02 | | |`,
        `| 王芳 | '310199********123X | 其他 | 100 | 2019-05-03 | | |`,
        `| 王芳 | | 其他 | 100 | 2019-05-04 | | |`,
      ),
    );
    expect(coverageOf(result, "G211")).toMatchObject({ pass: 1, fail: 0, na: 1, unknown: 2 });
  });
});

test.each([
  ["王芳", "王芳", true],
  ["王芳", "王方", true],
  ["王芳", "王小芳", true],
  ["王小芳", "王芳小", true],
  ["王芳", "芳王", true],
  ["王芳", "李方", false],
  ["王小芳", "王大明", false],
  ["王", "李", false],
  ["王", "王芳", false],
  ["王小小芳", "王芳", false],
])("%s and %s are alike: %s", (a, b, expected) => {
  expect([areAlike(a, b), areAlike(b, a)]).toEqual([expected, expected]);
});

describe("IDs one edit apart", () => {
  /** By the book: every pair, digit by digit. */
  function byComparing(ids: readonly string[]): string[] {
    return ids.flatMap((later, at) =>
      ids.slice(0, at).flatMap((earlier) => {
        const differ = [...Array(17).keys()].filter((place) => earlier[place] !== later[place]);
        const [a = -1, b = -1] = differ;
        if (differ.length === 1) return [`${earlier} ${later} digit`];
        const isSwap = differ.length === 2 && b === a + 1 && earlier[a] === later[b] && earlier[b] === later[a];
        return isSwap ? [`${earlier} ${later} swap`] : [];
      }),
    );
  }

  test("are all found, and nothing else: 1,500 IDs made by edits at every place, against the comparison of all pairs", () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const ids = new Set<string>([A.slice(0, 17)]);
    while (ids.size < 1_500) {
      const digits = [...[...ids][random(ids.size)]!];
      const at = random(17);
      if (random(2) === 0) digits[at] = String(random(10));
      else if (at < 16) [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
      ids.add(digits.join(""));
    }
    const list = [...ids].map(idOf17);
    const pairs = finished(idNeighbours(list)).map(({ earlier, later, how }) => `${earlier} ${later} ${how}`);
    expect(pairs.length).toBeGreaterThan(1_500);
    expect(pairs.sort()).toEqual(byComparing(list).sort());
    const kept = new NearIds();
    for (const id of [...list, A, ONE_DIGIT]) kept.add(id);
    for (const id of [A, ONE_DIGIT]) kept.remove(id);
    const both = pairs.flatMap((pair) => [pair.split(" ").slice(0, 2).join(" "), pair.split(" ").slice(0, 2).reverse().join(" ")]);
    expect(list.flatMap((id) => kept.near(id).map((other) => `${id} ${other}`)).sort()).toEqual(both.sort());
  });

  test("are found among 60,000 of one area and decade, where all pairs would be 1.8 thousand millions, within 10 seconds", () => {
    const ids = Array.from({ length: 60_000 }, (_, n) => idOf17(`310199195${String(n * 111).padStart(8, "0")}`));
    const started = performance.now();
    expect(finished(idNeighbours([...ids, ONE_DIGIT, SWAPPED])).some(({ how }) => how === "swap")).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
