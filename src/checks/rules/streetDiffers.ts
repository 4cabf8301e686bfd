import { newestDocument } from "../../policy/lookup";
import { streetInAddress, streetOf } from "../facts/streets";
import { BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, pass, unknown } from "../verdict";

/** People apply at the street of their hukou. Judged where both streets are known. */
export const streetDiffers: Rule = {
  code: "P117",
  severity: "should",
  clause: "四(一)",
  scope: "case",
  needs: [BASIS_DATE, "street", "hukouAddress"],
  quick({ cells: { street, hukouAddress }, policy }) {
    const { streets } = newestDocument(policy).district;
    const acceptingAt = street.told((text) => streetOf(text, streets), null);
    const hukouAt = hukouAddress.told((text) => streetInAddress(text.replace(/\s/g, ""), streets), null);
    return ({ sheet }) => {
      const ofSheet = sheet.street === null ? null : streetOf(sheet.street, streets);
      return (place) => {
        const accepting = street.isFilled(place) ? acceptingAt(place) : ofSheet;
        return accepting !== null && accepting === hukouAt(place) ? pass : null;
      };
    };
  },
  check({ row: { read, sheet } }, { policy }) {
    const { streets } = newestDocument(policy).district;
    const stated = read.street?.state === "value" ? read.street.value : sheet.street;
    if (stated === null || read.hukouAddress?.state !== "value") return unknown("blank");
    const accepting = streetOf(stated, streets);
    const hukou = streetInAddress(read.hukouAddress.value.replace(/\s/g, ""), streets);
    if (accepting === null || hukou === null) return unknown("word");
    return accepting === hukou
      ? pass
      : fail({ at: read.street?.state === "value" ? ["street", "hukouAddress"] : ["hukouAddress"], args: { accepting, hukou } });
  },
};
