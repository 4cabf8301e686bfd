import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { excelWith } from "./excelWith";
import type { Sheet } from "./smallLedgers";
import type { WorkbookPort } from "../../src/host/workbookPort";

const NOW = new Date(2019, 5, 3, 14, 5);

/** Draws the real pane over a workbook, at 2019-06-03 14:05. */
export function openPane(
  port: WorkbookPort,
  { isDark = false, breathe = nextTask }: { isDark?: boolean; breathe?: () => Promise<void> } = {},
) {
  return render(<App port={port} now={now} breathe={breathe} isDark={() => isDark} />);
}

/** Excel with these sheets and the pane beside it. */
export async function openPaneOn(...sheets: readonly Sheet[]) {
  const excel = await excelWith(...sheets);
  openPane(excel.port);
  return excel;
}

const now = () => NOW;

export function nextTask(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}

/** Presses the one button or link with this name, as a user does. */
export async function press(name: string | RegExp): Promise<void> {
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name }));
}

/** Chooses an option of the list with this label. */
export async function choose(label: string | RegExp, option: string): Promise<void> {
  await userEvent.setup().selectOptions(await screen.findByRole("combobox", { name: label }), option);
}

/** Chooses a radio button. */
export async function pick(name: string | RegExp): Promise<void> {
  await userEvent.setup().click(await screen.findByRole("radio", { name }));
}

/** Turns a switch on. */
export async function turnOn(name: string): Promise<void> {
  await userEvent.setup().click(await screen.findByRole("switch", { name }));
}

/** Waits until the text stands anywhere in the pane. */
export async function see(text: string | RegExp): Promise<void> {
  await waitFor(() => expect(paneText()).toMatch(typeof text === "string" ? new RegExp(escaped(text)) : text), { timeout: 10_000 });
}

export const dontSee = (text: string): void => expect(paneText()).not.toContain(text);

/** All visible text, blanks as they are; what is kept out of sight is left out. */
export const paneText = (): string => (screen.queryByRole("main") === null ? "" : textOf(screen.getByRole("main")));

function textOf(node: Node): string {
  if (node instanceof HTMLElement && node.hidden) return "";
  return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : [...node.childNodes].map(textOf).join("");
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export { act, screen, waitFor, within };
