import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { shown } from "./modelText";
import { sampleSheets } from "./sampleSheets";

const has = (program: string): boolean => spawnSync(program, ["--version"], { timeout: 60_000 }).error === undefined;
const hasOffice = has("soffice");
const hasText = has("pdftotext");

/** The sheets of the sample, and what stands on every page of each. 校验结果 and 月报明细 flow over as many pages as they need, the others break where the model says. */
const SHEETS: readonly { readonly mark: string; readonly title: string; readonly flows?: true }[] = [
  { mark: "prereview", title: "社区市民综合帮扶预审表" },
  { mark: "monthly:2019-05", title: "社区市民综合帮扶资金运行情况月报" },
  { mark: "monthlyRows:2019-05", title: "社区市民综合帮扶支出明细", flows: true },
  { mark: "receipts:2019-05", title: "社区市民综合帮扶资金签收单" },
  { mark: "panel", title: "社区市民综合帮扶评审会汇总表" },
  { mark: "public:2019-05", title: "社区市民综合帮扶情况" },
  { mark: "income", title: "社区市民综合帮扶资金收入登记表" },
  { mark: "results", title: "帮扶台账校验结果", flows: true },
];

let models: readonly SheetModel[] = [];
let folder = "";
const fileOf = (mark: string): string => mark.replace(":", "-");
const modelOf = (mark: string): SheetModel => models.find((one) => one.mark === mark)!;

beforeAll(async () => {
  models = await sampleSheets();
  if (!hasOffice) return;
  folder = mkdtempSync(join(tmpdir(), "bangfu-print-"));
  for (const { mark } of SHEETS) {
    const book = newXlsx("结果.xlsx");
    await book.writeOwnSheet(modelOf(mark));
    writeFileSync(join(folder, `${fileOf(mark)}.xlsx`), await book.save());
  }
  const files = SHEETS.map(({ mark }) => join(folder, `${fileOf(mark)}.xlsx`));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
    timeout: 150_000,
    stdio: "ignore",
  });
}, 180_000);

afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true });
});

describe("on paper, by the model", () => {
  test.each(SHEETS)("$mark: the title is in the rows that every page repeats, or begins every page", ({ mark, title }) => {
    const model = modelOf(mark);
    const starts = [1, ...(model.page.breaksBefore ?? [])];
    const titled = (row: number): boolean => shown(model.rows[row - 1]?.[0] ?? null).includes(title);
    const repeated = model.page.titleRows !== undefined && titled(model.page.titleRows[0]);
    expect(repeated || starts.every(titled)).toBe(true);
  });
});

const withoutSpace = (text: string): string => text.replace(/[\s\p{Cc}]/gu, "");

/** The size of every page in points, as LibreOffice states it in a PDF. */
const pageSizes = (pdf: string): [number, number][] =>
  [...pdf.matchAll(/\/Type\/Page\/Parent[^>]*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);

if (hasOffice) {
  describe("on paper, by LibreOffice", () => {
    test.each(SHEETS)("$mark: A4, one page wide, and as many pages as the model breaks it into", ({ mark, flows }) => {
      const sizes = pageSizes(readFileSync(join(folder, `${fileOf(mark)}.pdf`), "latin1"));
      const { orientation, breaksBefore = [] } = modelOf(mark).page;
      // A sheet wider than a page would come out on more pages than its breaks say.
      if (flows) expect(sizes.length).toBeGreaterThan(breaksBefore.length);
      else expect(sizes).toHaveLength(breaksBefore.length + 1);
      for (const size of sizes) {
        const [width, height] = orientation === "portrait" ? size : [size[1], size[0]];
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      }
    });

    if (hasText) {
      test.each(SHEETS)("$mark: every page has its title and its number, no #### and every amount whole", ({ mark, title }) => {
        const text = execFileSync("pdftotext", ["-layout", join(folder, `${fileOf(mark)}.pdf`), "-"], { encoding: "utf8" });
        const pages = text.split("\f").slice(0, -1);
        pages.forEach((page, at) => {
          expect(page).toContain(title);
          expect(page.replace(/\s/g, "")).toContain(`第${at + 1}页共${pages.length}页`);
        });
        expect(text).not.toContain("###");
        const amounts = modelOf(mark)
          .rows.flat()
          .filter((cell) => cell?.style === "amount" && cell.number !== undefined);
        for (const cell of amounts) {
          const amount = (cell?.number ?? 0).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
          expect(text).toContain(amount);
        }
      });

      test.each(SHEETS)("$mark: every text of every cell stands whole in the print", ({ mark }) => {
        // In the order of the content, not of the lines: a text that wraps beside others stays in one piece.
        const print = withoutSpace(execFileSync("pdftotext", ["-raw", join(folder, `${fileOf(mark)}.pdf`), "-"], { encoding: "utf8" }));
        const texts = modelOf(mark).rows.flatMap((cells) => cells.flatMap((cell) => withoutSpace(cell?.text ?? "") || []));
        expect(texts.length).toBeGreaterThan(20);
        expect(texts.filter((text) => !print.includes(text))).toEqual([]);
      });
    } else {
      test("pdftotext is not on this computer: the text of the pages was NOT looked at, only their number and size", () => {
        expect(hasText).toBe(false);
      });
    }
  });
} else {
  test("LibreOffice is not on this computer: the sheets were NOT rendered; only the model's page breaks were checked", () => {
    expect(hasOffice).toBe(false);
  });
}
