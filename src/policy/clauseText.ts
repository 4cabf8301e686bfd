/** "三(一)2" → "第三条（一）2", "二、三" → "第二条、第三条"; "末段" stays, "-" is "". The form in which sentences cite. */
export function clauseText(clause: string): string {
  let text = texts.get(clause);
  if (text === undefined) {
    text = clause === "-" ? "" : clause.split("、").map(oneClause).join("、");
    texts.set(clause, text);
  }
  return text;
}

/** Documents have few clauses, and every finding cites one. */
const texts = new Map<string, string>();

function oneClause(clause: string): string {
  const numbered = /^([一二三四五六七八九十]+)(.*)$/.exec(clause);
  return numbered ? `第${numbered[1]}条${(numbered[2] ?? "").replaceAll("(", "（").replaceAll(")", "）")}` : clause;
}

/** True for a clause in the document's own numbering ("三(一)2"), false for one that an office wrote in full. */
export const isShortClause = (clause: string): boolean => /^[一二三四五六七八九十]/.test(clause);
