import type { CaseFacts } from "../../src/checks/caseFacts";
import { readCases } from "../../src/checks/readCases";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { preReviewSheet } from "../../src/sheets/preReview/preReviewSheet";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { idOf, ledgerOf, resultOf } from "../checks/ledgerTable";
import { afterLabel, belowLabel, shown, textRows } from "./modelText";

const HEADINGS =
  "| 街镇 | 居委 | 姓名 | 身份证号 | 户号 | 与户主关系 | 户籍地址 | 联系电话 | 对象类别 | 帮扶类别 | 困难情况 | 总费用 | 医保支付 | 商业保险 | 自负医疗费用 | 需补缴金额 | 是否大重病 | 是否丧劳 | 拟帮扶金额 | 帮扶金额 | 申请日期 | 审批日期 | 发放日期 | 状态 |";

interface Line {
  readonly name?: string;
  readonly id?: string;
  readonly household?: string;
  readonly category?: string;
  readonly type?: string;
  readonly reason?: string;
  readonly fees?: readonly [string, string, string, string];
  readonly due?: string;
  readonly asked?: string;
  readonly paid?: string;
  readonly applied?: string;
  readonly paidOn?: string;
  readonly status?: string;
}

function line({
  name = "王芳",
  id = "@1",
  household = "7",
  category = "低收入",
  type = "大重病",
  reason = "化疗",
  fees = ["", "", "", ""],
  due = "",
  asked = "",
  paid = "",
  applied = "2019-06-03",
  paidOn = "",
  status = "在办",
}: Line): string {
  const illness = due === "" ? "" : "是";
  return `| 华阳路街道 | 华一居委 | ${name} | ${id} | ${household} | 本人 | 长宁区安西路1号 | 10000000001 | ${category} | ${type} | ${reason} | ${fees.join(" | ")} | ${due} | ${illness} | ${illness} | ${asked} | ${paid} | ${applied} | | ${paidOn} | ${status} |`;
}

const granted = (more: Line): string => line({ status: "已发放", applied: "2019-01-10", ...more });

/** The forms of the pending rows of a ledger made of these lines. */
function forms(
  lines: readonly string[],
  options: { readonly fullIds?: boolean; readonly asReference?: boolean; readonly pick?: (facts: CaseFacts) => boolean } = {},
): SheetModel {
  const ledger = ledgerOf([HEADINGS, ...lines].join("\n"));
  const result = resultOf(ledger, { asReference: options.asReference });
  const cases = readCases(ledger, builtInPolicy).filter(options.pick ?? (({ status }) => status === "pending"));
  return preReviewSheet({ cases, result, ledger, policy: builtInPolicy, fullIds: options.fullIds ?? false, now: new Date(2019, 5, 20) });
}

/** A page is shrunk to 0.75 at most; a signature and a stamp need 15 mm on paper. */
function expectRoomToSign(model: SheetModel): void {
  const boxes = model.rows.flatMap((row, index) => (row.some((cell) => cell?.style === "signature") ? [index + 1] : []));
  expect(boxes).toHaveLength(3);
  for (const row of boxes) expect((model.rowHeights[row] ?? 0) * 0.75).toBeGreaterThanOrEqual((15 / 25.4) * 72);
}

const MEDICAL = line({ fees: ["30000", "18000", "2000", ""], asked: "4000" });

describe("the 预审表 of a medical case with 30,000 元 of costs", () => {
  const model = forms([
    granted({ type: "其他", paid: "3000", paidOn: "2019-02-01" }),
    granted({ name: "李强", id: "@2", type: "突发事件", paid: "5000", paidOn: "2019-03-01" }),
    MEDICAL,
  ]);

  test("says who applies; sex and month of birth come from the ID, which is masked", () => {
    const id = idOf(1);
    expect(["姓名", "身份证号", "出生年月", "对象类别", "户号", "户籍地址", "电话"].map((label) => afterLabel(model, label))).toEqual([
      "王芳",
      `${id.slice(0, 6)}********${id.slice(-4)}`,
      "1950年1月",
      "低收入",
      "7",
      "长宁区安西路1号",
      "10000000001",
    ]);
    expect(afterLabel(model, "性别")).toBe(Number(id[16]) % 2 === 1 ? "男" : "女");
    expect(textRows(model)[1]).toEqual(["受理街镇：华阳路街道", "居（村）委：华一居委", "编号："]);
  });

  test("names the other member of the household", () => {
    expect(afterLabel(model, "家庭成员")).toBe("李强（本人）");
  });

  test("shows costs and deductions, the base 10,000.00, the ratio 50% and the ceiling 5,000.00 with its clause", () => {
    expect(
      ["医疗总费用", "医保支付", "商业保险", "自负（基数）"].map((label) => [
        label,
        label === "医疗总费用" ? belowLabel(model, "总费用") : belowLabel(model, label),
      ]),
    ).toEqual([
      ["医疗总费用", "30000.00"],
      ["医保支付", "18000.00"],
      ["商业保险", "2000.00"],
      ["自负（基数）", "10000.00"],
    ]);
    expect([afterLabel(model, "帮扶比例"), afterLabel(model, "计算上限"), afterLabel(model, "依据条款")]).toEqual([
      "50%",
      "5000.00",
      "三(一)2",
    ]);
    expect(afterLabel(model, "计算过程")).toContain("自负 10,000.00 元，上限 5,000.00 元");
  });

  test("leaves a deduction that the ledger lacks an empty box", () => {
    expect(belowLabel(model, "医疗救助")).toBe("");
  });

  test("lists this year's two earlier grants of person and household with date, type and amount", () => {
    expect(textRows(model).find((row) => row[0] === "02-01")).toEqual([
      "02-01",
      "本人，其他",
      "3000.00",
      "03-01",
      "同户，突发事件",
      "5000.00",
    ]);
    expect(afterLabel(model, "本人小计")).toBe("1 次，累计 3,000.00 元，年度剩余 77,000.00 元");
    expect(afterLabel(model, "同户小计")).toBe("2 次，累计 8,000.00 元，年度剩余 72,000.00 元");
  });

  test("gives 4,000.00 in figures and capitals, what the year comes to, and the street as approver", () => {
    expect(afterLabel(model, "拟帮扶金额")).toBe("4000.00");
    expect(afterLabel(model, "大写")).toBe("人民币肆仟元整");
    expect([afterLabel(model, "本人"), afterLabel(model, "同户")]).toEqual(["7,000.00 元", "12,000.00 元"]);
    expect(afterLabel(model, "最高可帮扶")).toBe("5000.00");
    expect(afterLabel(model, "审批级别")).toBe("街镇审批");
  });

  test("has the six papers to tick", () => {
    expect(afterLabel(model, "材料清单").match(/□/g)).toHaveLength(6);
  });

  test("has three boxes for opinion, signature and stamp of at least 15 mm", () => {
    expectRoomToSign(model);
  });
});

test("the full ID stands on the form only when asked for", () => {
  expect(afterLabel(forms([MEDICAL], { fullIds: true }), "身份证号")).toBe(idOf(1));
  expect(JSON.stringify(forms([MEDICAL]))).not.toContain(idOf(1));
});

test("every case begins its own page: three cases have breaks before two, and every title stands behind one", () => {
  const model = forms([MEDICAL, line({ name: "李强", id: "@2", household: "8" }), line({ name: "张三", id: "@3", household: "9" })]);
  const titles = model.rows.flatMap((row, index) => (row[0]?.style === "title" ? [index + 1] : []));
  expect(titles).toHaveLength(3);
  expect(model.page.breaksBefore).toEqual(titles.slice(1));
  expect(model.page).toMatchObject({ orientation: "portrait", pagesTall: 0 });
});

describe("amount against approval level", () => {
  test.each([
    ["20000", "街镇审批", "人民币贰万元整"],
    ["20000.01", "区服务社审批", "人民币贰万元零壹分"],
  ])("%s 元: %s, %s", (asked, level, upper) => {
    const model = forms([line({ type: "其他", asked })]);
    expect([afterLabel(model, "审批级别"), afterLabel(model, "大写")]).toEqual([level, upper]);
  });
});

describe("other types", () => {
  test("补缴金: 24,600.00 due, ceiling 12,300.00", () => {
    const model = forms([line({ type: "补缴金", due: "24600", asked: "12300" })]);
    expect([belowLabel(model, "需补缴部分"), afterLabel(model, "计算上限"), afterLabel(model, "依据条款")]).toEqual([
      "24600.00",
      "12300.00",
      "三(二)",
    ]);
  });

  test("补缴金 for 其他对象: no ceiling, and the clause that refuses it", () => {
    const model = forms([line({ type: "补缴金", category: "其他", due: "24600", asked: "1" })]);
    expect(afterLabel(model, "计算上限")).toBe("无法计算");
    expect(afterLabel(model, "原因")).toContain("补缴金帮扶只适用于低保、低收入对象");
  });

  test("突发事件: 20,000.00", () => {
    expect(afterLabel(forms([line({ type: "突发事件", asked: "9000" })]), "计算上限")).toBe("20000.00");
  });

  test("其他 has no ceiling of its own, only what is left of the year", () => {
    const model = forms([line({ type: "其他", asked: "9000" })]);
    expect([afterLabel(model, "计算上限"), afterLabel(model, "最高可帮扶")]).toEqual(["无单项上限", "80000.00"]);
  });
});

test("the household's 75,000 bind a person who has had nothing: at most 5,000.00", () => {
  const model = forms([
    granted({ name: "李强", id: "@2", type: "其他", paid: "75000", paidOn: "2019-03-01" }),
    line({ type: "其他", asked: "9000" }),
  ]);
  expect(afterLabel(model, "本人小计")).toBe("0 次，累计 0.00 元，年度剩余 80,000.00 元");
  expect(afterLabel(model, "最高可帮扶")).toBe("5000.00");
});

describe("awkward cases", () => {
  test("no costs at all: 无法计算 and the reason in place of the number", () => {
    const model = forms([line({ asked: "4000" })]);
    expect(afterLabel(model, "计算上限")).toBe("无法计算");
    expect(afterLabel(model, "原因")).toContain("都未填");
    expect(afterLabel(model, "最高可帮扶")).toBe("无法计算");
  });

  test("no household number: the person's year is counted, the household's is not", () => {
    const model = forms([line({ household: "", type: "其他", asked: "4000" })]);
    expect(afterLabel(model, "同户小计")).toBe("台账没有户号，无法统计");
    expect(afterLabel(model, "本人小计")).toBe("0 次，累计 0.00 元，年度剩余 80,000.00 元");
    expect(afterLabel(model, "最高可帮扶")).toBe("80000.00");
  });

  test("a broken ID is an empty box with empty sex and birth, and counts for nobody", () => {
    const model = forms([
      line({ id: "'310199195001010", household: "", type: "其他", asked: "100" }).replace("310199195001010", "31019919500101"),
    ]);
    expect(["身份证号", "性别", "出生年月"].map((label) => afterLabel(model, label))).toEqual(["", "", ""]);
    expect(afterLabel(model, "本人小计")).toBe("身份证号缺失或有误，无法统计");
    expect(afterLabel(model, "最高可帮扶")).toBe("无法计算");
  });

  test("over the ceiling by 1,000.00: the finding stands on the form with clause and figures", () => {
    const model = forms([line({ fees: ["30000", "18000", "2000", ""], asked: "6000" })]);
    expect(afterLabel(model, "校验提示")).toMatch(/^【违规 P103】.*超出 1,000.00 元/);
  });

  test("a row without findings says so", () => {
    expect(afterLabel(forms([line({ type: "其他", asked: "100" })]), "校验提示")).toBe(
      "本行没有违规、需说明或提示事项；另有 3 条违规类规则因缺列未核，见“校验结果”。",
    );
  });

  test("a row whose must rules could not be judged never reads as clean: each is named with its reason", () => {
    const noBase = forms([line({ asked: "4000", fees: ["", "", "", ""] })]);
    expect(afterLabel(noBase, "校验提示")).toBe(
      "本行未发现违规、需说明或提示事项，但无法判断：医疗帮扶超上限（所需单元格空白）；另有 3 条违规类规则因缺列未核，见“校验结果”。",
    );
    const noId = forms([line({ id: "", household: "", type: "其他", asked: "100" })]);
    expect(afterLabel(noId, "校验提示")).toContain("无法判断：个人全年金额超限、家庭全年金额超限、重复帮扶（无有效身份证号或户号）");
    const late = forms([line({ type: "其他", asked: "100", applied: "'2021.12.30-2022.1.3" })]);
    expect(afterLabel(late, "校验提示")).toContain(
      "【无法判断】户籍不在本区、个人全年金额超限、家庭全年金额超限、重复帮扶（日期不够精确）",
    );
    const over = forms([line({ fees: ["30000", "18000", "2000", ""], asked: "6000", id: "" })]);
    expect(afterLabel(over, "校验提示")).toMatch(/^【违规 P103】[^\n]*\n【无法判断】个人全年金额超限/);
  });

  test("a refund of 1,000 lowers what was used, and the grant is marked", () => {
    const model = forms([
      granted({ type: "其他", paid: "3000", paidOn: "2019-02-01" }),
      granted({ type: "其他", paid: "-1000", paidOn: "2019-03-01", status: "退款" }),
      line({ type: "其他", asked: "100" }),
    ]);
    expect(afterLabel(model, "本人小计")).toBe("1 次，累计 2,000.00 元，年度剩余 78,000.00 元");
    expect(
      textRows(model)
        .find((row) => row[0] === "02-01")
        ?.slice(0, 3),
    ).toEqual(["02-01", "本人，其他（已扣退款）", "2000.00"]);
  });

  test("an earlier grant whose amount cannot be read: what is left of the year is not stated", () => {
    const model = forms([granted({ type: "其他", paid: "三千", paidOn: "2019-02-01" }), line({ type: "其他", asked: "100" })]);
    expect(afterLabel(model, "本人小计")).toContain("年度剩余无法确定");
    expect(afterLabel(model, "最高可帮扶")).toBe("无法计算");
    expect(afterLabel(model, "本人")).toBe("");
  });

  test("a granted case counts only what lies before it; last year's grant counts for nothing", () => {
    const model = forms(
      [
        granted({ type: "其他", paid: "9000", paidOn: "2018-12-31", applied: "2018-10-01" }),
        granted({ type: "其他", paid: "1000", paidOn: "2019-02-01" }),
        granted({ type: "其他", paid: "2000", paidOn: "2019-03-01" }),
        granted({ type: "其他", paid: "4000", paidOn: "2019-04-01" }),
      ],
      { pick: ({ row }) => row.row === 4 },
    );
    expect(afterLabel(model, "本人小计")).toBe("1 次，累计 1,000.00 元，年度剩余 79,000.00 元");
    expect(afterLabel(model, "本人")).toBe("3,000.00 元");
    const listed = textRows(model).flat();
    expect(["02-01", "03-01", "04-01", "12-31"].filter((day) => listed.includes(day))).toEqual(["02-01"]);
  });

  test.each([
    ["2016-06-30", "早于"],
    ["2022-01-01", "晚于"],
  ])("applied on %s, outside the policy's dates: no ceiling, and the reason", (applied, reason) => {
    const model = forms([line({ applied, fees: ["30000", "18000", "", ""], asked: "4000" })]);
    expect(afterLabel(model, "计算上限")).toBe("无法计算");
    expect(afterLabel(model, "原因")).toContain(reason);
    expect(afterLabel(model, "审批级别")).toBe("无法计算");
  });

  test("applied on 2022-01-01 and judged by reference: the ceiling says 参照", () => {
    const model = forms([line({ applied: "2022-01-01", fees: ["30000", "18000", "2000", ""], asked: "4000" })], { asReference: true });
    expect(afterLabel(model, "计算上限")).toBe("5000.00");
    expect(afterLabel(model, "计算过程")).toContain("参照第三条");
  });

  test("no case at all gives one line, not an empty sheet", () => {
    expect(textRows(forms([granted({ type: "其他", paid: "1", paidOn: "2019-02-01" })]))).toEqual([["没有需要填写预审表的个案。"]]);
  });
});

describe("a crowded form stays on its page", () => {
  /** Points of one form: every row's height, a row without one as Excel's default. */
  const heightOf = (model: SheetModel): number => model.rows.reduce((sum, _, index) => sum + (model.rowHeights[index + 1] ?? 15), 0);
  const grants = Array.from({ length: 15 }, (_, index) =>
    granted({ type: "其他", paid: "1000", paidOn: `2019-02-${String(index + 1).padStart(2, "0")}` }),
  );

  test("with 15 earlier grants all of them are listed or summed up, to 15,000.00 元", () => {
    const model = forms([...grants, MEDICAL]);
    const listed = textRows(model)
      .flat()
      .filter((text) => text === "本人，其他").length;
    const summed =
      textRows(model)
        .find((row) => row.includes("另有"))
        ?.at(-1) ?? "更早 0 笔";
    expect(listed + Number(/更早 (\d+) 笔/.exec(summed)?.[1])).toBe(15);
    expect(afterLabel(model, "本人小计")).toContain("15 次，累计 15,000.00 元");
    expect(heightOf(model)).toBeLessThanOrEqual(865);
  });

  test("a 困难情况 of 600 characters ends with the cell where it stands in full", () => {
    const model = forms([...grants, line({ reason: "家庭困难".repeat(150), fees: ["30000", "18000", "2000", ""], asked: "6000" })]);
    expect(afterLabel(model, "困难情况")).toMatch(/……（全文见台账 '1月'!K17）$/);
    expect(heightOf(model)).toBeLessThanOrEqual(865);
    expectRoomToSign(model);
  });

  test("a short form is filled up to the same page by the boxes for opinions", () => {
    expect(heightOf(forms([line({ type: "其他", asked: "100" })]))).toBeGreaterThan(795);
  });

  test("no text of the form is a formula", () => {
    const model = forms([line({ name: "'=1+1", reason: "+SUM(A1)", type: "其他", asked: "100" })]);
    expect(model.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(shown(model.rows.flat().find((cell) => cell?.text === "=1+1") ?? null)).toBe("=1+1");
  });
});
