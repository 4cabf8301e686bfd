/** That the states which paneLooks.test.ts and rareLooks.test.ts look at are all; and the pane without a network. */
import { PanePage } from "./panePage";
import { JOURNEYS } from "./paneStates";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(120_000);

let workbench: WorkbenchPage;
let pane: PanePage;

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1100, height: 900 });
  workbench.page.setDefaultTimeout(15_000);
  await workbench.page.clock.setFixedTime(new Date(2019, 6, 1, 9, 30));
});

afterAll(async () => {
  await workbench.stop();
});

test("the states are all that the pane has: each view is walked, and the last one left no complaint", () => {
  const views = new Set(JOURNEYS.flatMap(({ states }) => states.map(({ name }) => name.split(":")[0])));
  for (const view of ["start", "怎么用", "校验", "帮扶档案", "测算", "预审表", "月报", "更多报表", "帮扶标准"])
    expect(views).toContain(view);
  expect(workbench.faults).toEqual([]);
});

test("after it was opened the pane needs no network: the whole check runs with the cable pulled, and no request is tried", async () => {
  await workbench.open();
  pane = await PanePage.of(workbench);
  const asked: string[] = [];
  workbench.page.on("request", (request) => void asked.push(request.url()));
  await workbench.page.context().setOffline(true);
  try {
    await pane.click(/^校验$/);
    await pane.see("写出校验结果表");
    await pane.click("写出校验结果表");
    await pane.see("已写出工作表“校验结果”");
    await pane.click("返回");
    await pane.click("怎么用");
    await pane.see("做不下去时");
  } finally {
    await workbench.page.context().setOffline(false);
  }
  expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([]);
});
