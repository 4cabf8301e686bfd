import type { Finding } from "../../src/checks/finding";
import { findingText } from "../../src/taskpane/check/findingText";

const FINDING: Finding = {
  code: "G211",
  severity: "note",
  clause: "-",
  file: "",
  sheet: "1月",
  row: 4,
  cells: ["B4"],
  person: "王小芳",
  message: "“王小芳”与“1月”第 2 行的“王小方”姓名相近，证件号码只差一位数字，请核对是否为同一人",
  args: { name: "王小芳", otherName: "王小方", place: "“1月”第 2 行" },
};

test("a copied finding has place, sentence, clause and what to do, and masks both names that it tells of", () => {
  const text = findingText(FINDING);
  expect(text).toBe(
    "提示，1月!B4，王*芳\n“王*芳”与“1月”第 2 行的“王*方”姓名相近，证件号码只差一位数字，请核对是否为同一人（G211）\n依据：台账填写要求。怎么办：不影响结论，请核对是否属实。",
  );
  expect(text).not.toMatch(/王小/);
});
