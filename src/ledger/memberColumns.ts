import type { HeaderColumn } from "./headerColumns";
import { headingKey } from "./heading";

/** The columns of one member of the household in a ledger with one row per household: 成员1姓名, 成员1身份证. */
export interface MemberColumns {
  readonly label: string;
  readonly name?: number;
  readonly idNo?: number;
}

const MEMBER = /^(?:(?:家庭|共同生活)*成员)([0-9一二三四五六七八九十]{1,2})(?:(姓名)|(身份证.*|公民身份.*|证件号码?))$/;

export function memberColumns(columns: readonly HeaderColumn[]): readonly MemberColumns[] {
  const members = new Map<string, { label: string; name?: number; idNo?: number }>();
  for (const { column, levels } of columns) {
    const match = MEMBER.exec(levels.map(headingKey).join(""));
    if (!match?.[1]) continue;
    const member = members.get(match[1]) ?? { label: `成员${match[1]}` };
    if (match[2]) member.name ??= column;
    else member.idNo ??= column;
    members.set(match[1], member);
  }
  return [...members.values()];
}
