/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { OVERRIDE_PREFIX } from "../../src/app/overrideStore";
import { TYPICAL_REASONS } from "../../src/taskpane/overrides/typicalReasons";
import { AT_CAP, OVER_CAP, idNo, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPane, openPaneOn, paneText, press, screen, see, waitFor, within } from "./pane";

/** With real dates, so that nothing but the ceiling is found. */
const OVER = OVER_CAP.map((value, at) => (at >= 8 ? 43591 + 7 * (at - 8) : value));
const SECOND = OVER.map((value, at) => (at === 0 ? 2 : at === 1 ? "钱二" : at === 2 ? idNo("19560202", 7) : value));
const OF_FIRST = /上限 5,000.00 元，本行 6,000.00 元/;

const user = userEvent.setup();
const openFirst = async () => user.click((await screen.findAllByRole("button", { name: OF_FIRST }))[0]!);
const form = () => screen.getByRole("form", { name: "写情况说明" });

/** Checks, opens the first P103 and fills its form in. */
async function write(reason: string, by: string | null = "赵敏"): Promise<void> {
  await press(/^(写|更新|修改)情况说明…$/);
  const reasonField = within(form()).getByRole("textbox", { name: "原因" });
  await user.clear(reasonField);
  if (reason !== "") await user.type(reasonField, reason);
  if (by !== null) {
    const author = within(form()).getByRole("combobox", { name: "说明人" });
    await user.clear(author);
    if (by !== "") await user.type(author, by);
  }
  await user.click(within(form()).getByRole("button", { name: "保存" }));
}

const polite = () => document.querySelector('[aria-live="polite"]')?.textContent ?? "";
const kept = (excel: Awaited<ReturnType<typeof openPaneOn>>) =>
  [...excel.workbook.settings.keys()].filter((key) => key.startsWith(OVERRIDE_PREFIX));

test("a 情况说明 is written from a finding, kept in the workbook, said in the live region; the focus goes to the next finding", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  await write("领导小组同意");
  await waitFor(() => expect(kept(excel)).toHaveLength(1));
  await see("已说明 1 个（违规 1 个，仍计为违规）。");
  expect(polite()).toContain("已保存情况说明。");
  const buttons = await screen.findAllByRole("button", { name: OF_FIRST });
  const next = buttons.find((button) => button.getAttribute("aria-expanded") === "true");
  expect(next).toBeDefined();
  expect(next?.textContent).not.toContain("1月!H2");
  await waitFor(() => expect(document.activeElement).toBe(next));
});

test("the finding shows what was said, by whom and when, and that a 违规 stays one", async () => {
  await openPaneOn(ledgerSheet("1月", OVER));
  await press("校验");
  await openFirst();
  await write("领导小组同意");
  await see("已说明 1 个");
  expect((await screen.findAllByRole("button", { name: OF_FIRST }))[0]?.textContent).toContain("张三　已说明");
  if (screen.queryByRole("button", { name: "撤回情况说明" }) === null) await openFirst();
  await see(/已说明领导小组同意赵敏，2019-06-03违规事项写了情况说明仍计为违规/);
});

test("without a reason, with 1 character, and without a name nothing is saved; the fault is said beside its field", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER));
  await press("校验");
  await openFirst();
  await write("", "");
  await see("请写明原因，至少 2 个字。");
  await see("请填写说明人。");
  expect(document.activeElement).toBe(within(form()).getByRole("textbox", { name: "原因" }));
  await user.type(within(form()).getByRole("textbox", { name: "原因" }), "急");
  await user.click(within(form()).getByRole("button", { name: "保存" }));
  await see("请写明原因，至少 2 个字。");
  expect(kept(excel)).toEqual([]);
});

test("a usual reason is chosen and completed by hand", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER));
  await press("校验");
  await openFirst();
  await press("写情况说明…");
  await user.selectOptions(within(form()).getByRole("combobox", { name: "或选一条常用的，再补充" }), "材料已补齐，见卷宗");
  const reason = within(form()).getByRole("textbox", { name: "原因" });
  await user.type(reason, " 12 号");
  await user.type(within(form()).getByRole("combobox", { name: "说明人" }), "赵敏");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(kept(excel)).toHaveLength(1));
  expect(String(excel.workbook.settings.get(kept(excel)[0]!))).toContain("材料已补齐，见卷宗 12 号");
});

test("a reason of this workbook is offered beside the usual ones, the latest first", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  await press("写情况说明…");
  const offered = () => [...within(form()).getByRole<HTMLSelectElement>("combobox", { name: "或选一条常用的，再补充" }).options];
  expect(offered().map(({ text }) => text)).not.toContain("领导小组同意");
  expect(offered().every((option) => option.closest("optgroup") === null)).toBe(true);
  await user.keyboard("{Escape}");
  await write("领导小组同意");
  await waitFor(() => expect(kept(excel)).toHaveLength(1));
  await press("写情况说明…");
  const own = offered().filter((option) => option.closest("optgroup")?.label === "本工作簿里写过的");
  expect(own.map(({ text }) => text)).toEqual(["领导小组同意"]);
  expect(offered().filter((option) => option.closest("optgroup")?.label === "常用的")).toHaveLength(TYPICAL_REASONS.length);
  await user.selectOptions(within(form()).getByRole("combobox", { name: "或选一条常用的，再补充" }), "领导小组同意");
  expect(within(form()).getByRole("textbox", { name: "原因" })).toHaveProperty("value", "领导小组同意");
});

test("F8 in the form stays in the form, and what is half written waits there", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  await press("写情况说明…");
  const reason = within(form()).getByRole("textbox", { name: "原因" });
  await user.type(reason, "写了一半");
  const before = excel.selected();
  await user.keyboard("{F8}");
  await user.keyboard("{Shift>}{F8}{/Shift}");
  await act(() => new Promise((resume) => setTimeout(resume, 100)));
  expect(document.activeElement).toBe(reason);
  expect(reason).toHaveProperty("value", "写了一半");
  expect(excel.selected()).toBe(before);
  act(() => screen.getByRole("button", { name: /1月!H2/, expanded: true }).focus());
  await user.keyboard("{F8}");
  await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
});

test("another finding and another check leave a draft as it was: name, reason and the findings it was to be for; 取消 throws it away", async () => {
  await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  await press("写情况说明…");
  await user.type(within(form()).getByRole("textbox", { name: "原因" }), "写了一半");
  await user.type(within(form()).getByRole("combobox", { name: "说明人" }), "赵敏");
  await press(/^同一原因也用于其他问题/);
  await user.click(screen.getByRole("checkbox", { name: /^1月!H3/ }));
  await user.click(screen.getAllByRole("button", { name: OF_FIRST })[1]!);
  await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
  dontSee("没有保存的草稿");
  expect(screen.getByRole("button", { name: "写情况说明…" })).toBeTruthy();
  await openFirst();
  await see("没有保存的草稿：写了一半");
  await press("继续写情况说明…");
  expect(within(form()).getByRole("textbox", { name: "原因" })).toHaveProperty("value", "写了一半");
  expect(within(form()).getByRole("combobox", { name: "说明人" })).toHaveProperty("value", "赵敏");
  expect(within(form()).getByRole("button", { name: "保存（2 条）" })).toBeTruthy();
  await press("重新校验");
  await see("没有保存的草稿：写了一半");
  await press("继续写情况说明…");
  await user.click(within(form()).getByRole("button", { name: "取消" }));
  dontSee("没有保存的草稿");
  await press("写情况说明…");
  expect(within(form()).getByRole("textbox", { name: "原因" })).toHaveProperty("value", "");
});

test("a draft is not offered for another person who has come into the same place", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER));
  await press("校验");
  await openFirst();
  await press("写情况说明…");
  await user.type(within(form()).getByRole("textbox", { name: "原因" }), "写了一半");
  act(() => excel.type("1月", "B2", "钱二"));
  await press("重新校验");
  await openFirst();
  await see("钱二");
  dontSee("没有保存的草稿");
});

test("Esc closes the form, gives the focus back to the button that opened it and keeps the draft; nothing is kept in the workbook", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER));
  await press("校验");
  await openFirst();
  await press("写情况说明…");
  await user.type(within(form()).getByRole("textbox", { name: "原因" }), "写了一半");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("form")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "继续写情况说明…" }));
  await see("没有保存的草稿：写了一半");
  expect(kept(excel)).toEqual([]);
});

test("who writes is typed once in a pane, and not filled in for whoever opens the next one", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  await write("领导小组同意");
  await waitFor(() => expect(kept(excel)).toHaveLength(1));
  await write("材料已补齐", null);
  await waitFor(() => expect(kept(excel)).toHaveLength(2));
  document.body.replaceChildren();
  openPane(excel.port);
  await press("校验");
  await openFirst();
  await press("修改情况说明…");
  expect(within(form()).getByRole("combobox", { name: "说明人" })).toHaveProperty("value", "");
  expect([...form().querySelectorAll("datalist option")].map((option) => option.getAttribute("value"))).toEqual(["赵敏"]);
});

test("an edit of 1 fen in Excel lapses it in sight, with the old reason; it is renewed with one form", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER));
  await press("校验");
  await openFirst();
  await write("领导小组同意");
  await see("已说明 1 个");
  act(() => excel.type("1月", "H2", 6000.01));
  await see("情况说明失效 1 个");
  await waitFor(() => expect(polite()).toContain("1 条情况说明已失效。"));
  await user.click((await screen.findAllByRole("button", { name: /本行 6,000.01 元/ }))[0]!);
  if (screen.queryByRole("button", { name: "更新情况说明…" }) === null)
    await user.click((await screen.findAllByRole("button", { name: /本行 6,000.01 元/ }))[0]!);
  await see("数值已变，情况说明已失效");
  await see("原说明：领导小组同意");
  await press("更新情况说明…");
  expect(within(form()).getByRole("textbox", { name: "原因" })).toHaveProperty("value", "领导小组同意");
  await user.click(within(form()).getByRole("button", { name: "保存" }));
  await see("已说明 1 个");
  expect(kept(excel)).toHaveLength(1);
});

test("the list shows those that hold, have lapsed and are unused, leads to the cell, takes back and puts back", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  await write("领导小组同意");
  await waitFor(() => expect(kept(excel)).toHaveLength(1));
  await write("材料已补齐", null);
  await waitFor(() => expect(kept(excel)).toHaveLength(2));
  act(() => excel.type("1月", "H2", 5000));
  act(() => excel.type("1月", "H3", 6000.01));
  await see("情况说明失效 1 个，未用到的情况说明 1 条");
  await press("情况说明（2 条）");
  const lapsed = screen.getByRole("region", { name: "已失效，1 条" });
  expect(lapsed.textContent).toContain("数值已变，情况说明已失效。");
  expect(screen.getByRole("region", { name: "未用到，1 条" }).textContent).toContain("本次校验没有再发现这个问题。");
  await user.click(within(lapsed).getByRole("button", { name: "1月!H3" }));
  await waitFor(() => expect(excel.selected()).toBe("1月!H3"));
  await user.click(within(lapsed).getByRole("button", { name: /^撤回 / }));
  await see("已撤回，1 条");
  expect(kept(excel)).toHaveLength(1);
  await press("恢复 1月!H3 的情况说明“材料已补齐”");
  await see("情况说明（2 条）");
  expect(kept(excel)).toHaveLength(2);
  expect(polite()).toContain("已恢复情况说明。");
});

test("two that are taken back can both be put back, the last one first, also after another check", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  await write("领导小组同意");
  await waitFor(() => expect(kept(excel)).toHaveLength(1));
  await write("材料已补齐", null);
  await waitFor(() => expect(kept(excel)).toHaveLength(2));
  await press("情况说明（2 条）");
  for (const left of [1, 0]) {
    await user.click(screen.getAllByRole("button", { name: /^撤回 / })[0]!);
    await waitFor(() => expect(kept(excel)).toHaveLength(left));
  }
  await press("重新校验");
  await press(/^情况说明（/);
  const list = await screen.findByRole("region", { name: "已撤回，2 条" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringContaining("1月!H3　P103：材料已补齐"), expect.stringContaining("1月!H2　P103：领导小组同意")]);
  await press("恢复 1月!H2 的情况说明“领导小组同意”");
  await screen.findByRole("region", { name: "已撤回，1 条" });
  await press("恢复 1月!H3 的情况说明“材料已补齐”");
  await waitFor(() => expect(screen.queryByRole("region", { name: /^已撤回/ })).toBeNull());
  expect(kept(excel)).toHaveLength(2);
});

test("a colleague's 情况说明 on the same finding is not written over: the form says so and stays", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER));
  await press("校验");
  await openFirst();
  await write("领导小组同意");
  await see("已说明 1 个");
  const [key] = kept(excel);
  excel.workbook.settings.set(key!, String(excel.workbook.settings.get(key!)).replace("领导小组同意", "同事改过的说明"));
  await openFirst();
  if (screen.queryByRole("button", { name: "修改情况说明…" }) === null) await openFirst();
  await write("我的新说明");
  await see("别人刚刚写了或改了这条情况说明，没有覆盖。");
  expect(String(excel.workbook.settings.get(key!))).toContain("同事改过的说明");
  expect(form()).toBeTruthy();
});

test("a damaged one is told and left where it is; a ledger without any shows no list", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER));
  await press("校验");
  await see("违规 1 个");
  expect(screen.queryByRole("button", { name: /^情况说明（/ })).toBeNull();
  excel.workbook.settings.set(`${OVERRIDE_PREFIX}x`, "{");
  await press("重新校验");
  await see("无法识别的情况说明 1 条");
  await press("情况说明（1 条）");
  await see("另有 1 条情况说明不完整或被改过，无法识别，已原样保留在工作簿中。");
  expect(excel.workbook.settings.get(`${OVERRIDE_PREFIX}x`)).toBe("{");
});

test("two rows that are the same in every column: the form says that one 情况说明 is for one of them", async () => {
  await openPaneOn(ledgerSheet("1月", OVER, OVER));
  await press("校验");
  await openFirst();
  await press("写情况说明…");
  await see("台账中另有 1 行与本行完全相同，一条情况说明只对应其中一行。");
});

test("by keyboard alone: open, write, save, and on to the next finding", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  const [first] = await screen.findAllByRole("button", { name: OF_FIRST });
  act(() => first!.focus());
  await user.keyboard("{Enter}");
  const opener = await screen.findByRole("button", { name: "写情况说明…" });
  for (let at = 0; at < 40 && document.activeElement !== opener; at += 1) await user.tab();
  expect(document.activeElement).toBe(opener);
  await user.keyboard("{Enter}");
  await user.keyboard("领导小组同意");
  await user.tab();
  await user.tab();
  await user.keyboard("赵敏{Enter}");
  await waitFor(() => expect(kept(excel)).toHaveLength(1));
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true"));
  expect(document.activeElement?.textContent).toContain("1月!H3");
});

test("under the filter 未说明 a saved finding leaves the list; the next one is open with the focus, and the counts are of those that are left", async () => {
  const third = SECOND.map((value, at) => (at === 1 ? "孙三" : at === 2 ? idNo("19560203", 8) : value));
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND, third));
  await press("校验");
  await user.type(await screen.findByRole("searchbox"), "P103");
  await openFirst();
  await write("领导小组同意");
  await see("已说明 1 个");
  await press("更多筛选");
  await user.selectOptions(screen.getByRole("combobox", { name: "状态" }), "open");
  await user.click((await screen.findAllByRole("button", { name: OF_FIRST }))[0]!);
  if (screen.queryByRole("button", { name: "写情况说明…" }) === null)
    await user.click(screen.getAllByRole("button", { name: OF_FIRST })[0]!);
  await write("材料已补齐", null);
  await waitFor(() => expect(kept(excel)).toHaveLength(2));
  await waitFor(() => expect(screen.getAllByRole("button", { name: OF_FIRST })).toHaveLength(1));
  const [left] = screen.getAllByRole("button", { name: OF_FIRST });
  expect(left?.textContent).toContain("孙三");
  expect(left?.getAttribute("aria-expanded")).toBe("true");
  await waitFor(() => expect(document.activeElement).toBe(left));
  expect(polite()).toContain("已保存情况说明。");
  expect(polite()).toContain("第 1 个，共 1 个。");
  await write("材料已补齐", null);
  await see("没有符合筛选条件的问题");
  expect(polite()).toContain("已没有符合筛选条件的问题。");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "清除筛选" })));
});

test("one reason for 3 of 4 findings of a rule: the chosen ones get one each, the button says how many, the focus goes past them to the fourth", async () => {
  const people = [2, 3, 4].map((number) =>
    SECOND.map((value, at) => (at === 1 ? `钱${number}` : at === 2 ? idNo("19560202", number) : value)),
  );
  const excel = await openPaneOn(ledgerSheet("1月", OVER, ...people));
  await press("校验");
  await user.type(await screen.findByRole("searchbox"), "P103");
  await openFirst();
  await press("写情况说明…");
  await press("同一原因也用于其他问题（已选 0 / 3 个）");
  await user.click(screen.getByRole("checkbox", { name: "全选（3 个）" }));
  await user.click(screen.getByRole("checkbox", { name: /^1月!H4/ }));
  await user.type(within(form()).getByRole("textbox", { name: "原因" }), "区里统一同意");
  await user.type(within(form()).getByRole("combobox", { name: "说明人" }), "赵敏");
  await press("保存（3 条）");
  await see("已说明 3 个（违规 3 个，仍计为违规）。");
  expect(kept(excel)).toHaveLength(3);
  expect(polite()).toContain("已保存 3 条情况说明。");
  const open = screen.getAllByRole("button", { name: OF_FIRST }).find((button) => button.getAttribute("aria-expanded") === "true");
  expect(open?.textContent).toContain("1月!H4");
  await waitFor(() => expect(document.activeElement).toBe(open));
  await press(/^情况说明（3 条）/);
  expect(within(screen.getByRole("region", { name: "已说明，3 条" })).getAllByText("赵敏，2019-06-03")).toHaveLength(3);
  act(() => excel.type("1月", "H3", 6000.01));
  await see("已说明 2 个（违规 2 个，仍计为违规），情况说明失效 1 个。");
});

test("each finding that the same reason may be used for shows whose it is, its sentence, and its cell as a link", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  await press("写情况说明…");
  await press(/^同一原因也用于其他问题/);
  const box = within(form()).getByRole("checkbox", { name: "1月!H3　钱二" });
  const line = box.closest("li")!;
  const sentence = document.getElementById(box.getAttribute("aria-describedby") ?? "");
  expect(sentence?.textContent).toContain("上限 5,000.00 元，本行 6,000.00 元");
  expect(line.contains(sentence)).toBe(true);
  await user.click(within(line).getByRole("button", { name: "1月!H3" }));
  await waitFor(() => expect(excel.selected()).toBe("1月!H3"));
  expect(box).toHaveProperty("checked", false);
  expect(form()).toBeTruthy();
});

test("未处理, 已失效 and 已说明 can be filtered by from the start, also where nobody has explained anything", async () => {
  await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await press("更多筛选");
  const status = screen.getByRole<HTMLSelectElement>("combobox", { name: "状态" });
  expect([...status.options].map(({ text }) => text.replace(/\d+/, "N"))).toEqual([
    "全部状态",
    "未处理（N）",
    "已失效（N）",
    "已说明（N）",
  ]);
  expect(status.options[2]?.text).toBe("已失效（0）");
  await user.selectOptions(status, "explained");
  await see("没有符合筛选条件的问题");
});

test("the 校验结果 sheet has what was said beside its finding", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, AT_CAP));
  await press("校验");
  await openFirst();
  await write("领导小组同意");
  await see("已说明 1 个");
  await press("写出校验结果表");
  await see("校验结果");
  await waitFor(() => expect(excel.sheetNames()).toContain("校验结果"));
  expect(excel.textOf("校验结果")).toContain("已说明：领导小组同意（赵敏，2019-06-03）");
});

test("axe finds nothing in the form with its faults, in the explained finding and in the open list", async () => {
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  document.documentElement.setAttribute("lang", "zh-CN");
  document.title = "帮扶台账助手";
  await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await openFirst();
  const violations = async () =>
    // What the pane does while axe looks (the cell that a click selected, 200 ms later) is part of the look.
    (
      await act(() =>
        axe.run(
          { include: [["body"]], exclude: [["[data-tabster-dummy]"]] },
          {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules: { "color-contrast": { enabled: false } },
          },
        ),
      )
    ).violations.map(({ id }) => id);
  await write("", "");
  await see("请填写说明人。");
  expect(await violations()).toEqual([]);
  await user.keyboard("{Escape}");
  await write("领导小组同意");
  await see("已说明 1 个");
  await press("情况说明（1 条）");
  await openFirst();
  await see("撤回情况说明");
  expect(await violations()).toEqual([]);
  expect(paneText()).not.toMatch(/undefined|null|NaN/);
  dontSee("override");
});
