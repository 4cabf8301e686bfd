import { type Book, type BookSheet, cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { idOf, serialOf } from "../checks/ledgerTable";

const HEADINGS = [
  "居委会",
  "姓名",
  "身份证号",
  "户号",
  "对象类别",
  "帮扶形式",
  "帮扶类别",
  "困难情况",
  "户籍地址",
  "居住地址",
  "联系电话",
  "总费用",
  "自负医疗费用",
  "拟帮扶金额",
  "帮扶金额",
  "申请日期",
  "审批日期",
  "发放日期",
  "发放方式",
  "资金来源",
  "审批部门",
  "状态",
  "编号",
] as const;

const COMMITTEE = "新泾镇北新泾二村第一居民委员会（筹）和平里片区";
const NAME = "阿卜杜热合曼·买买提吐尔逊江·依明";
const ADDRESS = "上海市长宁区新泾镇北渔路一百二十三弄四百五十六号七百八十九室（原北新泾第三生产队旧宅基地东首第二排）";

type Row = Partial<Record<(typeof HEADINGS)[number], string | number>>;

const day = (iso: string): number => serialOf(iso);

function row(n: number, change: Row = {}): Row {
  return {
    居委会: n % 2 === 0 ? COMMITTEE : `第${n}居委会`,
    姓名: n % 3 === 0 ? NAME : `居民${n}`,
    身份证号: idOf(n),
    户号: `北新泾二村第一居委会HY-${n}`,
    对象类别: n % 4 === 0 ? "因病致贫并由街道认定的支出型困难家庭" : "低收入",
    帮扶形式: "个案",
    帮扶类别: n % 5 === 0 ? "因火灾失去住房并且失去生活来源的突发困难" : "大重病",
    困难情况: "家庭困难，本人患恶性肿瘤，先后化疗12次，自费药Pembrolizumab（100mg×24）。".repeat(n === 1 ? 40 : 3),
    户籍地址: ADDRESS,
    居住地址: ADDRESS,
    联系电话: "021-12345678转1234、13800138000（儿子）",
    总费用: 98_765_432.1,
    自负医疗费用: 12_345_678.9,
    申请日期: day("2019-04-01"),
    编号: `长帮（2019）第${n}号-北新泾二村第一居民委员会`,
    ...change,
  };
}

const paid = (n: number, amount: number, date: string, change: Row = {}): Row =>
  row(n, {
    帮扶金额: amount,
    审批日期: day("2019-04-20"),
    发放日期: day(date),
    发放方式: "由居委会干部上门送现金并拍照",
    资金来源: n % 2 === 0 ? "上海市慈善基金会长宁区分会定向捐赠资金" : "基金会下拨",
    审批部门: "街道综合帮扶工作组",
    状态: "已发放",
    ...change,
  });

/** A ledger of long names, words and numbers in every column that a sheet of ours shows; `rows` persons are paid in May 2019, nine wait. */
export function awkwardBook(rows = 12, sheetName = "二〇一九年度社区市民综合帮扶个案台账（北新泾街道）报区"): Book {
  const book = emptyBook();
  const lines: Row[] = [
    ...Array.from({ length: rows }, (_, n) =>
      paid(n + 1, n % 4 === 3 ? 99_999_999.99 : 12_345.67, `2019-05-${String((n % 28) + 1).padStart(2, "0")}`),
    ),
    paid(2, -12_345.67, "2019-05-28", { 状态: "退款" }),
    paid(3, 8000, "2018-05-10", { 审批日期: day("2018-05-01"), 申请日期: day("2018-04-01") }),
    ...Array.from({ length: 9 }, (_, n) =>
      row(n + 1, { 拟帮扶金额: n % 3 === 0 ? 99_999_999.99 : 4000.5, 申请日期: day("2019-06-03"), 状态: "在办" }),
    ),
  ];
  book.sheets.push(sheetOf(sheetName, lines));
  return book;
}

function sheetOf(name: string, lines: readonly Row[]): BookSheet {
  const sheet = emptySheet(name);
  HEADINGS.forEach((heading, at) => sheet.cells.set(cellKey(1, at + 1), { value: heading }));
  lines.forEach((line, rowAt) =>
    HEADINGS.forEach((heading, at) => {
      const value = line[heading];
      if (value === undefined) return;
      const isDate = heading.endsWith("日期") && typeof value === "number";
      sheet.cells.set(cellKey(rowAt + 2, at + 1), { value, ...(isDate ? { format: "yyyy-mm-dd" } : {}) });
    }),
  );
  return sheet;
}
