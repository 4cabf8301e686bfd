import type { Coverage } from "../../src/checks/finding";
import { commonReasons } from "../../src/taskpane/check/commonReasons";

const KIND = "发放形式未填的 210 行按资金判断";
const line = (code: string, why: string): Coverage => ({
  code,
  title: code,
  status: "partly",
  missing: [],
  why,
  pass: 0,
  fail: 0,
  na: 0,
  unknown: 1,
});

test("what 5 rules repeat is said once; each keeps its own reason", () => {
  const lines = ["P102", "P103", "P104", "P105", "P106"].map((code, index) => line(code, `无法判断：读不出 ${index + 1} 行；${KIND}`));
  const { common, own } = commonReasons([...lines, line("G210", "缺“户号”列")]);
  expect(common).toEqual([{ why: KIND, rules: 5 }]);
  expect(own.map(({ why }) => why)).toEqual([
    "无法判断：读不出 1 行",
    "无法判断：读不出 2 行",
    "无法判断：读不出 3 行",
    "无法判断：读不出 4 行",
    "无法判断：读不出 5 行",
    "缺“户号”列",
  ]);
});

test("what only 4 rules say, and what could not be judged, stays with its rule", () => {
  const lines = ["P102", "P103", "P104", "P105"].map((code) => line(code, `无法判断：办理结果不认识 1 行；${KIND}`));
  expect(commonReasons(lines).common).toEqual([]);
  expect(commonReasons(lines).own[0]?.why).toBe(`无法判断：办理结果不认识 1 行；${KIND}`);
});
