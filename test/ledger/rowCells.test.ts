import fc from "fast-check";
import type { CellValue } from "../../src/cells/reading";
import { identityAsPrinted, parseIdentity } from "../../src/core/identityNumber";
import { addressesOf } from "../../src/ledger/rowCells";
import { idOf } from "../../src/tools/bench/benchSheet";
import { LI, read, sheetOf, WANG } from "./fixtures";

const HEADINGS = ["姓名", "身份证号", "帮扶金额", "发放日期", "备注"] as const;
const anyCell: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(null, "", "　", "王芳", WANG, LI, 300, 0, "300元", 43500, "2019.3.5");

test("a row's own values and addresses are the same whether its sheet has a merge among the rows or not", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell, anyCell, anyCell), { minLength: 1, maxLength: 6 }), (cells) => {
      const rows = [[...HEADINGS], ...cells.map((row) => [...row, "x"]), ["陈军", WANG, 1, 43500, "末行"]];
      const [plain, merged] = [read(sheetOf(rows)), read(sheetOf(rows, { merges: [`E${rows.length}:E${rows.length + 1}`] }))];
      const told = ({ rows: told }: typeof plain) =>
        told.map(({ row, read, raw, at }) => [
          row,
          read,
          raw.name,
          raw.idNo,
          raw.amount,
          raw.payDate,
          raw.remark,
          raw.form,
          at.form,
          addressesOf(at),
        ]);
      expect(told(plain)).toEqual(told(merged));
    }),
  );
});

test("an ID as printed on the card is read as every other spelling of it", () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000 }), fc.nat({ max: 17 }), fc.constantFrom(..."0123456789Xx "), (person, place, letter) => {
      const good = idOf(person);
      for (const id of [good, good.slice(0, place) + letter + good.slice(place + 1)]) {
        const spaced = parseIdentity(` ${id}`);
        const printed = identityAsPrinted(id);
        if (printed) expect({ ok: true, identity: printed }).toEqual(spaced);
        else expect(spaced.ok && spaced.identity.id18 === id).toBe(false);
      }
    }),
  );
});
