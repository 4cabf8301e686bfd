import { MESSAGES } from "../../src/checks/messages";
import { RULES } from "../../src/checks/rules";
import { changning2016 } from "../../src/policy/changning2016";

const codesOf = new Map(changning2016.clauses.map(({ id, codes = [] }) => [id, codes]));

test("every rule of the policy is named by its clause, or by a part of it", () => {
  const unnamed = RULES.filter(({ clause }) => clause !== "-").filter(
    ({ code, clause }) => !clause.split("、").some((one) => [...codesOf].some(([id, codes]) => id.startsWith(one) && codes.includes(code))),
  );
  expect(unnamed.map(({ code, clause }) => `${code} ${clause}`)).toEqual([]);
});

test("every code that a clause names is a finding of the program", () => {
  const codes = new Set([...codesOf.values()].flat().filter((code) => !code.startsWith("F")));
  expect([...codes].filter((code) => !(code in MESSAGES))).toEqual([]);
});

test("a rule binds as hard as the parameter behind it", () => {
  const parameters = {
    P103: "medical.ratio.低保",
    P109: "contribution.ratio",
    P111: "emergency.cap",
    P113: "approval.streetLimit",
    P114: "panel.minimum",
    G201: "annual.amount",
    G203: "annual.count",
    G208: "split.windowDays",
  } as const;
  for (const [code, id] of Object.entries(parameters)) {
    expect([code, RULES.find((rule) => rule.code === code)?.severity]).toEqual([code, changning2016.parameters[id].strength]);
  }
});
