/** The page for print: one sheet of A4, with all that a caseworker needs for a first day, printed anew whenever it was changed. */
import { existsSync, readFileSync } from "node:fs";
import { QUICK_START, quickStartHash, quickStartPdf } from "../../src/tools/quickStartPdf";
import { WorkbenchPage } from "../browser/workbenchPage";

jest.setTimeout(120_000);

const PRINTED = "docs/快速上手.pdf";
const page = readFileSync(QUICK_START, "utf8");
const read = (pdf: Buffer): string => pdf.toString("latin1");
const pagesOf = (pdf: string): number => (pdf.match(/\/Type \/Page\b(?!s)/g) ?? []).length;
/** Text of a PDF's title: UTF-16 in hexadecimal. */
const titleOf = (pdf: string): string => {
  const [, hex = ""] = /\/Title <FEFF([0-9A-F]+)>/.exec(pdf) ?? [];
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
};

test("docs/快速上手.pdf is one page of A4, of at most 1 MB, printed from the page as it is now", () => {
  const pdf = read(readFileSync(PRINTED));
  expect(pdf.length).toBeLessThanOrEqual(1024 * 1024);
  expect(pagesOf(pdf)).toBe(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 594\.9\d* 841\.9\d*\]/);
  expect(titleOf(pdf)).toBe(`帮扶台账助手 快速上手 ${quickStartHash()}`);
});

test("it goes through a first day in order, with pictures, and leaves room for whom to call", () => {
  const headings = [...page.matchAll(/<h2><b>(\d)<\/b>(.+)<\/h2>/g)].map(([, number, title]) => `${number} ${title}`);
  expect(headings).toEqual([
    "1 装上，打开",
    "2 校验",
    "3 看问题",
    "4 更正，或写情况说明",
    "5 预审表和评审会",
    "6 月报",
    "7 这户今年还能帮吗",
    "8 在单元格里算",
  ]);
  for (const word of ["【帮扶档案】", "【测算】", "没有查全的规则", "装不上、出错了找"]) expect(page).toContain(word);
  expect([...page.matchAll(/<img /g)].length).toBeGreaterThanOrEqual(4);
});

describe("as the pane's 怎么用 opens it", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.start();
  });
  afterAll(async () => {
    await workbench.stop();
  });

  test("the page is part of what is delivered, with its pictures, and asks nobody else for anything", async () => {
    expect(existsSync("dist/help/quick-start.html")).toBe(true);
    await workbench.page.goto(`${workbench.url}/help/quick-start.html`);
    const widths = await workbench.page
      .locator("img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths.every((width) => width > 0)).toBe(true);
    expect(workbench.faults).toEqual([]);
  });

  test("printed, it takes one page, and would still take one in a type that is a twentieth larger", async () => {
    expect(pagesOf(read(await quickStartPdf(workbench.page)))).toBe(1);
    await workbench.page.addStyleTag({ content: "body { font-size: 9.66pt !important; }" });
    expect(pagesOf(read(await workbench.page.pdf({ preferCSSPageSize: true, printBackground: true })))).toBe(1);
    await workbench.page.addStyleTag({ content: "body { font-size: 14pt !important; }" });
    expect(pagesOf(read(await workbench.page.pdf({ preferCSSPageSize: true, printBackground: true })))).toBe(2);
  });
});
