/** @jest-environment jsdom */
// What Excel refuses while something is written, at every job of the pane: said with what to do, and pressed again it is done.
import userEvent from "@testing-library/user-event";
import { pick, press, screen, see } from "./pane";
import { ONE_OF_EACH, refused, seen, startRefusing } from "./refusing";
import { stateFaults } from "./stateFaults";

const WRITES: readonly [what: string, reach: () => Promise<void>, write: string | RegExp, done: RegExp][] = [
  ["校验结果", () => press("校验"), "写出校验结果表", /已写出工作表“校验结果”/],
  [
    "预审表",
    async () => {
      await press("预审表");
      await pick("隐去中间八位");
    },
    /^生成预审表/,
    /已写出工作表“/,
  ],
  ["月报", () => press("月报"), "生成月报", /已写出工作表“月报/],
  ["资金收入", () => press("月报"), "新建资金收入表", /已写出工作表“资金收入”/],
  ["评审会汇总表", () => press("更多报表"), "生成评审会汇总表", /已写出工作表“评审会汇总表”/],
  ["公开名单", () => press("更多报表"), "生成公开名单", /已写出工作表“公开名单/],
  ["帮扶标准", () => press("帮扶标准"), "生成帮扶标准表", /已写出工作表“帮扶标准”/],
  [
    "格式更正",
    async () => {
      await press("校验");
      await press(/^格式更正/);
    },
    /^更正选中的/,
    /已更正 \d+ 处/,
  ],
  [
    "情况说明",
    async () => {
      const user = userEvent.setup();
      await press("校验");
      await press(/1月!H2.*5,000\.00/);
      await press("写情况说明…");
      await user.type(await screen.findByRole("textbox", { name: /原因/ }), "经领导小组集体评审同意");
      await user.type(screen.getByRole("combobox", { name: /说明人/ }), "赵敏");
    },
    "保存",
    /已说明 1 个/,
  ],
  [
    "列的含义",
    async () => {
      await press("校验");
      await see("记住并重新校验");
      await userEvent.setup().selectOptions(screen.getByRole("combobox", { name: /^“金额”/ }), "帮扶金额");
    },
    "记住并重新校验",
    /2 张工作表/,
  ],
];

test.each(WRITES)(
  "writing %s: whatever Excel refuses is said with what to do, and pressed again it is done",
  async (_, reach, write, done) => {
    const { refuse, allow } = await startRefusing();
    await reach();
    for (const [code, says] of ONE_OF_EACH) {
      await screen.findByRole("button", { name: write });
      refuse(code);
      await press(write);
      await refused(says);
      allow();
    }
    await press(write);
    await see(done);
    expect(stateFaults(seen())).toEqual([]);
  },
  60_000,
);
