import type { Finding } from "../checks/finding";
import { MESSAGES, messageOf } from "../checks/messages";
import type { Need, Rule, Scope } from "../checks/rule";
import { RULES } from "../checks/rules";
import { FIELDS } from "../ledger/fields";
import { clauseText } from "../policy/clauseText";
import type { Strength } from "../policy/decision";

const STRENGTHS: Readonly<Record<Strength, string>> = { must: "违规", should: "需说明", note: "提示" };
const SCOPES: Readonly<Record<Scope, string>> = { every: "所有行", live: "有效期内、未被否决的行", case: "有效期内、未被否决的个案资金行" };
const GROUPS = [
  { letter: "C", title: "C 单元格", about: "单元格读不出、缺失或存法不对。同一原因只报一条：需要该单元格的其他规则记为“无法判断”。" },
  { letter: "P", title: "P 逐行规则", about: "一行之内就能判断的规定。" },
  { letter: "G", title: "G 跨行规则", about: "要看整本台账：先后按判断日期、表的次序、行的次序。" },
] as const;

const GENERAL = `# 校验结果代码

本文由规则和文案生成（\`npm run docs\`），请勿手改；规则在 \`src/checks/rules/\`，文案在 \`src/checks/messages.ts\`。

- 代码的含义不变，废弃的代码不再使用。G211（疑似同一人）尚未启用；F301 至 F314 是月报的勾稽关系，随月报列出。
- 每条规则对每一行只有四种结果：通过、不符、不适用、无法判断，四者之和等于行数。缺列时整条规则“未核”，并写明缺哪一列。
- 参照执行（A22）的行最高只到“需说明”，并写明“参照”。`;

/** The args of one finding of each rule, for the sentence in the document. */
const EXAMPLES: Readonly<Record<string, { readonly args: Finding["args"]; readonly clause?: string }>> = {
  C101: { args: { field: "payDate", reason: "没有 13 月" } },
  C102: { args: { field: "amount", reason: "是文字，不是金额" } },
  C103: { args: { field: "idNo", reason: "号码以数字格式保存，15 位之后已丢失，请对照证件以文本重新录入" } },
  C104: { args: { field: "idNo", reason: "身份证号应为 18 位，此处 17 位" } },
  C105: { args: { field: "idNo", reason: "身份证号校验码不符，请核对是否录错" } },
  C106: { args: { field: "idNo" } },
  C107: { args: { word: "特困" } },
  C108: { args: { field: "type", word: "助学" } },
  C109: { args: { field: "amount", reason: "单元格是错误值 #N/A" } },
  C110: { args: { fields: ["name", "amount"] } },
  C111: { args: { field: "amount", amount: "1234.50" } },
  C112: { args: { field: "payDate", first: "2019-03-05", last: "2019-03-05" } },
  C113: { args: { title: "帮扶金额", unit: "元", values: 12, largest: "2.00" } },
  C114: { args: { field: "amount", amount: "100.255" } },
  C115: { args: { amount: "0.00" } },
  C116: { args: { word: "办结" } },
  P101: { args: { field: "payDate", why: "2022-01-05 晚于长民发〔2016〕31号的有效期 2021-12-31，没有现行规定", side: "after" } },
  P102: { args: { relation: "本人", place: "闵行区" } },
  P103: {
    args: { category: "低收入", ratio: "50%", base: "10000.00", cap: "5000.00", amount: "6000.00", over: "1000.00" },
    clause: "三(一)2",
  },
  P104: { args: { stated: "10000.00", computed: "8000.00", difference: "2000.00" } },
  P105: { args: { receipt: "2018-03-05", application: "2019-03-06" } },
  P106: { args: { receipt: "2019-03-06", application: "2019-03-05" } },
  P107: { args: { field: "remark", item: "陪护费" } },
  P108: { args: { entitled: ["低保", "低收入"], category: "其他" } },
  P109: { args: { ratio: "50%", due: "30000.00", cap: "15000.00", amount: "16000.00", over: "1000.00" } },
  P110: { args: { fields: ["disabled"] } },
  P111: { args: { cap: "20000.00", amount: "25000.00", over: "5000.00" } },
  P112: { args: { fields: ["disabled"] } },
  P113: { args: { amount: "25000.00", limit: "20000.00", approver: "华阳路街道", required: "区服务社审批" } },
  P114: { args: { minimum: 7, size: 5 } },
  P115: { args: { date: "2019-05-06", fields: ["receiver"] } },
  P116: { args: { pairs: ["panelDate 2019-05-03 > approveDate 2019-05-02"] } },
  P117: { args: { accepting: "华阳路街道", hukou: "新华路街道" } },
  P118: { args: { fields: ["preReviewNo"] } },
  P119: { args: { relation: "妻", place: "闵行区" } },
  P122: { args: { amount: "15000.00", limit: "20000.00", approver: "区服务社", required: "街镇审批" } },
  G201: { args: { limit: "80000.00", year: 2019, total: "90000.00", over: "10000.00", otherTotal: "20000.00", otherWithin: true } },
  G202: { args: { limit: "80000.00", year: 2019, total: "90000.00", over: "10000.00", otherTotal: "20000.00", otherWithin: true } },
  G203: { args: { limit: 2, year: 2019, count: 3, otherCount: 1, otherWithin: true } },
  G204: { args: { limit: 2, year: 2019, count: 3, otherCount: 1, otherWithin: true } },
  G205: { args: { place: "“1月”第 12 行", date: "2019-05-06", amount: "5000.00" } },
  G206: { args: { numbers: ["00112233"], places: ["“1月”第 12 行"] } },
  G207: { args: { event: "2019-04-01", place: "“1月”第 12 行" } },
  G208: { args: { days: 30, count: 2, places: ["“1月”第 12 行"], limit: "20000.00", total: "30000.00" } },
  G209: { args: { name: "王芳", place: "“1月”第 12 行", firstName: "王方" } },
  G210: { args: { year: 2019, place: "“1月”第 12 行", firstCategory: "低保", category: "低收入" } },
  G211: { args: { name: "王芳", place: "“1月”第 12 行", otherName: "王方", evidence: "证件号码只差一位数字" } },
};

/** docs/findings.md: every code with its strength, clause, columns and a sentence, from the rules and messages themselves. */
export function findingsMarkdown(): string {
  const groups = GROUPS.map(({ letter, title, about }) => {
    const rules = RULES.filter(({ code }) => code.startsWith(letter));
    return [`## ${title}`, about, table(["代码", "名称", "力度", "条款", "判断哪些行", "需要的列", "例句"], rules.map(ruleRow))].join(
      "\n\n",
    );
  });
  return `${[GENERAL, ...groups].join("\n\n")}\n`;
}

function ruleRow(rule: Rule): readonly string[] {
  const { code, severity, clause, scope, types } = rule;
  const example = EXAMPLES[code];
  if (!example) throw new Error(`no example for ${code}`);
  const rows = types ? `${SCOPES[scope]}，${types.join("、")}` : SCOPES[scope];
  return [
    code,
    MESSAGES[code]?.title ?? "",
    STRENGTHS[severity],
    clauseText(clause),
    rows,
    needsText(rule),
    messageOf(code, example.clause ?? clause, example.args),
  ];
}

function needsText({ needs, wants = [] }: Rule): string {
  const needed = needs.map(needText).join("；");
  return wants.length === 0 ? needed : `${needed}；缺了只核一部分：${wants.map(needText).join("、")}`;
}

function needText(need: Need): string {
  if (typeof need === "string") return FIELDS[need].label;
  const labels = need.of.map((field) => FIELDS[field].label);
  return need.atLeast === 1 ? labels.join(" 或 ") : `${labels.join("、")}中至少 ${need.atLeast} 列`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}
