import fc from "fast-check";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { lookup } from "../../src/policy/lookup";
import { clauseIdOf } from "../../src/policy/office/basisText";
import { clauseText } from "../../src/policy/clauseText";
import { changning2016 } from "../../src/policy/changning2016";
import { linesOf } from "../../src/policy/office/linesOf";
import { PARAMETER_IDS, PARAMETER_KINDS } from "../../src/policy/office/parameterKinds";
import { policyFile, readPolicyFile } from "../../src/policy/office/policyFile";
import type { LineValue, PolicyLines, ValueLine } from "../../src/policy/office/policyLines";
import { policyOf } from "../../src/policy/office/policyOf";
import { policyHash } from "../../src/policy/policyHash";
import { readPolicySheet } from "../../src/policySheet/readPolicySheet";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { rawOf } from "../sheets/monthly/rawOf";
import { builtInLines, renewedLines, RENEWAL } from "./madeUpPolicy";

const fromSheet = (lines: PolicyLines) => readPolicySheet(rawOf(policySheet(lines)));
const fromFile = (lines: PolicyLines) => readPolicyFile(JSON.stringify(policyFile(lines)));

test("the built-in document as 18 lines is the very same document again, down to the hash", () => {
  const lines = builtInLines();
  expect(lines.values).toHaveLength(18);
  const office = policyOf(lines);
  expect(office).toEqual({ ok: true, policy: builtInPolicy });
  expect(office.ok && policyHash(office.policy)).toBe(policyHash(builtInPolicy));
});

test("the sheet and the file that are made of the built-in document read as that document without a problem", () => {
  expect(fromSheet(builtInLines())).toEqual({ ok: true, policy: builtInPolicy, lines: builtInLines() });
  expect(fromFile(builtInLines())).toEqual({ is: "lines", lines: builtInLines() });
});

test("a sheet that went through a file says the same, with all 36 value lines of two documents", async () => {
  const book = newXlsx("标准.xlsx");
  await book.writeOwnSheet(policySheet(renewedLines()));
  const [sheet] = await (await openXlsx(await book.save(), "标准.xlsx")).readSheets(["帮扶标准"]);
  expect(sheet?.ownMark).toBe("policy");
  expect(readPolicySheet(sheet!)).toEqual({ ok: true, policy: expect.anything(), lines: renewedLines() });
});

test("every clause of the document is written as people cite it and read back as it was", () => {
  for (const { clause } of Object.values(changning2016.parameters)) expect(clauseIdOf(clauseText(clause))).toBe(clause);
  expect(clauseIdOf("第五条第二款")).toBe("第五条第二款");
});

const withoutNote = (line: ValueLine): ValueLine => ({ ...line, note: "" });

/** Any sound value of a kind. */
function valueOf(id: ValueLine["parameter"]): fc.Arbitrary<LineValue> {
  const { shape, unit } = PARAMETER_KINDS[id];
  if (shape.is === "choice") return fc.constantFrom(...Object.keys(shape.words));
  if (shape.is === "list") return fc.subarray([...(shape.of ?? ["护工费", "营养费", "床位费"])], { minLength: 1 });
  if (unit === "%") return fc.integer({ min: 1, max: 10_000 }).map((parts) => parts / 10_000);
  if (unit === "元") return fc.integer({ min: 100, max: 10_000_000_000 }).map((fen) => fen / 100);
  return fc.integer({ min: shape.least, max: shape.most });
}

test("whatever an office may enter passes through the sheet, the file and the policy without the least change", () => {
  const values = fc.tuple(...PARAMETER_IDS.map(valueOf));
  const word = fc.stringMatching(/^[一-龥]{1,12}$/);
  fc.assert(
    fc.property(values, fc.array(word, { minLength: 18, maxLength: 18 }), word, (chosen, notes, title) => {
      const { values: old, aliases, documents } = builtInLines();
      const { number, from, to } = RENEWAL;
      const made = PARAMETER_IDS.map((parameter, at): ValueLine => {
        return { parameter, value: chosen[at]!, from, to, basis: `${number}第${at + 1}条`, note: notes[at]! };
      });
      const lines = { documents: [...documents, { ...RENEWAL, title }], values: [...old, ...made], aliases };
      const read = fromSheet(lines);
      expect(read.ok ? read.lines : read.problems).toEqual(lines);
      expect(fromFile(lines)).toEqual({ is: "lines", lines });
      const policy = read.ok ? read.policy : builtInPolicy;
      PARAMETER_IDS.forEach((id, at) =>
        expect(lookup(policy, id, to)).toMatchObject({ ok: true, value: chosen[at], clause: made[at]!.basis }),
      );
      expect(linesOf(policy)?.values.map(withoutNote)).toEqual(lines.values.map(withoutNote));
    }),
    { numRuns: 40 },
  );
});
