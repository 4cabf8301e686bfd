/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { HEADINGS, idNo } from "./smallLedgers";
import { act, choose, dontSee, openPaneOn, press, screen, see } from "./pane";

const grant = (
  household: string,
  name: string,
  serial: number,
  yuan: number | string,
  date: string,
  category: string | null = "低收入",
) => [...[household, 1, name, idNo("19550101", serial), category, "个案", "其他", 0, yuan, date, date, date]];
const LEDGER = {
  name: "1月",
  rows: [
    ["户号", ...HEADINGS],
    grant("H1", "张三", 1, 48_000, "2019-05-20"),
    grant("H1", "张小四", 2, 500, "2019-05-20"),
    grant("H1", "张三", 1, 700, "2018-05-20", "低保"),
    grant("H2", "王五", 3, "不详", "2019-05-21", null),
  ],
};
const user = () => userEvent.setup();
const box = (name: RegExp) => screen.findByRole<HTMLInputElement>("textbox", { name });
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
const search = async (text: string) => user().type(await screen.findByRole("combobox", { name: /^姓名/ }), text);

test("测算新的一笔 takes the larger sum of the year and the newest row's category along, and says where they come from; 返回 leads back to the button", async () => {
  await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("0016");
  await see("全户已用 48,500.00 = 31,500.00 元");
  await press("测算新的一笔");
  expect(heading()).toBe("测算");
  await see("本年已用（2019年，全户）和对象类别取自帮扶档案：张三 310199********0016。可以改。");
  expect((await box(/^本年已用/)).value).toBe("48500.00");
  expect((await box(/^判断日期/)).value).toBe("2019-06-03");
  expect(screen.getByRole("combobox", { name: "对象类别" })).toHaveProperty("value", "低收入");
  await user().type(await box(/^自负/), "100000");
  await see("最多可帮扶 31,500.00 元。");
  await user().clear(await box(/^判断日期/));
  await user().type(await box(/^判断日期/), "2018-12-01");
  await see("“本年已用”是 2019年的，判断日期不在这一年，请核对。");
  await press("返回");
  expect(heading()).toBe("帮扶档案");
  expect(await screen.findByRole("combobox", { name: /^姓名/ })).toHaveProperty("value", "0016");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "测算新的一笔" }));
  await press("返回");
  expect(heading()).toBe("帮扶台账助手");
});

test("of another year it begins at that year's last day; what the ledger does not say is said", async () => {
  await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("0016");
  await choose("年份", "2018");
  await press("测算新的一笔");
  await see("判断日期先填了这一年的最后一天，请改成实际日期。");
  expect((await box(/^本年已用/)).value).toBe("700.00");
  expect((await box(/^判断日期/)).value).toBe("2018-12-31");
  await press("返回");
  await user().clear(await screen.findByRole("combobox", { name: /^姓名/ }));
  await search("王五");
  await press("测算新的一笔");
  await see("2019年有的行无法识别，已用的可能更多；台账没有写对象类别，请选一个。");
  expect(await screen.findByRole("combobox", { name: "对象类别" })).toHaveProperty("value", "");
  await see("选好对象类别、填好金额就算出结果。");
});

test("nobody found → 测算 → 返回 is back in the record with the query, on the link that was pressed", async () => {
  await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("没有这人");
  await press("测算最多可帮扶多少");
  await see("填一个个案");
  dontSee("取自帮扶档案");
  await press("返回");
  expect(heading()).toBe("帮扶档案");
  expect(await screen.findByRole("combobox", { name: /^姓名/ })).toHaveProperty("value", "没有这人");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "测算最多可帮扶多少" }));
});

test("from a finding's record to 测算 and back: record, then the findings", async () => {
  await openPaneOn({ ...LEDGER, rows: [...LEDGER.rows.slice(0, 3), grant("H1", "张三", 1, 90_000, "2019-06-01")] });
  await press("校验");
  await user().click((await screen.findAllByRole("button", { name: /1月!I4/ }))[0]!);
  await press("查看帮扶档案");
  await press("测算新的一笔");
  await see("取自帮扶档案");
  await press("返回");
  expect(heading()).toBe("帮扶档案");
  await press("返回");
  expect(heading()).toBe("校验");
});

test("what is put into the ledger by 测算 makes the record below it old", async () => {
  const excel = await openPaneOn(LEDGER);
  await press("帮扶档案");
  await search("0016");
  await press("测算新的一笔");
  await choose("帮扶类别", "突发事件");
  act(() => excel.select("1月", "P2"));
  await see("1月!P2，空白，可以插入");
  await press("插入数值…");
  await press("确认插入");
  await see("已在 1月!P2 写入数值");
  await press("返回");
  await see("台账已改动，以下内容是改动之前的。");
});
