import type { Override, OverrideBook, RecordKey } from "../checks/overrides/override";
import type { WorkbookPort } from "../host/workbookPort";
import { authorProblem, reasonProblem } from "./overrideText";

/** One setting for each 情况说明: what two persons write at once does not meet, and a damaged one harms no other (docs/decisions/0015). */
export const OVERRIDE_PREFIX = "bangfu.override.";

const VERSION = 1;
const PARTS = ["who", "name", "date", "type", "amount", "rest"] as const satisfies readonly (keyof RecordKey)[];
const LONGEST_PLACE = 200;

/** The 情况说明 in a workbook. Anybody may have edited the settings: what is not exactly one of ours is named and left as it is. */
export async function readOverrides(port: WorkbookPort): Promise<OverrideBook> {
  const overrides: Override[] = [];
  const unread: string[] = [];
  for (const [key, text] of await port.readSettings(OVERRIDE_PREFIX)) {
    const id = key.slice(OVERRIDE_PREFIX.length);
    const override = parseOverride(id, text);
    if (override === null) unread.push(id);
    else overrides.push(override);
  }
  return { file: port.file, overrides, unread };
}

/** The text under which an override is kept; the same override gives the same text. */
export function overrideText({ code, record, alone, values, reason, by, at, place }: Override): string {
  const parts = Object.fromEntries(PARTS.map((part) => [part, record[part]]));
  return JSON.stringify({ v: VERSION, code, ...parts, alone, values, reason, by, at, place });
}

/** Null where the text is no 情况说明 of this version, whole and in order. */
export function parseOverride(id: string, text: string): Override | null {
  const read = recordIn(text);
  if (read === null || read["v"] !== VERSION) return null;
  const { code, alone, values, reason, by, at, place } = read;
  const record = Object.fromEntries(PARTS.map((part) => [part, read[part]]));
  if (!isRecordKey(record) || !isDigest(values) || values === "" || typeof alone !== "boolean") return null;
  if (typeof code !== "string" || !/^[A-Z]\d{3}$/.test(code) || typeof at !== "string" || !isMoment(at)) return null;
  if (typeof reason !== "string" || reasonProblem(reason) !== null || typeof by !== "string" || authorProblem(by) !== null) return null;
  if (typeof place !== "string" || place.length > LONGEST_PLACE) return null;
  return { id, code, record, alone, values, reason, by, at, place };
}

function recordIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const isDigest = (value: unknown): value is string => typeof value === "string" && /^[0-9a-z]{0,7}$/.test(value);

const isRecordKey = (value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & RecordKey =>
  PARTS.every((part) => isDigest(value[part]));

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
