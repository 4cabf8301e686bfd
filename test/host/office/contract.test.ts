/** @jest-environment jsdom */
import { describePort } from "../portContract";
import { startWorkbook } from "./simulated";

describePort("Office.js on the simulated Excel", {
  open: async (sheets) => (await startWorkbook(sheets)).port,
  reopen: async (port) => port,
});
