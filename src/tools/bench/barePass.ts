import type { CellValue } from "../../cells/reading";
import { columnAt, ROWS_ABOVE, YEAR_STARTS } from "./benchSheet";

/**
 * The least that anybody would do with a ledger in memory: hash the IDs, and sum whole fen per person, household and year.
 * No dates are read but the serial's year, nothing is checked. This is what a check is compared with.
 */
export function barePass(values: readonly (readonly CellValue[])[]): number {
  const [idNo, household, amount, payDate] = [columnAt("身份证号"), columnAt("户号"), columnAt("帮扶金额"), columnAt("发放日期")];
  const persons = new Map<string, number>();
  const households = new Map<string, number>();
  const byPerson: number[] = [];
  const byHousehold: number[] = [];
  const byYear = [0, 0, 0];
  for (let row = ROWS_ABOVE; row < values.length; row++) {
    const cells = values[row] ?? [];
    const serial = Number(cells[payDate]);
    const year = serial >= YEAR_STARTS[2] ? 2 : serial >= YEAR_STARTS[1] ? 1 : 0;
    const fen = Math.round(Number(cells[amount]) * 100);
    add(byPerson, numberOf(persons, String(cells[idNo])) * 3 + year, fen);
    add(byHousehold, numberOf(households, String(cells[household])) * 3 + year, fen);
    byYear[year] = (byYear[year] ?? 0) + fen;
  }
  return persons.size + households.size + byYear.reduce((sum, fen) => sum + fen, 0);
}

function numberOf(known: Map<string, number>, key: string): number {
  let number = known.get(key);
  if (number === undefined) known.set(key, (number = known.size));
  return number;
}

function add(sums: number[], at: number, fen: number): void {
  while (sums.length <= at) sums.push(0);
  sums[at] = (sums[at] ?? 0) + fen;
}
