/** @jest-environment jsdom */
import { onJob, type Job } from "../../src/taskpane/jobs";
import { startExcel } from "../officeHost";

/** Starts Excel with the ribbon's actions loaded, and a pane that writes down the jobs it gets. */
async function excelWithRibbon() {
  const { sim } = await startExcel();
  jest.resetModules();
  await import("../../src/commands/commands");
  await Office.onReady();
  const jobs: Job[] = [];
  const stop = onJob((job) => jobs.push(job));
  return { sim, jobs, stop };
}

/** Ribbon actions are called by the host a few turns later. */
const settled = () => new Promise((resume) => setTimeout(resume, 50));

test.each<[action: string, job: Job]>([
  ["runCheck", "check"],
  ["runPreReview", "preReview"],
  ["runMonthly", "monthly"],
])("the ribbon's %s starts the job %s in the pane", async (action, job) => {
  const { sim, jobs, stop } = await excelWithRibbon();
  sim.runCommand(action);
  await settled();
  expect(jobs).toEqual([job]);
  stop();
});

test("openPane opens the pane and starts nothing", async () => {
  const { sim, jobs, stop } = await excelWithRibbon();
  const shown = jest.spyOn(Office.addin, "showAsTaskpane");
  sim.runCommand("openPane");
  await settled();
  expect(shown).toHaveBeenCalledTimes(1);
  expect(jobs).toEqual([]);
  stop();
});

test("a button that waits for its end is freed, even where the pane cannot be opened", async () => {
  const { stop } = await excelWithRibbon();
  Object.assign(Office, { addin: { showAsTaskpane: () => Promise.reject(new Error("no pane")) } });
  let freed = 0;
  const runCheck = associated("runCheck");
  await expect(runCheck({ completed: () => void (freed += 1) })).rejects.toThrow("no pane");
  expect(freed).toBe(1);
  stop();
});

/** What the ribbon calls for this action, as the client library keeps it. */
function associated(name: string): (event: { completed: () => void }) => Promise<void> {
  const table: unknown = Reflect.get(Reflect.get(Office.actions, "_association"), "mappings");
  return Reflect.get(table as object, name.toUpperCase());
}
