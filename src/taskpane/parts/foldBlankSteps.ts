import type { Step } from "../../policy/decision";

const BLANK = "未填";

/** Without an input that the steps before have just worked out, under the same name and with the same amount. */
export function withoutRepeats(steps: readonly Step[]): readonly Step[] {
  return steps.filter(
    ({ kind, label, fen }, at) =>
      kind !== "input" ||
      fen === undefined ||
      !steps.slice(0, at).some((step) => step.kind !== "input" && step.label === label && step.fen === fen),
  );
}

/** The steps with every run of two or more blank inputs as one line: seven deductions that nobody filled in say it once. */
export function foldBlankSteps(steps: readonly Step[]): readonly Step[] {
  const folded: Step[] = [];
  for (let index = 0; index < steps.length;) {
    const rest = steps.slice(index);
    const end = rest.findIndex(({ kind, text }) => kind !== "input" || text !== BLANK);
    const run = rest.slice(0, end < 0 ? rest.length : end);
    if (run.length > 1) folded.push({ kind: "input", label: BLANK, text: run.map(({ label }) => label.replace(/^减：/, "")).join("、") });
    else folded.push(...rest.slice(0, 1));
    index += Math.max(1, run.length);
  }
  return folded;
}
