import { emptyBook, type Book } from "../../host/xlsx/book";
import { aboutSheet } from "./aboutSheet";
import { incomeSheet } from "./incomeSheet";
import { ledgerSheet } from "./ledgerSheet";
import { trialSheet } from "./trialSheet";
import { MONTHS, sampleMonths } from "./sampleMonths";

/** The workbook that the workbench opens with: three months of a made-up ledger, its income, and functions to try. */
export function sampleBook(): Book {
  const book = emptyBook();
  const months = sampleMonths();
  book.sheets.push(...MONTHS.map((month) => ledgerSheet(month, months[month])), incomeSheet(months));
  book.sheets.push(trialSheet(book), aboutSheet());
  return book;
}
