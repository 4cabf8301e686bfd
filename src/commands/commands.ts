import { requestJob, type Job } from "../taskpane/jobs";

/** What older hosts leave out although the types promise it. */
type PaneOpener = { readonly showAsTaskpane?: () => Promise<void> } | undefined;

/** Opens the pane where the host can be told to; elsewhere it is there already, or has its own button. */
async function showPane(): Promise<void> {
  const opener: PaneOpener = Office.addin;
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await opener?.showAsTaskpane?.();
}

/**
 * A ribbon action. Excel greys the add-in's buttons out until `completed` is called, so it is called whatever happens;
 * an action that comes over the shared runtime's message channel has no such member.
 */
const action = (job: Job | null) => async (event: Partial<Office.AddinCommands.Event> | null) => {
  try {
    if (job !== null) requestJob(job);
    await showPane();
  } finally {
    event?.completed?.();
  }
};

void Office.onReady().then(() => {
  Office.actions.associate("runCheck", action("check"));
  Office.actions.associate("runPreReview", action("preReview"));
  Office.actions.associate("runMonthly", action("monthly"));
  Office.actions.associate("openPane", action(null));
});
