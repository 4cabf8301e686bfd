import { cellKey, emptySheet, type BookSheet } from "../../host/xlsx/book";
import { SAMPLE_STYLES } from "./sampleStyles";

const LINES = [
  "一、本工作簿用于熟悉“帮扶台账助手”。人员、身份证号、地址和金额全部虚构，身份证号前六位 310199 是不存在的地区。",
  "二、2019年4月、5月、6月三张表是台账，故意留有几十处问题：超比例、发票过期、评审人数不足、重复帮扶、身份证号错误等。",
  "三、在窗格中点“校验”，逐条查看问题；点一条，光标会跳到对应单元格。校验不改动台账。",
  "四、6月表末尾有几笔在办个案，可以生成“预审表”。",
  "五、“资金收入”表记录期初结余、收入、工作经费和账面结余，生成“月报”时用来核对。",
  "六、“额度试算”表演示可以直接写在单元格里的函数。",
] as const;

/** A few lines for a person who opens the sample for the first time. */
export function aboutSheet(): BookSheet {
  const sheet = emptySheet("说明");
  sheet.cells.set(cellKey(1, 1), { value: "帮扶台账助手示例", style: SAMPLE_STYLES.title });
  LINES.forEach((value, index) => {
    sheet.cells.set(cellKey(index + 3, 1), { value, style: SAMPLE_STYLES.wrapped });
    sheet.rowHeights.set(index + 3, 34);
  });
  sheet.columnWidths.set(1, 78);
  sheet.page = { orientation: "portrait", pagesTall: 1 };
  return sheet;
}
