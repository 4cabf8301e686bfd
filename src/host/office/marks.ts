import { columnLetters, parseCell } from "../../core/a1";
import type { CellMarks, UnmarkedSheet, WorkbookPort } from "../workbookPort";
import { HostError } from "../workbookPort";
import { addressLists } from "./cellGroups";
import { crashesWithFormats } from "./crashesWithFormats";
import { excelRun } from "./excelRun";

/** A rule that is always true and that nobody else writes: how our marks are told from the user's conditional formats. */
const MARK_FORMULA = '=AND(TRUE,"bangfu"="bangfu")';
const MARK = '"bangfu"="bangfu"';

/** Never a colour alone: each level also has a type style. */
const LOOKS = {
  must: { fill: "#FFC7CE", bold: true },
  should: { fill: "#FFEB9C", italic: true },
  note: { fill: "#DDEBF7", underline: "Single" },
} as const;

const CRASHES =
  "这个版本的 Excel（2021）同时使用自定义函数和条件格式时，有报告会意外退出，所以不在台账上做标记。所有问题仍列在本窗格和“校验结果”表中。";

/** Excel 2021 with custom functions gets no marks. */
export const whyNoMarks = (): string | null => (crashesWithFormats() ? CRASHES : null);

interface MarkedSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly ours: readonly Excel.ConditionalFormat[];
  readonly sheet: Excel.Worksheet;
}

/** Every sheet with our conditional formats on it; three syncs, whatever the number of sheets. */
async function markedSheets(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    sheet.protection.load("protected");
    return { sheet, formats };
  });
  await context.sync();
  const rules = asked.map(({ formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map((format) => {
        const { rule } = format.custom;
        rule.load("formula");
        return { format, rule };
      }),
  );
  if (rules.some((found) => found.length > 0)) await context.sync();
  return asked.map(({ sheet }, at) => ({
    name: sheet.name,
    isProtected: sheet.protection.protected,
    ours: (rules[at] ?? []).filter(({ rule }) => isOurs(rule.formula)).map(({ format }) => format),
    sheet,
  }));
}

/** A rule without any formula is one that we had begun when Excel broke off: nobody else can make one. */
const isOurs = (formula: string): boolean => formula === "" || formula.replace(/\s/g, "").includes(MARK);

/** Cells that stand below each other as one range: "H2:H9". */
function ranges(addresses: readonly string[]): readonly string[] {
  const cells = addresses.flatMap((address) => parseCell(address) ?? []).sort((a, b) => a.col - b.col || a.row - b.row);
  const runs: { col: number; top: number; bottom: number }[] = [];
  for (const { row, col } of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last.col === col && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ col, top: row, bottom: row });
  }
  return runs.map(({ col, top, bottom }) => `${columnLetters(col)}${top}${bottom > top ? `:${columnLetters(col)}${bottom}` : ""}`);
}

function addMarks(sheet: Excel.Worksheet, { level, addresses }: CellMarks): void {
  for (const list of addressLists(ranges(addresses))) {
    const { custom } = sheet.getRanges(list).conditionalFormats.add("Custom");
    const { fill, ...font } = LOOKS[level];
    custom.rule.formula = MARK_FORMULA;
    custom.format.fill.color = fill;
    Object.assign(custom.format.font, font);
  }
}

const PROTECTED = "工作表受保护，请先撤销保护";

/** Sets marks in place of all earlier ones, in one request; what a failure leaves of them is removed by the next run or by 清除标记. */
export async function markCells(marks: readonly CellMarks[]): Promise<readonly UnmarkedSheet[]> {
  const why = whyNoMarks();
  if (why !== null) throw new HostError("unsupported", why);
  try {
    return await excelRun(async (context) => {
      const sheets = await markedSheets(context);
      const left: UnmarkedSheet[] = [];
      for (const { name, isProtected, ours, sheet } of sheets) {
        const wanted = marks.filter((mark) => mark.sheet === name);
        if (isProtected) {
          if (wanted.length + ours.length > 0) left.push({ sheet: name, why: PROTECTED });
          continue;
        }
        for (const format of ours) format.delete();
        for (const mark of wanted) addMarks(sheet, mark);
      }
      const names = new Set(sheets.map(({ name }) => name));
      for (const name of new Set(marks.map(({ sheet }) => sheet))) {
        if (!names.has(name)) left.push({ sheet: name, why: "工作表已删除或改名" });
      }
      await context.sync();
      return left;
    });
  } catch (error) {
    await clearMarks().catch(() => undefined);
    throw error;
  }
}

/** Removes every mark of ours; the user's conditional formats keep their order. */
export const clearMarks = (): ReturnType<WorkbookPort["clearMarks"]> =>
  excelRun(async (context) => {
    const marked = (await markedSheets(context)).filter(({ ours }) => ours.length > 0);
    const writable = marked.filter(({ isProtected }) => !isProtected);
    for (const { ours } of writable) for (const format of ours) format.delete();
    if (writable.length > 0) await context.sync();
    return {
      cleared: writable.length,
      left: marked.filter(({ isProtected }) => isProtected).map(({ name }) => ({ sheet: name, why: PROTECTED })),
    };
  });
