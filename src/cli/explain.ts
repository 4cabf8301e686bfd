import { type Fen, fenFromYuan, yuanPlain } from "../core/fen";
import { isoDate } from "../core/isoDate";
import { builtInPolicy } from "../policy/builtInPolicy";
import type { Decision, Step } from "../policy/decision";
import { maxGrant } from "../policy/decisions/maxGrant";
import { policyStamp } from "../policy/policyStamp";
import type { GrantType } from "../policy/words";
import { categoryOf } from "../policy/words";
import { CommandError } from "./commandError";
import { requireFreeTargets, writeJson } from "./files";
import type { Command } from "./command";
import { parseOptions } from "./options";
import { policyOption, sayNotUsed } from "./policyOption";
import { policyJson } from "./policyJson";

const TYPES: Readonly<Record<string, GrantType>> = { medical: "大重病医疗", contribution: "补缴金", emergency: "突发事件" };

/** An amount in 元 from an option: digits with at most two decimals, 0 or more. */
function amountOption(name: string, text: string | undefined): Fen | undefined {
  if (text === undefined) return undefined;
  if (/^[-－−]\s*\d/.test(text)) throw new CommandError(`--${name} ${text}：金额不能低于 0。`);
  if (!/^\d{1,12}(?:\.\d{1,2})?$/.test(text)) throw new CommandError(`--${name} ${text} 应写成元，最多两位小数，例如 10000 或 12345.67。`);
  return fenFromYuan(Number(text));
}

function dateOption(text: string | undefined): string {
  if (text === undefined) throw new CommandError("请用 --date 指定日期，例如 --date 2019-05-06。");
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const date = parts && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!date) throw new CommandError(`--date ${text} 应写成年-月-日，例如 2019-05-06。`);
  return date;
}

const stepJson = ({ kind, label, text, fen, clause, parameter }: Step): object => ({
  kind,
  label,
  text,
  ...(fen === undefined ? {} : { amount: yuanPlain(fen) }),
  ...(clause === undefined ? {} : { clause }),
  ...(parameter === undefined ? {} : { parameter }),
});

const decisionJson = (decision: Decision<Fen>): object =>
  decision.ok
    ? { ok: true, value: yuanPlain(decision.value), clause: decision.clause, steps: decision.steps.map(stepJson), text: decision.text }
    : { ok: false, why: decision.why, text: decision.text };

/** `bangfu explain`: the most that one grant may be, with its clause and every step. */
export const explain: Command = async (words, terminal) => {
  const options = parseOptions(words, {
    category: "value",
    base: "value",
    used: "value",
    date: "value",
    json: "optional",
    "as-reference": "flag",
    map: "values",
    policy: "value",
  });
  const [kind = "", ...rest] = options.words;
  const type = Object.hasOwn(TYPES, kind) ? TYPES[kind] : undefined;
  if (type === undefined || rest.length > 0)
    throw new CommandError("请写明一种帮扶类别：bangfu explain medical、contribution 或 emergency。");
  const date = dateOption(options.value("date"));
  const base = amountOption("base", options.value("base"));
  const used = amountOption("used", options.value("used")) ?? 0;
  const policy = (await policyOption(options.value("policy"))) ?? builtInPolicy;
  sayNotUsed(policy, terminal);
  const word = options.value("category");
  const category = word === undefined ? null : categoryOf(policy, word);
  const json = options.optional("json");
  await requireFreeTargets([json || undefined], []);
  const decision = maxGrant(policy, { type, category, base: base ?? null, used, date, asReference: options.flag("as-reference") });
  if (json !== undefined)
    await writeJson(
      json === "" ? "-" : json,
      { ...decisionJson(decision), ...(policy.origin ? { policy: policyJson(policyStamp(policy)) } : {}) },
      terminal,
    );
  else terminal.print([...(decision.ok ? decision.steps.map((step) => `${step.label}：${step.text}`) : []), decision.text, ""].join("\n"));
  return 0;
};
