import { builtInPolicy } from "../../src/policy/builtInPolicy";
import type { ParameterId } from "../../src/policy/policyDocument";
import { linesOf } from "../../src/policy/office/linesOf";
import type { DocumentLine, LineValue, PolicyLines } from "../../src/policy/office/policyLines";
import { policyOf } from "../../src/policy/office/policyOf";
import type { PolicySet } from "../../src/policy/policyDocument";

/** The lines of the program's own document. */
export function builtInLines(): PolicyLines {
  const lines = linesOf(builtInPolicy);
  if (lines === null) throw new Error("the built-in document has a shape that a line cannot hold");
  return lines;
}

/** A made-up renewal of every figure, with other clauses: nothing of 2016 may be left where it is in force. */
export const RENEWAL: DocumentLine = {
  title: "关于进一步做好社区市民综合帮扶工作的通知",
  number: "测民发〔2022〕5号",
  issuer: "测试区民政局",
  from: "2022-01-01",
  to: "2026-12-31",
};

export const RENEWED: Readonly<Record<ParameterId, readonly [value: LineValue, clause: string]>> = {
  "medical.ratio.低保": [0.71, "第八条第一款"],
  "medical.ratio.低收入": [0.61, "第八条第二款"],
  "medical.ratio.其他": [0.315, "第八条第三款"],
  "contribution.ratio": [0.33, "第九条"],
  "contribution.categories": [["低保"], "第九条"],
  "emergency.cap": [31000, "第十条"],
  "emergency.timesPerEvent": [1, "第十条"],
  "annual.count": [3, "第十一条"],
  "annual.amount": [99000, "第十一条"],
  "annual.scope": ["allCaseGrants", "第十一条"],
  "annual.year": ["calendar", "第十一条"],
  "receipt.years": [2, "第十二条"],
  "receipt.excludedItems": [["护工费"], "第十二条"],
  "panel.minimum": [9, "第十三条"],
  "approval.streetLimit": [27000, "第十四条"],
  "split.windowDays": [45, "第十四条"],
  "admin.ratio.定向": [0.08, "第十五条"],
  "admin.ratio.非定向": [0.03, "第十五条"],
};

/** The program's document and the renewal after it, as an office would enter them. */
export function renewedLines(): PolicyLines {
  const { documents, values, aliases } = builtInLines();
  const { number, from, to } = RENEWAL;
  const renewed = (Object.keys(RENEWED) as ParameterId[]).map((parameter) => {
    const [value, clause] = RENEWED[parameter];
    return { parameter, value, from, to, basis: `${number}${clause}`, note: "" };
  });
  return { documents: [...documents, RENEWAL], values: [...values, ...renewed], aliases };
}

export function renewedPolicy(): PolicySet {
  const office = policyOf(renewedLines());
  if (!office.ok) throw new Error(office.problems.map(({ text }) => text).join("；"));
  return office.policy;
}
