import type { Finding } from "../../checks/finding";
import { maskName } from "../../core/identityNumber";
import { clauseText } from "../../policy/clauseText";
import { SEVERITY_WORD } from "../words";
import { placeOf } from "./placeOf";
import { whatToDo } from "./whatToDo";

/** Arguments of a sentence that hold somebody's name. */
const NAMES = /name|person/i;

/** A finding as text for a message: place, sentence, clause and what to do, every name in it masked. */
export function findingText(finding: Finding): string {
  const { person, severity, message, clause, args, code } = finding;
  const named = Object.entries(args).flatMap(([key, value]) =>
    NAMES.test(key) ? (typeof value === "string" ? [value] : Array.isArray(value) ? value : []) : [],
  );
  const names = [...new Set([person, ...(named as readonly string[])])]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
  const masked = names.reduce((text, name) => text.replaceAll(name, maskName(name)), message);
  return [
    [SEVERITY_WORD[severity], placeOf(finding), maskName(person)].filter((part) => part !== "").join("，"),
    `${masked}（${code}）`,
    `依据：${clauseText(clause) || "台账填写要求"}。怎么办：${whatToDo(finding)}`,
  ].join("\n");
}
