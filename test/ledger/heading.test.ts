import { FIELD_IDS } from "../../src/ledger/fieldId";
import { FIELDS } from "../../src/ledger/fields";
import { headingKey, unitIn, unitOfHeading } from "../../src/ledger/heading";
import { claimOf } from "../../src/ledger/headingClaim";

const claim = (...levels: string[]): string => {
  const found = claimOf(levels);
  return found === null ? "none" : found.is === "field" ? `${found.field}:${found.strength}` : `?${found.candidates.join(",")}`;
};

test("every field has its dictionary entry, and no heading belongs to two fields", () => {
  expect(Object.keys(FIELDS)).toEqual([...FIELD_IDS]);
  const keys = Object.values(FIELDS).flatMap(({ headings }) => headings.map(headingKey));
  expect(new Set(keys).size).toBe(keys.length);
});

test("every usual heading of the dictionary is recognised as its own field, exactly", () => {
  for (const { id, headings } of Object.values(FIELDS))
    for (const heading of headings) expect([heading, claim(heading)]).toEqual([heading, `${id}:3`]);
});

test.each([
  ["姓 名", "name:3"],
  ["姓名*", "name:3"],
  ["姓名（必填）", "name:3"],
  ["身份\n证号", "idNo:3"],
  ["帮扶金额（元）", "amount:3"],
  ["帮扶金额(万元)", "amount:3"],
  ["申请日期（YYYYMMDD）", "applyDate:3"],
  ["身份证号（18位）", "idNo:3"],
  ["ＮＯ．", "seq:3"],
  ["街道(镇)", "street:3"],
  ["居（村）委", "committee:3"],
  ["定向/非定向", "directed:1"],
])("%j: hints, units, stars, breaks and full-width forms do not matter: %s", (heading, expected) => {
  expect(claim(heading)).toBe(expected);
});

test.each([
  ["本次帮扶金额", "amount:1"],
  ["申请人联系电话", "phone:1"],
  ["申请人户籍地址", "hukouAddress:1"],
  ["街道审批日期", "approveDate:1"],
  ["医保支付金额", "insurancePaid:1"],
  ["个人自付医疗费", "selfPaid:1"],
  ["社会互助帮困", "mutualAid:1"],
  ["商业保险理赔款", "commercialPaid:1"],
  ["所属社区名称", "committee:1"],
  ["发票号码", "invoiceNo:1"],
  ["户主身份证件号码", "headId:1"],
  ["基本医保报销", "insurancePaid:1"],
])("the longest usual heading inside %j decides: %s", (heading, expected) => {
  expect(claim(heading)).toBe(expected);
});

test.each([
  ["金额", "?applyAmount,amount"],
  ["救助时间", "?approveDate,payDate"],
  ["日期", "?applyDate,approveDate,payDate"],
  ["类别", "?category,type"],
  ["累计帮扶金额", "?amount"],
  ["上次发放日期", "?payDate"],
  ["临时救助金额", "?amount,otherAid"],
  ["已帮扶金额", "?amount,otherAid"],
  ["居委会意见", "?committee"],
  ["救助金额大写", "?amount"],
  ["户主电话", "?headName,phone"],
  ["居委会电话", "?committee,phone"],
])("%j is asked, not guessed: %s", (heading, expected) => {
  expect(claim(heading)).toBe(expected);
});

test.each([
  ["医生姓名", "?name"],
  ["户籍街道", "?street"],
  ["健康状态", "?status"],
  ["低保批准日期", "?approveDate"],
  ["居委联系电话", "?phone"],
  ["门诊发票金额合计", "?totalFee"],
  ["医疗救助情况", "?medicalAid"],
  ["申请人签字", "?name"],
  ["部门负责人手机号", "?phone"],
  ["房主电话", "?phone"],
  ["客户号", "?householdId"],
])("%j looks like a field and is another thing: it is asked", (heading, expected) => {
  expect(claim(heading)).toBe(expected);
});

test.each([
  "证件编号",
  "报销比例",
  "社会关系",
  "住院编号",
  "性别",
  "出生日期",
  "年龄",
  "民族",
  "配偶姓名",
  "联系人电话",
  "监护人身份证号",
  "成员1姓名",
  "银行卡号",
  "低保金",
])("%j is none of ours", (heading) => {
  expect(claim(heading)).toBe("none");
});

test("医疗救助 is a deduction and never the award, with or without 金额", () => {
  expect([claim("医疗救助"), claim("医疗救助金额"), claim("医疗救助", "金额"), claim("已享受救助", "医疗救助")]).toEqual([
    "medicalAid:3",
    "medicalAid:3",
    "medicalAid:3",
    "medicalAid:2",
  ]);
});

test("parent and child are read together: the same leaf under another parent is another field", () => {
  expect([
    claim("申请", "金额"),
    claim("审批", "金额"),
    claim("审批情况", "金额"),
    claim("申请情况", "日期"),
    claim("发放", "日期"),
    claim("医疗费用", "自负"),
    claim("医疗费用", "金额"),
  ]).toEqual(["applyAmount:3", "amount:3", "amount:2", "applyDate:2", "payDate:3", "selfPaid:2", "?applyAmount,amount"]);
  expect([
    claim("户主", "姓名"),
    claim("户主信息", "姓名"),
    claim("户主", "身份证号"),
    claim("申请人", "姓名"),
    claim("基本情况", "姓名"),
    claim("配偶", "姓名"),
    claim("家庭成员", "身份证号"),
  ]).toEqual(["headName:3", "headName:2", "headId:3", "name:3", "name:2", "none", "none"]);
});

test("the unit is read from brackets, a unit line or the heading's end, and from nothing else", () => {
  expect(
    [
      "帮扶金额（元）",
      "帮扶金额(万元)",
      "单位：万元",
      "（单位：人民币元）",
      "填报单位：天山路街道 单位：元 填报日期：2019.5",
      "天山一村单元",
      "帮扶金额",
    ].map(unitIn),
  ).toEqual([1, 10000, 10000, 1, 1, undefined, undefined]);
  expect([unitOfHeading("帮扶金额万元"), unitOfHeading("金额/万元")]).toEqual([10000, 10000]);
});

test.each([
  ["对象类别（低保/低收入/其他）", "category"],
  ["帮扶类别（大病/突发/其他）", "type"],
  ["发放方式（现金/转账）", "payMethod"],
  ["姓名（患者）", "name"],
  ["身份证号(本人)", "idNo"],
  ["帮扶金额（实发）", "amount"],
  ["发放日期（打卡）", "payDate"],
  ["户籍地址(详细)", "hukouAddress"],
  ["是否大重病（是/否）", "seriousIllness"],
])("a note in brackets is no part of the name: %s is %s", (heading, field) => {
  expect(claimOf([heading])).toEqual({ is: "field", field, strength: 1 });
});

test.each(["姓名（配偶）", "帮扶金额（累计）", "户籍地址（街道）", "姓名（户主）"])(
  "a note that makes another thing of it is heard: %s",
  (heading) => {
    expect(claimOf([heading])).not.toMatchObject({ field: expect.stringMatching(/^(name|amount|hukouAddress)$/) });
  },
);

test.each(["申请救助金额", "拟发放金额", "建议帮扶金额"])("%s is asked: applied for, or paid?", (heading) => {
  expect(claimOf([heading])).toEqual({ is: "question", candidates: ["applyAmount", "amount"] });
});
