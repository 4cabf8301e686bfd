import { tookText, whenText } from "../../src/taskpane/words";

const now = new Date(2026, 2, 5, 18, 0);

test("a time of today is 今天, of the day before and of the same day a year ago a full date", () => {
  expect(whenText(new Date(2026, 2, 5, 14, 5), now)).toBe("今天 14:05");
  expect(whenText(new Date(2026, 2, 5, 0, 0), now)).toBe("今天 00:00");
  expect(whenText(new Date(2026, 2, 4, 23, 59), now)).toBe("2026年3月4日 23:59");
  expect(whenText(new Date(2025, 2, 5, 14, 5), now)).toBe("2025年3月5日 14:05");
});

test("999 milliseconds are 不到 1 秒, 1,000 are 1 秒, 2,600 are 3 秒", () =>
  expect([999, 1000, 2600].map(tookText)).toEqual(["用时不到 1 秒", "用时 1 秒", "用时 3 秒"]));
