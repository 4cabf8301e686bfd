import type { Terminal } from "./terminal";

/** What a command gets: the words behind its name, where to say things, and the time of the run. Answers its exit status. */
export type Command = (words: readonly string[], terminal: Terminal, now: Date) => Promise<number>;
