import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { changning2016 } from "../../src/policy/changning2016";
import { forceOn, lookup } from "../../src/policy/lookup";
import { policyHash } from "../../src/policy/policyHash";
import type { PolicyDocument, PolicySet } from "../../src/policy/policyDocument";

describe("a dated value", () => {
  test.each([
    ["2016-06-30", "before", "2016-06-30 早于长民发〔2016〕31号的施行日 2016-07-01，没有可用的规定"],
    ["2022-01-01", "after", "2022-01-01 晚于长民发〔2016〕31号的有效期 2021-12-31，没有现行规定"],
  ])("on %s there is none: %s", (date, why, text) => {
    expect(lookup(builtInPolicy, "annual.amount", date)).toEqual({ ok: false, why, text });
    expect(forceOn(builtInPolicy, date)).toBe(why);
  });

  test.each(["2016-07-01", "2021-12-31"])("on %s it comes with clause, dates, document and strength", (date) => {
    expect(lookup(builtInPolicy, "annual.amount", date)).toEqual({
      ok: true,
      value: 80000,
      clause: "三(四)",
      from: "2016-07-01",
      to: "2021-12-31",
      documentId: "changning-2016-31",
      strength: "must",
    });
    expect(forceOn(builtInPolicy, date)).toBe("inForce");
  });

  test("after the end it is given by way of reference on request only, never above should", () => {
    expect(lookup(builtInPolicy, "annual.amount", "2022-01-01", { asReference: true })).toMatchObject({
      ok: true,
      value: 80000,
      to: "2021-12-31",
      strength: "should",
      beyond: true,
    });
    expect(lookup(builtInPolicy, "split.windowDays", "2022-01-01", { asReference: true })).toMatchObject({
      strength: "note",
      beyond: true,
    });
    expect(lookup(builtInPolicy, "annual.amount", "2016-06-30", { asReference: true })).toMatchObject({ ok: false, why: "before" });
  });
});

describe("a renewal is another document, and nothing else", () => {
  const renewal: PolicyDocument = {
    ...changning2016,
    id: "renewal",
    number: "长民发〔2023〕1号",
    from: "2023-01-01",
    to: "2027-12-31",
    parameters: {
      ...changning2016.parameters,
      "annual.amount": {
        ...changning2016.parameters["annual.amount"],
        values: [
          { from: "2023-01-01", to: "2024-12-31", value: 90000 },
          { from: "2025-06-01", to: "2027-12-31", value: 100000 },
        ],
      },
    },
  };
  const both: PolicySet = { documents: [changning2016, renewal] };

  test.each([
    ["2021-12-31", 80000],
    ["2023-01-01", 90000],
    ["2024-12-31", 90000],
    ["2025-06-01", 100000],
    ["2027-12-31", 100000],
  ])("on %s the year's amount is %d", (date, value) => {
    expect(lookup(both, "annual.amount", date)).toMatchObject({ ok: true, value });
  });

  test("between the documents, and in a hole of one parameter, there is a gap, even by way of reference", () => {
    for (const date of ["2022-06-01", "2025-01-01"]) {
      expect(lookup(both, "annual.amount", date, { asReference: true })).toMatchObject({ ok: false, why: "gap" });
    }
    expect(forceOn(both, "2022-06-01")).toBe("gap");
  });

  test("after the end the newest value is the reference", () => {
    expect(lookup(both, "annual.amount", "2028-01-01", { asReference: true })).toMatchObject({
      value: 100000,
      documentId: "renewal",
      beyond: true,
    });
  });

  test("the fingerprint is short, steady, and another one for other figures", () => {
    expect(policyHash(builtInPolicy)).toMatch(/^[0-9a-f]{16}$/);
    expect(policyHash({ documents: [structuredClone(changning2016)] })).toBe(policyHash(builtInPolicy));
    expect(policyHash(both)).not.toBe(policyHash(builtInPolicy));
  });
});
