import type { Category } from "../words";

/** The three categories, in the order of the document. */
export const CATEGORIES: readonly Category[] = ["低保", "低收入", "其他"];
