import { deflateSync } from "fflate";
import { HostError } from "../workbookPort";
import { damaged } from "./fileKind";
import { crc32 } from "./zipArchive";

/** One entry of the archive's directory: where its record stands there, and the bytes of its own that belong to it. */
interface Entry {
  readonly name: string;
  readonly record: Uint8Array;
  readonly start: number;
  end: number;
}

interface Directory {
  /** As the directory lists them. */
  readonly entries: readonly Entry[];
  /** The closing record with the archive's comment. */
  readonly closing: Uint8Array;
}

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const CLOSING = 0x06054b50;
const WIDE_LOCATOR = 0x07064b50;

const refuse = (why: string): HostError => new HostError("unsupported", `文件${why}，无法只改其中一处，没有写入。`);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function closingRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === CLOSING && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  throw damaged("压缩包缺少目录");
}

/** Everything that is not a plain archive in one piece is refused: what is not understood is not copied. */
function readDirectory(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  const closing = closingRecord(view);
  const count = view.getUint16(closing + 10, true);
  const size = view.getUint32(closing + 12, true);
  const start = view.getUint32(closing + 16, true);
  const isWide = closing >= 20 && view.getUint32(closing - 20, true) === WIDE_LOCATOR;
  if (isWide || count === 0xffff || start === 0xffffffff) throw refuse("是 ZIP64 格式的大压缩包");
  if (view.getUint32(closing + 4, true) !== 0 || view.getUint16(closing + 8, true) !== count) throw refuse("是分卷压缩包");
  if (start + size !== closing) throw refuse("的压缩包写法特殊");
  const entries: Entry[] = [];
  let at = start;
  for (let done = 0; done < count; done++) {
    if (at + 46 > closing || view.getUint32(at, true) !== ENTRY) throw damaged("压缩包目录");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if ((view.getUint16(at + 8, true) & 0x2041) !== 0) throw refuse("的压缩包有加密的部分");
    const local = view.getUint32(at + 42, true);
    if ([view.getUint32(at + 20, true), view.getUint32(at + 24, true), local].includes(0xffffffff)) throw refuse("是 ZIP64 格式的大压缩包");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    entries.push({ name, record: bytes.subarray(at, end), start: local, end: 0 });
    at = end;
  }
  if (at !== closing) throw refuse("的压缩包写法特殊");
  setEnds(entries, view, start);
  return { entries, closing: bytes.subarray(closing) };
}

/** An entry reaches to where the next one begins: what stands behind its data (its sizes, padding) belongs to it. */
function setEnds(entries: readonly Entry[], view: DataView, directory: number): void {
  const byPlace = [...entries].sort((a, b) => a.start - b.start);
  byPlace.forEach((entry, at) => {
    entry.end = byPlace[at + 1]?.start ?? directory;
    const packed = viewOf(entry.record).getUint32(20, true);
    if (entry.end < entry.start + 30 || view.getUint32(entry.start, true) !== LOCAL) throw refuse("的压缩包写法特殊");
    const head = 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
    if (entry.end < entry.start + head + packed) throw refuse("的压缩包写法特殊");
  });
  if (byPlace[0]?.start !== 0) throw refuse("的压缩包写法特殊");
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size !== entries.length) throw refuse("的压缩包里有同名的部分");
}

/** The local header, the packed data and the directory's record of a part that is new or has new content. */
function packed(name: string, content: Uint8Array, before: Uint8Array): { readonly local: Uint8Array; readonly record: Uint8Array } {
  const nameBytes = new TextEncoder().encode(name);
  const data = deflateSync(content, { level: 6 });
  const local = new Uint8Array(30 + nameBytes.length + data.length);
  const record = new Uint8Array(46 + nameBytes.length);
  const old = viewOf(before);
  const head = viewOf(local);
  const entry = viewOf(record);
  head.setUint32(0, LOCAL, true);
  entry.setUint32(0, ENTRY, true);
  entry.setUint16(4, old.getUint16(4, true), true);
  for (const [view, at] of [
    [head, 4],
    [entry, 6],
  ] as const) {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, nameBytes.length === name.length ? 0 : 0x800, true);
    view.setUint16(at + 4, 8, true);
    // The time of the part that it stands for or beside: the same change always gives the same bytes.
    view.setUint32(at + 6, old.getUint32(12, true), true);
    view.setUint32(at + 10, crc32(content), true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, nameBytes.length, true);
  }
  entry.setUint32(38, old.getUint32(38, true), true);
  local.set(nameBytes, 30);
  local.set(data, 30 + nameBytes.length);
  record.set(nameBytes, 46);
  return { local, record };
}

function movedTo(record: Uint8Array, start: number): Uint8Array {
  const moved = Uint8Array.from(record);
  viewOf(moved).setUint32(42, start, true);
  return moved;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/**
 * The archive with some parts replaced or added, by name. Every other part is copied byte for byte as it is packed, with its name,
 * date and flags, in the same order; new parts follow behind. Throws HostError ("unsupported") for an archive that is encrypted,
 * split, ZIP64 or written in a way that is not understood.
 */
export function patchedArchive(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { entries, closing } = readDirectory(bytes);
  const [first] = entries;
  if (first === undefined) throw damaged("压缩包目录");
  const changed = new Map([...changes].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const pieces: Uint8Array[] = [];
  const records = new Map<string, Uint8Array>();
  let at = 0;
  const put = (name: string, local: Uint8Array, record: Uint8Array): void => {
    pieces.push(local);
    records.set(name, movedTo(record, at));
    at += local.length;
  };
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    const change = changed.get(entry.name.toLowerCase());
    changed.delete(entry.name.toLowerCase());
    const made = change && packed(entry.name, change.content, entry.record);
    put(entry.name, made?.local ?? bytes.subarray(entry.start, entry.end), made?.record ?? entry.record);
  }
  for (const { name, content } of changed.values()) {
    const { local, record } = packed(name, content, first.record);
    put(name, local, record);
  }
  const added = [...changed.values()].map(({ name }) => name);
  const directory = joined([...entries.map(({ name }) => name), ...added].map((name) => records.get(name) ?? new Uint8Array()));
  const end = Uint8Array.from(closing);
  const view = viewOf(end);
  if (at + directory.length >= 0xffffffff || records.size >= 0xffff) throw refuse("太大");
  view.setUint16(8, records.size, true);
  view.setUint16(10, records.size, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, at, true);
  return joined([...pieces, directory, end]);
}
