/** Excel 2021 with custom functions has crashed on conditional formats (platform.md 1.5): both sets tell this Excel apart. */
export function crashesWithFormats(): boolean {
  const { requirements } = Office.context;
  return !requirements.isSetSupported("ExcelApi", "1.17") && requirements.isSetSupported("CustomFunctionsRuntime", "1.1");
}
