import { CELL_PLANTS } from "./cellPlants";
import { DAILY_LIFE } from "./dailyLife";
import { resident } from "./people";
import type { Month, Plant } from "./plant";
import { POLICY_PLANTS } from "./policyPlants";
import { faultlessCase, type SampleCase } from "./sampleCase";
import { SteadyChoice } from "./steadyChoice";
import { YEAR_PLANTS } from "./yearPlants";

/** Rows of each month sheet. */
export const MONTH_SIZES: Readonly<Record<Month, number>> = { 4: 72, 5: 70, 6: 68 };
export const MONTHS: readonly Month[] = [4, 5, 6];

/** In the order in which they are planted: a later one may repeat the person of an earlier one. */
export const PLANTS: readonly Plant[] = [...CELL_PLANTS, ...POLICY_PLANTS, ...YEAR_PLANTS, ...DAILY_LIFE];

/** All rows of the sample by month: faultless ones first, then every plant put in its place. */
export function sampleMonths(): Readonly<Record<Month, readonly SampleCase[]>> {
  const choose = new SteadyChoice(20160701);
  const months: Record<Month, SampleCase[]> = { 4: [], 5: [], 6: [] };
  let number = 0;
  for (const month of MONTHS) {
    for (let at = 1; at <= MONTH_SIZES[month]; at += 1) {
      months[month].push(faultlessCase({ resident: resident(number, choose), month, number: number + 1 }, choose));
      number += 1;
    }
  }
  const rowAt = (month: Month, at: number): SampleCase => {
    const row = months[month][at - 1];
    if (!row) throw new Error(`The sample has no row ${at} in month ${month}.`);
    return row;
  };
  for (const { month, at, change } of PLANTS) months[month][at - 1] = change(rowAt(month, at), rowAt);
  return months;
}
