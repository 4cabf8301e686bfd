import type { Finding } from "../../checks/finding";

/** Where a finding is, as the user reads it: "1月!K12", or the sheet alone for a finding of the whole ledger. */
export const placeOf = ({ sheet, cells, row }: Finding): string => {
  const [first] = cells;
  if (first !== undefined) return `${sheet}!${first}`;
  return row === null ? sheet : `${sheet} 第 ${row} 行`;
};
