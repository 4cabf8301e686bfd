import { HostError, type CellChange, type CellInspection, type CellState, type WorkbookPort } from "../host/workbookPort";
import { journalPerson, journalValue, type JournalCell } from "./fixJournal";
import type { FixKind, PlannedFix, RefusedCell } from "./fixPlan";
import { inspectWithPersons, type Inspected } from "./inspectWithPersons";
import { journalledWrite } from "./journalledWrite";
import { personKey } from "./rowPerson";

/** So many corrections are made at one press: the journal of one step stays small, and the user can still look through them. */
export const MOST_CELLS_AT_ONCE = 1_000;

const DAY_FORMAT = "yyyy-mm-dd";

/** What came of a press of the button. */
export interface AppliedFixes {
  readonly applied: number;
  readonly refused: readonly RefusedCell[];
}

/**
 * Makes corrections that the user has seen and confirmed, as one step of the journal. A cell that is no longer what the check read, a
 * formula, a protected sheet and a filtered sheet are left alone and named. Written with a journal (journalledWrite).
 */
export async function applyFixes(port: WorkbookPort, fixes: readonly PlannedFix[], { now }: { readonly now: Date }): Promise<AppliedFixes> {
  const [first] = fixes;
  if (first === undefined) return { applied: 0, refused: [] };
  if (fixes.length > MOST_CELLS_AT_ONCE) throw new HostError("tooLarge", `一次最多更正 ${MOST_CELLS_AT_ONCE} 处，请分几次更正。`);
  const inspected = await inspectWithPersons(port, fixes);
  const refused: RefusedCell[] = [];
  const changes: CellChange[] = [];
  fixes.forEach((fix, at) => {
    const looked = prepare(fix, inspected[at] ?? [undefined, undefined]);
    if ("why" in looked) refused.push(looked);
    else changes.push(looked);
  });
  if (changes.length === 0) return { applied: 0, refused };
  const planned = new Map(fixes.map((fix) => [`${fix.sheet}!${fix.address}`, fix]));
  const cells = changes.map((change) => journalCell(change, planned.get(`${change.sheet}!${change.address}`)));
  const answers = await journalledWrite(port, { step: { at: now.toISOString(), kind: first.kind, cells }, changes });
  const left = changes.flatMap((change, at) => {
    const is = answers[at]?.is ?? "differs";
    return is === "changed" ? [] : [refusal(change, is === "differs" ? CHANGED : WHY[is])];
  });
  return { applied: changes.length - left.length, refused: [...refused, ...left] };
}

const CHANGED = "校验之后单元格已改动";
export const OTHER_ROW = "这一行的姓名或证件号已不同，可能排过序或插入过行";

export const WHY: Readonly<Record<Exclude<CellInspection["is"], "cell">, string>> = {
  noSheet: "工作表已删除或改名",
  protected: "工作表受保护，请先撤销保护",
  filtered: "工作表正在筛选，请先清除筛选",
};

export const refusal = ({ sheet, address }: { readonly sheet: string; readonly address: string }, why: string): RefusedCell => ({
  sheet,
  address,
  why,
});

function prepare(fix: PlannedFix, [inspected, person]: Inspected): CellChange | RefusedCell {
  if (inspected === undefined) return refusal(fix, WHY.noSheet);
  if (inspected.is !== "cell") return refusal(fix, WHY[inspected.is]);
  const { state } = inspected;
  if (state.isFormula) return refusal(fix, "单元格是公式");
  if (state.value !== fix.oldText) return refusal(fix, CHANGED);
  const beside = person?.is === "cell" && fix.person !== undefined ? { address: fix.person.address, value: person.state.value } : undefined;
  if (fix.person !== undefined && personKey(beside?.value ?? null) !== fix.person.key) return refusal(fix, OTHER_ROW);
  const { sheet, address, newValue: value } = fix;
  return { sheet, address, expected: state, value, format: formatFor(fix.kind, state), ...(beside && { beside }) };
}

/** Under the text format a number would stay text; a day needs a format that shows it as one; an ID must be text. */
function formatFor(kind: FixKind, { format }: CellState): string {
  if (kind === "trimmedId") return "@";
  if (kind === "textToDate") return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) ? format : DAY_FORMAT;
  return format === "@" ? "General" : format;
}

const journalCell = ({ sheet, address, expected, value, format }: CellChange, fix: PlannedFix | undefined): JournalCell => ({
  sheet,
  address,
  value: journalValue(fix?.oldText ?? "", value),
  oldFormat: expected.format,
  newFormat: format,
  ...(fix?.person && { person: journalPerson(fix.person) }),
});
