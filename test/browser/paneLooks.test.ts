/** Every state of the pane in every theme and width: what axe finds, and what axe has no rule for, in a real browser. */
import { VIEWS, type View } from "../../src/taskpane/views";
import { axeAndOverflow, focusFaults, graphicFaults, sightOf, smallTargets, spacingFaults, structureFaults } from "./lookAtPane";
import { PanePage, type Theme } from "./panePage";
import { openBook } from "./paneStates";
import { ALL_JOURNEYS } from "./rareStates";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(60_000);

/** The narrowest pane, Excel's own, and one that somebody has drawn wide. */
const WIDTHS = [320, 350, 600];
const THEMES: readonly Theme[] = ["light", "dark", "forced"];

type Phase = "running" | "cancelled" | "failed";

/** Each view's heading, and the phases of its work that are states of their own. */
const VIEW_SIGHTS: Readonly<Record<View, readonly [heading: string, phases: readonly Phase[]]>> = {
  start: ["帮扶台账助手", []],
  check: ["校验", ["running", "cancelled", "failed"]],
  record: ["帮扶档案", ["running", "cancelled", "failed"]],
  trial: ["测算", []],
  preReview: ["预审表", ["running", "cancelled", "failed"]],
  monthly: ["月报", ["running", "cancelled", "failed"]],
  reports: ["更多报表", ["running", "cancelled", "failed"]],
  standards: ["帮扶标准", ["running", "cancelled", "failed"]],
  help: ["怎么用", []],
};

let workbench: WorkbenchPage;
let pane: PanePage;
const seen = new Set<string>();

beforeAll(async () => {
  workbench = await WorkbenchPage.start({ width: 1280, height: 900 });
  workbench.page.setDefaultTimeout(15_000);
  await workbench.page.clock.setFixedTime(new Date(2019, 6, 1, 9, 30));
});

afterAll(async () => {
  await workbench.stop();
});

describe.each(ALL_JOURNEYS.map((journey) => [journey.name, journey] as const))("%s", (_, { book, states }) => {
  beforeAll(async () => {
    await workbench.open();
    pane = await PanePage.of(workbench);
    await pane.show("light", 350);
    if (book !== undefined) await openBook(workbench.page, book());
  });

  describe.each(states)("$name", ({ name, reach }) => {
    test("the focus is not lost, nothing is said twice, language, landmarks and names are in order", async () => {
      const isPage = name.startsWith("page");
      const hadFocus = !isPage && (await pane.hasFocus());
      await pane.announced();
      await reach(pane);
      if (isPage) pane = await PanePage.of(workbench);
      const { heading, phases } = await sightOf(pane.frame);
      for (const phase of ["", ...phases]) seen.add(`${heading} ${phase}`);
      const wrong = await structureFaults(pane.frame);
      if (hadFocus && (await pane.hasFocus()) && (await pane.focused()).tag === "BODY") wrong.push("the focus is lost");
      // On the way to a state two runs may pass, and two requests may be refused with one text.
      const heard = (await pane.announced()).filter((text) => !/请再试一次|^正在|^校验完成/.test(text));
      wrong.push(...heard.filter((text, at) => heard.indexOf(text) !== at).map((text) => `said twice: ${text}`));
      wrong.push(...(await pane.english()).map((word) => `English: ${word}`));
      expect(wrong).toEqual([]);
    });

    test("axe finds nothing and nothing is too wide in 3 themes at 320, 350 and 600 px; icons and edges have 3 to 1", async () => {
      const wrong: string[] = [];
      for (const theme of THEMES) {
        await pane.show(theme, 320);
        // In contrast colours icons take the system's colour of the text around them.
        if (theme !== "forced") wrong.push(...(await graphicFaults(pane.frame)).map((fault) => `${theme}: ${fault}`));
        wrong.push(...(await axeAndOverflow(pane.frame, WIDTHS)).map((fault) => `${theme} ${fault}`));
      }
      expect(wrong).toEqual([]);
    });

    test("targets have 24 px, the focus shows and is not hidden, and the widest text spacing cuts nothing off", async () => {
      await pane.show("forced", 320);
      const forced = await focusFaults(pane.frame);
      await pane.show("light", 350);
      const plain = await focusFaults(pane.frame);
      const wrong = [...(await smallTargets(pane.frame)), ...(await spacingFaults(pane.frame))];
      await pane.show("light", 350);
      expect([...wrong, ...plain, ...forced.map((fault) => `forced: ${fault}`)]).toEqual([]);
    });
  });
});

test("the run tells whether Han letters were drawn as letters: without a Chinese font they are boxes, and lines break elsewhere", async () => {
  const drawn = await pane.frame.evaluate(() => {
    const picture = (letter: string): string => {
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("2d");
      if (context === null) return letter;
      context.font = `32px ${getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).fontFamily}`;
      context.fillText(letter, 4, 40);
      return canvas.toDataURL();
    };
    return { latin: picture("A") !== picture("B"), han: picture("帮") !== picture("扶") };
  });
  console.info(
    drawn.han ? "Han letters: drawn with a Chinese font." : "Han letters: drawn as empty boxes, this computer has no Chinese font.",
  );
  expect(drawn.latin).toBe(true);
});

test("each view of the pane was seen, and each phase of its work: a new view needs a state of its own", () => {
  for (const view of VIEWS) {
    const [heading, phases] = VIEW_SIGHTS[view];
    for (const phase of ["", ...phases]) expect([...seen]).toContain(`${heading} ${phase}`);
  }
});
