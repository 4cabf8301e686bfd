import type { View } from "./views";

/** What the ribbon can ask the pane to do: each is a view of the pane. */
export type Job = Extract<View, "check" | "preReview" | "monthly">;

const EVENT = "bangfu:job";
const JOBS: readonly string[] = ["check", "preReview", "monthly"] satisfies readonly Job[];

/**
 * Asks the pane on this page for a job. The commands and the pane are separate bundles on one page (shared runtime),
 * so the page itself carries the message; a pane that is not there yet finds it when it comes.
 */
export function requestJob(job: Job, page: Document = document): void {
  page.documentElement.dataset["job"] = job;
  page.dispatchEvent(new CustomEvent(EVENT));
}

/** Hands every requested job to `take`, one that was asked for earlier included; returns the way to stop. */
export function onJob(take: (job: Job) => void, page: Document = document): () => void {
  const deliver = () => {
    const job = page.documentElement.dataset["job"];
    delete page.documentElement.dataset["job"];
    if (isJob(job)) take(job);
  };
  page.addEventListener(EVENT, deliver);
  deliver();
  return () => page.removeEventListener(EVENT, deliver);
}

const isJob = (text: string | undefined): text is Job => text !== undefined && JOBS.includes(text);
