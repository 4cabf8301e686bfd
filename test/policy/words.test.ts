import { builtInPolicy } from "../../src/policy/builtInPolicy";
import {
  approverLevelOf,
  categoryOf,
  formOf,
  kindOf,
  methodOf,
  relationOf,
  sourceOf,
  statusOf,
  typeOf,
  yesNoOf,
} from "../../src/policy/words";

const read = { categoryOf, typeOf, formOf, kindOf, statusOf, methodOf, sourceOf, relationOf };

describe("the office's words", () => {
  test.each([
    ["categoryOf", "低保", "低保"],
    ["categoryOf", " 低保户 ", "低保"],
    ["categoryOf", "城镇低保", "低保"],
    ["categoryOf", "最低生活保障", "低保"],
    ["categoryOf", "低收入困难家庭", "低收入"],
    ["categoryOf", "一般困难", "其他"],
    ["categoryOf", "低保边缘", null],
    ["categoryOf", "低边", null],
    ["categoryOf", "特困", null],
    ["categoryOf", "非低保", null],
    ["categoryOf", "", null],
    ["typeOf", "大病", "大重病医疗"],
    ["typeOf", "医疗帮扶", "大重病医疗"],
    ["typeOf", "社保补缴", "补缴金"],
    ["typeOf", "火灾", "突发事件"],
    ["typeOf", "其他帮扶", "其他"],
    ["typeOf", "助学", null],
    ["formOf", "个案帮扶", "个案"],
    ["formOf", "特定", "特定"],
    ["kindOf", "物资", "实物"],
    ["statusOf", "已发放", "granted"],
    ["statusOf", "同意。", "granted"],
    ["statusOf", "是", "granted"],
    ["statusOf", "不同意", "rejected"],
    ["statusOf", "未通过", "rejected"],
    ["statusOf", "否", "rejected"],
    ["statusOf", "冲销", "refund"],
    ["statusOf", "待评审", "pending"],
    ["statusOf", "同意但金额待定", null],
    ["methodOf", "打卡", "转账"],
    ["methodOf", "现金", "现金"],
    ["methodOf", "支票", null],
    ["sourceOf", "基金会", "基金会下拨"],
    ["sourceOf", "区财政", "财政配套"],
    ["sourceOf", "社会募集", "社会募集"],
    ["sourceOf", "福彩", null],
    ["relationOf", "妻子", "配偶"],
    ["relationOf", "长女", "子女"],
    ["relationOf", "女婿", null],
    ["relationOf", "儿媳", null],
  ] as const)("%s(%j) is %s", (reader, text, word) => {
    expect(read[reader](builtInPolicy, text)).toBe(word);
  });

  test.each([
    ["是", true],
    ["有", true],
    ["√", true],
    ["Y", true],
    ["否", false],
    ["无", false],
    ["×", false],
    ["不详", null],
    ["", null],
  ])("%j answers %s", (text, answer) => {
    expect(yesNoOf(builtInPolicy, text)).toBe(answer);
  });

  test.each([
    ["区服务社", "district"],
    ["长宁区惠民综合帮扶服务社", "district"],
    ["区惠民综合帮扶中心", "district"],
    ["区民政局", "district"],
    ["区级", "district"],
    ["综合帮扶工作组", "street"],
    ["长宁区华阳路街道", "street"],
    ["街镇审批", "street"],
    ["新泾镇人民政府", "street"],
    ["区服务社（街道上报）", "district"],
    ["王芳", null],
    ["长宁区", null],
    ["", null],
  ])("%j approves at the level %s", (text, level) => {
    expect(approverLevelOf(builtInPolicy, text)).toBe(level);
  });

  test("an office that adds a word to the data needs nothing else", () => {
    const [document] = builtInPolicy.documents;
    if (!document) throw new Error("no document");
    const { aliases } = document;
    const edited = {
      documents: [
        { ...document, aliases: { ...aliases, category: { ...aliases.category, 低收入: [...aliases.category.低收入, "低保边缘"] } } },
      ],
    };
    expect([categoryOf(edited, "低保边缘"), categoryOf(builtInPolicy, "低保边缘")]).toEqual(["低收入", null]);
  });
});
