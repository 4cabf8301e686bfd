/** The states of the pane over the sample in every theme and width: what axe finds, and what axe has no rule for, in a real browser. */
import { VIEWS, type View } from "../../src/taskpane/views";
import { RARE_SIGHTS, lookAtStates } from "./lookAtStates";
import { JOURNEYS } from "./paneStates";

jest.setTimeout(180_000);

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

const [sample] = JOURNEYS;
const { pane, seen } = lookAtStates(sample === undefined ? [] : [sample]);

test("the run tells whether Han letters were drawn as letters: without a Chinese font they are boxes, and lines break elsewhere", async () => {
  const drawn = await pane().frame.evaluate(() => {
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
    for (const phase of ["", ...phases]) expect([...seen, ...RARE_SIGHTS]).toContain(`${heading} ${phase}`);
  }
});
