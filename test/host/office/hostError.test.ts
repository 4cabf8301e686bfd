import { readFileSync } from "node:fs";
import { HostError } from "../../../src/host/workbookPort";
import { hostErrorOf } from "../../../src/host/office/hostErrorOf";
import { OfficeWorkbook } from "../../../src/host/office/officeWorkbook";

const officeError = (code: string): Error => Object.assign(new Error("English words"), { code });

test.each([
  ["AccessDenied", "protected"],
  ["InvalidOperationInCellEditMode", "editing"],
  ["ItemNotFound", "notFound"],
  ["ItemAlreadyExists", "changed"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ApiNotFound", "unsupported"],
  ["GeneralException", "unexpected"],
])("Excel's %s becomes kind %s with one Chinese sentence that says what to do", (code, kind) => {
  const error = hostErrorOf(officeError(code));
  expect(error).toMatchObject({ name: "HostError", kind, message: expect.stringMatching(/请.*[。]$/) });
  expect(error.message).not.toContain("English");
  expect(error.cause).toBeInstanceOf(Error);
});

/** Every code that the published library knows, its own and Excel's. */
const CODES = [
  ...readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8").matchAll(
    /(?:CoreErrorCodes\.\w+ = '|\bErrorCodes\["\w+"\] = ")([A-Z]\w+)['"]/g,
  ),
].map(([, code = ""]) => code);

test("every code that Office.js knows is said in Chinese with what to do, and without the code", () => {
  expect(CODES.length).toBeGreaterThan(40);
  for (const code of ["AccessDenied", "InvalidOperationInCellEditMode", "InvalidOrTimedOutSession", "OperationCellsExceedLimit"])
    expect(CODES).toContain(code);
  for (const code of new Set(CODES)) {
    const { message } = hostErrorOf(officeError(code));
    expect([code, message.replaceAll("Excel", "")]).toEqual([code, expect.stringMatching(/^[^A-Za-z]*请[^A-Za-z]*。$/)]);
  }
});

test("a HostError stays itself, anything else becomes unexpected with its cause", () => {
  const own = new HostError("cancelled", "已取消。");
  expect(hostErrorOf(own)).toBe(own);
  expect(hostErrorOf(new TypeError("x"))).toMatchObject({ kind: "unexpected", cause: expect.any(TypeError) });
});

test("the adapter can be loaded and made where there is no Excel, and then fails with a HostError", async () => {
  await expect(new OfficeWorkbook().listSheets()).rejects.toMatchObject({ name: "HostError" });
});
