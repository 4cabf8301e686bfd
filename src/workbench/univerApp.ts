import "@univerjs/preset-sheets-core/lib/index.css";
import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import sheetsCoreZhCN from "@univerjs/preset-sheets-core/locales/zh-CN";

export interface RunningUniver {
  readonly api: FUniver;
  dispose(): void;
}

/** A Univer with the sheet plug-ins, drawn inside `place` and speaking Chinese. */
export function createUniver(place: HTMLElement): RunningUniver {
  const container = document.createElement("div");
  container.style.height = "100%";
  place.replaceChildren(container);
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: mergeLocales(sheetsCoreZhCN) } });
  // Forced: a cached value would stand for ever, and only a calculated array spills.
  const { plugins } = UniverSheetsCorePreset({
    container,
    toolbar: false,
    header: true,
    contextMenu: true,
    disableAutoFocus: true,
    formula: { initialFormulaComputing: CalculationMode.FORCED },
  });
  for (const entry of plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  return { api: FUniver.newAPI(univer), dispose: () => univer.dispose() };
}
