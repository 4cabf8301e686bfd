import { OfficeWorkbook } from "../../../src/host/office/officeWorkbook";
import type { Workbook } from "../../../src/simulator/model/workbook";
import { startManyExcels } from "../../officeHost";
import { AT_CAP, ledgerSheet, OVER_CAP, PENDING } from "../../taskpane/smallLedgers";
import { type Job, runsWith, type Trouble, troubles } from "./faults";
import { area, calculateSums, workbookOf } from "./simulated";

/** What a user can have in a ledger besides cells: all of it must be there afterwards. */
function decorate(workbook: Workbook): void {
  const sheet = workbook.requireSheet("台账");
  sheet.merges = [area("A9:C9")];
  sheet.autoFilter = { area: area("A1:K4"), criteria: [{ columnIndex: 3, criteria: { filterOn: "Values", values: ["低收入"] } }] };
  sheet.hiddenRows.add(2);
  sheet.restyle(area("H2:H3"), (style) => ({ ...style, fill: "#FFFF00", bold: true }));
  sheet.setFormat(area("H2:H4"), () => "#,##0.00");
  sheet.put(6, 7, { value: 12_000, formula: "=SUM(H2:H4)" });
  sheet.conditionalFormats = [{ id: "user", areas: [area("H2:H4")], type: "CellValue" }];
  sheet.frozenRows = 1;
  workbook.names.set("发放", { name: "发放", formula: "='台账'!$H$2:$H$4", visible: true, comment: "" });
  sheet.setValidation(area("D2:D4"), { rule: { list: { inCellDropDown: true, source: "低保,低收入" } } });
  const other = workbook.requireSheet("2月");
  other.addTable(area("A1:K2"), "二月");
  other.changeTable(other.tables[0]?.id ?? "", { criteria: [{ columnIndex: 3, criteria: { filterOn: "Values", values: ["低收入"] } }] });
  other.put(5, 7, { value: 12_000, formula: "='台账'!H7" });
  workbook.requireSheet("名单").protection = { options: {}, password: "secret" };
}

const users = [ledgerSheet("台账", OVER_CAP, AT_CAP, PENDING), { name: "名单", rows: [["=HYPERLINK(1)"]] }, ledgerSheet("2月", PENDING)];

/** The users' workbook with the sheet that the job made the last time, under the name that the user gave it. */
async function earlier(job: Job): Promise<(withOurs: boolean) => Workbook> {
  const { open } = await startManyExcels();
  const workbook = workbookOf(users);
  decorate(workbook);
  open({ workbook, calculate: calculateSums });
  await job(new OfficeWorkbook());
  const made = workbook.sheets.at(-1);
  if (made === undefined) throw new Error("nothing was written");
  return (withOurs) => {
    const copy = workbookOf(users);
    decorate(copy);
    copy.activate(copy.requireSheet("台账"));
    if (!withOurs) return copy;
    const sheet = copy.addSheet("旧表");
    for (let row = 0; row < made.cells.rowCount; row += 1)
      for (const column of made.cells.usedColumns(row, false)) sheet.put(row, column, made.cells.cell(row, column));
    sheet.setCharts(
      JSON.parse(JSON.stringify(made.charts).replaceAll(JSON.stringify(made.id), JSON.stringify(sheet.id))) as typeof made.charts,
    );
    made.customProperties.forEach((value, key) => sheet.customProperties.set(key, value));
    return copy;
  };
}

/** Excel's own name and the code that it gave are the only words that are not Chinese. */
const isChinese = (message: string): boolean =>
  /请[^。]*。$/.test(message) && !/[A-Za-z]/.test(message.replace("Excel 没有完成", "").replace(/（\w+）|Excel/g, ""));

async function assertHarmless(trouble: Trouble, makeWorkbook: () => Workbook, job: Job): Promise<void> {
  const { complete, chartless, runs } = await runsWith(trouble, makeWorkbook, job);
  expect(runs.length).toBeGreaterThan(10);
  for (const { request, outcome, after, expected, again, afterAgain } of runs) {
    const at = `request ${String(request)}`;
    expect([at, after.users]).toEqual([at, expected.users]);
    const told = outcome !== "closed" && outcome.ok && JSON.stringify(outcome.value).includes("没有画出图表");
    const isWhole = (sheet: string): boolean => complete.has(sheet) || (told && chartless.has(sheet));
    expect([at, after.finished.filter((sheet) => !isWhole(sheet)).map((sheet) => sheet.slice(0, 60))]).toEqual([at, []]);
    expect([at, after.unfinished]).toEqual([at, trouble.leavesUnfinished === true ? expect.arrayContaining([]) : []]);
    for (const name of after.unfinished) expect(name).toMatch(/^(帮扶助手正在(生成|替换)|旧表$)/);
    if (outcome !== "closed" && !outcome.ok) expect([at, outcome.message, isChinese(outcome.message)]).toEqual([at, outcome.message, true]);
    expect([at, again]).toEqual([at, { ok: true, value: expect.objectContaining({ name: expect.any(String) }) }]);
    expect([at, afterAgain.unfinished, afterAgain.finished.length]).toEqual([at, [], 1]);
  }
}

/** Every trouble at every request of a job that writes one sheet of ours: over an earlier one, and where there is none. */
export function describeFaults(name: string, job: Job): void {
  describe(`${name}: trouble at any single request harms nothing, and the next run succeeds`, () => {
    test.each(troubles)(
      "$name",
      async (trouble) => {
        const make = await earlier(job);
        await assertHarmless(trouble, () => make(true), job);
        if (trouble.act === undefined && trouble.closes === undefined) await assertHarmless(trouble, () => make(false), job);
      },
      60_000,
    );
  });
}
