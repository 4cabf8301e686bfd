import { readFileSync } from "node:fs";
import type { Bridge } from "../src/simulator/hostPage";
import { installOffice } from "../src/simulator/officeShim";
import { createSimulator, type Simulator, type SimulatorInit } from "../src/simulator/simulator";

const library = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");

/** The real client library, connected to a simulated Excel. */
export interface StartedExcel {
  readonly sim: Simulator;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
}

/**
 * Boots the unmodified excel-web-16.00.js over a simulator and sets the globals that code inside Excel finds. Every call
 * loads the library anew, so nothing of an earlier test is left. Needs a window: `@jest-environment jsdom`.
 */
export async function startExcel(init: SimulatorInit = {}): Promise<StartedExcel> {
  const sim = createSimulator(init);
  const connect = installOffice(window, sim.profile);
  (0, eval)(library);
  connect(sim.makeBridge());
  await Office.onReady();
  return { sim, Excel, Office, CustomFunctions, OfficeExtension };
}

/**
 * One client library for many simulated Excels, one after the other: `open` puts the next one behind it. Answers of an
 * earlier one that come late are dropped, as a pane that was closed drops them.
 */
export async function startManyExcels(profile?: SimulatorInit["profile"]): Promise<{ readonly open: (init: SimulatorInit) => Simulator }> {
  const outer: Bridge = { sendMessageToHost: (text) => current?.sendMessageToHost(text) };
  let current: Bridge | null = null;
  const open = (init: SimulatorInit): Simulator => {
    const sim = createSimulator({ profile, ...init });
    const bridge = sim.makeBridge();
    bridge.onMessageFromHost = (text) => {
      if (current === bridge) outer.onMessageFromHost?.(text);
    };
    current = bridge;
    return sim;
  };
  const connect = installOffice(window, open({}).profile);
  (0, eval)(library);
  connect(outer);
  await Office.onReady();
  return { open };
}
