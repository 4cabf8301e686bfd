import "@univerjs/preset-sheets-core/lib/index.css";
import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import sheetsCoreZhCN from "@univerjs/preset-sheets-core/locales/zh-CN";

/** A Univer with the sheet plug-ins in `container`, speaking Chinese, by its facade. */
export function createUniver(container: HTMLElement): FUniver {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: mergeLocales(sheetsCoreZhCN) } });
  const { plugins } = UniverSheetsCorePreset({ container, toolbar: false, header: true, contextMenu: true, disableAutoFocus: true });
  for (const entry of plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  return FUniver.newAPI(univer);
}
