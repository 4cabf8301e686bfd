import { Text } from "@fluentui/react-components";
import type { LedgerSheet, SkippedRow } from "../../ledger/ledger";

/** The rows that were left out, grouped by the reason: "合计行：第 12、25 行". */
export function SkippedRows({ sheet }: { readonly sheet: LedgerSheet }) {
  if (sheet.skipped.length === 0) return null;
  return <Text size={200}>{`未作为数据的行：${reasonsOf(sheet.skipped).join("；")}。`}</Text>;
}

function reasonsOf(skipped: readonly SkippedRow[]): string[] {
  const rows = new Map<string, number[]>();
  for (const { row, why } of skipped) rows.set(why, [...(rows.get(why) ?? []), row]);
  return [...rows].map(([why, numbers]) => `${why}：第 ${spansOf(numbers).join("、")} 行`);
}

/** [3, 4, 5, 9] → ["3～5", "9"] */
function spansOf(rows: readonly number[]): string[] {
  const spans: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([first, last]) => (first === last ? String(first) : `${first}～${last}`));
}
