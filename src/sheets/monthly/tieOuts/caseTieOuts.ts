import { yuanText } from "../../../core/fen";
import { monthEnd, type ColumnKey } from "../period";
import { isAboveStreet } from "../../../policy/approvalLadder";
import { clauseText } from "../../../policy/clauseText";
import { lookup } from "../../../policy/lookup";
import { countOf, equalAmounts, fenOf, minus, side, unknown, whyOf } from "./judgement";
import { total, type Recounted } from "./recount";
import type { TieOutContext, TieOutRule } from "./tieOutRule";

/** T8: a household has a person, a person has a grant. */
export const T8: TieOutRule = {
  id: "T8",
  title: "户数 ≤ 人数 ≤ 人次",
  about: [
    { id: "count.households", column: "month" },
    { id: "count.persons", column: "month" },
    { id: "count.grants", column: "month" },
  ],
  sides: [side("户数", "count.households", "month", "户"), side("人次", "count.grants", "month", "人次")],
  judge(context) {
    for (const [column, name] of [
      ["month", "本月"],
      ["year", "本年累计"],
    ] as const satisfies readonly (readonly [ColumnKey, string])[]) {
      const [households, persons, grants] = ["count.households", "count.persons", "count.grants"].map(
        (id) => countOf(context, id, column) ?? 0,
      );
      if (households === undefined || persons === undefined || grants === undefined) continue;
      const ofPersons = side(`${name}人数`, "count.persons", column, "人");
      if (households > persons)
        return {
          ...counts(households, persons, "broken", `${name}户数 ${households} 大于人数 ${persons}`),
          sides: [side(`${name}户数`, "count.households", column, "户"), ofPersons],
          note: "户数大于人数",
        };
      if (persons > grants)
        return {
          ...counts(persons, grants, "broken", `${name}人数 ${persons} 大于人次 ${grants}`),
          sides: [ofPersons, side(`${name}人次`, "count.grants", column, "人次")],
          note: "人数大于人次",
        };
    }
    const [households, persons, grants] = ["count.households", "count.persons", "count.grants"].map((id) => countOf(context, id) ?? 0);
    return {
      ...counts(households ?? 0, grants ?? 0, "ok", `本月 ${households} 户、${persons} 人、${grants} 人次`),
      note: `其间人数 ${persons} 人`,
    };
  },
};

/** T9: what the district has to approve, it approved. */
export const T9: TieOutRule = {
  id: "T9",
  title: "超过街镇权限的件数＝其中区级审批的件数",
  about: [{ id: "district.count", column: "month" }],
  sides: [side("超过街镇权限", "district.count", "month", "件"), side("其中区级审批", "district.count", "month", "件")],
  judge(context) {
    const above = context.recount.rows.filter(
      (row) => row.money && row.isCase && row.paid === context.month && needsDistrict(row, context),
    );
    const district = above.filter(({ approver }) => approver === "district").length;
    const street = above.filter(({ approver }) => approver === "street").length;
    const shown = countOf(context, "district.count") ?? 0;
    if (shown !== above.length)
      return {
        ...counts(shown, above.length, "broken", `表上 ${shown} 件，台账重算 ${above.length} 件`),
        sides: [side("表上", "district.count", "month", "件"), side("台账重算", null, "month", "件")],
        note: "",
      };
    if (street > 0) {
      const byStreet = `其中 ${street} 件由街镇审批${clauseOn(context, "approval.streetLimit")}`;
      return { ...counts(above.length, district, "broken", `超过街镇权限 ${above.length} 件，${byStreet}`), note: byStreet };
    }
    if (district < above.length)
      return { ...counts(above.length, district, "unknown", `${above.length - district} 件看不出由谁审批`), right: null, diff: null };
    return {
      ...counts(above.length, district, "ok", above.length === 0 ? "本月没有超过街镇权限的个案" : `${district} 件均由区级审批`),
      note: above.length === 0 ? "本月没有超过街镇权限的个案" : "均由区级审批",
    };
  },
};

/** T10: the year's admin cost stays under its ceiling (五3, by reading A26). */
export const T10: TieOutRule = {
  id: "T10",
  title: "工作经费本年累计 ≤ 可列支上限",
  about: [
    { id: "admin.used", column: "year" },
    { id: "admin.ceiling", column: "year" },
  ],
  sides: [side("工作经费本年累计", "admin.used", "year"), side("可列支上限", "admin.ceiling", "year")],
  judge(context) {
    const [used, ceiling] = [fenOf(context, "admin.used", "year"), fenOf(context, "admin.ceiling", "year")];
    if (used === null) return unknown(whyOf(context, "admin.used"), null, ceiling);
    if (ceiling === null) return unknown(whyOf(context, "admin.ceiling"), used);
    const over = minus(used, ceiling);
    if (over <= 0) return { ...unknown(`已列支 ${yuanText(used)} 元，未超过上限`, used, ceiling), status: "ok", note: "未超过上限" };
    const unsourced = context.recount.rows.some(
      ({ row, money, paid }) => money && paid?.slice(0, 4) === context.month.slice(0, 4) && row.read.source?.state !== "value",
    );
    if (unsourced)
      return {
        ...unknown(`已列支超出按已填来源算得的上限 ${yuanText(over)} 元，但有支出未填资金来源，上限可能偏低`, used, ceiling),
        note: "上限按已填来源算得，有支出未填资金来源，上限可能偏低",
      };
    return {
      ...unknown(
        `工作经费已列支 ${yuanText(used)} 元，上限 ${yuanText(ceiling)} 元，超出 ${yuanText(over)} 元${clauseOn(context, "admin.ratio.定向")}`,
        used,
        ceiling,
      ),
      status: "broken",
      note: `超过上限${clauseOn(context, "admin.ratio.定向")}`,
    };
  },
};

/** T11: what was approved and not paid by the end of the month, by the dates of every row of the ledger. */
export const T11: TieOutRule = {
  id: "T11",
  title: "批准累计－发放累计＝已批未发",
  about: [{ id: "approvedUnpaid.amount", column: "month" }],
  sides: [side("批准累计减发放累计", null), side("已批未发", "approvedUnpaid.amount")],
  judge(context) {
    const right = fenOf(context, "approvedUnpaid.amount");
    if (right === null) return unknown(whyOf(context, "approvedUnpaid.amount"));
    const by = (month: string | null): boolean => month !== null && month <= context.month;
    const grant = ({ money, fen }: Recounted): boolean => money && fen > 0;
    const approved = total(context.recount.rows, (row) => grant(row) && by(row.approved));
    const paid = total(context.recount.rows, (row) => grant(row) && by(row.paid));
    const parts = `批准累计 ${yuanText(approved)} 元，发放累计 ${yuanText(paid)} 元`;
    const judgement = equalAmounts(minus(approved, paid), right, {
      left: `批准累计 ${yuanText(approved)} 元减发放累计 ${yuanText(paid)} 元，得`,
      right: "已批未发",
      ok: parts,
    });
    return { ...judgement, note: [parts, judgement.status === "ok" ? "" : judgement.note].filter((part) => part !== "").join("。") };
  },
};

function needsDistrict({ fen, row }: Recounted, { policy, month }: TieOutContext): boolean {
  const day = row.read.payDate?.state === "value" ? row.read.payDate.value.first : monthEnd(month);
  const limit = lookup(policy, "approval.streetLimit", day, { asReference: true });
  return limit.ok && isAboveStreet(limit.value, fen);
}

/** "（第四条（三））" by the month's document, the last one where none is in force any more. */
function clauseOn({ policy, month }: TieOutContext, id: "approval.streetLimit" | "admin.ratio.定向"): string {
  const found = lookup(policy, id, monthEnd(month), { asReference: true });
  return found.ok ? `（${clauseText(found.clause)}）` : "";
}

const counts = (left: number, right: number, status: "ok" | "broken" | "unknown", why: string) => ({
  status,
  left: String(left),
  right: String(right),
  diff: String(left - right),
  why,
});
