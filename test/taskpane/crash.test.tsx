/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { LIGHT } from "../../src/taskpane/look/theme";
import { Crash } from "../../src/taskpane/parts/Crash";
import { traceOf } from "../../src/taskpane/parts/traceOf";
import { PaneContext } from "../../src/taskpane/paneContext";
import { startWorkbook } from "../host/office/simulated";
import { nextTask, paneText, press, screen, see } from "./pane";
import { stateFaults } from "./stateFaults";

test("a view that cannot be drawn leaves no blank pane: one sentence, a way back, and what happened without what stands in a cell", async () => {
  const { port } = await startWorkbook([{ name: "1月", rows: [] }]);
  const said = jest.spyOn(console, "error").mockReturnValue(undefined);
  const broken = { is: true };
  const View = () => {
    if (broken.is) throw new TypeError("张三 31019919550101001X is no field");
    return <main>都好了</main>;
  };
  render(
    <FluentProvider theme={LIGHT}>
      <PaneContext.Provider value={{ port, now: () => new Date(2019, 5, 3), breathe: nextTask }}>
        <Crash>
          <View />
        </Crash>
      </PaneContext.Provider>
    </FluentProvider>,
  );
  await see("这一页出错了，显示不出来。");
  expect(stateFaults({ text: paneText(), controls: screen.getAllByRole("button").map(({ textContent }) => textContent ?? "") })).toEqual(
    [],
  );
  await press("复制错误信息");
  await see("已复制");
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/TypeError at View /);
  expect(copied).not.toMatch(/张三|310199|no field/);
  broken.is = false;
  await press("回到首页");
  await see("都好了");
  said.mockRestore();
});

test("a trace names the kind and at most 8 places, without addresses; what is no error only its type", () => {
  const mistake = new RangeError("李四");
  mistake.stack = `RangeError: 李四\n${Array.from({ length: 12 }, (_, at) => `    at step${at} (https://server.example/taskpane.js?v=1:1:${at})`).join("\n")}`;
  const trace = traceOf(mistake);
  expect(trace).toMatch(/^RangeError at step0 \(taskpane\.js\?v=1:1:0\)/);
  expect(trace.split(" at ")).toHaveLength(9);
  expect(trace).not.toMatch(/李四|https|step8/);
  expect(traceOf("李四")).toBe("string");
});
