import type { CellRange } from "../../ledger/rawSheet";
import { addressLists, rangeAddress } from "./cellGroups";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

type Side = (typeof EDGES)[number] | "InsideHorizontal" | "InsideVertical";

/** The lines that a box of this shape has; a single row or column has no lines inside in that direction. */
const sidesOf = ({ top, left, bottom, right }: CellRange): readonly Side[] => [
  ...EDGES,
  ...(bottom > top ? (["InsideHorizontal"] as const) : []),
  ...(right > left ? (["InsideVertical"] as const) : []),
];

/** Thin lines on all sides of all cells of the boxes, boxes of one shape together. */
export function drawBoxes(sheet: Excel.Worksheet, boxes: readonly CellRange[]): void {
  const byShape = new Map<string, { readonly sides: readonly Side[]; readonly addresses: string[] }>();
  for (const box of boxes) {
    const sides = sidesOf(box);
    const shape = byShape.get(sides.join()) ?? { sides, addresses: [] };
    shape.addresses.push(rangeAddress(box));
    byShape.set(sides.join(), shape);
  }
  for (const { sides, addresses } of byShape.values()) {
    for (const list of addressLists(addresses)) {
      const { borders } = sheet.getRanges(list).format;
      for (const side of sides) {
        const border = borders.getItem(side);
        border.style = "Continuous";
        border.weight = "Thin";
      }
    }
  }
}
