import type { Strength } from "../../policy/decision";
import type { ListRow } from "./listRows";

/** A row to draw, with the empty pixels before it. */
export interface DrawnRow {
  readonly row: ListRow;
  readonly index: number;
  readonly gap: number;
}

/** Findings of one group that are drawn, or a single other row. */
export type DrawnPart = { readonly key: string; readonly findings: readonly DrawnRow[] } | { readonly key: string; readonly row: DrawnRow };

/** What is drawn of one section; null: the list has no sections. */
export interface DrawnSection {
  readonly severity: Strength | null;
  readonly parts: readonly DrawnPart[];
}

/** The drawn rows as they nest: sections, in them headings and lists of findings, though some rows are left out in between. */
export function drawnTree(rows: readonly ListRow[], shown: readonly { readonly index: number; readonly gap: number }[]): DrawnSection[] {
  const sectionOf: (Strength | null)[] = [];
  let severity: Strength | null = null;
  for (const row of rows) {
    if (row.is === "section") severity = row.severity;
    sectionOf.push(severity);
  }
  const sections: { severity: Strength | null; parts: ({ key: string; findings: DrawnRow[] } | { key: string; row: DrawnRow })[] }[] = [];
  for (const { index, gap } of shown) {
    const row = rows[index];
    if (row === undefined) continue;
    let section = sections.at(-1);
    if (section === undefined || section.severity !== (sectionOf[index] ?? null)) {
      section = { severity: sectionOf[index] ?? null, parts: [] };
      sections.push(section);
    }
    const drawn = { row, index, gap };
    if (row.is !== "finding") {
      section.parts.push({ key: row.key, row: drawn });
      continue;
    }
    const key = `list ${row.group.key}`;
    const last = section.parts.at(-1);
    if (last !== undefined && "findings" in last && last.key === key) last.findings.push(drawn);
    else section.parts.push({ key, findings: [drawn] });
  }
  return sections;
}
