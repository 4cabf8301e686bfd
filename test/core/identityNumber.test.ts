import fc from "fast-check";
import { maskIdentity, maskName, parseIdentity } from "../../src/core/identityNumber";
import { addDays } from "../../src/core/isoDate";

const identityOf = (text: string) => {
  const parsed = parseIdentity(text);
  return parsed.ok ? parsed.identity : parsed.problem;
};

describe("identity numbers", () => {
  test.each([
    ["31019919500101001X", "31019919500101001X", "1950-01-01", "男", false],
    ["31019919500101001x", "31019919500101001X", "1950-01-01", "男", false],
    ["３１０１９９１９５００１０１００１Ｘ", "31019919500101001X", "1950-01-01", "男", false],
    ["'310199 19950615 0024", "310199199506150024", "1995-06-15", "女", false],
    ["310199195001025000", "310199195001025000", "1950-01-02", "女", false],
    ["31019919480229007X", "31019919480229007X", "1948-02-29", "男", false],
    ["310199500101001", "31019919500101001X", "1950-01-01", "男", true],
  ])("%s is good", (text, id18, birth, sex, wasOld) => {
    expect(identityOf(text)).toEqual({ id18, birth, sex, wasOld });
  });

  test.each([
    ["310199195001010018", "check"],
    ["310199196202290032", "birth"],
    ["310199195013010011", "birth"],
    ["31019900000000001X", "birth"],
    ["3101991950010100", "length"],
    ["3101991950010100123", "length"],
    ["", "length"],
    ["31019919500101A01X", "character"],
    ["X1019919500101001X", "character"],
    ["310199********001X", "masked"],
    ["310199＊＊＊＊＊＊＊＊001X", "masked"],
    ["310199XXXXXXXX0012", "masked"],
  ])("%s is refused: %s", (text, problem) => {
    expect(identityOf(text)).toBe(problem);
  });

  test("any single wrong digit is found", () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1920-01-01", days).replaceAll("-", ""));
    const digits = "0123456789X";
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), fc.nat(17), fc.nat(8), (birth, sequence, place, other) => {
        const first17 = `310199${birth}${String(sequence).padStart(3, "0")}`;
        const good = [...digits].map((check) => first17 + check).filter((id) => parseIdentity(id).ok);
        expect(good).toHaveLength(1);
        const id = good[0] ?? "";
        const others = [...(place === 17 ? digits : "0123456789")].filter((digit) => digit !== id[place]);
        expect(parseIdentity(id.slice(0, place) + (others[other] ?? "") + id.slice(place + 1)).ok).toBe(false);
      }),
    );
  });

  test.each([
    ["31019919500101001X", "310199********001X"],
    ["31019919500101001x", "310199********001X"],
    ["310199500101001", "310199******001"],
    ["3101991950010100", "310199******0100"],
    ["E12345678", "E******78"],
    ["123", "***"],
    ["", ""],
  ])("%s is masked as %s", (id, masked) => {
    expect(maskIdentity(id)).toBe(masked);
  });

  test.each([
    ["王芳", "王*"],
    ["王小芳", "王*芳"],
    ["王  芳（户主）", "王*"],
    ["欧阳芳", "欧阳*"],
    ["欧阳小芳", "欧阳*芳"],
    ["司马小小芳", "司马**芳"],
    ["欧阳", "欧*"],
    ["王", "*"],
    ["", ""],
  ])("the name %s is masked as %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
