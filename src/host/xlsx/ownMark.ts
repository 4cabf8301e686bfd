import type { ZipArchive } from "./zipArchive";
import { relationsOf } from "./workbookParts";

/** Name of the worksheet custom property that says which of our sheets a sheet is; Excel keeps it with the sheet. */
export const OWN_MARK = "bangfu.mark";

/** Our mark on a sheet, from the custom properties that its part names (`<customPr>`); null on the user's own sheets. */
export function readOwnMark(
  archive: ZipArchive,
  sheetPart: string,
  properties: readonly { readonly name: string; readonly relation: string }[],
): string | null {
  const ours = properties.find((property) => property.name === OWN_MARK);
  if (!ours) return null;
  const target = relationsOf(archive, sheetPart).find((relation) => relation.id === ours.relation)?.target;
  const bytes = target === undefined ? null : archive.part(target);
  return bytes === null ? "unknown" : new TextDecoder("utf-16le").decode(bytes);
}

/** The bytes of a custom property's value, as Excel stores them. */
export function ownMarkBytes(mark: string): Uint8Array {
  const bytes = new Uint8Array(mark.length * 2);
  for (let at = 0; at < mark.length; at++) {
    bytes[at * 2] = mark.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1] = mark.charCodeAt(at) >> 8;
  }
  return bytes;
}
