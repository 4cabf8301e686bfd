import { hukouOfAddress, hukouOfWord } from "../../src/checks/facts/hukou";
import { streetInAddress, streetOf } from "../../src/checks/facts/streets";
import { changning2016 } from "../../src/policy/changning2016";
import { coverageOf, expectMarked, found } from "./ledgerTable";

const { district } = changning2016;

describe("P102 and P119, whose hukou is where", () => {
  test("本人 and 户主 from outside are P102; relatives are P119, but spouse and children from another province belong to the clause", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 与户主关系 | 户籍区   | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 本人       | 长宁区   | 100      | 2019-05-06 |      |
      | 王二 | @2       | 本人       | 闵行区   | 100      | 2019-05-06 | P102 |
      | 王三 | @3       | 户主       | 外省市   | 100      | 2019-05-06 | P102 |
      | 王四 | @4       | 本人       | 否       | 100      | 2019-05-06 | P102 |
      | 王五 | @5       | 妻         | 闵行区   | 100      | 2019-05-06 | P119 |
      | 王六 | @6       | 儿子       | 安徽省   | 100      | 2019-05-06 |      |
      | 王七 | @7       | 儿媳       | 安徽省   | 100      | 2019-05-06 | P119 |
      | 王八 | @8       | 母亲       | 徐汇     | 100      | 2019-05-06 | P119 |
      | 王九 | @9       | 母亲       | 本区     | 100      | 2019-05-06 |      |
      | 王十 | @10      |            | 闵行区   | 100      | 2019-05-06 |      |
      | 赵一 | @11      | 本人       |          | 100      | 2019-05-06 |      |
      | 赵二 | @12      | 女儿       | 否       | 100      | 2019-05-06 |      |
      | 赵三 | @13      |            | 是       | 100      | 2019-05-06 |      |
    `);
    expect(found(result, "P102")[0]).toMatchObject({
      severity: "must",
      clause: "三",
      cells: ["D3", "C3"],
      message: "第三条：帮扶对象须有本区户籍，本行本人户籍为“闵行区”",
    });
    expect(coverageOf(result, "P102")).toMatchObject({ status: "partly", pass: 3, fail: 3, na: 5, unknown: 2 });
    expect(coverageOf(result, "P119")).toMatchObject({ pass: 3, fail: 3, na: 5, unknown: 2 });
  });

  test("an address that names no district leaves the row unknown", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 关系 | 户籍地址                 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 本人 | 江苏路50弄1号            | 100      | 2019-05-06 |      |
      | 王二 | @2       | 本人 | 上海市长宁区江苏路50弄   | 100      | 2019-05-06 |      |
      | 王三 | @3       | 本人 | 江苏省南通市某镇         | 100      | 2019-05-06 | P102 |
      | 王四 | @4       | 本人 | 上海市普陀区长宁路1号    | 100      | 2019-05-06 | P102 |
    `);
    expect(coverageOf(result, "P102")).toMatchObject({ pass: 1, fail: 2, unknown: 1 });
  });

  test("another province's 长宁县 is outside; two columns that contradict each other leave the row unknown, either way round", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 关系 | 户籍区 | 户籍地址                     | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 本人 |        | 四川省宜宾市长宁县长宁路1号  | 100      | 2019-05-06 | P102 |
      | 王二 | @2       | 本人 | 长宁区 | 上海市静安区北京西路1号      | 100      | 2019-05-06 |      |
      | 王三 | @3       | 本人 | 是     | 上海市静安区北京西路1号      | 100      | 2019-05-06 |      |
      | 王四 | @4       | 本人 | 静安区 | 上海市长宁区愚园路1号        | 100      | 2019-05-06 |      |
      | 王五 | @5       | 本人 | 否     | 上海市长宁区愚园路1号        | 100      | 2019-05-06 |      |
      | 王六 | @6       | 本人 | 长宁区 | 愚园路1号                    | 100      | 2019-05-06 |      |
      | 王七 | @7       | 本人 | 否     | 上海市静安区北京西路1号      | 100      | 2019-05-06 | P102 |
      | 王八 | @8       | 本人 | 城镇   | 上海市静安区北京西路1号      | 100      | 2019-05-06 | P102 |
      | 王九 | @9       | 女儿 | 静安区 | 安徽省合肥市包河区           | 100      | 2019-05-06 |      |
    `);
    expect(coverageOf(result, "P102")).toMatchObject({ pass: 1, fail: 3, na: 1, unknown: 4 });
    expect(coverageOf(result, "P102")?.why).toContain("所填互相矛盾 4 行");
    expect(found(result, "P102").map(({ args }) => args["place"])).toEqual([
      "四川省宜宾市长宁县长宁路1号",
      "上海市静安区北京西路1号",
      "上海市静安区北京西路1号",
    ]);
  });
});

test.each([
  ["上海市长宁区愚园路1号", "inside"],
  ["长宁区静安新村1号", "inside"],
  ["仙霞新村街道某居委", "inside"],
  ["静安区长宁支路1号", "otherDistrict"],
  ["上海市闵行区虹桥镇（原长宁区）", "otherDistrict"],
  ["崇明县城桥镇", "otherDistrict"],
  ["安徽省合肥市包河区", "outsideCity"],
  ["合肥市包河区", "outsideCity"],
  ["广西壮族自治区南宁市", "outsideCity"],
  ["四川省宜宾市长宁县竹海镇", "outsideCity"],
  ["宜宾市长宁县竹海镇", "outsideCity"],
  ["四川宜宾长宁县竹海镇", "outsideCity"],
  ["浙江省舟山市普陀区", "outsideCity"],
  ["黑龙江省双鸭山市宝山区", "outsideCity"],
  ["北京市西城区", "outsideCity"],
  ["安徽省合肥市，现住上海市长宁区", "unknown"],
  ["上海市长宁区愚园路1号（原籍江苏省）", "inside"],
  ["长宁县", "unknown"],
  ["长宁路1号", "unknown"],
  ["外省市", "outsideCity"],
  ["愚园路1号", "unknown"],
  ["北京西路1号", "unknown"],
  ["四川北路1号", "unknown"],
  ["新华路都市花园1号", "unknown"],
  ["虹桥超市楼上", "unknown"],
  ["东门外市场1号", "unknown"],
])("the hukou address %s is %s", (address, expected) => expect(hukouOfAddress(address, district)).toBe(expected));

test.each([
  ["长宁", "inside"],
  ["本区户籍", "inside"],
  ["是", "inside"],
  ["非本区", "outside"],
  ["非长宁区", "outside"],
  ["否", "outside"],
  ["外区", "otherDistrict"],
  ["浦东新区", "otherDistrict"],
  ["浦东", "otherDistrict"],
  ["外地", "outsideCity"],
  ["江苏", "outsideCity"],
  ["城镇", "unknown"],
])("the hukou word %s is %s", (word, expected) => expect(hukouOfWord(word, district)).toBe(expected));

test.each([
  ["新泾", "新泾镇"],
  ["新泾镇人民政府", "新泾镇"],
  ["北新泾", "北新泾街道"],
  ["仙霞", "仙霞新村街道"],
  ["天山路街道办事处", "天山路街道"],
  ["长宁区虹桥街道综合帮扶工作组", "虹桥街道"],
  ["静安寺街道", null],
])("the cell %s names the street %s", (text, expected) => expect(streetOf(text, district.streets)).toBe(expected));

test("北新泾镇, the old name, is not 新泾镇", () => expect(streetInAddress("长宁区北新泾镇某村", district.streets)).toBeNull());
