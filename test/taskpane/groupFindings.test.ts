import type { Coverage, Finding } from "../../src/checks/finding";
import { groupBy, groupByRule } from "../../src/taskpane/check/groupFindings";

const rule = (code: string, title: string): Coverage => ({
  code,
  title,
  status: "checked",
  missing: [],
  why: "",
  pass: 0,
  fail: 1,
  na: 0,
  unknown: 0,
});
const COVERAGE = [rule("C111", "文本金额"), rule("P104", "自负不符"), rule("P103", "超过上限"), rule("P113", "审批级别")];

const finding = (code: string, severity: Finding["severity"], row: number): Finding => ({
  code,
  severity,
  row,
  clause: "-",
  file: "",
  sheet: "1月",
  cells: [`K${row}`],
  person: "",
  message: "",
  args: {},
});

test("2 must, 1 should and 1 note findings stand in this order, the rules in the order of the rule list", () => {
  const groups = groupByRule(
    [finding("C111", "note", 3), finding("P113", "must", 4), finding("P104", "should", 5), finding("P103", "must", 6)],
    COVERAGE,
  );
  expect(groups.map(({ severity, count, groups: rules }) => [severity, count, rules.map(({ title }) => title)])).toEqual([
    ["must", 2, ["超过上限", "审批级别"]],
    ["should", 1, ["自负不符"]],
    ["note", 1, ["文本金额"]],
  ]);
});

test("the findings of one rule keep their order", () => {
  const [group] = groupByRule([finding("P103", "must", 9), finding("P103", "must", 4)], COVERAGE);
  expect(group?.groups[0]?.findings.map(({ row }) => row)).toEqual([9, 4]);
});

test("one rule with findings of two severities (参照执行) stands in both groups", () => {
  const groups = groupByRule([finding("P103", "should", 4), finding("P103", "must", 5)], COVERAGE);
  expect(groups.map(({ severity, groups: rules }) => [severity, rules[0]?.findings.length])).toEqual([
    ["must", 1],
    ["should", 1],
  ]);
});

test("no findings give no groups", () => expect(groupByRule([], COVERAGE)).toEqual([]));

test("by sheet, the 3 findings of 2 sheets stand under 2 titles in the order in which they come", () => {
  const all = [finding("P103", "must", 4), { ...finding("C111", "note", 5), sheet: "2月" }, finding("P104", "should", 6)];
  const [section, none] = groupBy(all, ({ sheet }) => ({ key: sheet, title: sheet }));
  expect(none).toBeUndefined();
  expect(section?.groups.map(({ title, findings }) => [title, findings.length])).toEqual([
    ["1月", 2],
    ["2月", 1],
  ]);
});
