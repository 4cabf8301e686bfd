import { asShownFormula } from "./addInFunctions";
import type { CellRange } from "../../ledger/rawSheet";
import type { StoredFormula } from "./sheetScan";
import { rangeOf } from "./sheetScan";
import { moveFormula } from "./sharedFormula";
import { isTrue } from "./workbookParts";
import type { Attributes } from "./xmlScan";

/** What a worksheet says about itself outside its cells, gathered while it is scanned. */
export class SheetFacts {
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly properties: { name: string; relation: string }[] = [];
  isProtected = false;

  element(name: string, attributes: Attributes): void {
    if (name === "mergeCell" && attributes.ref) this.merges.push(rangeOf(attributes.ref));
    else if (name === "sheetProtection") this.isProtected = isTrue(attributes.sheet);
    else if (name === "customPr")
      this.properties.push({ name: attributes.name ?? "", relation: attributes["r:id"] ?? attributes.id ?? "" });
    else if (name === "col" && isTrue(attributes.hidden)) {
      for (let column = Number(attributes.min); column <= Math.min(Number(attributes.max), 16_384); column++)
        this.hiddenColumns.add(column);
    }
  }

  row(row: number, attributes: Attributes): void {
    if (isTrue(attributes.hidden)) this.hiddenRows.add(row);
  }
}

/** Writes out formulas that cells share: each cell gets its own text. */
export class FormulaTexts {
  private readonly firsts = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();

  /** The formula of a cell as the user sees it, with its leading "=". */
  of(row: number, column: number, formula: StoredFormula): string {
    return asShownFormula(this.stored(row, column, formula));
  }

  private stored(row: number, column: number, formula: StoredFormula): string {
    if (formula.shared === null) return `=${formula.text}`;
    if (formula.text !== "") {
      this.firsts.set(formula.shared, { row, column, text: formula.text });
      return `=${formula.text}`;
    }
    const first = this.firsts.get(formula.shared);
    return first ? `=${moveFormula(first.text, row - first.row, column - first.column)}` : "=";
  }
}
