/** @jest-environment jsdom */
import type { ChartModel } from "../../../src/sheets/sheetModel";
import { ownSheet } from "../portContract";
import { area, startWorkbook } from "./simulated";

const range = (top: number, left: number, bottom: number, right = left) => ({ top, left, bottom, right });
const chart = (kind: ChartModel["kind"], name: string): ChartModel => ({
  name,
  kind,
  title: `${name}（元）`,
  altText: "一，二",
  categories: range(3, 1, 6),
  values: range(3, 2, 6),
  categoryTitle: "月份",
  valueTitle: "支出（元）",
  place: range(20, 1, 30, 3),
});
const model = ownSheet({ charts: [chart("column", "各月"), chart("bar", "各类")] });
const users = [{ name: "1月", rows: [["姓名"]] }];

test("charts stand on the sheet over the cells of the model, with titles, units and labels, and without a legend", async () => {
  const { port, workbook } = await startWorkbook(users);
  expect(await port.writeOwnSheet(model)).toEqual({ name: "校验结果", renamed: false });
  const sheet = workbook.requireSheet("校验结果");
  expect(sheet.charts).toHaveLength(2);
  const [columns, bars] = sheet.charts;
  expect(columns).toMatchObject({ type: "ColumnClustered", name: "各月", title: "各月（元）", legend: false, place: area("A20:C30") });
  expect(columns?.series).toEqual([
    expect.objectContaining({
      name: "各月",
      values: { sheet: sheet.id, area: area("B3:B6") },
      categories: { sheet: sheet.id, area: area("A3:A6") },
      fill: "#1F4E79",
      hasDataLabels: true,
      invertIfNegative: false,
    }),
  ]);
  expect(columns?.axes.categoryAxis).toMatchObject({ title: "月份", tickLabelPosition: "Low", reversePlotOrder: false });
  expect(columns?.axes.valueAxis).toMatchObject({ title: "支出（元）", numberFormat: "#,##0" });
  expect(bars).toMatchObject({ type: "BarClustered", axes: { categoryAxis: { reversePlotOrder: true, position: "Maximum" } } });
});

test("a second run has the two charts once", async () => {
  const { port, workbook } = await startWorkbook(users);
  await port.writeOwnSheet(model);
  await port.writeOwnSheet(model);
  expect(workbook.requireSheet("校验结果").charts.map(({ name }) => name)).toEqual(["各月", "各类"]);
});

test("where Excel breaks off after any action of drawing them, none is there, the sheet is whole, and the user is told", async () => {
  const clean = await startWorkbook(users);
  const requests: { readonly number: number; readonly actions: number }[] = [];
  clean.sim.answered = ({ Actions, ObjectPaths }) => {
    if (Object.values(ObjectPaths).some(({ Name }) => Name === "Charts"))
      requests.push({ number: clean.sim.requests, actions: Actions.length });
  };
  await clean.port.writeOwnSheet(model);
  expect(requests).toHaveLength(1);
  const [{ number, actions } = { number: 0, actions: 0 }] = requests;
  expect(actions).toBeGreaterThan(30);
  for (let cut = 0; cut <= actions; cut += 1) {
    const { port, sim, workbook } = await startWorkbook(users);
    sim.intercept = (request, at) => {
      if (at !== number) return null;
      (request.Actions as unknown[]).splice(cut);
      return { when: "after", code: "GeneralException" };
    };
    const { remark } = await port.writeOwnSheet(model);
    const sheet = workbook.requireSheet("校验结果");
    expect([cut, sheet.charts, remark]).toEqual([cut, [], expect.stringContaining("没有画出图表，表中的数字是完整的")]);
    expect([cut, sheet.customProperties.get("bangfu.mark"), workbook.sheets.length]).toEqual([cut, "results", 2]);
  }
});

test("charts that could neither be drawn nor cleared away take the whole sheet back", async () => {
  const { port, sim, workbook } = await startWorkbook(users);
  let broken = false;
  sim.intercept = ({ ObjectPaths }) => {
    if (!Object.values(ObjectPaths).some(({ Name }) => Name === "Charts")) return null;
    broken = true;
    return { when: "after", code: "GeneralException" };
  };
  await expect(port.writeOwnSheet(model)).rejects.toMatchObject({ name: "HostError" });
  expect([broken, workbook.sheets.map(({ name }) => name)]).toEqual([true, ["1月"]]);
});
