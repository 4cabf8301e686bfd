import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../../src/sheets/monthly/tieOuts");
/** What the tie-outs may take of the report: names, calendar, and where a figure stands; nothing that computes one. */
const ALLOWED = ["../breakdowns", "../period", "../layout", "../tieOut"];

test("the tie-outs share nothing with the figures' computation: of the report they import names and months only", () => {
  const imports = readdirSync(FOLDER).flatMap((file) =>
    [...readFileSync(join(FOLDER, file), "utf8").matchAll(/^import (type )?.*? from "(\.\.\/[^.][^"]*)";$/gm)].map(([, type, from]) => ({
      file,
      type: type !== undefined,
      from: from!,
    })),
  );
  expect(imports.length).toBeGreaterThan(8);
  expect(imports.filter(({ type, from }) => !type && !ALLOWED.includes(from))).toEqual([]);
});

test("of breakdowns they take lists of words, and no function that places a row", () => {
  for (const file of readdirSync(FOLDER)) {
    const text = readFileSync(join(FOLDER, file), "utf8");
    const taken = /import \{([^}]*)\} from "\.\.\/breakdowns"/.exec(text)?.[1] ?? "";
    expect([
      file,
      taken
        .split(",")
        .map((word) => word.trim())
        .filter((word) => !["", "SOURCES", "BREAKDOWNS"].includes(word)),
    ]).toEqual([file, []]);
    expect([file, /\blineOf\b/.test(text)]).toEqual([file, false]);
  }
});
