import { readCases } from "../../src/checks/readCases";
import { explained, overridesOn } from "../checks/explained";
import { rmbUpper } from "../../src/core/rmbUpper";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { preReviewSheet } from "../../src/sheets/preReview/preReviewSheet";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { ledgerOf, resultOf } from "../checks/ledgerTable";
import { afterLabel, shown } from "./modelText";

const HEADINGS =
  "| 姓名 | 身份证号 | 户号 | 对象类别 | 帮扶类别 | 困难情况 | 自负医疗费用 | 拟帮扶金额 | 帮扶金额 | 申请日期 | 发放日期 | 状态 |";
const TITLE = "社区市民综合帮扶预审表";

interface Awkward {
  readonly what: string;
  readonly cells: (n: number) => string;
}

const row = (n: number, change: Readonly<Record<string, string>> = {}): string => {
  const cells = {
    name: `居民${n}`,
    id: `@${n}`,
    household: `${n}`,
    category: "低收入",
    type: "大重病",
    reason: "化疗",
    fee: "10000",
    asked: "4000",
    paid: "",
    applied: "2019-06-03",
    paidOn: "",
    status: "在办",
    ...change,
  };
  return `| ${Object.values(cells).join(" | ")} |`;
};

const KINDS: readonly Awkward[] = [
  { what: "plain", cells: (n) => row(n) },
  { what: "no household", cells: (n) => row(n, { household: "" }) },
  { what: "very long 困难情况", cells: (n) => row(n, { reason: "家庭困难".repeat(400) }) },
  { what: "missing base", cells: (n) => row(n, { fee: "" }) },
  { what: "over the cap", cells: (n) => row(n, { asked: "9999.99" }) },
  { what: "before the policy", cells: (n) => row(n, { applied: "2016-06-30" }) },
  { what: "after the policy", cells: (n) => row(n, { applied: "2022-01-01" }) },
  { what: "overridden", cells: (n) => row(n, { asked: "9999.99", name: `说明${n}` }) },
  { what: "one fen", cells: (n) => row(n, { asked: "0.01" }) },
  { what: "two decimals", cells: (n) => row(n, { asked: "3999.05" }) },
  {
    what: "nothing known",
    cells: (n) => row(n, { id: "", household: "", category: "", type: "", reason: "", fee: "", asked: "", applied: "" }),
  },
];

/** Fifteen earlier grants of the person of the first form. */
const EARLIER = Array.from({ length: 15 }, (_, at) =>
  row(0, {
    type: "其他",
    fee: "",
    asked: "",
    paid: "1000",
    applied: "2019-01-10",
    paidOn: `2019-02-${String(at + 1).padStart(2, "0")}`,
    status: "已发放",
  }),
);

function formsOf(count: number): SheetModel {
  const lines = Array.from({ length: count }, (_, n) => KINDS[n % KINDS.length]!.cells(n));
  const ledger = ledgerOf([HEADINGS, ...EARLIER, ...lines].join("\n"));
  const cases = readCases(ledger, builtInPolicy).filter(({ status }) => status === "pending");
  expect(cases).toHaveLength(count);
  const result = resultOf(ledger);
  const said = overridesOn(
    ledger,
    result.findings.filter(({ person }) => person.startsWith("说明")),
  ).map((override, at) => ({ ...override, reason: at % 2 === 0 ? "很长的说明".repeat(60) : "区领导小组同意" }));
  return preReviewSheet({
    cases,
    result: explained(result, ledger, said),
    ledger,
    policy: builtInPolicy,
    fullIds: false,
    now: new Date(2019, 5, 20),
  });
}

/** The rows of each page, by the page breaks. */
function pagesOf(model: SheetModel): { readonly first: number; readonly last: number }[] {
  const starts = [1, ...(model.page.breaksBefore ?? [])];
  return starts.map((first, at) => ({ first, last: (starts[at + 1] ?? model.rows.length + 1) - 1 }));
}

describe.each([1, 2, 10, 50, 500])("%d cases, the awkward ones among them", (count) => {
  const model = formsOf(count);
  const pages = pagesOf(model);

  test("take that many pages, each with its title first, its three signature boxes, and no more height than an A4 page", () => {
    expect(pages).toHaveLength(count);
    for (const { first, last } of pages) {
      const rows = model.rows.slice(first - 1, last);
      expect(rows.map((cells) => shown(cells[0] ?? null)).filter((text) => text === TITLE)).toHaveLength(1);
      expect(shown(rows[0]?.[0] ?? null)).toBe(TITLE);
      expect(rows.filter((cells) => cells.some((cell) => cell?.style === "signature"))).toHaveLength(3);
      const height = rows.reduce((sum, _, at) => sum + (model.rowHeights[first + at] ?? 15), 0);
      expect(height).toBeLessThanOrEqual(865);
    }
  });

  test("no box and no merge crosses from one page to the next", () => {
    const breaks = new Set(model.page.breaksBefore ?? []);
    for (const { top, bottom } of [...model.merges, ...model.boxes])
      for (let at = top + 1; at <= bottom; at += 1) expect(breaks.has(at)).toBe(false);
  });
});

test.each([
  ["0.01", "人民币壹分"],
  ["3999.05", "人民币叁仟玖佰玖拾玖元零伍分"],
  ["99999999.99", "人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
])("%s 元 stands on the form in figures and as %s", (asked, capitals) => {
  const ledger = ledgerOf([HEADINGS, row(1, { asked })].join("\n"));
  const cases = readCases(ledger, builtInPolicy);
  const model = preReviewSheet({
    cases,
    result: resultOf(ledger),
    ledger,
    policy: builtInPolicy,
    fullIds: false,
    now: new Date(2019, 5, 20),
  });
  const cells = model.rows.flat();
  expect(cells.some((cell) => cell?.style === "total" && cell.number === Number(asked))).toBe(true);
  expect(cells.some((cell) => cell?.text === capitals)).toBe(true);
});

test("a refund row that is chosen prints its amount below 0, with 负 in capitals, and never a ceiling that it would break", () => {
  const ledger = ledgerOf([HEADINGS, row(1, { asked: "", paid: "-1000", paidOn: "2019-06-10", status: "退款" })].join("\n"));
  const cases = readCases(ledger, builtInPolicy);
  const model = preReviewSheet({
    cases,
    result: resultOf(ledger),
    ledger,
    policy: builtInPolicy,
    fullIds: false,
    now: new Date(2019, 5, 20),
  });
  expect(model.rows.flat().map(shown)).toContain(rmbUpper(-100_000));
  expect(model.rows.flat().some((cell) => cell?.style === "total" && cell.number === -1000)).toBe(true);
});

describe("a case over the cap that was explained", () => {
  const ledger = ledgerOf([HEADINGS, row(1, { asked: "6000" })].join("\n"));
  const bare = resultOf(ledger);
  const written = overridesOn(
    ledger,
    bare.findings.filter(({ code }) => code === "P103"),
  ).map((override) => ({ ...override, reason: "区领导小组同意按 6000 元预审" }));
  const formWith = (overrides: typeof written): SheetModel => {
    const input = { cases: readCases(ledger, builtInPolicy), ledger, policy: builtInPolicy, fullIds: false, now: new Date(2019, 5, 20) };
    return preReviewSheet({ ...input, result: explained(bare, ledger, overrides) });
  };

  test("is still 违规 on its form, marked as 已说明, with reason, who and when in the box 情况说明", () => {
    const form = formWith(written);
    expect(afterLabel(form, "校验提示")).toContain("【违规 P103，已说明】");
    expect(afterLabel(form, "情况说明")).toBe("【P103】已说明：区领导小组同意按 6000 元预审（赵敏，2019-06-03）");
  });

  test("whose values have changed since says that the 情况说明 has lapsed", () => {
    const form = formWith(written.map((override) => ({ ...override, values: "0" })));
    expect(afterLabel(form, "校验提示")).toContain("【违规 P103，情况说明已失效】");
    expect(afterLabel(form, "情况说明")).toBe("【P103】数值已变，情况说明已失效。原说明：区领导小组同意按 6000 元预审（赵敏，2019-06-03）");
  });

  test("without a 情况说明 the box is empty, to be filled by hand", () => {
    expect(afterLabel(formWith([]), "情况说明")).toBe("");
  });
});
