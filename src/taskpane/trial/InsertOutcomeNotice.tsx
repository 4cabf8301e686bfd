import { yuanText } from "../../core/fen";
import { Notice } from "../parts/Notice";
import type { InsertResult } from "./useInsertion";

/** How the last press went: what stands where now, or why nothing was written. */
export function InsertOutcomeNotice({ result }: { readonly result: InsertResult }) {
  if (result.what === "undone") {
    const [left] = result.undone.refused;
    if (left === undefined) return <Notice intent="success">{`已撤销插入，${result.place} 恢复空白。`}</Notice>;
    return <Notice intent="warning">{`没有撤销：${left.sheet}!${left.address}，${left.why}。请到表中核对。`}</Notice>;
  }
  const { insertion, outcome } = result;
  if (outcome.is === "refused") return <Notice intent="warning">{outcome.why}</Notice>;
  const place = `${outcome.sheet}!${outcome.address}`;
  const amount = yuanText(insertion.amount);
  if (outcome.is === "moved") return <Notice intent="warning">{`公式已写入 ${place}，随后这一格又有改动或移动，请到表中核对。`}</Notice>;
  if (outcome.is === "calculating")
    return <Notice intent="info">{`公式已写入 ${place}，Excel 还没有算出结果，应得 ${amount} 元，请稍后核对。`}</Notice>;
  return (
    <Notice intent="success">
      {insertion.formula === null ? `已在 ${place} 写入数值 ${amount} 元。` : `已在 ${place} 写入公式，结果 ${amount} 元。`}
    </Notice>
  );
}
