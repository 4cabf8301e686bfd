// The way through the built workbench on which the pictures of README and manual are taken, and what the pane says in each of them.
import type { Locator } from "playwright-core";
import type { WorkbenchPage } from "../../test/browser/workbenchPage";
import { writeBook } from "../host/xlsx/writeBook";
import { askingLedger } from "./askingLedger";
import { heightToLineEnd, seenInCut, type Box } from "./seenInCut";
import { seenText } from "./seenText";

/** A part of the page, px; to its right and lower edge where nothing is said. */
export interface Cut {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Takes one picture: the script writes a file, a test that only reads the texts takes none. */
export type TakePicture = (name: string, cut: Cut) => Promise<void>;

export interface PictureText {
  /** What the pane says, in the picture and above and below it, line by line. */
  readonly says: readonly string[];
  /** The texts that stand whole in the picture. */
  readonly seen: readonly string[];
}

/** Of each picture; without the pictures of the grid alone. */
export type PictureTexts = Readonly<Record<string, PictureText>>;

/** When the pictures are taken. */
export const PICTURE_TIME = new Date(2019, 6, 1, 9, 30);
export const SIZE = { width: 1280, height: 800 };
const BAR_HEIGHT = 56;
const PANE_LEFT = 901;
/** The pane alone, and the grid alone. */
const PANE: Cut = { left: PANE_LEFT, top: BAR_HEIGHT };
const GRID: Cut = { top: BAR_HEIGHT, width: PANE_LEFT };

/** The grid draws on a canvas and says nothing when it shows another sheet. */
const GRID_MS = 600;

/** The workbench is open and its clock stands still; afterwards it shows the last of the pictures. */
export async function pictureTour({ page, pane }: WorkbenchPage, take: TakePicture): Promise<PictureTexts> {
  const texts: Record<string, PictureText> = {};
  const main = pane.locator("main:visible");
  const inside = () => {
    const frame = page.frames().find((each) => each.url().endsWith("pane.html"));
    if (frame === undefined) throw new Error("the workbench has no pane");
    return frame;
  };
  /** Where the pane begins, within the line around it. */
  async function corner(): Promise<{ readonly x: number; readonly y: number }> {
    return page.locator("#pane").evaluate((frame) => {
      const { x, y } = frame.getBoundingClientRect();
      return { x: x + frame.clientLeft, y: y + frame.clientTop };
    });
  }
  /** What stands whole in a part of the page: in the ribbon, and in the pane. */
  async function seenIn(box: Box): Promise<readonly string[]> {
    return [...(await seenInCut(page.mainFrame(), "#ribbon", box)), ...(await seenInCut(inside(), "main", box, await corner()))];
  }

  /** One picture: what it is for must lie in it, `shows` in the pane, or the sheet with this in its name in a picture of the grid alone. */
  async function shoot(name: string, shows: string, cut: Cut = {}): Promise<void> {
    const { left = 0, top = 0 } = cut;
    const all = page.viewportSize() ?? SIZE;
    const most = cut.height ?? all.height - top;
    // A picture of the pane alone ends between two lines.
    const isCutShort = left >= PANE_LEFT && cut.height !== undefined;
    const height = isCutShort ? await heightToLineEnd(inside(), "main", top - (await corner()).y, most) : most;
    const box = { left, top, width: cut.width ?? all.width - left, height };
    if (left + box.width <= PANE_LEFT) {
      const sheet = await inside().evaluate(activeSheet);
      if (!sheet.includes(shows)) throw new Error(`${name}: shows the sheet ${sheet}, not ${shows}`);
    } else {
      const says = await seenText(main);
      const seen = await seenIn(box);
      if (!seen.some((text) => text.includes(shows)))
        throw new Error(`${name}: “${shows}” does not lie in the picture, but ${seen.join("|")}`);
      texts[name] = { says, seen };
    }
    await take(name, box);
  }
  /** One element, at most `height` pixels of it, that ends between two lines, for the page that is printed. */
  async function shootElement(name: string, shows: string, element: Locator, height = 600): Promise<void> {
    const box = await element.boundingBox();
    if (box === null) throw new Error(`${name}: not to be seen`);
    const { y } = await corner();
    const fits = box.height <= height ? box.height : await heightToLineEnd(inside(), "main", box.y - y, height);
    const says = await seenText(element);
    const cut = { left: box.x, top: box.y, width: box.width, height: fits };
    const seen = await seenIn(cut);
    if (!seen.some((text) => text.includes(shows)))
      throw new Error(`${name}: “${shows}” does not lie in the picture, but ${seen.join("|")}`);
    texts[name] = { says, seen };
    await take(name, cut);
  }

  const ribbon = (label: string) => page.locator("#ribbon").getByRole("button", { name: label, exact: true });
  const inPane = (label: string | RegExp) => pane.getByRole("button", { name: label }).first();
  const toTop = () => pane.locator("html").evaluate((html) => html.ownerDocument.defaultView?.scrollTo(0, 0));
  /** Scrolls the pane until `element` stands below its top edge. */
  const toView = (element: Locator) => element.evaluate((each) => each.scrollIntoView({ block: "start" }));
  /** Opens a part of the pane and scrolls it to the top. */
  async function open(title: RegExp): Promise<void> {
    await inPane(title).click();
    await toView(inPane(title));
  }
  /** The list draws only what is seen: by keyboard to the finding with this sentence, and opens it. */
  async function openFinding(sentence: RegExp): Promise<void> {
    await pane.locator("[data-row-button][tabindex='0']").focus();
    for (let presses = 0; presses < 400; presses += 1) {
      if (sentence.test((await pane.locator(":focus").textContent()) ?? "")) return page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
    }
    throw new Error(`no finding says ${sentence.source}`);
  }
  const showSheet = (name: string) => page.getByText(name, { exact: true }).last().click();

  async function check(): Promise<void> {
    await ribbon("校验").click();
    await inPane("写出校验结果表").waitFor();
    // A button of the ribbon no longer looks pressed, and nothing of the pane does.
    await pane.locator("main:visible h1").first().click();
  }

  /** 校验 on the sample, finding by finding. */
  async function takeCheck(): Promise<void> {
    await inPane("跳过").click();
    await shoot("start", "测算", { height: 570 });
    await shootElement("quick-ribbon", "校验", page.locator("#ribbon"));

    await check();
    await toTop();
    await shoot("check", "210 行中发现违规", PANE);
    await openFinding(/低收入对象最高 50%，自负 27,040\.00 元/);
    await toView(inPane(/^医疗帮扶超上限/));
    await shoot("workbench", "2019年5月!AM30");
    await toView(pane.getByText("2019年5月!AM30").first());
    await shoot("finding", "27,040.00 × 50% = 13,520.00 元", PANE);
    await shootElement(
      "quick-finding",
      "24,960.00 元",
      pane.locator("li", { has: pane.locator("[data-row-button][aria-expanded=true]") }).last(),
      310,
    );
    await takeOverride();
    await open(/^没有查全的规则/);
    await shoot("coverage", "没有查全的规则", { ...PANE, height: 420 });
    await inPane(/^格式更正/).click();
    await inPane(/^更正选中的/).waitFor();
    await toTop();
    await shoot("fixes", "文本型金额改为数字", { ...PANE, height: 620 });
    await inPane("返回").click();

    await inPane("写出校验结果表").click();
    await pane.getByText("已写出工作表“校验结果”").first().waitFor();
    await shoot("results", "校验结果", { ...GRID, height: 560 });
  }

  /** 情况说明 on the open finding, and the list of them with one that has lapsed. */
  async function takeOverride(): Promise<void> {
    await inPane("写情况说明…").click();
    const form = pane.getByRole("form");
    await form.getByRole("textbox", { name: "原因" }).fill("经领导小组集体评审同意，见 5 月 30 日会议纪要");
    await form.getByRole("combobox", { name: "说明人" }).fill("赵敏");
    await form.evaluate((each) => each.scrollIntoView({ block: "center" }));
    await shoot("override", "说明人", { ...PANE, height: 620 });
    await shootElement("quick-override", "说明人", form);
    await form.getByRole("button", { name: "保存" }).click();
    await pane.getByText("已说明 1 个").first().waitFor();
    await open(/^情况说明（/);
    const part = pane.locator("section", { has: pane.getByRole("button", { name: /^情况说明（/ }) }).last();
    const box = await part.boundingBox();
    if (box === null) throw new Error("no list of 情况说明");
    await shoot("overrides", "见 5 月 30 日会议纪要", { ...PANE, top: box.y - 8, height: box.height + 8 });
  }

  /** 帮扶档案 of somebody with grants of his own and of the household. */
  async function takeRecord(): Promise<void> {
    await inPane("返回").click();
    await inPane("帮扶档案").click();
    await pane.getByRole("combobox", { name: /^姓名、身份证号/ }).fill("徐永梅");
    await pane
      .getByText(/年还能帮扶吗/)
      .first()
      .waitFor();
    await toTop();
    await shoot("record", "年还能帮扶吗", PANE);
    // What the printed page has room for.
    const top = ((await pane.locator("main:visible h2").first().boundingBox())?.y ?? BAR_HEIGHT) - 8;
    await shoot("quick-record", "年还能帮扶吗", { ...PANE, top, height: 156 });
    await inPane("返回").click();
  }

  /** 测算 of a case that is not in the ledger, and the question before its result goes into an empty cell. */
  async function takeTrial(): Promise<void> {
    // The sheet of ours that was written last is shown, and nothing can be put into it.
    await showSheet("2019年4月");
    await page.waitForTimeout(GRID_MS);
    const nameBox = page.locator("#grid input").first();
    await nameBox.fill("AA5");
    await nameBox.press("Enter");
    await inPane("测算").click();
    await pane.getByRole("combobox", { name: "对象类别" }).selectOption("低保");
    await pane.getByRole("textbox", { name: /^自负/ }).fill("10000");
    await pane
      .getByText(/最多可帮扶/)
      .first()
      .waitFor();
    await toTop();
    await shoot("trial", "最多可帮扶", PANE);
    await pane
      .getByText(/!AA5，空白，可以插入/)
      .first()
      .waitFor();
    await inPane("插入公式…").click();
    await toView(pane.getByRole("heading", { name: "插入到单元格" }));
    await shoot("trial-insert", "确认插入", { ...PANE, height: 350 });
    await inPane("返回").click();
  }

  /** 查找并勾选 in 预审表, and the form before it is written; 身份证号 stays as it was chosen. */
  async function takeSearch(): Promise<void> {
    await pane.getByText(/^查找并勾选/).click();
    await pane.getByRole("searchbox", { name: "查找" }).fill("6月 医疗");
    for (const at of [0, 1]) await pane.getByRole("listbox").getByRole("option").nth(at).click();
    await pane
      .getByText(/已勾选 2 件/)
      .first()
      .waitFor();
    await toTop();
    await shoot("prereview-search", "已勾选 2 件", { ...PANE, height: 660 });
    await pane.getByText("隐去中间八位").click();
    await inPane("预览（2 张）").click();
    await pane.getByText("第 1 张，共 2 张").first().waitFor();
    await toView(inPane("预览（2 张）"));
    await shoot("prereview-preview", "第 1 张，共 2 张", PANE);
    await inPane("预览（2 张）").click();
  }

  /** The sheets that the program writes, and the functions. */
  async function takeSheets(): Promise<void> {
    await ribbon("预审表").click();
    await takeSearch();
    await pane.getByText(/^全部待预审/).click();
    await page.setViewportSize({ ...SIZE, height: 880 });
    await shoot("prereview", "生成预审表", PANE);
    await page.setViewportSize(SIZE);
    await inPane(/^生成预审表/).click();
    await pane
      .getByText(/已写出工作表“[^”]*预审表/)
      .first()
      .waitFor();
    await page.setViewportSize({ ...SIZE, height: 1160 });
    await shoot("prereview-form", "预审表", GRID);
    await inPane("返回").click();
    await inPane("更多报表").click();
    await inPane("生成评审会汇总表").click();
    await pane.getByText("已写出工作表“评审会汇总表”").first().waitFor();
    await page.setViewportSize({ ...SIZE, height: 960 });
    await shoot("panel", "已写出工作表“评审会汇总表”", { top: BAR_HEIGHT });
    await page.setViewportSize(SIZE);

    await showSheet("资金收入");
    await shoot("income", "资金收入", { ...GRID, width: 740, height: 400 });
    await ribbon("月报").click();
    await inPane("生成月报").click();
    await pane
      .getByText(/已写出工作表“月报/)
      .first()
      .waitFor();
    await shoot("monthly", "勾稽核对", { top: BAR_HEIGHT });

    await showSheet("额度试算");
    await shoot("functions", "额度试算", { ...GRID, height: 640 });
  }

  /** The office's own standards: the sheet as it is made, and the pane that says by what is judged. */
  async function takeStandards(): Promise<void> {
    await ribbon("打开窗格").click();
    while (await inPane("返回").isVisible()) await inPane("返回").click();
    await inPane("帮扶标准").click();
    await inPane("生成帮扶标准表").click();
    await pane
      .getByText(/没有错误，按它判断/)
      .first()
      .waitFor();
    await toTop();
    await shoot("standards", "没有错误，按它判断", { top: BAR_HEIGHT });
  }

  /** A ledger about which the program has to ask. */
  async function takeQuestions(): Promise<void> {
    const buffer = Buffer.from(await writeBook(askingLedger()));
    await page.locator("#file").setInputFiles({ name: "综合帮扶台账.xlsx", mimeType: "", buffer });
    await page.getByText("综合帮扶台账.xlsx").waitFor();
    await check();
    await toTop();
    await shoot("questions", "列需要确认含义", { top: BAR_HEIGHT, height: 660 });
    await pane.getByLabel(/^“金额”/).selectOption({ label: "都不是，不用这一列" });
    await pane.getByLabel(/^“实发金额”/).selectOption({ label: "帮扶金额" });
    await pane.getByLabel(/^“救助时间”/).selectOption({ label: "发放日期" });
    await inPane("记住并重新校验").click();
    await pane.getByText("参照执行").first().waitFor();
    await toTop();
    await shoot("reference", "参照执行", { ...PANE, height: 560 });
    await open(/^台账识别情况/);
    await inPane(/^综合帮扶台账：/).click();
    await toView(inPane(/^综合帮扶台账：/));
    await shoot("columns", "实发金额", { ...PANE, height: 560 });
  }

  await page.setViewportSize(SIZE);
  await takeCheck();
  await takeRecord();
  await takeTrial();
  await takeSheets();
  await takeStandards();
  await takeQuestions();
  return texts;
}

/** Runs in the pane. */
async function activeSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
}
