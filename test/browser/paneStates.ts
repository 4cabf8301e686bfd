// Every state that the pane can be in, as journeys: each begins with a workbook that is opened anew, and goes on from state to state.
import type { Page } from "playwright-core";
import { type Book, cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { askingLedger } from "../../src/tools/askingLedger";
import { AT_CAP, HEADINGS, ledgerSheet, OVER_CAP, PENDING, type Sheet } from "../taskpane/smallLedgers";
import type { SeenState } from "../taskpane/stateFaults";
import type { PanePage } from "./panePage";

export interface PaneState {
  /** What the pane says there, in an engineer's words. */
  readonly name: string;
  readonly reach: (pane: PanePage) => Promise<void>;
}

export interface Journey {
  readonly name: string;
  /** The workbook that is open; the sample where there is none. */
  readonly book?: () => Book;
  readonly states: readonly PaneState[];
}

function bookOf(...sheets: readonly Sheet[]): Book {
  const book = emptyBook();
  for (const { name, rows } of sheets) {
    const sheet = emptySheet(name);
    rows.forEach((row, top) => row.forEach((value, left) => value !== null && sheet.cells.set(cellKey(top + 1, left + 1), { value })));
    book.sheets.push(sheet);
  }
  return book;
}

/** Opens a workbook in the workbench as a user does. */
export async function openBook(page: Page, book: Book): Promise<void> {
  const name = "台账.xlsx";
  await page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(await writeBook(book)) });
  await page.getByText(name).waitFor();
}

/** What the pane shows and offers now. */
export const seenIn = ({ frame }: PanePage): Promise<SeenState> =>
  frame.evaluate(() => {
    const isUsable = (each: HTMLElement) => each.checkVisibility() && !each.matches(":disabled, [aria-disabled=true]");
    // A view that is kept out of sight has a main of its own.
    const main = [...document.querySelectorAll("main")].find((each) => each.checkVisibility());
    const controls = [...(main?.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea") ?? [])];
    return {
      text: main?.innerText ?? "",
      controls: controls.filter(isUsable).map((each) => each.innerText || each.tagName),
    };
  });

/** The grid draws on a canvas and says nothing when it shows another sheet. */
const DRAWN_MS = 1_000;
/** The grid of the workbook before is there for five seconds more, its box for addresses first. */
const FAREWELL_MS = 7_000;

async function selectCell({ workbench: { page } }: PanePage, address: string): Promise<void> {
  await page.waitForTimeout(DRAWN_MS);
  const box = page.locator("#grid input").first();
  await box.fill(address);
  await box.press("Enter");
}

/** Types into a cell of the sheet that is shown. */
async function typeIntoCell(pane: PanePage, address: string, text: string): Promise<void> {
  const { page } = pane.workbench;
  await selectCell(pane, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const showSheet = ({ workbench: { page } }: PanePage, name: string) =>
  page.locator("#grid").getByText(name, { exact: true }).last().click();

/** The pane's next pause (a timer without a delay) lasts until `resume`. */
async function holdNextPause(pane: PanePage): Promise<void> {
  await pane.frame.evaluate(() => {
    const real = window.setTimeout;
    const hold = (act: () => void, delay?: number): number => {
      if (delay !== undefined) return real(act, delay);
      Object.assign(window, { setTimeout: real, resumePause: act });
      return 0;
    };
    Object.assign(window, { setTimeout: hold });
  });
}
const resume = (pane: PanePage): Promise<void> =>
  pane.frame.evaluate(() => (window as unknown as { resumePause: () => void }).resumePause());

/** While `act` lasts, Excel refuses every request with this code. */
async function refused(pane: PanePage, code: string, act: () => Promise<void>): Promise<void> {
  await pane.frame.evaluate((name) => {
    const { run } = Excel;
    Object.assign(window, { allowExcel: () => Object.assign(Excel, { run }) });
    Object.assign(Excel, { run: () => Promise.reject(Object.assign(new Error(name), { code: name })) });
  }, code);
  await act();
  await pane.frame.evaluate(() => (window as unknown as { allowExcel: () => void }).allowExcel());
}

/** Excel answers nobody, as while a cell is being edited, until `answer`. */
async function holdExcel(pane: PanePage): Promise<void> {
  await pane.frame.evaluate(() => {
    const { run } = Excel;
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const goOn = (): void => {
      Object.assign(Excel, { run });
      answer();
    };
    Object.assign(window, { answerAgain: goOn });
    Object.assign(Excel, {
      run: async (...asked: readonly unknown[]) => {
        await held;
        return (run as (...all: readonly unknown[]) => Promise<unknown>)(...asked);
      },
    });
  });
}
const answer = (pane: PanePage): Promise<void> =>
  pane.frame.evaluate(() => (window as unknown as { answerAgain: () => void }).answerAgain());

/** A view that reads the standards while Excel does not answer: what is read, and how to go on. */
const waitingFor = (title: string): PaneState => ({
  name: `${title}: Excel does not answer`,
  reach: async (pane) => {
    await home(pane);
    await holdExcel(pane);
    await pane.click(title);
    await pane.see("正在读取帮扶标准…");
    await pane.see(/Excel 还没有回应。如果有单元格正在编辑，请按回车键/);
  },
});

const home = async (pane: PanePage): Promise<void> => {
  while (await pane.frame.getByRole("button", { name: "返回" }).first().isVisible()) await pane.click("返回");
};
/** A view that Excel does not let read the ledger, and the same view that is asked again. */
const viewOf = (title: string, seen: string | RegExp): PaneState[] => [
  {
    name: `${title}: under way`,
    reach: async (pane) => {
      await home(pane);
      await holdNextPause(pane);
      await pane.click(title === "校验" ? /^校验$/ : title);
      await pane.frame.getByRole("progressbar").waitFor();
    },
  },
  {
    name: `${title}: cancelled`,
    reach: async (pane) => {
      await pane.click("取消");
      await pane.see(/已取消/);
      await resume(pane);
    },
  },
  {
    name: `${title}: the sheet cannot be read`,
    reach: (pane) =>
      refused(pane, "ItemNotFound", async () => {
        await pane.click(/^重新(校验|读取)$/);
        await pane.see(/可能已被删除或改名/);
      }),
  },
  {
    name: `${title}: read`,
    reach: async (pane) => {
      await pane.click(/^重新(校验|读取)$/);
      await pane.see(seen);
    },
  },
];

/** An amount of the sample. */
const EDITED = "AM30";
async function editSample(pane: PanePage): Promise<void> {
  await showSheet(pane, "2019年5月");
  await typeIntoCell(pane, EDITED, "13001");
}

/** A view whose ledger was edited meanwhile, and the same view that has read it anew. */
const outdated = (title: string): PaneState => ({
  name: `${title}: outdated`,
  reach: async (pane) => {
    await editSample(pane);
    await pane.see("台账已改动，以下内容是改动之前的。");
  },
});
const readAnew = (title: string, seen: string | RegExp): PaneState => ({
  name: `${title}: read anew`,
  reach: async (pane) => {
    await pane.click("重新读取");
    await pane.see(seen);
  },
});

const writeForm = async (pane: PanePage): Promise<void> => {
  const form = pane.frame.getByRole("form");
  await form.getByRole("textbox", { name: "原因" }).fill("经领导小组集体评审同意");
  await form.getByRole("combobox", { name: "说明人" }).fill("赵敏");
  await form.getByRole("button", { name: "保存" }).click();
};

const SAMPLE: readonly PaneState[] = [
  { name: "start: the first time", reach: (pane) => pane.see("第一次用，先看三句话") },
  {
    name: "start",
    reach: async (pane) => {
      await pane.click("跳过");
      await pane.see("数据只在本机检查");
    },
  },
  {
    name: "怎么用",
    reach: async (pane) => {
      await pane.click("怎么用");
      for (const name of ["改正和说明", "做不下去时"]) await pane.click(name);
    },
  },
  ...viewOf("校验", "写出校验结果表"),
  {
    name: "校验: an open finding among filtered ones",
    reach: async (pane) => {
      await pane.frame.getByRole("searchbox").fill("AM30");
      await pane.click(/低收入对象最高 50%/);
      await pane.see("写情况说明…");
    },
  },
  {
    name: "情况说明: faults in the form",
    reach: async (pane) => {
      await pane.click("写情况说明…");
      await pane.frame.getByRole("form").getByRole("button", { name: "保存" }).click();
      await pane.see("请填写说明人。");
    },
  },
  {
    name: "情况说明: not saved",
    reach: (pane) =>
      refused(pane, "AccessDenied", async () => {
        await writeForm(pane);
        await pane.see(/受保护/);
      }),
  },
  {
    name: "情况说明: saved",
    reach: async (pane) => {
      await writeForm(pane);
      await pane.see("已说明 1 个");
      await pane.click(/低收入对象最高 50%/);
      await pane.see("撤回情况说明");
    },
  },
  {
    name: "情况说明: the list",
    reach: async (pane) => {
      await pane.click(/低收入对象最高 50%/);
      await pane.click(/^情况说明（1 条）/);
      await pane.see("赵敏，2");
    },
  },
  {
    name: "情况说明: withdrawn",
    reach: async (pane) => {
      await pane.click(/^撤回/);
      await pane.see(/^已撤回，1 条/);
    },
  },
  {
    name: "校验: what was not checked",
    reach: async (pane) => {
      await pane.click(/^情况说明（/);
      await pane.click(/没有查全的规则/);
    },
  },
  {
    name: "校验: how the sheets were read, and a column that is corrected",
    reach: async (pane) => {
      await pane.click(/没有查全的规则/);
      for (const name of [/台账识别情况/, /^2019年4月：/, /^更正 /]) await pane.click(name);
    },
  },
  {
    name: "列的含义: not remembered",
    reach: async (pane) => {
      await pane.frame.getByRole("combobox", { name: "应识别为" }).selectOption("none");
      await refused(pane, "AccessDenied", async () => {
        await pane.click("记住并重新校验");
        await pane.see(/受保护/);
      });
    },
  },
  {
    name: "格式更正: offered",
    reach: async (pane) => {
      await pane.click(/台账识别情况/);
      await pane.click(/^格式更正/);
    },
  },
  {
    name: "格式更正: refused",
    reach: (pane) =>
      refused(pane, "AccessDenied", async () => {
        await pane.click(/^更正选中的/);
        await pane.see(/受保护/);
      }),
  },
  {
    name: "格式更正: done",
    reach: async (pane) => {
      await pane.click(/^更正选中的/);
      await pane.see(/已更正 \d+ 处/);
      await pane.see(/^撤销上次更正/);
    },
  },
  {
    name: "格式更正: the question before the record goes",
    reach: async (pane) => {
      await pane.click(/^清除更正记录/);
      await pane.see("清除后，之前的更正和插入不能再撤销。台账里的内容不变。");
    },
  },
  {
    name: "格式更正: undone",
    reach: async (pane) => {
      await pane.click("保留记录");
      await pane.click(/^撤销上次更正/);
      await pane.see(/已恢复/);
    },
  },
  {
    name: "标记: not in this Excel, and clearing",
    reach: async (pane) => {
      await pane.click("返回");
      await pane.click("在台账上标记");
      await pane.click("清除标记");
      await pane.see("没有需要清除的标记");
    },
  },
  {
    name: "校验: a filter hides everything",
    reach: async (pane) => {
      await pane.click("在台账上标记");
      await pane.frame.getByRole("searchbox").fill("没有这个人");
      await pane.see("没有符合筛选条件的问题");
    },
  },
  {
    name: "校验结果: refused",
    reach: async (pane) => {
      await pane.frame.getByRole("searchbox").fill("");
      await refused(pane, "AccessDenied", async () => {
        await pane.click("写出校验结果表");
        await pane.see(/受保护/);
      });
    },
  },
  {
    name: "校验结果: written",
    reach: async (pane) => {
      await pane.click("写出校验结果表");
      await pane.see("已写出工作表“校验结果”");
    },
  },
  {
    name: "校验结果: somebody wrote on it",
    reach: async (pane) => {
      await typeIntoCell(pane, "A40", "已电话核实");
      await pane.click("写出校验结果表");
      await pane.see("生成之后有人改过");
    },
  },
  {
    name: "校验: an edit was followed",
    reach: async (pane) => {
      await pane.click("保留原表");
      await showSheet(pane, "2019年5月");
      await typeIntoCell(pane, "AM30", "13000");
      await pane.see(/已按台账的改动更新/);
    },
  },
  {
    name: "校验: stale",
    reach: async (pane) => {
      await typeIntoCell(pane, "AM4", "说明");
      await pane.see("台账已改动，以下结果可能已经过期");
    },
  },
  ...viewOf("帮扶档案", "请在上面查找，或在台账中选中这个人的一行。"),
  {
    name: "帮扶档案: nobody found",
    reach: async (pane) => {
      await pane.frame.getByRole("combobox", { name: /^姓名、身份证号/ }).fill("没有这个人");
      await pane.see("台账里没有找到");
    },
  },
  {
    name: "帮扶档案: several found",
    reach: async (pane) => {
      await pane.frame.getByRole("combobox", { name: /^姓名、身份证号/ }).fill("徐");
      await pane.see(/用上下键选/);
    },
  },
  {
    name: "帮扶档案: one household",
    reach: async (pane) => {
      await pane.frame.getByRole("listbox").getByRole("option").first().click();
      await pane.see(/年还能帮扶吗/);
      await pane.click(/的计算过程$/);
    },
  },
  outdated("帮扶档案"),
  readAnew("帮扶档案", /年还能帮扶吗/),
  {
    name: "测算: with the figures of a record",
    reach: async (pane) => {
      await pane.click("测算新的一笔");
      await pane.see(/取自帮扶档案/);
    },
  },
  {
    name: "帮扶档案: back from 测算",
    reach: async (pane) => {
      await pane.click("返回");
      await pane.see(/年还能帮扶吗/);
    },
  },
  waitingFor("测算"),
  {
    name: "测算: empty",
    reach: async (pane) => {
      await answer(pane);
      await pane.see("选好对象类别、填好金额就算出结果");
    },
  },
  {
    name: "测算: amounts that are none",
    reach: async (pane) => {
      await pane.frame.getByRole("textbox", { name: /^自负/ }).fill("一万元");
      await pane.frame.getByRole("textbox", { name: /^判断日期/ }).fill("明天");
    },
  },
  {
    name: "测算: answered",
    reach: async (pane) => {
      await pane.frame.getByRole("combobox", { name: "对象类别" }).selectOption("低保");
      await pane.frame.getByRole("textbox", { name: /^自负/ }).fill("10000");
      await pane.frame.getByRole("textbox", { name: /^判断日期/ }).fill("2019-07-01");
      await pane.see(/最多可帮扶/);
    },
  },
  {
    name: "测算: to be put into a cell",
    reach: async (pane) => {
      await selectCell(pane, "AZ80");
      await pane.see(/空白，可以插入/);
      await pane.click("插入数值…");
    },
  },
  {
    name: "测算: put into a cell",
    reach: async (pane) => {
      await pane.click("确认插入");
      await pane.see(/已在 .+!AZ80 写入数值/);
    },
  },
  {
    name: "测算: taken back",
    reach: async (pane) => {
      await pane.click(/^撤销上次插入/);
      await pane.see(/已撤销插入/);
    },
  },
  {
    name: "测算: after the document's end",
    reach: async (pane) => {
      await pane.frame.getByRole("textbox", { name: /^判断日期/ }).fill("2022-03-01");
      await pane.see(/参照/);
    },
  },
  waitingFor("帮扶标准"),
  {
    name: "帮扶标准: none",
    reach: async (pane) => {
      await answer(pane);
      await pane.see(/没有帮扶标准表/);
    },
  },
  {
    name: "帮扶标准: no draft",
    reach: async (pane) => {
      await pane.click("试算一份草案");
      await pane.click("试算草案");
      await pane.see(/也没有草案。请先按“生成帮扶标准表”/);
    },
  },
  {
    name: "帮扶标准: refused",
    reach: (pane) =>
      refused(pane, "GeneralException", async () => {
        await pane.click("试算草案");
        await pane.click("生成帮扶标准表");
        await pane.see(/Excel 没有完成这个操作/);
      }),
  },
  {
    name: "帮扶标准: made",
    reach: async (pane) => {
      await pane.click("生成帮扶标准表");
      await pane.see(/没有错误，按它判断/);
    },
  },
  {
    name: "帮扶标准: with a fault",
    reach: async (pane) => {
      await typeIntoCell(pane, "E12", "很多");
      await pane.click("重新检查");
      await pane.see(/处错误，整张表都没有采用/);
    },
  },
  ...viewOf("预审表", "打印哪些个案"),
  {
    name: "预审表: the choice is missing",
    reach: async (pane) => {
      await pane.click(/^生成预审表/);
      await pane.see("请选择身份证号的写法");
    },
  },
  {
    name: "预审表: refused",
    reach: (pane) =>
      refused(pane, "InvalidOperationInCellEditMode", async () => {
        await pane.frame.getByText("隐去中间八位").click();
        await pane.click(/^生成预审表/);
        await pane.see(/正在编辑/);
      }),
  },
  {
    name: "预审表: written",
    reach: async (pane) => {
      await pane.click(/^生成预审表/);
      await pane.see(/已写出工作表“/);
    },
  },
  {
    name: "预审表: the form before it is written",
    reach: async (pane) => {
      await pane.click(/^预览（/);
    },
  },
  {
    name: "预审表: searched for, nobody found",
    reach: async (pane) => {
      await pane.click(/^预览（/);
      await pane.frame.getByText(/^查找并勾选/).click();
      await pane.frame.getByRole("searchbox").fill("没有这个人");
    },
  },
  {
    name: "预审表: nothing selected",
    reach: async (pane) => {
      await pane.frame.getByText(/^表格中选中的行/).click();
      await pane.see(/请在台账中选中要打印的行/);
    },
  },
  {
    name: "预审表: not written of an edited ledger",
    reach: async (pane) => {
      await outdated("预审表").reach(pane);
      await typeIntoCell(pane, EDITED, "13002");
      await pane.frame.getByText(/^全部待预审的个案/).click();
      await pane.click(/^生成预审表/);
      await pane.see("台账在读取之后有改动，没有写出。");
    },
  },
  readAnew("预审表", "打印哪些个案"),
  ...viewOf("更多报表", "签收单"),
  {
    name: "更多报表: the choice is missing",
    reach: async (pane) => {
      await pane.click("生成签收单");
      await pane.see("请选择身份证号的写法");
    },
  },
  {
    name: "更多报表: refused",
    reach: (pane) =>
      refused(pane, "RequestPayloadSizeLimitExceeded", async () => {
        await pane.click("生成评审会汇总表");
        await pane.see(/超过 Excel 的上限/);
      }),
  },
  {
    name: "更多报表: written",
    reach: async (pane) => {
      await pane.click("生成评审会汇总表");
      await pane.see("已写出工作表“评审会汇总表”");
    },
  },
  outdated("更多报表"),
  ...viewOf("月报", "生成月报"),
  {
    name: "月报: refused",
    reach: (pane) =>
      refused(pane, "RequestAborted", async () => {
        await pane.click("生成月报");
        await pane.see(/Excel 中断了这次操作/);
      }),
  },
  {
    name: "月报: written",
    reach: async (pane) => {
      await pane.click("生成月报");
      await pane.see(/已写出工作表“月报/);
    },
  },
  {
    name: "月报: the rows behind a figure",
    reach: async (pane) => {
      await pane.frame.getByRole("table", { name: "月报数字" }).getByRole("button").first().click();
    },
  },
  {
    name: "月报: reported already",
    reach: async (pane) => {
      await pane.click("生成月报");
      await pane.see("保留原来的月报");
    },
  },
  {
    name: "月报: kept",
    reach: async (pane) => {
      await pane.click("保留原来的月报");
      await pane.see("已保留原来的月报，没有写入");
    },
  },
  {
    name: "月报: outdated",
    reach: async (pane) => {
      await editSample(pane);
      await pane.see("台账已改动，以下月报是改动之前的。");
    },
  },
  {
    name: "月报: built anew",
    reach: async (pane) => {
      await pane.click("重新生成月报");
      await pane.see("保留原来的月报");
    },
  },
  {
    name: "月报: a figure to which a tie-out leads",
    reach: async (pane) => {
      await pane.click(/^返还的定向收入 /);
    },
  },
  { name: "start: after a check", reach: home },
  {
    name: "怎么用: the first lines again",
    reach: async (pane) => {
      await pane.click("怎么用");
      await pane.click("再看第一次用的三句话");
    },
  },
];

const NO_PAYMENT: PaneState[] = [
  {
    name: "月报: no month",
    reach: async (pane) => {
      await home(pane);
      await pane.click("月报");
      await pane.see("没有可以出月报的月份");
    },
  },
  {
    name: "更多报表: no month",
    reach: async (pane) => {
      await home(pane);
      await pane.click("更多报表");
      await pane.see("没有可以出签收单");
    },
  },
];

const noLedgerIn = (title: string): PaneState => ({
  name: `${title}: no ledger`,
  reach: async (pane) => {
    await home(pane);
    await pane.click(title === "校验" ? /^校验$/ : title);
    await pane.see(/没有找到台账/);
  },
});

export const JOURNEYS: readonly Journey[] = [
  { name: "the sample", states: SAMPLE },
  {
    name: "no ledger",
    book: () =>
      bookOf(
        { name: "空表", rows: [] },
        {
          name: "申请表",
          rows: [
            ["综合帮扶申请表", null],
            ["姓名", "王测"],
            ["住址", "华阳路 1 号"],
          ],
        },
      ),
    states: ["校验", "帮扶档案", "预审表", "月报", "更多报表"].map(noLedgerIn),
  },
  {
    name: "a header that nobody knows",
    book: () =>
      bookOf(
        { name: "1月", rows: [["某街道情况"], HEADINGS.map((_, at) => `第${at + 1}栏目`), OVER_CAP, AT_CAP] },
        { name: "空表", rows: [] },
      ),
    states: [
      {
        name: "校验: a header to be chosen",
        reach: async (pane) => {
          await home(pane);
          await pane.click(/^校验$/);
          await pane.see("用选中行作表头");
        },
      },
      {
        name: "校验: a data row is no header",
        reach: async (pane) => {
          await pane.workbench.page.waitForTimeout(FAREWELL_MS);
          await selectCell(pane, "A3");
          await pane.click("用选中行作表头");
          await pane.see("没有用作表头：第 3 行有身份证号");
        },
      },
      {
        name: "校验: the chosen header, and the way back",
        reach: async (pane) => {
          await selectCell(pane, "A2");
          await pane.click("用选中行作表头");
          await pane.see("写出校验结果表");
          await pane.click(/台账识别情况/);
          await pane.see("“1月”的表头是人工选定的。");
        },
      },
    ],
  },
  {
    name: "nothing wrong, nothing pending",
    book: () => bookOf(ledgerSheet("1月", AT_CAP)),
    states: [
      {
        name: "校验: nothing found",
        reach: async (pane) => {
          await home(pane);
          await pane.click(/^校验$/);
          await pane.see("写出校验结果表");
        },
      },
      {
        name: "预审表: nothing pending",
        reach: async (pane) => {
          await home(pane);
          await pane.click("预审表");
          await pane.see(/没有待预审的个案|请在台账中选中要打印的行/);
        },
      },
      {
        name: "月报: without 资金收入",
        reach: async (pane) => {
          await home(pane);
          await pane.click("月报");
          await pane.see("新建资金收入表");
        },
      },
      {
        name: "月报: 资金收入 made",
        reach: async (pane) => {
          await pane.click("新建资金收入表");
          await pane.see("已写出工作表“资金收入”");
        },
      },
    ],
  },
  {
    name: "a part of the ledger",
    book: () => bookOf(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", PENDING), { name: "空表", rows: [] }),
    states: [
      {
        name: "start: what would be checked",
        reach: async (pane) => {
          await home(pane);
          await pane.click("将检查哪些表、哪些列");
          await pane.see("1月：1 行，表头在第 1 行，认出 11 列");
        },
      },
      {
        name: "start: a sheet's columns",
        reach: async (pane) => {
          await pane.click(/^1月：1 行/);
          await pane.click("更正 A 列“序号”");
        },
      },
      {
        name: "start: what would be checked cannot be read",
        reach: (pane) =>
          refused(pane, "InvalidOperationInCellEditMode", async () => {
            await pane.click("重新读取");
            await pane.see(/正在编辑/);
          }),
      },
      {
        name: "start: the scope chosen",
        reach: async (pane) => {
          await pane.click("将检查哪些表、哪些列");
          await pane.frame.getByRole("combobox", { name: "列出哪里的问题" }).selectOption("当前工作表");
          await pane.see("全年累计仍按全部台账表计算。");
        },
      },
      {
        name: "校验: one sheet's findings",
        reach: async (pane) => {
          await pane.click(/^校验$/);
          await pane.see(/只列出“1月”表的问题/);
        },
      },
      {
        name: "校验: all findings after all",
        reach: async (pane) => {
          await pane.click("列出全部");
          await pane.see(/已列出全部台账的/);
        },
      },
      {
        name: "start: the last check",
        reach: async (pane) => {
          await home(pane);
          await pane.see(/上次校验：今天 \d\d:\d\d，发现 \d+ 个问题/);
        },
      },
    ],
  },
  { name: "nothing paid", book: () => bookOf(ledgerSheet("1月", PENDING)), states: NO_PAYMENT },
  {
    name: "questions about columns, rows after the document's end",
    book: askingLedger,
    states: [
      {
        name: "校验: questions",
        reach: async (pane) => {
          await home(pane);
          await pane.click(/^校验$/);
          await pane.see("记住并重新校验");
        },
      },
      {
        name: "校验: 参照执行",
        reach: async (pane) => {
          await pane.frame.getByLabel(/^“金额”/).selectOption({ label: "都不是，不用这一列" });
          await pane.frame.getByLabel(/^“实发金额”/).selectOption({ label: "帮扶金额" });
          await pane.frame.getByLabel(/^“救助时间”/).selectOption({ label: "发放日期" });
          await pane.click("记住并重新校验");
          await pane.see("参照执行");
          await pane.frame.getByRole("switch").click();
          await pane.see(/参照/);
        },
      },
    ],
  },
  {
    name: "two people at the ceiling",
    book: () => bookOf(ledgerSheet("1月", OVER_CAP, AT_CAP, PENDING)),
    states: [
      {
        name: "帮扶档案: one person",
        reach: async (pane) => {
          await home(pane);
          await pane.click("帮扶档案");
          await pane.frame.getByRole("combobox", { name: /^姓名、身份证号/ }).fill("张三");
          await pane.see(/年还能帮扶吗/);
        },
      },
      {
        name: "校验: stale, and somebody else stands in the row",
        reach: async (pane) => {
          await home(pane);
          await pane.click(/^校验$/);
          await pane.see("写出校验结果表");
          await pane.workbench.page.waitForTimeout(FAREWELL_MS);
          await typeIntoCell(pane, "H1", "说明");
          await pane.see("台账已改动，以下结果可能已经过期");
          await typeIntoCell(pane, "B2", "赵六");
          await pane.click(/上限 5,000\.00 元/);
          await pane.see("已失效：第 2 行已不是校验时的“张三”");
        },
      },
    ],
  },
];
