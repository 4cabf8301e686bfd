import { crashesWithFormats } from "./crashesWithFormats";

const NO_FUNCTIONS = "这个版本的 Excel 不能使用本程序的函数，只能插入数值。";
const FILLS_COLUMN = "这一格在 Excel 表格里，插入公式会自动填满整列，只能插入数值。";
const CRASHES = "这个版本的 Excel（2021）同时使用自定义函数和条件格式时，有报告会意外退出。这一格有条件格式，只能插入数值。";

/**
 * Why one of our functions cannot be put into an empty cell although a value can, as one Chinese sentence; null where it can. Without
 * the two requirement sets that the manifest asks for, Excel loads no functions; what it says of them may still be wrong.
 */
export function whyNoFormula({ isInTable, hasRules }: { readonly isInTable: boolean; readonly hasRules: boolean }): string | null {
  const { requirements } = Office.context;
  const hasFunctions = requirements.isSetSupported("CustomFunctionsRuntime", "1.1") && requirements.isSetSupported("SharedRuntime", "1.1");
  if (!hasFunctions) return NO_FUNCTIONS;
  // Excel makes a calculated column of it, by design (OfficeDev/office-js#2093).
  if (isInTable) return FILLS_COLUMN;
  return hasRules && crashesWithFormats() ? CRASHES : null;
}
