import fc from "fast-check";
import { Interned } from "../../src/checks/interned";

test("texts are numbered as by a map, whatever comes in between", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom("HY1", "HY2", "王芳"))), (texts) => {
      const [interned, map] = [new Interned(), new Map<string, number>()];
      for (const text of texts) {
        expect(interned.find(text)).toBe(map.get(text) ?? -1);
        if (!map.has(text)) map.set(text, map.size);
        expect(interned.numberOf(text)).toBe(map.get(text));
      }
      expect(interned.texts).toEqual([...map.keys()]);
    }),
  );
});

test("10,000 texts of one length that differ in one place keep their numbers while the table grows", () => {
  const interned = new Interned();
  const texts = Array.from({ length: 10_000 }, (_, at) => `3101991950${String(at).padStart(8, "0")}`);
  texts.forEach((text, at) => expect(interned.numberOf(text)).toBe(at));
  expect(texts.map((text) => interned.find(text))).toEqual(texts.map((_, at) => at));
  expect(interned.size).toBe(10_000);
});

test("a text that was only added is found when somebody looks for one", () => {
  const interned = new Interned();
  expect([interned.add("a"), interned.add("b"), interned.numberOf("c"), interned.find("b"), interned.numberOf("a")]).toEqual([
    0, 1, 2, 1, 0,
  ]);
  expect(interned.find("d")).toBe(-1);
});
