import { CommandError } from "./commandError";

/** "flag" takes no value, "value" one, "values" one each time that it is given, "optional" one or none. */
export type OptionKind = "flag" | "value" | "values" | "optional";

/** The options of a command as they were given; absent ones are undefined. */
export interface GivenOptions {
  readonly words: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  /** For "optional": undefined when absent, "" when given without a value. */
  optional(name: string): string | undefined;
}

/** "-1" behind an option is its value, and the command says what is wrong with it. */
const isNegative = (text: string): boolean => /^-\d/.test(text);

const isOption = (text: string): boolean => text.startsWith("-") && text !== "-";

/**
 * Parses the words behind a command, strictly: an unknown option, a missing value or a value given twice is a CommandError.
 * `--name value` and `--name=value` mean the same; after `--` everything is a file.
 */
export function parseOptions(input: readonly string[], known: Readonly<Record<string, OptionKind>>): GivenOptions {
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (let at = 0; at < input.length; at++) {
    const word = input[at] ?? "";
    if (word === "--") {
      words.push(...input.slice(at + 1));
      break;
    }
    if (!isOption(word)) {
      words.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    const kind = word.startsWith("--") && Object.hasOwn(known, name.slice(2)) ? known[name.slice(2)] : undefined;
    if (kind === undefined) throw new CommandError(`不认识的选项 ${name}，用法见 bangfu --help。`);
    const list = given.get(name.slice(2)) ?? [];
    if (list.length > 0 && kind !== "values") throw new CommandError(`选项 ${name} 给了两次。`);
    given.set(name.slice(2), list);
    const next = input[at + 1];
    const hasNext = next !== undefined && (!isOption(next) || (kind !== "optional" && isNegative(next)));
    if (equals >= 0) {
      if (kind === "flag") throw new CommandError(`选项 ${name} 不带值。`);
      list.push(word.slice(equals + 1));
    } else if (kind === "flag" || (kind === "optional" && !hasNext)) list.push("");
    else if (hasNext) list.push(input[++at] ?? "");
    else throw new CommandError(`选项 ${name} 后面缺少值。`);
  }
  for (const [name, list] of given) {
    if ((known[name] === "value" || known[name] === "values") && list.some((value) => value.trim() === ""))
      throw new CommandError(`选项 --${name} 的值是空的。`);
  }
  return {
    words,
    flag: (name) => given.has(name),
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
    optional: (name) => given.get(name)?.[0],
  };
}
