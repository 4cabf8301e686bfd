import { yuanText, fenFromYuan } from "../core/fen";
import { clauseText } from "../policy/clauseText";
import type { Strength } from "../policy/decision";
import { ALIAS_TITLES, wordName } from "../policy/office/aliasNames";
import { shareText, type Share } from "../policy/share";
import type { Clause, DatedValue, Parameter, PolicyDocument, PolicySet } from "../policy/policyDocument";

const STRENGTHS: Readonly<Record<Strength, string>> = { must: "违规", should: "需说明", note: "提示" };
const AUTOMATION: Readonly<Record<Clause["automation"], string>> = { enforced: "校验", computed: "计算", person: "人工" };
const CHOICES: Readonly<Record<string, string>> = { allCaseGrants: "全部个案帮扶", otherAidOnly: "只限其他帮扶", calendar: "公历年度" };

/** For engineers: how an office's own standards come in. */
const OFFICE = `## 单位自己的标准

单位可以用工作表“帮扶标准”或 JSON 文件（\`bangfu-policy/1\`）换上自己的文件和数值，见[使用手册第 11 章](使用手册.md#11-帮扶标准)和
[decisions/0016](decisions/0016-office-policy.md)。JSON 与工作表逐行对应，多出或缺少字段都不接受：

| 字段 | 内容 |
|---|---|
| \`schema\` | \`bangfu-policy/1\` |
| \`documents[]\` | \`title\`、\`number\`、\`issuer\`、\`from\`、\`to\`（含首尾两日，互不重叠） |
| \`values[]\` | \`parameter\`（如 \`annual.amount\`）、\`value\`（比例为小数，金额为元，名单为数组）、\`from\`、\`to\`、\`basis\`（文号和条款）、\`note\` |
| \`aliases[]\` | \`table\`（如 \`category\`）、\`word\`、\`others[]\` |

有一处错误，整份不用，\`PolicySet.origin.problems\` 随结果带到各处；\`policyHash\` 只取文件的内容，来自哪里都一样。
自定义函数和窗格在同一页上（共享运行时），函数读 \`publishedPolicy()\`：窗格打开时和“帮扶标准”改动后由窗格发布，数值有变才整本重算。
窗格读到之前，函数按程序内置的文件计算；没有共享运行时的 Excel 没有这些函数。`;

/** docs/policy.md: every figure, clause, reading and word that the program knows, from the policy data itself. */
export function policyMarkdown(policy: PolicySet): string {
  const head = "# 政策数据\n\n本文由程序内的政策数据生成（`npm run docs`），请勿手改；数据在 `src/policy/`。";
  return `${[head, OFFICE, ...policy.documents.map(documentMarkdown)].join("\n\n")}\n`;
}

function documentMarkdown(document: PolicyDocument): string {
  return [
    `## ${document.number}　${document.title}`,
    `${document.issuer}。有效期 ${document.from} 至 ${document.to}（含首尾两日）；此前为 ${document.predecessor}。${document.district.name}：${document.district.streets.join("、")}。`,
    "### 参数",
    "力度：违规 = 条文写“不超过”；需说明 = 条文写“一般”；提示 = 仅供参考。读法见后。",
    table(["参数", "数值", "自", "至", "条款", "力度", "读法"], Object.values(document.parameters).flatMap(parameterRows)),
    "### 条文",
    "处理：校验 = 由校验规则判断；计算 = 由函数、预审表或月报算出；人工 = 须由人判断。",
    table(["条款", "条文", "处理", "校验规则", "算出于", "留给人工"], document.clauses.map(clauseRow)),
    "### 读法",
    "条文没有写明之处，本程序采用的读法。",
    table(
      ["编号", "问题", "读法"],
      document.readings.map(({ id, question, reading }) => [id, question, reading]),
    ),
    "### 别名",
    "台账中的这些叫法视为同一个词，比较时不计空格和标点；表外的词不猜测，予以提示。",
    table(["栏目", "词", "别名"], aliasRows(document)),
  ].join("\n\n");
}

function parameterRows({ title, unit, clause, strength, values, readings = [] }: Parameter<unknown>): string[][] {
  const dated: readonly DatedValue<unknown>[] = values;
  return dated.map(({ value, from, to }) => [
    title,
    valueText(value, unit),
    from,
    to,
    clauseText(clause),
    STRENGTHS[strength],
    readings.join(" "),
  ]);
}

function valueText(value: unknown, unit: Parameter<unknown>["unit"]): string {
  if (typeof value === "number") {
    const units = { times: "次", years: "年", days: "日", people: "人" } as const;
    if (unit === "ratio") return shareText(value);
    if (unit === "yuan") return `${yuanText(fenFromYuan(value))} 元`;
    return unit in units ? `${value} ${units[unit as keyof typeof units]}` : String(value);
  }
  if (unit === "ratio") return shareText(value as Share);
  return Array.isArray(value) ? value.join("、") : (CHOICES[String(value)] ?? String(value));
}

const clauseRow = ({ id, quote, automation, codes = [], computedBy = [], person = "" }: Clause): string[] => [
  clauseText(id),
  quote,
  AUTOMATION[automation],
  codes.join(" "),
  computedBy.join(" "),
  person,
];

function aliasRows({ aliases }: PolicyDocument): string[][] {
  const titles = Object.entries(ALIAS_TITLES) as [keyof typeof aliases, string][];
  return titles.flatMap(([table_, title]) =>
    Object.entries<readonly string[]>(aliases[table_]).map(([word, others]) => [
      table_ === "approver" ? `${title}（含有即是，自上而下）` : title,
      wordName(word),
      others.join("、"),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("*", "\\*")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
