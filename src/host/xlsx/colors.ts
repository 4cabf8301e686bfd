import type { Rgb } from "./book";
import { type Attributes, scanXml } from "./xmlScan";

/** The 56 colours of the old palette (indexes 8 to 63; 0 to 7 repeat 8 to 15). */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

const OFFICE_THEME: readonly Rgb[] = ["FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646"];

/** The theme's colours in the order that cells count them: light 1, dark 1, light 2, dark 2, accents. */
export function readTheme(xml: string | null): readonly Rgb[] {
  if (xml === null) return OFFICE_THEME;
  const found = new Map<string, Rgb>();
  let slot = "";
  scanXml(xml, {
    open(name, attributes) {
      if (/^(?:dk1|lt1|dk2|lt2|accent[1-6])$/.test(name)) slot = name;
      else if (slot && (name === "srgbClr" || name === "sysClr"))
        found.set(slot, (name === "sysClr" ? attributes.lastClr : attributes.val) ?? "");
    },
    close(name) {
      if (name === slot) slot = "";
    },
  });
  return ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"].map(
    (name, at) => found.get(name) || OFFICE_THEME[at]!,
  );
}

/** Makes a colour lighter (tint above 0) or darker; near enough to Excel's own for showing. */
function tinted(color: Rgb, tint: number): Rgb {
  if (tint === 0) return color;
  const parts = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return parts
    .map((part) =>
      Math.round(tint > 0 ? part + (255 - part) * tint : part * (1 + tint))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** The colour that a `<color>` tag names, as RRGGBB; undefined for automatic. */
export function colorOf(attributes: Attributes, theme: readonly Rgb[]): Rgb | undefined {
  if (attributes.rgb !== undefined) return attributes.rgb.slice(-6).toUpperCase();
  const tint = Number(attributes.tint ?? 0) || 0;
  if (attributes.theme !== undefined) {
    const color = theme[Number(attributes.theme)];
    return color === undefined ? undefined : tinted(color, tint);
  }
  if (attributes.indexed === undefined) return undefined;
  const index = Number(attributes.indexed);
  const at = index < 8 ? index : index - 8;
  return index < 64 ? INDEXED.slice(at * 6, at * 6 + 6) || undefined : undefined;
}
