import type { FunctionMetadata, FunctionsMetadata, ParameterMetadata } from "./functionsMetadata";

/** A call that a reader can copy, per function. The spilled form leads where there is one. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  CAP_MEDICAL: ['=BANGFU.CAP_MEDICAL("低保",12345.67,DATE(2019,3,5))', "=BANGFU.CAP_MEDICAL(H5,K5,O5)"],
  SELF_PAID: ["=BANGFU.SELF_PAID(K5,L5:R5)"],
  CAP_CONTRIBUTION: ['=BANGFU.CAP_CONTRIBUTION("低收入",40000,TRUE,TRUE)'],
  CAP_EMERGENCY: ["=BANGFU.CAP_EMERGENCY()"],
  ANNUAL_REMAINING: [
    "=BANGFU.ANNUAL_REMAINING(D5:D204,O5:O204,D5:D204,O5:O204,M5:M204)",
    "=BANGFU.ANNUAL_REMAINING(D5,O5,D$5:D$204,O$5:O$204,M$5:M$204,TRUE,S$5:S$204)",
  ],
  ANNUAL_USED: ["=BANGFU.ANNUAL_USED(D5:D204,O5:O204,D5:D204,O5:O204,M5:M204)"],
  ANNUAL_COUNT: ["=BANGFU.ANNUAL_COUNT(D5:D204,O5:O204,D5:D204,O5:O204,M5:M204)"],
  MAX_GRANT: ['=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,76000,DATE(2019,3,5))'],
  EXPLAIN_CAP: ['=BANGFU.EXPLAIN_CAP("大重病医疗","低收入",10000,76000,DATE(2019,3,5))'],
  APPROVAL_LEVEL: ["=BANGFU.APPROVAL_LEVEL(M5)"],
  RECEIPT_VALID: ["=BANGFU.RECEIPT_VALID(DATE(2019,3,5),DATE(2020,3,5))"],
  ID_CHECK: ["=BANGFU.ID_CHECK(D5)"],
  ID_MASK: ["=BANGFU.ID_MASK(D5)"],
  RMB_UPPER: ["=BANGFU.RMB_UPPER(M5)"],
  ADMIN_FEE: ["=BANGFU.ADMIN_FEE(100000,50000,DATE(2019,12,31))"],
};

const GENERAL = `# 自定义函数

本文由函数的说明生成（\`npm run docs\`），请勿手改。函数名前加 \`BANGFU.\`，例如 \`=BANGFU.CAP_MEDICAL("低保",12345.67)\`。

- 金额单位为元；文字金额（如 \`1,234.50\`、\`0.8万\`）按台账的读法读取，单元格中写明的单位优先。
- 日期可以是日期单元格或台账中的写法（\`2019.3.5\`）。不填日期，按已载入的最新办法；没有函数读取今天的日期。
- 没有规定的日期得 \`#N/A\`，无法识别的词、日期、号码得 \`#VALUE!\`，负数得 \`#NUM!\`，鼠标停在错误标记上可看原因（\`#NUM!\` 除外）。函数不会用 0 表示“不知道”。
- 参数所在单元格本身是错误值时，结果也是该错误值。Excel 可能把空白单元格当作 0 传入：只有金额会把 0 当作数，其他参数把 0 当作未填。
- 身份证号必须以文本保存：以数字保存的 18 位号码，15 位以后已经丢失。
- 使用 1904 日期系统的工作簿，请用文字日期：函数收到的只是序号。
- \`ANNUAL_\` 三个函数请选整列，一次算出全部行（结果自动向下填充）；逐格填写时，Excel 每格都要传一遍整列，行数多时很慢。有退款时先冲减再统计（A11），因为没有类别列，只按人和年度冲减。`;

/** docs/functions.md, from the metadata that Excel itself reads. */
export function functionsMarkdown({ functions }: FunctionsMetadata): string {
  return `${[GENERAL, ...functions.map(functionMarkdown)].join("\n\n")}\n`;
}

function functionMarkdown({ id, description = "", parameters }: FunctionMetadata): string {
  const examples = EXAMPLES[id];
  if (!examples) throw new Error(`no example for ${id}`);
  const rows = parameters.map((parameter) => `| \`${parameter.name}\` | ${parameter.description ?? ""} | ${kindOf(parameter)} |`);
  return [
    `## ${id}`,
    `\`${id}(${parameters.map(signature).join(", ")})\``,
    description,
    ["| 参数 | 说明 | |", "|---|---|---|", ...rows].join("\n"),
    `例：${examples.map((example) => `\`${example}\``).join("，")}`,
  ].join("\n\n");
}

const signature = ({ name, optional, repeating }: ParameterMetadata): string => (repeating ? `${name}…` : optional ? `[${name}]` : name);
const kindOf = ({ optional, repeating, dimensionality }: ParameterMetadata): string =>
  [repeating ? "可多个" : optional ? "可不填" : "", dimensionality === "matrix" ? "可选区域" : ""].filter((word) => word !== "").join("，");
