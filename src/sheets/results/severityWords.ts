import type { Strength } from "../../policy/decision";
import type { StyleName } from "../sheetModel";

/** How a severity is called on every sheet; the word carries it, the colour only helps. */
export const SEVERITY_WORDS: Readonly<Record<Strength, string>> = { must: "违规", should: "需说明", note: "提示" };

export const SEVERITY_STYLES: Readonly<Record<Strength, StyleName>> = { must: "must", should: "should", note: "noteSeverity" };

/** The order of a reader: what forbids first, what only helps last. */
export const SEVERITIES: readonly Strength[] = ["must", "should", "note"];
