import { createSimulator } from "../simulator/simulator";
import { profiles } from "../simulator/profile";
import { bookToWorkbook } from "./bookToWorkbook";
import { type FunctionMappings, type FunctionsMetadata, gridFunctions } from "./customFunctions";
import { openFile, saveFile } from "./files";
import { GridPainter, gridToWorkbook } from "./gridSync";
import "./paneHost";
import { readRibbon } from "./ribbon";
import { sampleBook } from "./sample/sampleBook";
import { UniverGrid } from "./univerGrid";

const SAMPLE_NAME = "示例台账.xlsx";
const NAMESPACE = "BANGFU";

const byId = <T extends HTMLElement>(id: string): T => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element as T;
};

const simulator = createSimulator({ profile: profiles.ltsc2021 });
const { workbook } = simulator;
const pane = byId<HTMLIFrameElement>("pane");
const message = byId("message");

function say(text: string | null): void {
  message.textContent = text ?? "";
  message.hidden = text === null;
}

function openSample(): void {
  bookToWorkbook(sampleBook(), workbook, SAMPLE_NAME);
  say(null);
}

/** The pane starts before the grid: the grid's cells call the functions that the pane's page associates. */
async function startPane(): Promise<void> {
  window.bangfuHost = { profile: simulator.profile, makeBridge: () => simulator.makeBridge() };
  const loaded = new Promise((resolve) => pane.addEventListener("load", resolve, { once: true }));
  pane.src = "pane.html";
  await loaded;
}

const mappings = (): FunctionMappings =>
  (pane.contentWindow as (Window & { CustomFunctions?: { _association: { mappings: FunctionMappings } } }) | null)?.CustomFunctions
    ?._association.mappings ?? {};

async function startGrid(): Promise<void> {
  const metadata = (await (await fetch("functions.json")).json()) as FunctionsMetadata;
  const grid = new UniverGrid(byId("grid"), gridFunctions(metadata, NAMESPACE, mappings), gridToWorkbook(workbook));
  new GridPainter(workbook, grid);
  await grid.whenDrawn;
}

async function startRibbon(): Promise<void> {
  const manifest = new DOMParser().parseFromString(await (await fetch("manifest.xml")).text(), "application/xml");
  const { label, buttons } = readRibbon(manifest);
  const ribbon = byId("ribbon");
  ribbon.setAttribute("aria-label", label);
  for (const { id, label: text, tip, icon, action } of buttons) {
    const button = document.createElement("button");
    const image = document.createElement("img");
    Object.assign(button, { type: "button", id, title: tip });
    Object.assign(image, { src: icon, alt: "" });
    button.append(image, text);
    button.addEventListener("click", () => {
      pane.hidden = false;
      if (action === null) pane.focus();
      else simulator.runCommand(action);
    });
    ribbon.append(button);
  }
}

function startFiles(): void {
  const file = byId<HTMLInputElement>("file");
  byId("open").addEventListener("click", () => file.click());
  byId("sample").addEventListener("click", openSample);
  byId("save").addEventListener("click", () => void saveFile(workbook));
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen !== undefined) void openFile(chosen, workbook).then(say);
  });
  const showName = (): void => void (byId("file-name").textContent = workbook.name);
  workbook.subscribe(showName);
  showName();
}

openSample();
startFiles();
await startPane();
await Promise.all([startGrid(), startRibbon()]);
document.body.dataset.ready = "true";
