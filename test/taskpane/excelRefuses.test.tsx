/** @jest-environment jsdom */
// Every refusal that Excel can give, at every job of the pane: one Chinese sentence that says what to do, a way on, and it then goes on.
import userEvent from "@testing-library/user-event";
import { startWorkbook } from "../host/office/simulated";
import { act, openPane, paneText, pick, press, screen, see, waitFor } from "./pane";
import { OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";
import { stateFaults } from "./stateFaults";

/** Code of Excel or of Office.js → what the user reads. */
const REFUSALS: readonly [code: string, says: RegExp][] = [
  ["AccessDenied", /受保护.*撤销保护/],
  ["InvalidOperationInCellEditMode", /单元格正在编辑.*按回车键/],
  ["ItemNotFound", /已被删除或改名.*再试一次/],
  ["ResponsePayloadSizeLimitExceeded", /读取的内容超过 Excel 的上限.*分成几张工作表/],
  ["RequestPayloadSizeLimitExceeded", /写入的内容超过 Excel 的上限.*减少一次处理的行/],
  ["OperationCellsExceedLimit", /单元格数量超过 Excel 的上限.*分成几张工作表/],
  ["InvalidOrTimedOutSession", /连接断了.*重新打开工作簿/],
  ["ConnectionFailure", /连接断了.*重新打开工作簿/],
  ["ActivityLimitReached", /Excel 正忙.*再试一次/],
  ["WriteNotSupportedWhenModalDialogOpen", /对话框开着.*请先关闭/],
  ["ApiNotFound", /缺少需要的功能.*Excel 2021/],
  ["RequestAborted", /中断了这次操作.*再试一次/],
  ["GeneralException", /没有完成这个操作.*重新打开工作簿/],
];

/** Of every kind one: each is said by the same few lines of code. */
const ONE_OF_EACH = REFUSALS.filter(([code]) =>
  [
    "AccessDenied",
    "InvalidOperationInCellEditMode",
    "RequestPayloadSizeLimitExceeded",
    "InvalidOrTimedOutSession",
    "GeneralException",
  ].includes(code),
);

/** The ledger with a date that is text, so that 格式更正 has something to offer; beside it a column that has to be asked for. */
const ledger = () => ledgerSheet("1月", OVER_CAP, PENDING);

async function start() {
  const { sim, port, workbook } = await startWorkbook([
    ledger(),
    { name: "2月", rows: [["姓名", "身份证号", "金额", "发放日期"], OVER_CAP.slice(1, 5)] },
  ]);
  openPane(port);
  if (screen.queryByRole("button", { name: "跳过" }) !== null) await press("跳过");
  return {
    workbook,
    refuse: (code: string) => void (sim.intercept = () => ({ when: "before", code, message: "English words of the host" })),
    allow: () => void (sim.intercept = null),
  };
}

function seen() {
  const main = screen.getByRole("main");
  const controls = [...main.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea")];
  return {
    text: paneText(),
    controls: controls.filter((each) => !each.matches(":disabled, [aria-disabled=true]")).map((each) => each.textContent ?? each.tagName),
  };
}

/** The pane says it, and nothing that it says is a fault. */
async function refused(says: RegExp): Promise<void> {
  await see(says);
  expect(stateFaults(seen())).toEqual([]);
}

const READS: readonly [job: string, again: string, then: RegExp][] = [
  ["校验", "重新校验", /写出校验结果表/],
  ["帮扶档案", "重新读取", /姓名、身份证号/],
  ["预审表", "重新读取", /生成预审表/],
  ["月报", "重新读取", /生成月报/],
  ["更多报表", "重新读取", /生成评审会汇总表/],
  ["帮扶标准", "重新读取", /本工作簿没有帮扶标准表/],
];

test.each(REFUSALS)(
  "%s while a view reads: each says why and what to do, and its button goes on",
  async (code, says) => {
    const { refuse, allow } = await start();
    for (const [job, again, then] of READS) {
      refuse(code);
      await press(job);
      await refused(says);
      allow();
      await press(again);
      await see(then);
      await press(/返回/);
    }
  },
  60_000,
);

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
    const { refuse, allow } = await start();
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

test("an unexpected refusal offers its code for whoever maintains the program, and shows it where there is no clipboard", async () => {
  const { refuse } = await start();
  refuse("GeneralException");
  await press("校验");
  await press("复制错误信息");
  await see("已复制，请发给维护人员");
  const message = `帮扶台账助手 ${new Date(2019, 5, 3, 14, 5).toISOString()} GeneralException`;
  expect(await navigator.clipboard.readText()).toBe(message);

  await press("重新校验");
  const copy = await screen.findByRole("button", { name: "复制错误信息" });
  const refusing = jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no permission"));
  act(() => copy.click());
  expect((await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /错误信息/ })).value).toBe(message);
  refusing.mockRestore();
});

test("a protected ledger, a sheet that goes meanwhile and a protected workbook: 格式更正, 月报 and 校验结果 say so", async () => {
  const { workbook } = await start();
  await press("校验");
  await press(/^格式更正/);
  workbook.requireSheet("1月").protection = { options: {} };
  await press(/^更正选中的/);
  await refused(/没有改动.*保护/);
  await press("返回");
  workbook.structureProtected = true;
  await press("写出校验结果表");
  await refused(/工作簿的结构受保护，不能添加工作表。请/);
  workbook.structureProtected = false;
  await press(/返回/);
  await press("月报");
  await screen.findByRole("button", { name: "生成月报" });
  workbook.deleteSheet(workbook.requireSheet("1月"));
  await press("生成月报");
  await waitFor(() => expect(stateFaults(seen())).toEqual([]));
});
