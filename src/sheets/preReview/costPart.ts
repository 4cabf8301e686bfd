import { yuanText } from "../../core/fen";
import { whyOpen } from "./answer";
import { amount, label, short, toldOrNot, value } from "./formGrid";
import type { FormPart } from "./formPage";
import { formRow, type FormRow } from "./formRow";
import type { CostItem, PreReviewForm } from "./preReviewForm";

const PER_ROW = 6;

/** Fees, every deduction, the base and the ceiling with its sum, or the reason why there is none. Amounts in 元. */
export function costPart({ costs, ratio, clause, ceiling }: PreReviewForm): FormPart {
  return {
    name: "费用与\n上限\n（元）",
    rows: [
      ...costRows(costs),
      formRow([
        label("帮扶比例", 2),
        short(ratio, 2),
        label("计算上限", 2),
        toldOrNot(ceiling.ok ? { ...amount(ceiling.value, 2), style: "total" } : short(ceiling.word, 2), whyOpen(ceiling)),
        label("依据条款", 2),
        short(clause, 2),
      ]),
      formRow([label(ceiling.ok ? "计算过程" : "原因", 2), value(ceiling.why, 10)]),
    ],
  };
}

function costRows(costs: readonly CostItem[]): FormRow[] {
  const rows: FormRow[] = [];
  for (let start = 0; start < costs.length; start += PER_ROW) {
    const items = costs.slice(start, start + PER_ROW);
    const across = 12 / PER_ROW;
    rows.push(
      formRow(
        items.map((item) => label(item.label, across)),
        17,
      ),
      formRow(
        items.map((item) => amount(item.fen, across)),
        17,
      ),
    );
  }
  return rows;
}

/** "12,000.00 元", or "" for an amount that is not known. */
export const yuanOrBlank = (fen: number | null): string => (fen === null ? "" : `${yuanText(fen)} 元`);
