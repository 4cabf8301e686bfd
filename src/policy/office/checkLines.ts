import { addDays } from "../../core/isoDate";
import { textKey } from "../../core/textKey";
import { ALIAS_TITLES, wordName } from "./aliasNames";
import { basisProblem } from "./basisText";
import { kindTitle, PARAMETER_IDS, PARAMETER_KINDS } from "./parameterKinds";
import type { DocumentLine, LineProblem, PolicyLines, ValueLine } from "./policyLines";
import { valueProblem } from "./valueText";

/**
 * Everything that is wrong with an office's lines. What is missing (a value, days without one) is only told where the lines that
 * are there are sound: a mistyped date would otherwise look like a gap as well.
 */
export function checkLines(lines: PolicyLines): LineProblem[] {
  const problems = [...checkDocuments(lines.documents), ...checkValues(lines), ...checkAliases(lines)];
  return problems.length > 0 ? problems : gaps(lines);
}

function checkDocuments(documents: readonly DocumentLine[]): LineProblem[] {
  if (documents.length === 0) return [{ at: { table: "documents", line: null, column: "title" }, text: "没有填任何文件" }];
  return documents.flatMap(({ title, number, issuer, from, to }, line): LineProblem[] => {
    const problem = (column: keyof DocumentLine, text: string): LineProblem => ({ at: { table: "documents", line, column }, text });
    const other = documents.findIndex((document, at) => at < line && document.from <= to && from <= document.to);
    return [
      ...(title === "" ? [problem("title", "没有填题名")] : []),
      ...(number === "" ? [problem("number", "没有填文号")] : []),
      ...(issuer === "" ? [problem("issuer", "没有填发文机关")] : []),
      ...(documents.findIndex((document) => document.number === number) < line ? [problem("number", `文号“${number}”重复`)] : []),
      ...(from > to ? [problem("to", `有效期至 ${to} 早于施行日期 ${from}`)] : []),
      ...(from <= to && other >= 0
        ? [
            problem(
              "from",
              `${from} 至 ${to} 与${documents[other]?.number ?? ""}的有效期重叠；修订请把前一份的有效期至改为新文件施行的前一日`,
            ),
          ]
        : []),
    ];
  });
}

function checkValues({ documents, values }: PolicyLines): LineProblem[] {
  return values.flatMap((value, line): LineProblem[] => {
    const kind = PARAMETER_KINDS[value.parameter];
    const problem = (column: "value" | "from" | "to" | "basis", text: string): LineProblem => ({
      at: { table: "values", line, column },
      text,
    });
    const wrong = valueProblem(kind, value.value);
    const basis = basisProblem(value.basis);
    const spans = spanProblems(value, documents).map(([column, text]) => problem(column, text));
    return [
      ...(wrong === null ? [] : [problem("value", wrong)]),
      ...(basis === null ? [] : [problem("basis", basis)]),
      ...(spans.length > 0 ? spans : overlapOf(values, line).map((text) => problem("from", text))),
    ];
  });
}

function spanProblems({ from, to }: ValueLine, documents: readonly DocumentLine[]): (readonly ["from" | "to", string])[] {
  if (from > to) return [["to", `“止” ${to} 早于“起” ${from}`]];
  const document = documents.find((span) => span.from <= from && from <= span.to);
  if (document === undefined) return [["from", `“起” ${from} 不在任何一份文件的有效期内`]];
  return to > document.to ? [["to", `“止” ${to} 超出${document.number}的有效期 ${document.to}`]] : [];
}

function overlapOf(values: readonly ValueLine[], line: number): string[] {
  const own = values[line];
  if (!own) return [];
  const other = values.find((value, at) => at < line && value.parameter === own.parameter && value.from <= own.to && own.from <= value.to);
  if (!other) return [];
  const title = kindTitle(PARAMETER_KINDS[own.parameter]);
  return other.from === own.from && other.to === own.to
    ? [`“${title}”在 ${own.from} 至 ${own.to} 填了两次`]
    : [`“${title}”的 ${own.from} 至 ${own.to} 与 ${other.from} 至 ${other.to} 重叠`];
}

/** Days of a document on which a parameter has no value. */
function gaps({ documents, values }: PolicyLines): LineProblem[] {
  return documents.flatMap(({ number, from, to }, line) =>
    PARAMETER_IDS.flatMap((id): LineProblem[] => {
      const title = kindTitle(PARAMETER_KINDS[id]);
      const own = values
        .map((value, at) => ({ ...value, at }))
        .filter((value) => value.parameter === id && from <= value.from && value.from <= to)
        .sort((a, b) => (a.from < b.from ? -1 : 1));
      if (own.length === 0) return [{ at: { table: "documents", line, column: "number" }, text: `${number}缺少“${title}”的数值` }];
      let next = from;
      const found: LineProblem[] = [];
      for (const value of own) {
        if (value.from > next) found.push(gap(value.at, "from", title, next, addDays(value.from, -1)));
        next = addDays(value.to, 1);
      }
      const last = own.at(-1);
      if (last && last.to < to) found.push(gap(last.at, "to", title, next, to));
      return found;
    }),
  );
}

const gap = (line: number, column: "from" | "to", title: string, from: string, to: string): LineProblem => ({
  at: { table: "values", line, column },
  text: `“${title}”在 ${from} 至 ${to} 没有数值`,
});

function checkAliases({ aliases }: PolicyLines): LineProblem[] {
  const seen = new Map<string, string>();
  return aliases.flatMap(({ table, word, others }, line): LineProblem[] => {
    const title = ALIAS_TITLES[table];
    if (aliases.findIndex((other) => other.table === table && other.word === word) < line)
      return [{ at: { table: "aliases", line, column: "word" }, text: `${title}“${wordName(word)}”填了两行` }];
    return [word, ...others].flatMap((other): LineProblem[] => {
      const key = textKey(other);
      const taken = seen.get(`${table} ${key}`);
      seen.set(`${table} ${key}`, word);
      const at = { table: "aliases", line, column: "others" } as const;
      if (key === "") return [{ at, text: `别名“${other}”没有文字` }];
      if (taken !== undefined && taken !== word)
        return [{ at, text: `“${other}”既是${title}“${wordName(taken)}”的别名，又是“${wordName(word)}”的别名` }];
      return [];
    });
  });
}
