import { checkLedger } from "../../src/app/checkLedger";
import type { LoadedLedger } from "../../src/app/loadLedger";
import { PreReviewForms } from "../../src/app/preReviewForms";
import { writePreReview } from "../../src/app/writePreReview";
import { readCases } from "../../src/checks/readCases";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { readLedger } from "../../src/ledger/readLedger";
import { builtInPolicy as policy } from "../../src/policy/builtInPolicy";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { benchSheet } from "../../src/tools/bench/benchSheet";

async function opened(rows: number) {
  const ledger = readLedger([benchSheet(rows)]);
  const loaded: LoadedLedger = { ledger, income: null, rawSheets: [], mapping: {}, policy };
  return { loaded, result: await checkLedger(loaded, policy), cases: readCases(ledger, policy) };
}

test("the sheet that is looked at is the sheet that is written: the same cells, merges and breaks; drawn again it is the same object", async () => {
  const { loaded, result, cases } = await opened(40);
  const chosen = cases.slice(3, 6);
  const forms = new PreReviewForms(loaded, result, policy);
  const seen = await forms.draw(chosen, { fullIds: false });
  const written: SheetModel[] = [];
  const port = Object.create(newXlsx("收集.xlsx"), {
    writeOwnSheet: {
      value: (model: SheetModel) => Promise.resolve(written.push(model)).then(() => ({ name: model.name, renamed: false })),
    },
  }) as ReturnType<typeof newXlsx>;
  await writePreReview(port, loaded, result, chosen, { policy, fullIds: false, now: new Date(2019, 5, 20) });
  expect(written).toEqual([seen]);
  expect(await forms.draw(chosen, { fullIds: false })).toBe(seen);
  expect(await forms.draw(chosen, { fullIds: true })).not.toBe(seen);
});

test("35 forms of 2,000 rows: it pauses while it counts and after every 10 forms, and tells how far it is", async () => {
  const { loaded, result, cases } = await opened(2000);
  let pauses = 0;
  const told: string[] = [];
  const forms = new PreReviewForms(loaded, result, policy, () => Promise.resolve(void (pauses += 1)));
  const onProgress = (done: number, total: number) => void told.push(`${done}/${total}`);
  await forms.draw(cases.slice(0, 35), { fullIds: false, onProgress });
  expect(told).toEqual(["10/35", "20/35", "30/35"]);
  expect(pauses).toBeGreaterThan(10);
  const before = pauses;
  await forms.draw(cases.slice(0, 5), { fullIds: false });
  expect(pauses).toBe(before);
});

test("told to stop it ends with “cancelled”, and the next drawing is whole", async () => {
  const { loaded, result, cases } = await opened(40);
  const forms = new PreReviewForms(loaded, result, policy);
  const chosen = cases.slice(0, 30);
  await expect(forms.draw(chosen, { fullIds: false, signal: { aborted: true } })).rejects.toMatchObject({ kind: "cancelled" });
  expect((await forms.draw(chosen, { fullIds: false })).page.breaksBefore).toHaveLength(29);
});
