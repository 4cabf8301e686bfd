import { axeAndOverflow, focusFaults, graphicFaults, sightOf, smallTargets, spacingFaults, structureFaults } from "./lookAtPane";
import { stateFaults } from "../taskpane/stateFaults";
import { PanePage, type Theme } from "./panePage";
import { openBook, seenIn, type Journey } from "./paneStates";
import { WorkbenchPage } from "./workbenchPage";

/** The narrowest pane, Excel's own, and one that somebody has drawn wide. */
const WIDTHS = [320, 350, 600];
const THEMES: readonly Theme[] = ["light", "dark", "forced"];

/** Heading and phase of what only the journeys of rareLooks.test.ts lead to; paneLooks.test.ts must see all others. */
export const RARE_SIGHTS: readonly string[] = ["帮扶标准 cancelled"];

/** What there is to go on with once the journeys are walked. */
export interface Walked {
  readonly pane: () => PanePage;
  /** Heading of each view that was seen, alone and with each phase of its work. */
  readonly seen: ReadonlySet<string>;
}

/** Walks these journeys in one browser and looks at each state: in words, in every theme and width, with the keyboard, widely spaced. */
export function lookAtStates(journeys: readonly Journey[]): Walked {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  const seen = new Set<string>();

  beforeAll(async () => {
    workbench = await WorkbenchPage.start({ width: 1280, height: 900 });
    workbench.page.setDefaultTimeout(40_000);
    await workbench.page.clock.setFixedTime(new Date(2019, 6, 1, 9, 30));
  });

  afterAll(async () => {
    await workbench.stop();
  });

  describe.each(journeys.map((journey) => [journey.name, journey] as const))("%s", (_, { book, states }) => {
    beforeAll(async () => {
      await workbench.open();
      pane = await PanePage.of(workbench);
      await pane.show("light", 350);
      if (book !== undefined) await openBook(workbench.page, book());
    });

    afterAll(() => expect(workbench.faults.splice(0)).toEqual([]));

    describe.each(states)("$name", ({ name, reach }) => {
      test("reached, in plain Chinese, not blank, with a way on; the focus is not lost, nothing is said twice, landmarks and names are in order", async () => {
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
        if (!isPage) wrong.push(...stateFaults(await seenIn(pane)));
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

  return { pane: () => pane, seen };
}
