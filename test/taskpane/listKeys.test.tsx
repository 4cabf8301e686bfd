/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { AT_CAP, OVER_CAP, ledgerSheet } from "./smallLedgers";
import { act, openPaneOn, press, screen, see, waitFor } from "./pane";

const user = userEvent.setup();
const FIRST = /1月!H2.*张三.*5,000\.00/;
const row = () => screen.getByRole("button", { name: FIRST });

async function focusedRow() {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP, AT_CAP));
  await press("校验");
  await screen.findByRole("button", { name: FIRST });
  act(() => row().focus());
  return excel;
}

test("/ and Ctrl+F lead from a row to the search box, and / stands in no field", async () => {
  await focusedRow();
  await user.keyboard("/");
  expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
  act(() => row().focus());
  await user.keyboard("{Control>}f{/Control}");
  expect(document.activeElement).toBe(screen.getByRole("searchbox"));
});

test("Delete opens the finding's 情况说明 with the focus in it; Esc leaves the form, Esc again closes the finding and leaves the focus on its row", async () => {
  const excel = await focusedRow();
  await user.keyboard("{Delete}");
  expect(document.activeElement).toBe(await screen.findByRole("textbox", { name: "原因" }));
  expect(row().getAttribute("aria-expanded")).toBe("true");
  expect(excel.selected()).toBe("1月!H2");
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "写情况说明…" }));
  expect(row().getAttribute("aria-expanded")).toBe("true");
  await user.keyboard("{Escape}");
  expect(row().getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(row());
});

test("Esc on the row of an open finding closes it and keeps the focus", async () => {
  await focusedRow();
  await user.keyboard("{Enter}");
  await see("怎么办");
  await user.keyboard("{Escape}");
  expect(row().getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(row());
});

test("Enter on an open finding goes back to its cell and leaves it open; Space closes it and opens it", async () => {
  const excel = await focusedRow();
  await user.keyboard("{Enter}");
  await see("怎么办");
  act(() => excel.select("1月", "B9"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(excel.selected()).toBe("1月!H2"));
  expect(row().getAttribute("aria-expanded")).toBe("true");
  expect(document.activeElement).toBe(row());
  await user.keyboard(" ");
  expect(row().getAttribute("aria-expanded")).toBe("false");
  await user.keyboard(" ");
  expect(row().getAttribute("aria-expanded")).toBe("true");
});

test("the three severities are one Tab stop, and so are 上一个 and 下一个: the arrows go between them and round, Tab comes back to the last one", async () => {
  await focusedRow();
  const [must, should, note] = ["违规", "需说明", "提示"].map((word) =>
    screen.getByRole("button", { name: new RegExp(`^✓?${word}`), pressed: true }),
  );
  const search = screen.getByRole("searchbox");
  act(() => search.focus());
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(must);
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(should);
  await user.keyboard(" ");
  expect(should?.getAttribute("aria-pressed")).toBe("false");
  await user.keyboard("{End}{ArrowRight}");
  expect(document.activeElement).toBe(must);
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(note);
  await user.tab();
  expect(document.activeElement).toBe(search);
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(note);
  await user.keyboard("{Home}");
  expect(document.activeElement).toBe(must);
  expect(must?.closest("[role=toolbar]")?.getAttribute("aria-label")).toBe("程度");

  const [back, on] = ["上一个", "下一个"].map((name) => screen.getByRole("button", { name }));
  expect([back, on].map((each) => each?.tabIndex)).toEqual([-1, 0]);
  act(() => on?.focus());
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(back);
  expect([back, on].map((each) => each?.tabIndex)).toEqual([0, -1]);
});

test("a finding's name says its severity and its place in the group, once each", async () => {
  await focusedRow();
  const name = (element: HTMLElement) => (element.textContent ?? "").replace(/\s/g, "");
  expect(screen.getByRole("button", { name: /^违规，\s*1月!H2.*，第 1 个，共 1 个$/ })).toBe(row());
  await press("更多筛选");
  await user.selectOptions(screen.getByRole("combobox", { name: "分组" }), "sheet");
  const other = await screen.findByRole("button", { name: /^违规\s*1月!H2.*，第 \d+ 个，共 \d+ 个$/ });
  expect(name(other).match(/违规/g)).toHaveLength(1);
});

test("the title of the rule finds its findings, together with the name", async () => {
  await focusedRow();
  const title = screen.getByRole("heading", { level: 3, name: /上限/ }).querySelector("span span")?.textContent ?? "";
  await user.type(screen.getByRole("searchbox"), `张三 ${title}`);
  await see(/显示 1 \/ \d+ 个/);
  expect(row()).toBeTruthy();
});

test("怎么用 names the keys", async () => {
  await openPaneOn(ledgerSheet("1月", AT_CAP));
  await press("跳过");
  await press("怎么用");
  await see("Delete 写情况说明，按 / 或 Ctrl+F 查找");
});
