import { rememberHeader } from "../../src/app/chosenHeaders";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { Desk } from "./commandLine";
import { ledgerBook } from "./ledgers";

const desk = new Desk();
afterAll(() => desk.clear());

const ODD = ["编码", "栏甲", "栏乙", "栏丙", "栏丁", "栏戊", "栏己", "栏庚", "栏辛"];
const LINE = { name: "甲", id: 1, selfPaid: 10_000, amount: 6_000, paid: "2019-05-06" };

test("a header that was chosen in the pane holds for the command line, which reads the same file", async () => {
  const book = ledgerBook([LINE], undefined, ODD);
  await desk.putBook("台账.xlsx", book);
  const before = desk.bangfu("check", "台账.xlsx", "--json", "-");
  expect(before).toMatchObject({ status: 2, stderr: expect.stringContaining("没有找到台账") });

  const pane = newXlsx("台账.xlsx");
  await rememberHeader(pane, "台账", { top: 2, rows: [ODD] });
  book.settings.set("bangfu.headers", (await pane.readSetting("bangfu.headers")) ?? "");
  await desk.putBook("台账.xlsx", book);
  const { stdout } = desk.bangfu("check", "台账.xlsx", "--map", "name=栏甲", "--map", "amount=栏己", "--json", "-");
  const { ledgers } = JSON.parse(stdout) as { ledgers: { headerRow: number; rows: number; mapping: { field: string }[] }[] };
  expect(ledgers).toMatchObject([{ headerRow: 2, rows: 1 }]);
  expect(ledgers[0]?.mapping.map(({ field }) => field)).toEqual(expect.arrayContaining(["name", "amount"]));
});
