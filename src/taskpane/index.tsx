import { createRoot } from "react-dom/client";
import { OfficeWorkbook } from "../host/office/officeWorkbook";
import { App } from "./App";
import { OutsideExcel } from "./start/OutsideExcel";
import { TooOldExcel } from "./start/TooOldExcel";

/** Office's own theme decides; where the host tells none, the browser's does. */
function isDark(): boolean {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  return theme === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : (theme.isDarkTheme ?? false);
}

/** Milliseconds of work after which the page gets its turn. */
const LONGEST_SLICE = 25;
let lastPause = 0;

/**
 * A timer, not a promise: the page draws and Office sees a living add-in between two slices of work. Only when it is due, since
 * browsers make each of a row of timers wait for 4 ms.
 */
const breathe = (): Promise<void> =>
  performance.now() - lastPause < LONGEST_SLICE
    ? Promise.resolve()
    : new Promise((resume) =>
        setTimeout(() => {
          lastPause = performance.now();
          resume();
        }),
      );

const now = (): Date => new Date();

/** What Excel LTSC 2021 has, and the oldest that the pane is tested with. */
const NEEDED = "1.14";

function pane() {
  if (!Office.context.requirements.isSetSupported("ExcelApi", NEEDED)) return <TooOldExcel />;
  return <App port={new OfficeWorkbook()} now={now} breathe={breathe} isDark={isDark} />;
}

void Office.onReady().then(({ host }) => {
  const place = document.getElementById("pane");
  if (place === null) throw new Error("taskpane.html has no #pane");
  createRoot(place).render(host === Office.HostType.Excel ? pane() : <OutsideExcel />);
});
