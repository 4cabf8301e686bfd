import type { CellState, WorkbookPort } from "../host/workbookPort";
import type { FixKind } from "./fixPlan";
import { personKey, type PersonCell } from "./rowPerson";

const SETTING = "bangfu.fixes";
/** The journal travels with the file: older steps go once it is longer. */
const MOST_CHARACTERS = 200_000;
const MOST_STEPS = 10;
/** One cell each: they must not push the corrections out. */
const MOST_INSERTIONS = 50;

/** What was taken out of a text: at which place of the old text, and what. */
type Cut = readonly [at: number, text: string];

/**
 * A value before and after, as the journal keeps it. Amounts and days stand as they are. Of an ID only the blanks that were
 * taken out are kept, and two checksums: the number itself stays in its cell and nowhere else.
 */
export type JournalValue =
  | { readonly old: string; readonly new: number }
  | { readonly cuts: readonly Cut[]; readonly oldSum: string; readonly newSum: string }
  /** Put into an empty cell: an amount, or a formula with its "=". */
  | { readonly entered: number | string };

/** One corrected cell, or one that was empty. */
export interface JournalCell {
  readonly sheet: string;
  readonly address: string;
  readonly value: JournalValue;
  readonly oldFormat: string;
  readonly newFormat: string;
  /** The cell that tells whose row it is, and the checksum of what it held: after sorting another row stands here. */
  readonly person?: { readonly address: string; readonly sum: string };
}

/** The corrections, or the one insertion, of one press of a button: what one 撤销 takes back. */
export interface FixStep {
  /** ISO time. */
  readonly at: string;
  readonly kind: FixKind | "inserted";
  readonly cells: readonly JournalCell[];
}

export function journalValue(oldText: string, value: string | number): JournalValue {
  if (typeof value === "number") return { old: oldText, new: value };
  return { cuts: cutsOf(oldText, value), oldSum: checksum(oldText), newSum: checksum(value) };
}

/** Where a cell stands between old and new; "other": somebody has changed it since. */
export function stageOf(cell: JournalCell, state: CellState): "old" | "new" | "other" {
  const { value, format } = state;
  const isOurFormat = format === cell.oldFormat || format === cell.newFormat || format === "@";
  if (!isOurFormat) return "other";
  if (state.isFormula) return "entered" in cell.value && cell.value.entered === state.formula ? "new" : "other";
  if (holdsOld(cell.value, value)) return format === cell.oldFormat ? "old" : "new";
  return holdsNew(cell.value, value) ? "new" : "other";
}

/** The old text of a cell that holds the old or the new value; "" where it was empty. */
export function oldTextOf(value: JournalValue, now: CellState["value"]): string {
  if ("entered" in value) return "";
  if (!("cuts" in value)) return value.old;
  const text = String(now);
  if (holdsOld(value, now)) return text;
  return value.cuts.reduce((whole, [at, cut]) => whole.slice(0, at) + cut + whole.slice(at), text);
}

function holdsOld(value: JournalValue, now: CellState["value"]): boolean {
  if ("entered" in value) return now === null;
  return "cuts" in value ? typeof now === "string" && checksum(now) === value.oldSum : now === value.old;
}

function holdsNew(value: JournalValue, now: CellState["value"]): boolean {
  if ("entered" in value) return typeof now === "number" && now === value.entered;
  return "cuts" in value ? typeof now === "string" && checksum(now) === value.newSum : now === value.new;
}

/** The parts of `text` that `kept` lacks, in order; `kept` is `text` with some characters taken out. */
function cutsOf(text: string, kept: string): readonly Cut[] {
  const cuts: Cut[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === kept[next]) {
      next += 1;
      continue;
    }
    const last = cuts.at(-1);
    if (last !== undefined && last[0] + last[1].length === at) cuts[cuts.length - 1] = [last[0], last[1] + text.charAt(at)];
    else cuts.push([at, text.charAt(at)]);
  }
  return cuts;
}

/** A person's cell as the journal keeps it. */
export const journalPerson = ({ address, key }: PersonCell): NonNullable<JournalCell["person"]> => ({ address, sum: checksum(key) });

/** Whether the row still is that of the person whom the correction was made for. */
export const isSamePerson = ({ person }: JournalCell, now: CellState["value"]): boolean =>
  person === undefined || checksum(personKey(now)) === person.sum;

/** FNV-1a over the characters, 32 bits: enough to see that a cell has changed, too little to tell what it held. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36);
}

/** The steps that can be taken back, oldest first. What is no journal of ours is none: anybody may have edited the setting. */
export async function readJournal(port: WorkbookPort): Promise<readonly FixStep[]> {
  const text = await port.readSetting(SETTING);
  if (text === null) return [];
  try {
    const steps: unknown = JSON.parse(text);
    return Array.isArray(steps) && steps.every(isStep) ? steps : [];
  } catch {
    return [];
  }
}

/** The steps from the first one on after which neither the corrections nor the insertions are too many. */
function newest(steps: readonly FixStep[]): readonly FixStep[] {
  const left = { corrections: MOST_STEPS, insertions: MOST_INSERTIONS };
  let first = steps.length;
  while (first > 0) {
    const kind = steps[first - 1]?.kind === "inserted" ? "insertions" : "corrections";
    if (left[kind] === 0) break;
    left[kind] -= 1;
    first -= 1;
  }
  return steps.slice(first);
}

/** Keeps the newest steps that fit; the last one always does, because a step is limited to MOST_CELLS_AT_ONCE. */
export async function writeJournal(port: WorkbookPort, steps: readonly FixStep[]): Promise<void> {
  let kept = newest(steps);
  let text = JSON.stringify(kept);
  while (text.length > MOST_CHARACTERS && kept.length > 1) {
    kept = kept.slice(1);
    text = JSON.stringify(kept);
  }
  await port.writeSetting(SETTING, kept.length === 0 ? null : text);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isStep(value: unknown): value is FixStep {
  return (
    isRecord(value) &&
    typeof value.at === "string" &&
    typeof value.kind === "string" &&
    Array.isArray(value.cells) &&
    value.cells.every(isCell)
  );
}

function isValue({ old, new: next, cuts, oldSum, newSum, entered }: Readonly<Record<string, unknown>>): boolean {
  if (entered !== undefined) return typeof entered === "number" || typeof entered === "string";
  if (!Array.isArray(cuts)) return typeof old === "string" && typeof next === "number";
  const areCuts = cuts.every((cut) => Array.isArray(cut) && typeof cut[0] === "number" && typeof cut[1] === "string");
  return areCuts && typeof oldSum === "string" && typeof newSum === "string";
}

function isCell(value: unknown): value is JournalCell {
  if (!isRecord(value) || !isRecord(value.value) || !isValue(value.value)) return false;
  const { person } = value;
  const isPerson = person === undefined || (isRecord(person) && typeof person.address === "string" && typeof person.sum === "string");
  return isPerson && [value.sheet, value.address, value.oldFormat, value.newFormat].every((text) => typeof text === "string");
}
