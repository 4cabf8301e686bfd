import { Text } from "@fluentui/react-components";
import type { HouseholdRecord, RecordRow } from "../../app/householdRecord";
import { RecordRows } from "./RecordRows";

/** The rows of one year, each kind apart: what counts, what is open, what nobody can read, what is left out. */
export function YearRows({ record: { year, rows } }: { readonly record: HouseholdRecord }) {
  const of = (kind: RecordRow["kind"]) => rows.filter((row) => row.kind === kind);
  return (
    <>
      <RecordRows title="已帮扶（计入次数和金额）" rows={of("counted").filter(({ isUnpaid }) => !isUnpaid)} />
      <RecordRows title="已批未发（计入次数和金额）" rows={of("counted").filter(({ isUnpaid }) => isUnpaid)} />
      <RecordRows title="在办（不占额度）" rows={of("pending")} />
      <RecordRows title="无法识别（先改正）" rows={of("unreadable")} />
      <RecordRows title="不计入" rows={of("notCounted")} />
      {rows.length === 0 && <Text>{`${year}年台账里没有这户的记录。`}</Text>}
    </>
  );
}
