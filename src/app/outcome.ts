import { HostError } from "../host/workbookPort";

/** What a job came to: its value, or what the host refused, in one Chinese sentence that a user can act on. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly kind: HostError["kind"];
      readonly message: string;
      /** The host's own code, for whoever maintains the program; nothing of the workbook's content. */
      readonly detail?: string;
    };

/** Runs a job: a refusal of the host becomes an outcome; a mistake of ours keeps flying, because nobody can act on it here. */
export async function attempt<T>(job: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await job() };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const detail = codeOf(error.cause);
    return { ok: false, kind: error.kind, message: error.message, ...(detail !== "" && { detail }) };
  }
}

function codeOf(cause: unknown): string {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : undefined;
  return typeof code === "string" ? code : "";
}
