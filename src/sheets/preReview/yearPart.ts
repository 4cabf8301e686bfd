import { yuanText } from "../../core/fen";
import { amount, label, short, toldOrNot, value, type Piece } from "./formGrid";
import type { FormLimits } from "./formLimits";
import type { FormPart } from "./formPage";
import { formRow, type FormRow } from "./formRow";
import type { EarlierGrant, PreReviewForm, YearAnswer } from "./preReviewForm";

const LEAST_ROWS = 2;
const ROW = 17;

/** What the person and the household have had this year, and what is left of it; the oldest beyond the limit stand as one sum. */
export function yearPart({ year, earlier, person, household }: PreReviewForm, { grants }: FormLimits): FormPart {
  const left = Math.max(0, earlier.length - grants);
  const headings = [label("月-日", 1), label("对象、类别", 3), label("金额（元）", 2)];
  return {
    name: year === "" ? "本年\n已获\n帮扶" : `${year}年\n已获\n帮扶`,
    rows: [
      formRow([...headings, ...headings], ROW),
      ...grantRows(earlier.slice(left)),
      ...(left === 0 ? [] : [formRow([label("另有", 2), value(olderText(earlier.slice(0, left)), 10)])]),
      formRow([label("本人小计", 2), soFar(person)]),
      formRow([label("同户小计", 2), soFar(household)]),
    ],
  };
}

function grantRows(grants: readonly EarlierGrant[]): FormRow[] {
  const rows: FormRow[] = [];
  for (let start = 0; start < Math.max(grants.length, LEAST_ROWS * 2); start += 2) {
    rows.push(formRow([...grantPieces(grants[start]), ...grantPieces(grants[start + 1])], ROW));
  }
  return rows;
}

const grantPieces = (grant: EarlierGrant | undefined): Piece[] =>
  grant
    ? [short(grant.date.slice(5), 1), short(`${grant.who}，${grant.type}`, 3), amount(grant.fen, 2)]
    : [value("", 1), value("", 3), value("", 2)];

function olderText(grants: readonly EarlierGrant[]): string {
  const fen = grants.reduce((sum, grant) => sum + grant.fen, 0);
  return `更早 ${grants.length} 笔（${grants[0]?.date ?? ""} 至 ${grants.at(-1)?.date ?? ""}），合计 ${yuanText(fen)} 元`;
}

const soFar = (answer: YearAnswer): Piece =>
  toldOrNot(value(soFarText(answer), 10), answer.ok && answer.remaining !== null ? "" : soFarText(answer));

function soFarText(soFar: YearAnswer): string {
  if (!soFar.ok) return soFar.why;
  const known = `${soFar.count} 次，累计 ${yuanText(soFar.used)} 元`;
  return soFar.remaining === null
    ? `已知 ${known}；另有帮扶的金额或日期无法识别，年度剩余无法确定`
    : `${known}，年度剩余 ${yuanText(soFar.remaining)} 元`;
}
