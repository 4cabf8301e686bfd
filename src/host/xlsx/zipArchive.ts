import { inflateSync } from "fflate";
import { HostError } from "../workbookPort";
import { damaged, requireZip } from "./fileKind";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localHeader: number;
}

/** More than this many bytes in one part is no ledger (and more than a string can hold). */
const LARGEST_PART = 480 * 1024 * 1024;
const LARGEST_SUM = 1536 * 1024 * 1024;

/** Eight tables one after the other: what a byte does to the checksum when 0 to 7 more bytes follow it. */
const CRC_TABLES = crcTables();

function crcTables(): Uint32Array {
  const tables = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    tables[byte] = rest;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256]!;
    tables[at] = (before >>> 8) ^ tables[before & 0xff]!;
  }
  return tables;
}

/** The checksum that a zip archive keeps of each part, taken eight bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const tables = CRC_TABLES;
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    const head = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    crc =
      tables[1792 + (head & 0xff)]! ^
      tables[1536 + ((head >>> 8) & 0xff)]! ^
      tables[1280 + ((head >>> 16) & 0xff)]! ^
      tables[1024 + (head >>> 24)]! ^
      tables[768 + bytes[at + 4]!]! ^
      tables[512 + bytes[at + 5]!]! ^
      tables[256 + bytes[at + 6]!]! ^
      tables[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = tables[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

function findDirectoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged("压缩包缺少目录");
}

/** Fields that overflow 32 bits stand in an extra field, in this fixed order. */
function wide(view: DataView, from: number, to: number, fields: { size: number; packedSize: number; localHeader: number }): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    for (const field of ["size", "packedSize", "localHeader"] as const) {
      if (fields[field] !== 0xffffffff) continue;
      fields[field] = Number(view.getBigUint64(place, true));
      place += 8;
    }
  }
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const record = Number(view.getBigUint64(end - 12, true));
    count = Number(view.getBigUint64(record + 32, true));
    at = Number(view.getBigUint64(record + 48, true));
  }
  const entries = new Map<string, Entry>();
  for (let done = 0; done < count; done++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged("压缩包目录");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const fields = {
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      localHeader: view.getUint32(at + 42, true),
    };
    wide(view, nameEnd, extraEnd, fields);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll("\\", "/");
    entries.set(name.toLowerCase(), { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), ...fields });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.localHeader, true) !== 0x04034b50) throw damaged(entry.name);
  const start = entry.localHeader + 30 + view.getUint16(entry.localHeader + 26, true) + view.getUint16(entry.localHeader + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const result = entry.method === 0 ? packed : entry.method === 8 ? inflateSync(packed, { out: new Uint8Array(entry.size) }) : null;
  if (!result || packed.length !== entry.packedSize || result.length !== entry.size || crc32(result) !== entry.crc)
    throw damaged(entry.name);
  return result;
}

/** The parts of a zip archive, unpacked one at a time; every part's length and checksum are verified. */
export class ZipArchive {
  private readonly entries: Map<string, Entry>;
  private readonly unpacked = new Set<Entry>();

  /** Throws HostError when the bytes are no zip archive or its directory is damaged. */
  constructor(private readonly bytes: Uint8Array) {
    requireZip(bytes);
    try {
      this.entries = readDirectory(bytes);
    } catch (cause) {
      throw cause instanceof HostError ? cause : damaged("压缩包目录", cause);
    }
  }

  /** Names of all parts as the archive spells them. */
  names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** A part's bytes, or null when there is none of that name (upper and lower case alike). */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    this.unpacked.add(entry);
    if (entry.size > LARGEST_PART || [...this.unpacked].reduce((sum, one) => sum + one.size, 0) > LARGEST_SUM) {
      throw new HostError("tooLarge", `文件解压后超过 ${LARGEST_PART / 1024 / 1024} MB，无法读取；请删去多余的工作表或格式后再试。`);
    }
    try {
      return unpack(this.bytes, entry);
    } catch (cause) {
      throw cause instanceof HostError ? cause : damaged(entry.name, cause);
    }
  }

  /** A part as text, by its byte order mark or declared encoding; null when there is none. */
  text(name: string): string | null {
    const bytes = this.part(name);
    if (!bytes) return null;
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
    const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1];
    try {
      return new TextDecoder(declared ?? "utf-8").decode(bytes);
    } catch (cause) {
      throw damaged(`${name} 的编码`, cause);
    }
  }
}
