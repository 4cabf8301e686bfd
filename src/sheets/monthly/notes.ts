import { yuanText, type Fen } from "../../core/fen";
import { sheetAddress } from "../../core/a1";
import type { CaseFacts } from "../../checks/caseFacts";
import type { UnitSuspect } from "../../checks/surveys/units";
import type { IncomeBook } from "../../ledger/income";
import type { LedgerSheet } from "../../ledger/ledger";
import type { CellRef } from "../../policy/decision";
import { forceOn } from "../../policy/lookup";
import { methodOf, sourceOf } from "../../policy/words";
import { notUsedText, policyStamp, basisText } from "../../policy/policyStamp";
import type { PolicySet } from "../../policy/policyDocument";
import { adminClassOf } from "./adminCeiling";
import { beneficiaryOf } from "./beneficiaries";
import { textOf } from "./breakdowns";
import { sumFen, type Figures } from "./figure";
import type { LeftOutWhy, PaidRow, PaidRows } from "./paidRows";
import { monthEnd, yearOfMonth, type Month } from "./period";

interface NotesInput {
  readonly month: Month;
  readonly cases: readonly CaseFacts[];
  readonly rows: PaidRows;
  readonly monthRows: readonly PaidRow[];
  readonly yearRows: readonly PaidRow[];
  readonly figures: Figures;
  readonly income: IncomeBook | null;
  readonly policy: PolicySet;
  readonly asReference?: boolean;
  /** Columns of amounts whose figures do not fit their unit (C113). */
  readonly unitSuspects: ReadonlyMap<LedgerSheet, readonly UnitSuspect[]>;
  /** Sentences about last month's report. */
  readonly late: readonly string[];
}

const LEFT_OUT: Readonly<Record<LeftOutWhy, string>> = {
  dateUnreadable: "发放日期读不出，不知在哪个月，未计入支出",
  noDate: "没有任何日期，未计入支出",
  amountUnreadable: "已发放但金额读不出，未计入支出",
  amountBlank: "已发放但金额为空，未计入支出",
  rejectedButPaid: "状态为不予或作废却填了发放日期，未计入支出",
  refundNotDated: "退款没有发放日期，未冲减支出",
  statusUnknown: "状态认不出，未计入支出",
};

/** Addresses named in one sentence; the rest is counted. */
const LISTED = 10;

/** 八 说明: on what basis the report stands, which rows are left out and why, refunds, late entries. */
export function reportNotes(input: NotesInput): string[] {
  return [
    ...basisNotes(input),
    ...unitNotes(input),
    ...leftOutNotes(input),
    ...rowNotes(input),
    ...countNotes(input),
    ...fundNotes(input),
    ...input.late,
  ];
}

function basisNotes({ cases, monthRows, yearRows }: NotesInput): string[] {
  const without = [...new Set(cases.filter(({ row }) => row.read.payDate === undefined).map(({ row }) => row.sheet.sheet))];
  const notes = ["支出按发放日期所在月份计（收付实现制），有发放日期的每一行都计入；本年累计的户数、人数为去重数，不是各月相加。"];
  if (without.length > 0)
    notes.push(
      `${listed(
        without.map((sheet) => `“${sheet}”`),
        "张表",
      )}没有发放日期列，已批准的行按审批、评审或申请日期计入。`,
    );
  const crossing = yearRows.filter(({ crossesMonths }) => crossesMonths);
  if (crossing.length > 0) notes.push(`${crossing.length} 行的发放日期跨月，按起始日计：${places(crossing)}。`);
  const lastYear = monthRows.filter(({ facts, day }) => approvedYear(facts) !== null && approvedYear(facts) !== yearOfMonth(day));
  if (lastYear.length > 0) notes.push(`上年批准、本月发放 ${sentence(lastYear)}，计入本月支出。`);
  return notes;
}

const approvedYear = ({ row }: CaseFacts): number | null =>
  row.read.approveDate?.state === "value" ? yearOfMonth(row.read.approveDate.value.first) : null;

/** A column in the wrong unit makes every sum wrong; it is counted as read, never converted (spec/2.3). */
function unitNotes({ yearRows, unitSuspects }: NotesInput): string[] {
  return [...new Set(yearRows.map(({ facts }) => facts.row.sheet))].flatMap((sheet) =>
    (unitSuspects.get(sheet) ?? [])
      .filter(({ field }) => field === "amount")
      .map(
        ({ title, unit, values, largest }) =>
          `“${sheet.sheet}”的“${title}”列按${unit === 1 ? "元" : "万元"}读，${values} 个数最大为 ${yuanText(largest)} 元，单位可疑，照读出的数计入，请核对。`,
      ),
  );
}

function leftOutNotes({ rows: { leftOut }, month }: NotesInput): string[] {
  const notes: string[] = [];
  for (const why of Object.keys(LEFT_OUT) as LeftOutWhy[]) {
    const found = leftOut.filter(
      (row) => row.why === why && (row.month === null || (row.month <= month && yearOfMonth(row.month) === yearOfMonth(month))),
    );
    if (found.length > 0) notes.push(`${found.length} 行${LEFT_OUT[why]}：${places(found)}。`);
  }
  return notes;
}

function rowNotes({ monthRows, yearRows, policy }: NotesInput): string[] {
  const notes: string[] = [];
  const outside = (row: PaidRow): boolean => forceOn(policy, row.day) !== "inForce";
  const outsideYear = yearRows.filter(outside);
  if (outsideYear.length > 0)
    notes.push(
      `发放日期在文件有效期以外的：本月 ${monthRows.filter(outside).length} 行，本年累计 ${sentence(outsideYear)}，均已计入支出。`,
    );
  const refunds = yearRows.filter(({ refund }) => refund);
  if (refunds.length > 0)
    notes.push(
      `退款、冲销：本月 ${sentence(monthRows.filter(({ refund }) => refund))}，本年累计 ${sentence(refunds)}，已冲减支出，不计人次。`,
    );
  const negative = yearRows.filter(({ refund, fen }) => !refund && fen < 0);
  if (negative.length > 0) notes.push(`${negative.length} 行金额为负但未注明退款或冲销，照数计入：${places(negative)}。`);
  const parts = yearRows.filter(({ fen }) => !Number.isInteger(fen));
  if (parts.length > 0)
    notes.push(`${parts.length} 行金额多于两位小数，各项按原数相加、没有四舍五入，合计和差额会带出厘位，请更正台账：${places(parts)}。`);
  const goods = monthRows.filter(({ money }) => !money);
  if (goods.length > 0) notes.push(`实物、劳务 ${sentence(goods)}，列为备查，不计入支出和人次。`);
  const unclear = yearRows.filter(({ facts }) => facts.status === "unknown" || facts.status === "pending");
  if (unclear.length > 0) notes.push(`${unclear.length} 行状态在办或认不出但已有发放日期，已计入支出：${places(unclear)}。`);
  return [...notes, ...wordNotes(yearRows, policy)];
}

/** Words that no list knows: they are counted, and named here. */
function wordNotes(rows: readonly PaidRow[], policy: PolicySet): string[] {
  const words = (field: "source" | "payMethod", known: (text: string) => unknown): string[] => [
    ...new Set(rows.map(({ facts }) => textOf(facts.row, field)).filter((text) => text !== "" && known(text) === null)),
  ];
  const notes: string[] = [];
  const sources = words("source", (text) => sourceOf(policy, text));
  if (sources.length > 0) notes.push(`资金来源 ${quoted(sources)} 不在三类来源中，列入“其他”。`);
  const methods = words("payMethod", (text) => methodOf(policy, text));
  if (methods.length > 0) notes.push(`发放方式 ${quoted(methods)} 认不出，列入“未填”。`);
  const facts = ["form", "type", "category", "kind"] as const;
  const unread = rows.filter((row) => facts.some((fact) => row.facts[fact].is === "unreadable"));
  if (unread.length > 0)
    notes.push(`${unread.length} 行的帮扶形式、发放形式、类别或对象认不出，列入“未填”（发放形式按资金计）：${places(unread)}。`);
  return notes;
}

function countNotes({ yearRows }: NotesInput): string[] {
  const counted = yearRows.filter(({ money, refund }) => money && !refund);
  const nameless = counted.filter(({ facts }) => !beneficiaryOf(facts).identified);
  const alone = counted.filter(({ facts }) => facts.household === null);
  const notes: string[] = [];
  if (nameless.length > 0) notes.push(`${nameless.length} 行没有可用的证件号码，各按一人计，人数可能偏多：${places(nameless)}。`);
  if (alone.length > 0) notes.push(`${alone.length} 行没有户号或户主身份证，按一人一户计，户数可能偏多。`);
  return notes;
}

function fundNotes(input: NotesInput): string[] {
  const reference =
    input.asReference && forceOn(input.policy, monthEnd(input.month)) === "after" && input.figures["admin.ceiling"]?.year != null;
  const stamp = policyStamp(input.policy);
  const notUsed = notUsedText(stamp);
  return [
    `标准依据：${basisText(stamp)}。`,
    ...(notUsed === null ? [] : [notUsed]),
    ...(reference ? ["文件有效期已满，工作经费上限参照原文件比例计算，只作参考。"] : []),
    ...incomeNotes(input),
  ];
}

function incomeNotes({ income, month, yearRows, policy, figures }: NotesInput): string[] {
  if (income === null) return ["没有资金收入表，期初结余、收入、工作经费和期末结余未提供。"];
  const notes = income.problems.map((problem) => `资金收入表：${problem}`);
  const year = yearOfMonth(month);
  const noOpening = !income.entries.some((entry) => entry.kind === "opening" && entry.year === year);
  if (noOpening) notes.push(`资金收入表没有 ${year}年期初结余，结余未提供。`);
  const unclassed = yearRows.filter((row) => row.money && adminClassOf(row, policy) === "unknown");
  if (unclassed.length > 0 && figures["admin.ceiling"]?.year != null)
    notes.push(`${sentence(unclassed)}未填资金来源，未计入工作经费上限。`);
  return notes;
}

const sentence = (rows: readonly PaidRow[]): string => `${rows.length} 笔 ${yuanText(total(rows))} 元`;
const total = (rows: readonly PaidRow[]): Fen => sumFen(rows.map(({ fen }) => fen));
const quoted = (words: readonly string[]): string =>
  listed(
    words.map((word) => `“${word}”`),
    "种",
  );
const listed = (items: readonly string[], measure: string): string =>
  `${items.slice(0, LISTED).join("、")}${items.length > LISTED ? ` 等 ${items.length} ${measure}` : ""}`;

const places = (rows: readonly { readonly at: CellRef }[]): string =>
  listed(
    rows.map(({ at }) => (at.cell === undefined ? `${at.sheet} 第 ${at.row} 行` : sheetAddress(at.sheet, at.cell))),
    "行",
  );
