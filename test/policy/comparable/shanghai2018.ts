import { documentOf } from "./documentOf";

/** 沪民规〔2018〕17号 医疗救助: 住院 低保 90 %, 低收入 80 %, 因病支出型 70 %; 130,000 a person; the twelve months before count, not the calendar year. */
export const shanghai2018 = documentOf({
  id: "shanghai-2018-17",
  title: "医疗救助（上海）",
  number: "沪民规〔2018〕17号",
  issuer: "上海市民政局",
  from: "2018-07-01",
  to: "2022-12-31",
  values: {
    "medical.ratio.低保": 0.9,
    "medical.ratio.低收入": 0.8,
    "medical.ratio.其他": 0.7,
    "annual.amount": [{ amount: 130000, of: "person" }],
    "annual.scope": "allCaseGrants",
    "annual.year": "rolling",
  },
});
