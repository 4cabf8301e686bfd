import { sameHouseholdAs, samePersonAs, type Plant } from "./plant";
import { emergencyGrant, medicalGrantOf, otherGrant } from "./plantedGrants";
import { day } from "./sampleCase";

/** Faults that only several rows together show: the limits of the year, and what was claimed twice (codes G2xx). */
export const YEAR_PLANTS: readonly Plant[] = [
  { code: null, month: 4, at: 41, what: "本年第一次，48,000 元", change: (row) => medicalGrantOf(row, 4_800_000, "F1990101") },
  {
    code: "G201",
    month: 6,
    at: 41,
    what: "同一人全年累计 84,000 元，超过 8 万元",
    change: (row, rowAt) => medicalGrantOf(samePersonAs(row, rowAt(4, 41)), 3_600_000, "F1990102"),
  },
  { code: null, month: 4, at: 43, what: "丈夫，52,000 元", change: (row) => medicalGrantOf(row, 5_200_000, "F1990103") },
  {
    code: "G202",
    month: 5,
    at: 43,
    what: "妻子 30,000 元，同户全年累计 82,000 元",
    change: (row, rowAt) => medicalGrantOf(sameHouseholdAs(row, rowAt(4, 43)), 3_000_000, "F1990104"),
  },
  { code: null, month: 4, at: 45, what: "本年第一次", change: (row) => otherGrant(row, 1_000) },
  { code: null, month: 5, at: 45, what: "本年第二次", change: (row, rowAt) => otherGrant(samePersonAs(row, rowAt(4, 45)), 1_200) },
  { code: "G203", month: 6, at: 43, what: "同一人本年第三次", change: (row, rowAt) => otherGrant(samePersonAs(row, rowAt(4, 45)), 1_500) },
  { code: null, month: 4, at: 47, what: "本户第一次", change: (row) => otherGrant(row, 1_100) },
  { code: null, month: 5, at: 47, what: "本户第二次", change: (row, rowAt) => otherGrant(sameHouseholdAs(row, rowAt(4, 47)), 1_300) },
  {
    code: "G204",
    month: 6,
    at: 45,
    what: "同户本年第三次（本人第一次）",
    change: (row, rowAt) => otherGrant(sameHouseholdAs(row, rowAt(4, 47)), 1_600),
  },
  { code: null, month: 5, at: 50, what: "原行", change: (row) => ({ ...otherGrant(row, 2_200), payDate: day(2019, 5, 24) }) },
  {
    code: "G205",
    month: 5,
    at: 51,
    what: "同一笔登记两次",
    change: (row, rowAt) => ({ ...otherGrant(samePersonAs(row, rowAt(5, 50)), 2_200), payDate: day(2019, 5, 24) }),
  },
  { code: null, month: 4, at: 50, what: "发票第一次使用", change: (row) => medicalGrantOf(row, 600_000, "F1990105") },
  { code: "G206", month: 5, at: 53, what: "同一张发票用于两人", change: (row) => medicalGrantOf(row, 700_000, "F1990105、F1990106") },
  { code: null, month: 4, at: 52, what: "火灾第一次帮扶", change: (row) => emergencyGrant(row, 9_000, [2019, 1, 9]) },
  {
    code: "G207",
    month: 6,
    at: 47,
    what: "同一场火灾第二次帮扶",
    change: (row, rowAt) => emergencyGrant(sameHouseholdAs(row, rowAt(4, 52)), 6_000, [2019, 1, 9]),
  },
  { code: null, month: 4, at: 54, what: "姓名第一次登记", change: (row) => otherGrant(row, 1_800) },
  {
    code: "G209",
    month: 5,
    at: 55,
    what: "同一身份证号，姓名不同",
    change: (row, rowAt) => ({ ...otherGrant(samePersonAs(row, rowAt(4, 54)), 1_700), name: "沈淑英", receiver: "沈淑英" }),
  },
  { code: null, month: 5, at: 57, what: "30 天内第一笔", change: (row) => ({ ...otherGrant(row, 12_000), payDate: day(2019, 5, 27) }) },
  {
    code: "G208",
    month: 6,
    at: 49,
    what: "30 天内两笔合计超过 2 万元，疑似拆分",
    change: (row, rowAt) => ({ ...otherGrant(samePersonAs(row, rowAt(5, 57)), 11_000), payDate: day(2019, 6, 20) }),
  },
  { code: null, month: 4, at: 56, what: "年内按低保登记", change: (row) => ({ ...otherGrant(row, 1_900), category: "低保" }) },
  {
    code: "G210",
    month: 6,
    at: 51,
    what: "同一人年内类别不同",
    change: (row, rowAt) => ({ ...otherGrant(samePersonAs(row, rowAt(4, 56)), 1_400), category: "低收入" }),
  },
];
