import type { Fact } from "../../checks/caseFacts";
import { textKey } from "../../core/textKey";
import type { PolicySet } from "../../policy/policyDocument";
import { methodOf, sourceOf, yesNoOf, type FundSource } from "../../policy/words";
import type { LedgerRow } from "../../ledger/ledger";
import type { TextField } from "../../ledger/fieldId";
import { streetOfRow } from "../streetOfRow";
import type { PaidRow } from "./paidRows";

/** The line of every breakdown for rows that say nothing, or nothing that can be understood. */
export const BLANK_LINE = "未填";

export const SOURCES: readonly FundSource[] = ["基金会下拨", "财政配套", "社会募集", "其他"];
export type SourceLine = FundSource | typeof BLANK_LINE;

/** One way in which 支出 is split. `lines` are always shown; other keys that rows bring follow in order of appearance. */
export interface Breakdown {
  /** Middle part of the figure id, "form" in grants.form.个案. */
  readonly id: string;
  /** Group label on the sheet. */
  readonly title: string;
  readonly lines: readonly string[];
  /** True where only 个案 rows are split. */
  readonly casesOnly: boolean;
  readonly lineOf: (row: PaidRow, policy: PolicySet) => string;
}

/** 三 支出: the breakdowns of spec/4.2 in the order of display. */
export const BREAKDOWNS: readonly Breakdown[] = [
  { id: "form", title: "按帮扶形式", lines: ["个案", "项目", "特定"], casesOnly: false, lineOf: ({ facts }) => lineOfFact(facts.form) },
  {
    id: "type",
    title: "个案按帮扶类别",
    lines: ["大重病医疗", "补缴金", "突发事件", "其他"],
    casesOnly: true,
    lineOf: ({ facts }) => lineOfFact(facts.type),
  },
  {
    id: "category",
    title: "个案按对象类别",
    lines: ["低保", "低收入", "其他"],
    casesOnly: true,
    lineOf: ({ facts }) => lineOfFact(facts.category),
  },
  {
    id: "source",
    title: "按资金来源",
    lines: SOURCES,
    casesOnly: false,
    lineOf: ({ facts }, policy) => sourceLine(textOf(facts.row, "source"), policy),
  },
  {
    id: "method",
    title: "按发放方式",
    lines: ["现金", "转账"],
    casesOnly: false,
    lineOf: ({ facts }, policy) => methodOf(policy, textOf(facts.row, "payMethod")) ?? BLANK_LINE,
  },
];

export const isCase = ({ facts }: PaidRow): boolean => facts.form.is === "known" && facts.form.value === "个案";

const lineOfFact = (fact: Fact<string>): string => (fact.is === "known" ? fact.value : BLANK_LINE);

/** The cell's text, "" where it is blank, unreadable or has no column. */
export function textOf(row: LedgerRow, field: TextField): string {
  const reading = row.read[field];
  return reading?.state === "value" ? reading.value : "";
}

/** A source in words: one of the three of clause 五, 其他 for any other word (offices have more), 未填 for none. */
export function sourceLine(text: string, policy: PolicySet): SourceLine {
  return text.trim() === "" ? BLANK_LINE : (sourceOf(policy, text) ?? "其他");
}

/** 定向 or 非定向; null where the cell does not say. */
export function directedOf(row: LedgerRow, policy: PolicySet): boolean | null {
  const text = textKey(textOf(row, "directed"));
  if (text === "") return null;
  if (/^(非|不)定向/.test(text)) return false;
  return text.startsWith("定向") ? true : yesNoOf(policy, text);
}

/** 居委 as the ledger first writes it; names that differ in spaces and punctuation only are one. */
export function committeeLines(rows: readonly PaidRow[]): (row: PaidRow) => string {
  const names = new Map<string, string>();
  for (const { facts } of rows) {
    const name = textOf(facts.row, "committee");
    if (name !== "" && !names.has(textKey(name))) names.set(textKey(name), name.replace(/\s/g, ""));
  }
  return ({ facts }) => names.get(textKey(textOf(facts.row, "committee"))) ?? BLANK_LINE;
}

/** 街镇: the row's own cell, else what the sheet's title names, else the file. */
export const streetLine = ({ facts: { row } }: PaidRow): string => streetOfRow(row) || BLANK_LINE;
