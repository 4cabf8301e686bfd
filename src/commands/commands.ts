import { requestJob, type Job } from "../taskpane/jobs";

/** Opens the pane. A host without a shared runtime cannot be told to; the base pane is then opened by its own button. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

/** A ribbon action. Excel greys the whole add-in out until `completed` is called, so it is called whatever happens. */
const action = (job: Job | null) => async (event: Office.AddinCommands.Event) => {
  try {
    if (job !== null) requestJob(job);
    await showPane();
  } finally {
    event.completed();
  }
};

void Office.onReady().then(() => {
  Office.actions.associate("runCheck", action("check"));
  Office.actions.associate("runPreReview", action("preReview"));
  Office.actions.associate("runMonthly", action("monthly"));
  Office.actions.associate("openPane", action(null));
});
