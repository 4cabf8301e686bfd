import type { ParameterId } from "../policyDocument";
import { CATEGORIES } from "./categories";

/** What an office may write for a value: a number within limits, one of some choices, or a list of words. */
export type ValueShape =
  | {
      readonly is: "number";
      readonly least: number;
      readonly most: number;
      /** Decimals that the number may have. */ readonly decimals: number;
    }
  | { readonly is: "choice"; readonly words: Readonly<Record<string, string>> }
  | { readonly is: "list"; /** The only words allowed; absent: any. */ readonly of?: readonly string[] };

/** How one parameter stands in the office's table 帮扶标准. Title, strength and readings are those of the built-in document. */
export interface ParameterKind {
  readonly name: string;
  /** 适用对象; "全部" where the value is for everybody. */
  readonly appliesTo: string;
  readonly unit: string;
  readonly shape: ValueShape;
}

const EVERYBODY = "全部";

const ratio = (name: string, appliesTo: string, least: number): ParameterKind => ({
  name,
  appliesTo,
  unit: "%",
  shape: { is: "number", least, most: 1, decimals: 4 },
});
const number = (name: string, unit: string, least: number, most: number, decimals = 0): ParameterKind => ({
  name,
  appliesTo: EVERYBODY,
  unit,
  shape: { is: "number", least, most, decimals },
});
const yuan = (name: string): ParameterKind => number(name, "元", 1, 100_000_000, 2);
const choice = (name: string, words: Readonly<Record<string, string>>): ParameterKind => ({
  name,
  appliesTo: EVERYBODY,
  unit: "选项",
  shape: { is: "choice", words },
});
const list = (name: string, of?: readonly string[]): ParameterKind => ({
  name,
  appliesTo: EVERYBODY,
  unit: "名单",
  shape: of ? { is: "list", of } : { is: "list" },
});

/** A share of nothing is no aid at all, but nothing may be set aside for administration: hence the two least ratios. */
const ABOVE_NOTHING = 0.0001;

/** Every parameter that an office can set, in the order of the table. A document has to give each of them on each of its days. */
export const PARAMETER_KINDS: { readonly [Id in ParameterId]: ParameterKind } = {
  "medical.ratio.低保": ratio("大重病医疗帮扶比例", "低保", ABOVE_NOTHING),
  "medical.ratio.低收入": ratio("大重病医疗帮扶比例", "低收入", ABOVE_NOTHING),
  "medical.ratio.其他": ratio("大重病医疗帮扶比例", "其他", ABOVE_NOTHING),
  "contribution.ratio": ratio("补缴金帮扶比例", EVERYBODY, ABOVE_NOTHING),
  "contribution.categories": list("可申请补缴金帮扶的对象", CATEGORIES),
  "emergency.cap": yuan("突发事件帮扶上限"),
  "emergency.timesPerEvent": number("同一突发事件帮扶次数", "次", 1, 1),
  "annual.count": number("每年帮扶次数", "次", 1, 99),
  "annual.amount": yuan("全年累计帮扶金额"),
  "annual.scope": choice("年度次数和金额的适用范围", { allCaseGrants: "全部个案帮扶", otherAidOnly: "只限其他帮扶" }),
  "annual.year": choice("年度的算法", { calendar: "公历年度" }),
  "receipt.years": number("医疗发票有效期", "年", 1, 10),
  "receipt.excludedItems": list("不予认定的费用"),
  "panel.minimum": number("评审小组人数", "人", 1, 99),
  "approval.streetLimit": yuan("街镇审批金额上限（含）"),
  "split.windowDays": number("拆分提示的间隔", "日", 1, 366),
  "admin.ratio.定向": ratio("工作经费比例", "定向捐赠资金", 0),
  "admin.ratio.非定向": ratio("工作经费比例", "非定向捐赠资金", 0),
};

export const PARAMETER_IDS = Object.keys(PARAMETER_KINDS) as readonly ParameterId[];

/** "大重病医疗帮扶比例（低保）" */
export function kindTitle({ name, appliesTo }: ParameterKind): string {
  return appliesTo === EVERYBODY ? name : `${name}（${appliesTo}）`;
}
