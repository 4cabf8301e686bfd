/** The command cannot be done as it was given: one Chinese line for stderr, exit status 2. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CommandError";
  }
}
