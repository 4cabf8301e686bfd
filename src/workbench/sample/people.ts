import type { SteadyChoice } from "./steadyChoice";

/** A made-up resident. Area 310199 does not exist, so no number can be a real person's. */
export interface Resident {
  readonly name: string;
  readonly id: string;
  readonly householdNo: string;
  readonly committee: string;
  readonly hukouAddress: string;
  readonly address: string;
  readonly phone: string;
}

const SURNAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹"] as [string, ...string[]];
const GIVEN_FIRST = [..."建国秀玉桂志美海永金文明春德惠雅淑宝兰振"] as [string, ...string[]];
const GIVEN_SECOND = [..."华英芳珍平强军民红梅根妹发林娣宏琴芬龙祥"] as [string, ...string[]];

export const COMMITTEES = [
  "华一居委",
  "华二居委",
  "陶家宅居委",
  "西一居委",
  "飞乐居委",
  "姚家角居委",
  "潘东居委",
  "徐家宅居委",
  "秀水居委",
  "苏一居委",
] as const;
const ROADS = ["安西路", "华阳路", "长宁路", "凯旋路", "武夷路", "万航渡路"] as const;

/** The `index`-th resident (from 0): each with an ID, a household and an address of its own. */
export function resident(index: number, choose: SteadyChoice): Resident {
  const committee = COMMITTEES[index % COMMITTEES.length] ?? COMMITTEES[0];
  const lane = `${choose.of(ROADS)}${choose.between(20, 980)}弄${choose.between(1, 40)}号${choose.between(1, 6)}0${choose.between(1, 6)}室`;
  return {
    name: `${choose.of(SURNAMES)}${choose.of(GIVEN_FIRST)}${choose.of(GIVEN_SECOND)}`,
    id: madeUpId(index, choose),
    householdNo: `HY${String(1001 + index)}`,
    committee,
    hukouAddress: `长宁区华阳路街道${lane}`,
    address: lane,
    phone: `100${String(10_000_000 + index * 37)}`,
  };
}

function madeUpId(index: number, choose: SteadyChoice): string {
  const birth = `${choose.between(1938, 1992)}${two(choose.between(1, 12))}${two(choose.between(1, 28))}`;
  const body = `310199${birth}${String(index + 1).padStart(3, "0")}`;
  return body + checkDigit(body);
}

/** The last character of an 18-digit ID by GB 11643-1999, for the first 17. Written here apart from the product's own reading. */
export function checkDigit(body: string): string {
  const sum = [...body].reduce((total, digit, position) => total + Number(digit) * (2 ** (17 - position) % 11), 0);
  return "10X98765432"[sum % 11] ?? "";
}

const two = (value: number): string => String(value).padStart(2, "0");
