import type { Coverage } from "../finding";
import type { Override } from "./override";
import { dayOf, grantOf, type RowIndex } from "./rowIndex";

/** Why no finding of this run answers to a 情况说明, in one Chinese clause; it claims no more than the run can know. */
export function whyUnused({ code, record, place }: Override, coverage: readonly Coverage[], rows: RowIndex): string {
  const rule = coverage.find((line) => line.code === code);
  if (rule === undefined) return "没有这条规则";
  if (rule.status === "notChecked" || rule.status === "broken") return "本次没有校验这条规则，无法判断";
  const isOfColumn = record.who === "" && record.type === record.rest && record.type !== "";
  if (!isOfColumn && rows.count(record, grantOf) === 0 && rows.count(record, dayOf) === 0)
    return `台账中没有找到原来的那一行（写时在 ${place}）`;
  return "本次校验没有再发现这个问题";
}
