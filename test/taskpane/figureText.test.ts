import { figureText } from "../../src/taskpane/monthly/figureText";

test.each([
  ["0.00", "0.00"],
  ["999.90", "999.90"],
  ["1000.00", "1,000.00"],
  ["1234567.80", "1,234,567.80"],
  ["-180.00", "−180.00"],
  ["-1000.005", "−1,000.005"],
  ["12", "12"],
  ["1200", "1,200"],
])("%s is shown as %s", (plain, shown) => expect(figureText(plain)).toBe(shown));

test("a number that is not known is a dash, never 0", () => expect(figureText(null)).toBe("—"));
