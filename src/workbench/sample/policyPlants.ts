import type { Plant } from "./plant";
import { contributionGrant, emergencyGrant, medicalGrant, medicalGrantOf, otherGrant } from "./plantedGrants";
import { day, fenOf, type SampleCase } from "./sampleCase";

/** Faults of one row against the policy (codes P1xx). */
export const POLICY_PLANTS: readonly Plant[] = [
  {
    code: "P102",
    month: 4,
    at: 26,
    what: "本人户籍在静安区",
    change: (row) => ({ ...otherGrant(row, 2_000), relation: "本人", hukouAddress: "上海市静安区共和新路100弄2号301室" }),
  },
  {
    code: "P103",
    month: 4,
    at: 28,
    what: "低保对象超过自负费用的 60%，多 0.01 元",
    change: (row) => medicalGrant(row, "低保", 4_500_000, 1, "F1990001"),
  },
  {
    code: "P103",
    month: 5,
    at: 25,
    what: "低收入对象超过自负费用的 50%，多 1,000 元",
    change: (row) => medicalGrant(row, "低收入", 5_200_000, 100_000, "F1990002"),
  },
  {
    code: "P103",
    month: 6,
    at: 25,
    what: "其他对象超过自负费用的 40%，多 350.50 元",
    change: (row) => medicalGrant(row, "其他", 3_800_000, 35_050, "F1990003"),
  },
  {
    code: "P104",
    month: 5,
    at: 27,
    what: "所填自负费用与按各项报销算出的不一致",
    change: (row) => statedMore(medicalGrant(row, "低保", 4_000_000, -200_000, "F1990004"), 120_000),
  },
  {
    code: "P105",
    month: 4,
    at: 31,
    what: "发票早于申请一年以上",
    change: (row) => ({ ...medicalGrant(row, "低收入", 3_000_000, -50_000, "F1990005"), invoiceDate: day(2018, 1, 15) }),
  },
  {
    code: "P106",
    month: 4,
    at: 33,
    what: "发票日期晚于申请日期",
    change: (row) => ({ ...medicalGrant(row, "低收入", 3_100_000, -50_000, "F1990006"), invoiceDate: day(2019, 3, 20) }),
  },
  {
    code: "P107",
    month: 5,
    at: 30,
    what: "发票含陪护费，没有剔除",
    change: (row) => ({ ...medicalGrant(row, "其他", 2_600_000, -50_000, "F1990007"), remark: "发票含陪护费600元" }),
  },
  {
    code: "P108",
    month: 5,
    at: 32,
    what: "其他对象享受补缴金帮扶",
    change: (row) => ({ ...contributionGrant(row, 20_000, 8_000), category: "其他" }),
  },
  { code: "P109", month: 5, at: 34, what: "补缴金超过个人需补缴部分的 50%", change: (row) => contributionGrant(row, 16_000, 8_200) },
  {
    code: "P110",
    month: 6,
    at: 28,
    what: "补缴金没有填写是否完全丧劳",
    change: (row) => ({ ...contributionGrant(row, 18_000, 9_000), disabled: null }),
  },
  { code: "P111", month: 5, at: 36, what: "突发事件帮扶超过 2 万元", change: (row) => emergencyGrant(row, 21_500, [2019, 2, 20]) },
  {
    code: "P112",
    month: 6,
    at: 30,
    what: "补缴金对象填明不是完全丧劳",
    change: (row) => ({ ...contributionGrant(row, 15_000, 7_000), disabled: "否" }),
  },
  {
    code: "P113",
    month: 5,
    at: 38,
    what: "2 万元以上由街道审批",
    change: (row) => ({ ...medicalGrantOf(row, 2_600_000, "F1990008"), approver: "街道综合帮扶工作组" }),
  },
  { code: "P114", month: 4, at: 36, what: "评审只有 5 人", change: (row) => ({ ...row, panelSize: 5 }) },
  { code: "P115", month: 4, at: 38, what: "已发放，没有签收人", change: (row) => ({ ...row, receiver: null }) },
  {
    code: "P116",
    month: 5,
    at: 40,
    what: "审批早于评审",
    change: (row) => ({ ...row, panelDate: day(2019, 5, 15), approveDate: day(2019, 5, 13) }),
  },
  {
    code: "P117",
    month: 6,
    at: 33,
    what: "户籍在新泾镇，华阳路街道受理",
    change: (row) => ({ ...row, hukouAddress: "长宁区新泾镇剑河路200弄8号402室" }),
  },
  {
    code: "P118",
    month: 6,
    at: 35,
    what: "已发放，没有预审表编号和日期",
    change: (row) => ({ ...row, preReviewNo: null, preReviewDate: null }),
  },
  {
    code: "P119",
    month: 6,
    at: 37,
    what: "户籍在外省的父亲，需人工认定",
    change: (row) => ({ ...otherGrant(row, 1_500), relation: "父亲", hukouAddress: "江苏省盐城市大丰区南阳镇12号" }),
  },
  {
    code: "P122",
    month: 6,
    at: 39,
    what: "2 万元以下由区服务社审批",
    change: (row) => ({ ...otherGrant(row, 3_000), approver: "区服务社" }),
  },
];

const statedMore = (row: SampleCase, fen: number): SampleCase => ({ ...row, selfPaid: { fen: fenOf(row["selfPaid"]) + fen } });
