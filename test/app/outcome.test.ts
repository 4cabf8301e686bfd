import { attempt } from "../../src/app/outcome";
import { HostError } from "../../src/host/workbookPort";

test("a job that succeeds gives its value", async () => {
  expect(await attempt(async () => 7)).toEqual({ ok: true, value: 7 });
});

test("a refusal of the host becomes an outcome with its kind and sentence", async () => {
  const job = async (): Promise<never> => {
    throw new HostError("protected", "工作表受保护，请先撤销保护。");
  };
  expect(await attempt(job)).toEqual({ ok: false, kind: "protected", message: "工作表受保护，请先撤销保护。" });
});

test("a mistake of ours keeps flying", async () => {
  const job = async (): Promise<never> => {
    throw new TypeError("ours");
  };
  await expect(attempt(job)).rejects.toThrow(TypeError);
});
