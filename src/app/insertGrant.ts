import { yuanFromFen, yuanText, type Fen } from "../core/fen";
import type { ChangedCell, WorkbookPort } from "../host/workbookPort";
import { WHY } from "./applyFixes";
import { journalPerson } from "./fixJournal";
import { lookAtTarget, type InsertTarget } from "./insertTarget";
import { journalledWrite } from "./journalledWrite";
import { personKey } from "./rowPerson";
import { OTHER_CONTENT } from "./undoFixes";

/** What a person has confirmed: this amount, or the formula that comes to it, into this cell. */
export interface GrantInsertion {
  readonly target: InsertTarget;
  readonly amount: Fen;
  /** null: the amount itself. */
  readonly formula: string | null;
}

/**
 * "inserted": it stands there, and a formula has come to the amount. "calculating": Excel has not worked the formula out yet.
 * "refused": the cell is as it was, and why. "moved": written, but the place holds something else by now.
 */
export type InsertOutcome =
  | { readonly is: "inserted" | "calculating" | "moved"; readonly sheet: string; readonly address: string }
  | { readonly is: "refused"; readonly why: string };

interface InsertTools {
  readonly now: Date;
  /** Milliseconds between two looks at a formula: Excel calls functions on this page only while nothing else runs. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Pauses before each look at what a formula came to, in milliseconds; some three seconds in all. */
const LOOKS = [0, 50, 100, 200, 400, 800, 1_500];

const AMOUNT_FORMAT = "#,##0.00";

/**
 * Writes an amount, or our formula, into an empty cell that the user has chosen and confirmed; journalled, so that 撤销 clears it
 * again. The cell is looked at anew just before: one that is no longer empty, or stands in another row, is left alone. A formula
 * that Excel does not know, or that comes to something else than the user was shown, is taken out again.
 */
export async function insertGrant(
  port: WorkbookPort,
  { target, amount, formula }: GrantInsertion,
  { now, wait }: InsertTools,
): Promise<InsertOutcome> {
  const looked = await lookAtTarget(port, target);
  if (!looked.ok) return { is: "refused", why: `没有写入：${placeText(target)} ${looked.why}。` };
  const { state, beside, whyNoFormula } = looked.target;
  if (formula !== null && whyNoFormula !== null) return { is: "refused", why: whyNoFormula };
  if (!isSameRow(target.beside, beside)) return { is: "refused", why: `没有写入：${placeText(target)} ${OTHER_CONTENT}。` };
  const { sheet, address } = target;
  const value = yuanFromFen(amount);
  const format = amountFormat(state.format);
  const change = { sheet, address, expected: state, ...(beside && { beside }), value, ...(formula !== null && { formula }), format };
  const person = beside && { person: journalPerson({ address: beside.address, key: personKey(beside.value) }) };
  const cell = { sheet, address, value: { entered: formula ?? value }, oldFormat: state.format, newFormat: format, ...person };
  let outcome: InsertOutcome | null = null;
  const accept = async ([answer]: readonly ChangedCell[]): Promise<"keep" | "takeBack"> => {
    if (answer?.is === "changed") outcome = await outcomeOf(port, { sheet, answer, amount, isFormula: formula !== null }, wait);
    return (outcome?.is ?? "refused") === "refused" ? "takeBack" : "keep";
  };
  const [answer] = await journalledWrite(port, {
    step: { at: now.toISOString(), kind: "inserted", cells: [cell] },
    changes: [change],
    accept,
  });
  const is = answer?.is ?? "differs";
  const why = is === "differs" || is === "changed" ? "刚有别的改动" : WHY[is];
  return outcome ?? { is: "refused", why: `没有写入：${placeText(target)} ${why}。` };
}

/** An amount needs a format that shows it as one; whatever else the cell had, a day or a text, would not. */
export const amountFormat = (format: string): string =>
  /^[#,0.\s_()¥￥;[\]\-"元]+$/u.test(format) && format.includes("0") ? format : AMOUNT_FORMAT;

const placeText = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string => `${sheet}!${address}`;

const isSameRow = (asked: InsertTarget["beside"], now: InsertTarget["beside"]): boolean =>
  asked?.address === now?.address && personKey(asked?.value ?? null) === personKey(now?.value ?? null);

interface Written {
  readonly sheet: string;
  readonly answer: Extract<ChangedCell, { readonly is: "changed" }>;
  readonly amount: Fen;
  readonly isFormula: boolean;
}

/** What stands in the cell after the write, and whether it may stay. */
async function outcomeOf(
  port: WorkbookPort,
  { sheet, answer, amount, isFormula }: Written,
  wait: InsertTools["wait"],
): Promise<InsertOutcome> {
  const { state, address } = answer;
  const place = { sheet, address };
  const value = yuanFromFen(amount);
  if (!isFormula) {
    const isThere = !state.isFormula && state.value === value;
    return isThere ? { is: "inserted", ...place } : { is: "refused", why: `没有写入：Excel 没有接受 ${placeText(place)} 的数值。` };
  }
  if (!state.isFormula) return { is: "refused", why: "Excel 没有把它当作公式，已恢复空白。请改为插入数值。" };
  let shown: unknown = state.value;
  for (const pause of LOOKS) {
    if (shown === value) return { is: "inserted", ...place };
    await wait(pause);
    const [looked] = await port.inspectCells([place]);
    if (looked?.is !== "cell") return { is: "calculating", ...place };
    if (looked.state.formula !== state.formula) return { is: "moved", ...place };
    shown = looked.state.value;
  }
  if (shown === value) return { is: "inserted", ...place };
  if (shown === "#BUSY!" || shown === "#GETTING_DATA") return { is: "calculating", ...place };
  return { is: "refused", why: shown === "#NAME?" ? UNKNOWN : different(shown, amount) };
}

const UNKNOWN = "Excel 没有认出这个函数（显示 #NAME?），已恢复空白。请改为插入数值，或重新打开工作簿和本窗格后再试。";

const different = (shown: unknown, amount: Fen): string =>
  `公式在 Excel 中得出 ${typeof shown === "number" ? `${shown} 元` : String(shown ?? "空白")}，与测算的 ${yuanText(amount)} 元不同，已恢复空白。请改为插入数值，或返回后重新打开“测算”。`;
