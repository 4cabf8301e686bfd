/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { AT_CAP, HEADINGS, OVER_CAP } from "./smallLedgers";
import { openPaneOn, press, screen, see, waitFor, within } from "./pane";

const user = userEvent.setup();
const headings = [...HEADINGS, "办理结果"];
const row = (result: string) => [...OVER_CAP, result];

test("办理结果 that is not known on 2 of 4 rows is one cause with 2 links, and the rules that it leaves open are folded below it", async () => {
  const rows = [headings, row("已发放"), row("另案"), [...AT_CAP, "已发放"], row("转区里")];
  const excel = await openPaneOn({ name: "1月", rows });
  await press("校验");
  await press(/没有查全的规则/);
  await see("办理结果不认识：2 行");
  const causes = screen.getByRole("list", { name: "无法判断的行" });
  const cause = within(causes)
    .getByText(/办理结果不认识/)
    .closest("li") as HTMLElement;
  const links = within(cause)
    .getAllByRole("button")
    .map(({ textContent }) => textContent ?? "");
  expect(links.slice(0, 2)).toEqual(["1月 第 3 行", "1月 第 5 行"]);
  expect(links).toHaveLength(3);
  expect(links[2]).toMatch(/^影响 \d+ 条规则$/);
  expect(cause.textContent).not.toContain("P103");
  await user.click(within(cause).getByRole("button", { name: links[2] }));
  await waitFor(() => expect(cause.textContent).toContain("P103"));
  await user.click(within(cause).getByRole("button", { name: "1月 第 5 行" }));
  await waitFor(() => expect(excel.selected()).toBe("1月!A5"));
});

test("a rule without its column stays listed with the column, and no rule says 无法判断 a second time", async () => {
  const without = HEADINGS.filter((heading) => heading !== "自负费用");
  const values = OVER_CAP.filter((_, at) => at !== 6);
  await openPaneOn({
    name: "1月",
    rows: [
      [...without, "办理结果"],
      [...values, "另案"],
    ],
  });
  await press("校验");
  await press(/没有查全的规则/);
  await see("办理结果不认识：1 行");
  const rules = screen.getByRole("list", { name: "没有查全的规则" });
  expect(rules.textContent).toMatch(/未检查。缺“[^”]*自负[^”]*”/);
  expect(rules.textContent).not.toContain("无法判断：");
});
