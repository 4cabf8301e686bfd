import { personName, textKey } from "../../src/core/textKey";

describe("text keys", () => {
  test.each([
    ["帮扶金额（元）", "帮扶金额"],
    ["帮扶金额 (万元)", "帮扶金额"],
    ["帮扶\n金额*", "帮扶金额"],
    ["帮扶金额（单位：元）", "帮扶金额"],
    ["身份证号码：", "身份证号码"],
    ["街道（镇）", "街道镇"],
    ["Ｎｏ．", "no"],
    ["姓　名", "姓名"],
    ["√", "√"],
  ])("%j has the key %s", (text, key) => {
    expect(textKey(text)).toBe(key);
  });

  test.each([
    ["王  芳", "王芳"],
    ["王芳（户主）", "王芳"],
    ["王芳(已故)", "王芳"],
    ["阿卜杜·热合曼", "阿卜杜·热合曼"],
    ["　王芳\n", "王芳"],
  ])("%j is the person %s", (text, name) => {
    expect(personName(text)).toBe(name);
  });
});
