/** Texts in a formula are left alone; what is left may hold names of functions. */
const replaceOutsideTexts = (formula: string, pattern: RegExp, by: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(pattern, by)))
    .join("");

/** Files name an add-in's function "_xldudf_BANGFU_CAP_MEDICAL"; only so does Excel connect it with the add-in when it opens the file. */
export const asStoredFormula = (formula: string): string =>
  replaceOutsideTexts(formula, /\bBANGFU\.([A-Z][A-Z0-9_]*)(?=\()/gi, "_xldudf_BANGFU_$1");

/** The formula as the user sees it. */
export const asShownFormula = (formula: string): string =>
  replaceOutsideTexts(formula, /\b_xldudf_BANGFU_([A-Z][A-Z0-9_]*)(?=\()/gi, "BANGFU.$1");
