/** @jest-environment jsdom */
import { ownSheet } from "../portContract";
import { workbookSnapshot } from "./snapshot";
import { startWorkbook } from "./simulated";

const SAMPLES = 12;

/** Action numbers to break off after: all of a short request, some of a long one. */
const cuts = (actions: number): readonly number[] =>
  actions <= 60
    ? Array.from({ length: actions - 1 }, (_, at) => at + 1)
    : Array.from({ length: SAMPLES }, (_, at) => 1 + Math.floor((at * (actions - 2)) / (SAMPLES - 1)));

const withEarlier = async (visibility: "Visible" | "VeryHidden") => {
  const started = await startWorkbook([
    { name: "1月", rows: [["姓名"], ["张三"]] },
    { name: "校验结果", rows: [["用户自己的表"]] },
  ]);
  await started.port.writeOwnSheet(ownSheet({ rows: [[{ text: "上次" }]], merges: [], boxes: [], autoFilter: undefined }));
  started.workbook.requireSheet("校验结果 (2)").visibility = visibility;
  return { ...started, requestsBefore: started.sim.requests };
};

describe("a request that Excel breaks off after any of its actions (workbench.md A3: no roll-back)", () => {
  test.each(["Visible", "VeryHidden"] as const)(
    "leaves the workbook as it was, an earlier sheet of ours that is %s included, and the next run succeeds",
    async (visibility) => {
      const clean = await withEarlier(visibility);
      const lengths: number[] = [];
      clean.sim.answered = ({ Actions }) => void lengths.push(Actions.length);
      await clean.port.writeOwnSheet(ownSheet());
      const done = workbookSnapshot(clean.workbook);
      expect(lengths).toHaveLength(18);
      for (const [at, actions] of lengths.entries()) {
        for (const cut of cuts(actions)) {
          const { port, sim, workbook, requestsBefore } = await withEarlier(visibility);
          const before = workbookSnapshot(workbook);
          sim.intercept = (request, number) => {
            if (number !== requestsBefore + at + 1) return null;
            (request.Actions as unknown[]).splice(cut);
            return { when: "after", code: "GeneralException" };
          };
          const outcome = await port.writeOwnSheet(ownSheet()).then(
            ({ remark }) => remark ?? "done",
            (error: Error) => error.name,
          );
          const place = `request ${String(at + 1)}, action ${String(cut)} of ${String(actions)}`;
          if (outcome === "HostError") expect([place, workbookSnapshot(workbook)]).toEqual([place, before]);
          else if (outcome === "done") expect([place, workbookSnapshot(workbook)]).toEqual([place, done]);
          else expect([place, outcome]).toEqual([place, expect.stringContaining("页面设置")]);
          sim.intercept = null;
          await port.writeOwnSheet(ownSheet());
          expect([place, workbookSnapshot(workbook)]).toEqual([place, done]);
        }
      }
    },
    120_000,
  );
});
