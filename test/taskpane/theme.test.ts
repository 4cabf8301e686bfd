import { DARK, LIGHT } from "../../src/taskpane/look/theme";

const SIZES = ["Base100", "Base200", "Base300", "Base400", "Base500", "Base600", "Hero700", "Hero800", "Hero900", "Hero1000"] as const;

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("the %s theme", (_, theme) => {
  test.each(SIZES)("gives %s a line of at least 1.5 times its letters, in whole pixels", (size) => {
    const [letters, line] = [parseFloat(theme[`fontSize${size}`]), parseFloat(theme[`lineHeight${size}`])];
    expect(line / letters).toBeGreaterThanOrEqual(1.5);
    expect(line).toBe(Math.round(line));
  });

  test("has every size that Fluent has", () => {
    const sizes = Object.keys(theme).flatMap((name) => (/^lineHeight(\w+)$/.exec(name) ?? []).slice(1));
    expect(sizes.sort()).toEqual([...SIZES].sort());
  });
});
