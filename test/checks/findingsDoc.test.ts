import { readFileSync } from "node:fs";
import { messageOf } from "../../src/checks/messages";
import { findingsMarkdown } from "../../src/tools/findingsMarkdown";

test("docs/findings.md is what the rules and messages say today", () => {
  expect(readFileSync("docs/findings.md", "utf8")).toBe(findingsMarkdown());
});

test("beside a number stands one blank, in a date and in a 文号 none", () => {
  const sentences = findingsMarkdown()
    .split("\n")
    .filter((line) => /^\| [CPG]\d{3} /.test(line))
    .map((line) => line.split("|").at(-2) ?? "");
  expect(sentences.length).toBeGreaterThan(40);
  const tight = sentences.map((each) => each.replaceAll(/“[^”]*”|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|〔\d{4}〕\d+号/g, " "));
  expect(tight.filter((each) => /\p{Script=Han}\d|\d\p{Script=Han}/u.test(each))).toEqual([]);
  expect(sentences.filter((each) => /\d{4} 年/.test(each))).toEqual([]);
});

test("what is wrong with an ID is said once: the column's name stands for the number", () => {
  expect(messageOf("C105", "-", { field: "headId", reason: "身份证号校验码不符，请核对是否录错" })).toBe(
    "“户主身份证号”校验码不符，请核对是否录错",
  );
  expect(messageOf("C103", "-", { field: "idNo", reason: "号码以数字格式保存" })).toBe("“身份证号”：号码以数字格式保存");
});

test("no sentence in it shows a hole", () => {
  expect(findingsMarkdown()).not.toMatch(/undefined|null|NaN|“”|  元/);
});
