import { HostError } from "../host/workbookPort";
import { check } from "./check";
import type { Command } from "./command";
import { CommandError } from "./commandError";
import { explain } from "./explain";
import { monthly } from "./monthly";
import { policy } from "./policy";
import { prereview } from "./prereview";
import { type Terminal, processTerminal } from "./terminal";
import { USAGE } from "./usage";

const COMMANDS: Readonly<Record<string, Command>> = { check, prereview, monthly, explain, policy };

async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === "--help" || name === "-h" || name === "help" || rest.includes("--help") || rest.includes("-h")) {
    terminal.print(USAGE);
    return 0;
  }
  if (name === undefined) throw new CommandError("请给出命令 check、prereview、monthly、explain 或 policy，用法见 bangfu --help。");
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CommandError(`不认识的命令 ${name}，用法见 bangfu --help。`);
  return command(rest, terminal, new Date());
}

/** Runs one command. Exit status: 0 no open finding that must be dealt with, 1 some, 2 it cannot be done. */
export async function main(words: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  try {
    return await run(words, terminal);
  } catch (error) {
    const known = error instanceof CommandError || error instanceof HostError;
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    terminal.say(known ? `bangfu：${reason}` : `bangfu：程序内部错误，没有结果，请报告给维护人员：${reason}`);
    return 2;
  }
}
