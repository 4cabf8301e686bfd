/** The manual's pictures are small and look the same as the screen did. */
import { deflateSync, inflateSync } from "node:zlib";
import { crc32 } from "../../src/host/xlsx/zipArchive";
import { palettePng } from "../../src/tools/palettePng";

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

/** An RGB picture whose lines are stored under the five filters of PNG in turn. */
function picture(width: number, height: number, colourAt: (x: number, y: number) => number): Buffer {
  const bytesAt = (x: number, y: number): number[] => {
    if (x < 0 || y < 0) return [0, 0, 0];
    const colour = colourAt(x, y);
    return [colour >> 16, (colour >> 8) & 255, colour & 255];
  };
  const lines: number[] = [];
  for (let y = 0; y < height; y += 1) {
    const filter = y % 5;
    lines.push(filter);
    for (let x = 0; x < width; x += 1) {
      bytesAt(x, y).forEach((byte, part) => {
        const [a, b, c] = [bytesAt(x - 1, y)[part] ?? 0, bytesAt(x, y - 1)[part] ?? 0, bytesAt(x - 1, y - 1)[part] ?? 0];
        const nearest = [a, b, c].sort((p, q) => Math.abs(a + b - c - p) - Math.abs(a + b - c - q))[0] ?? 0;
        lines.push((byte - ([0, a, b, (a + b) >> 1, nearest][filter] ?? 0)) & 255);
      });
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.from(lines))), chunk("IEND", Buffer.alloc(0))]);
}

/** Colours of a picture with a palette, pixel after pixel. */
function coloursOf(png: Buffer, width: number): number[] {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    parts.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const palette = parts.get("PLTE") ?? Buffer.alloc(0);
  const lines = inflateSync(parts.get("IDAT") ?? Buffer.alloc(0));
  return [...lines].filter((_, at) => at % (width + 1) !== 0).map((index) => palette.readUIntBE(index * 3, 3));
}

test("a picture of 18 colours keeps every one of its 70 pixels exactly, whichever filter its lines came with", () => {
  const colourAt = (x: number, y: number): number => [0xffffff, 0x0f6cbd, 0xc4314b, 0x242424][(x + y) % 4] ?? x << 4;
  const mixed = (x: number, y: number): number => (x < 8 ? colourAt(x, y) : 0x102030 * (x - 7) + y);
  const all = Array.from({ length: 70 }, (_, at) => mixed(at % 10, Math.floor(at / 10)));
  expect(coloursOf(palettePng(picture(10, 7, mixed)), 10)).toEqual(all);
});

test("of 1,000 greys and blues 256 stay at most, and no pixel moves by more than 12 of 255 in any part", () => {
  const shade = (x: number, y: number): number => ((x * 4) << 16) | ((x * 4) << 8) | Math.min(255, x * 4 + y);
  const colours = coloursOf(palettePng(picture(50, 20, shade)), 50);
  expect(new Set(colours).size).toBeLessThanOrEqual(256);
  const moved = colours.map((colour, at) => {
    const wanted = shade(at % 50, Math.floor(at / 50));
    return Math.max(...[16, 8, 0].map((bits) => Math.abs(((colour >> bits) & 255) - ((wanted >> bits) & 255))));
  });
  expect(Math.max(...moved)).toBeLessThanOrEqual(12);
});
