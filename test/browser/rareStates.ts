// States to which the ways of paneStates.ts do not lead: half a run, each severity, namesakes, drafts, and the pages in place of the pane.
import { readFileSync } from "node:fs";
import type { PanePage } from "./panePage";
import { JOURNEYS, type Journey, type PaneState } from "./paneStates";
import { STATE_BOOKS } from "./stateBooks";

const state = (name: string, reach: PaneState["reach"]): PaneState => ({ name, reach });
const person = ({ frame }: PanePage) => frame.getByRole("combobox", { name: /^姓名、身份证号/ });
const open = async (pane: PanePage, card: string): Promise<void> => {
  const back = pane.frame.getByRole("button", { name: /^返回/ }).filter({ visible: true }).first();
  while (await back.isVisible()) await back.click();
  await pane.frame.getByRole("button", { name: card, exact: true }).click();
};

interface Held {
  readonly pauses: (() => void)[];
  readonly letGo: () => void;
}

/** Does something, and lets the work that it starts stand still as soon as the pane shows `sign`; `resume` lets it go on. */
async function holdAt(pane: PanePage, sign: RegExp, start: () => Promise<void>): Promise<void> {
  await pane.frame.evaluate(() => {
    const real = window.setTimeout;
    const clock = performance.now.bind(performance);
    const pauses: (() => void)[] = [];
    let ahead = 0;
    const letGo = (): void => {
      Object.assign(window, { setTimeout: real });
      performance.now = () => clock() + ahead;
    };
    // A pause is a timer without a delay, and one is due after 25 ms of work.
    performance.now = () => clock() + (ahead += 5);
    Object.assign(window, {
      held: { pauses, letGo },
      setTimeout: (act: () => void, delay?: number) => (delay === undefined ? pauses.push(act) : real(act, delay)),
    });
  });
  await start();
  await pane.frame.evaluate(
    async ({ source }) => {
      const { held } = window as unknown as { held: Held };
      const isReached = (): boolean => new RegExp(source).test(document.body.innerText);
      for (let tries = 0; tries < 3000 && !(held.pauses.length > 0 && isReached()); tries += 1) {
        held.pauses.shift()?.();
        for (let frames = 0; frames < 2; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
      }
      held.letGo();
    },
    { source: sign.source },
  );
  await pane.see(sign);
}

const resume = ({ frame }: PanePage): Promise<void> =>
  frame.evaluate(() => {
    for (const act of (window as unknown as { held: Held }).held.pauses.splice(0)) act();
  });

/** Presses 取消 and lets the work go on: a slow computer does not come to the end of what a run that is stopped may take. */
const stopAndResume = ({ frame }: PanePage): Promise<void> =>
  frame.evaluate(() => {
    const real = window.setTimeout;
    Object.assign(window, { setTimeout: (act: () => void, delay?: number) => real(act, (delay ?? 0) * 100) });
    for (const button of document.querySelectorAll("button")) if (button.innerText === "取消") button.click();
    Object.assign(window, { setTimeout: real });
    for (const act of (window as unknown as { held: Held }).held.pauses.splice(0)) act();
  });

/** Leaves the findings of one severity and opens the first. */
const firstOf = (severity: string, hidden: string): PaneState =>
  state(`校验: an open ${severity}`, async (pane) => {
    const bar = pane.frame.getByRole("search");
    for (const other of hidden.split(" ")) await bar.getByRole("button", { name: new RegExp(other), pressed: true }).click();
    await pane.see(/显示 [\d,]+ \/ [\d,]+ 个/);
    await pane.frame.locator("li button[data-row-button]").first().click();
    await pane.see(/^怎么办：/);
    await pane.see(new RegExp(`^${severity}，依据：`));
    await pane.click("清除筛选");
  });

/** A run that has judged rows. */
const JUDGING = /正在校验（(?:逐行判断|全账统计|比对各行)）：[1-9]/;

const HALF_A_RUN: readonly PaneState[] = [
  state("校验: judging", (pane) => holdAt(pane, JUDGING, () => open(pane, "校验"))),
  state("start: while a check runs", async (pane) => {
    await pane.click("返回");
    await pane.see("正在校验，查看进度");
  }),
  state("校验: stopped halfway", async (pane) => {
    await pane.click("正在校验，查看进度");
    await stopAndResume(pane);
    await pane.see(/校验已取消，以下只是/);
  }),
  state("校验: once more after the stop", async (pane) => {
    await pane.click("重新校验");
    await pane.see(/^3,000 行中/);
  }),
];

const SEVERITIES: readonly PaneState[] = [
  state("校验: results of each severity", async (pane) => {
    await open(pane, "校验");
    await pane.see(/^210 行中发现违规/);
  }),
  firstOf("提示", "违规 需说明"),
  firstOf("需说明", "违规 提示"),
  firstOf("违规", "需说明 提示"),
];

const TRIAL: readonly PaneState[] = [
  state("测算: cannot tell", async (pane) => {
    await open(pane, "测算");
    await pane.frame.getByRole("combobox", { name: "对象类别" }).selectOption("低保");
    await pane.frame.getByRole("textbox", { name: /^自负/ }).fill("10000");
    await pane.frame.getByRole("textbox", { name: /^判断日期/ }).fill("2015-01-01");
    await pane.see(/^无法判断/);
  }),
];

const HOUSEHOLD: readonly PaneState[] = [
  state("帮扶档案: the second of several under the arrow", async (pane) => {
    await open(pane, "帮扶档案");
    await person(pane).fill("测");
    await pane.see(/用上下键选/);
    for (const key of ["ArrowDown", "ArrowDown"]) await person(pane).press(key);
  }),
  state("帮扶档案: cannot tell because of a namesake, with an earlier year", async (pane) => {
    await person(pane).fill("王测");
    await pane.frame.getByRole("option", { name: /^王测 310199/ }).click();
    await pane.see(/^另有 1 行同名/);
    await pane.click(/^2018年：/);
  }),
  state("帮扶档案: a whole household", async (pane) => {
    await person(pane).fill("H01");
    await pane.see("只看一人：");
  }),
  state("帮扶档案: nothing left", async (pane) => {
    await person(pane).fill("钱测");
    await pane.see(/没有剩余/);
  }),
  state("帮扶档案: an amount that cannot be read", async (pane) => {
    await person(pane).fill("赵测");
    await pane.see("无法识别（先改正）");
  }),
];

const DRAFT: readonly PaneState[] = [
  state("帮扶标准: a draft is being tried out", async (pane) => {
    await open(pane, "帮扶标准");
    await pane.click("试算一份草案");
    await holdAt(pane, /正在(读取|试算|准备)/, () => pane.click("试算草案"));
  }),
  state("帮扶标准: a draft's trial cancelled", async (pane) => {
    await pane.click("取消");
    await pane.see(/已取消/);
    await resume(pane);
  }),
  state("帮扶标准: a draft tried out", async (pane) => {
    await pane.click("试算草案");
    await pane.see(/^按“测民发〔2022〕5号”试算/);
  }),
];

const FAULTY: readonly PaneState[] = [
  state("帮扶标准: faults in the sheet and in the draft", async (pane) => {
    await open(pane, "帮扶标准");
    await pane.see(/整张表都没有采用/);
    await pane.click("试算一份草案");
    await pane.click("试算草案");
    await pane.see(/处错误，不能试算/);
  }),
];

/** With what and in which Excel the pane's page is loaded again. */
interface Reload {
  readonly excelApi?: string;
  /** Text put before a script of the page. */
  readonly before?: Readonly<Record<string, string>>;
  /** Another page in its place. */
  readonly html?: string;
}

async function reload({ workbench: { page } }: PanePage, { excelApi, before = {}, html }: Reload): Promise<void> {
  for (const [script, text] of Object.entries(before))
    await page.route(`**/${script}*`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${text}\n${await answer.text()}` });
    });
  if (html !== undefined)
    await page.route("**/pane.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.evaluate(async (version) => {
    const host = (window as unknown as { bangfuHost: { profile: { sets: Record<string, string> } } }).bangfuHost;
    if (version !== undefined) Object.assign(host, { profile: { ...host.profile, sets: { ...host.profile.sets, ExcelApi: version } } });
    const frame = document.getElementById("pane") as HTMLIFrameElement;
    const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    frame.src = "pane.html";
    await loaded;
  }, excelApi);
  await page.unrouteAll({ behavior: "wait" });
}

/** The page that a web view shows which cannot run the pane: as it is delivered, without the bundles that such a one does not read. */
const tooOldPage = (): string =>
  readFileSync("src/taskpane/taskpane.html", "utf8").replace(/<meta\s+http-equiv[^>]*>|<script src="\.\/office[^>]*><\/script>/g, "");

/** Shown in place of the pane; each loads the pane's page anew. */
const PAGES: readonly PaneState[] = [
  state("page: an Excel that lacks what the pane asks for", async (pane) => {
    await reload(pane, { excelApi: "1.13" });
    await pane.see("这台电脑上的 Excel 版本太旧");
  }),
  state("page: a browser instead of Excel", async (pane) => {
    await reload(pane, { before: { "taskpane.js": "Office.HostType = { ...Office.HostType, Excel: null };" } });
    await pane.see("需要在 Excel 中打开");
  }),
  state("page: a web view that cannot run the pane", async (pane) => {
    await reload(pane, { html: tooOldPage(), before: { "tooOld.js": "Promise.allSettled = undefined;" } });
    await pane.see("无法显示窗格");
  }),
];

/** Every state of the pane, and the pages in its place. */
export const ALL_JOURNEYS: readonly Journey[] = [
  ...JOURNEYS,
  { name: "half a run", book: () => STATE_BOOKS.long, states: HALF_A_RUN },
  { name: "each severity, a trial of long ago", states: [...SEVERITIES, ...TRIAL] },
  { name: "a household and its namesake", book: () => STATE_BOOKS.household, states: HOUSEHOLD },
  { name: "standards and a draft", book: () => STATE_BOOKS.standards, states: DRAFT },
  { name: "faulty standards", book: () => STATE_BOOKS.faulty, states: FAULTY },
  { name: "in place of the pane", states: PAGES },
];
