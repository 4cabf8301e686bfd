/** @jest-environment jsdom */
import { act, renderHook, waitFor } from "@testing-library/react";
import { HostError } from "../../src/host/workbookPort";
import { useJob } from "../../src/taskpane/useJob";

test("a job that ends gives its value", async () => {
  const { result } = renderHook(() => useJob<number>());
  await act(() => result.current.run(async () => 12));
  expect(result.current.state).toEqual({ phase: "done", value: 12 });
});

test("a refusal of the host is its own sentence", async () => {
  const { result } = renderHook(() => useJob<number>());
  await act(() => result.current.run(() => Promise.reject(new HostError("protected", "工作表受保护，请先撤销保护。"))));
  expect(result.current.state).toEqual({ phase: "failed", kind: "protected", message: "工作表受保护，请先撤销保护。" });
});

test("a mistake of ours ends the run with a Chinese sentence without its text, and is not swallowed", async () => {
  const { result } = renderHook(() => useJob<number>());
  let thrown: unknown;
  await act(() =>
    result.current.run(() => Promise.reject(new TypeError("x is undefined"))).catch((error: unknown) => void (thrown = error)),
  );
  expect(thrown).toBeInstanceOf(TypeError);
  expect(result.current.state).toMatchObject({ phase: "failed", message: expect.stringContaining("程序内部出错") });
  expect(JSON.stringify(result.current.state)).not.toContain("undefined");
});

test("a second run cancels the first, whose late value is dropped", async () => {
  const { result } = renderHook(() => useJob<string>());
  let endFirst: (value: string) => void = () => undefined;
  let firstSignal = { aborted: false };
  act(() => {
    void result.current.run(({ signal }) => {
      firstSignal = signal;
      return new Promise((resolve) => (endFirst = resolve));
    });
  });
  await act(() => result.current.run(async () => "second"));
  expect(firstSignal.aborted).toBe(true);
  await act(async () => endFirst("first"));
  await waitFor(() => expect(result.current.state).toEqual({ phase: "done", value: "second" }));
});

test("a view that goes away tells its job to stop", () => {
  const { result, unmount } = renderHook(() => useJob<string>());
  let seen = { aborted: false };
  act(() => void result.current.run(({ signal }) => new Promise(() => (seen = signal))));
  unmount();
  expect(seen.aborted).toBe(true);
});
