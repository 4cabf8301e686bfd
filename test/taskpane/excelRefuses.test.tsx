/** @jest-environment jsdom */
// Every refusal that Excel can give while a view reads: one Chinese sentence that says what to do, a way on, and it then goes on.
import { act, press, screen, see, waitFor } from "./pane";
import { REFUSALS, refused, seen, startRefusing } from "./refusing";
import { stateFaults } from "./stateFaults";

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
    const { refuse, allow } = await startRefusing();
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

test("an unexpected refusal offers its code for whoever maintains the program, and shows it where there is no clipboard", async () => {
  const { refuse } = await startRefusing();
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
  const { workbook } = await startRefusing();
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
