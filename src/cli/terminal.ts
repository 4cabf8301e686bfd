/** Where a command says things: results on stdout, everything else on stderr. */
export interface Terminal {
  /** Result text on stdout, as it is. */
  print(text: string): void;
  /** One line on stderr. */
  say(line: string): void;
  /** What a long run is doing: nothing at first, then at most a line a second, on stderr. */
  progress(line: string): void;
}

const QUIET_MS = 2000;
const BETWEEN_MS = 1000;

/** The terminal of this process. A reader that has gone away ("| head") is no error. */
export function processTerminal(): Terminal {
  const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
    if (error.code !== "EPIPE") throw error;
  };
  process.stdout.on("error", ignoreClosedPipe);
  process.stderr.on("error", ignoreClosedPipe);
  let next = Date.now() + QUIET_MS;
  return {
    print: (text) => void process.stdout.write(text),
    say: (line) => void process.stderr.write(`${line}\n`),
    progress(line) {
      if (Date.now() < next) return;
      next = Date.now() + BETWEEN_MS;
      process.stderr.write(`${line}…\n`);
    },
  };
}
