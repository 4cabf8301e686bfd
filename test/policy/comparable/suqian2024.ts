import { documentOf } from "./documentOf";

/**
 * 宿迁 2024 医疗救助: 低保 80 % without a deductible; 低保边缘 70 % of what exceeds 3,000; 100,000 a person and year, of which at most
 * 10,000 for 门诊 and 90,000 for 住院 (told here as 其他 and 大重病医疗).
 */
export const suqian2024 = documentOf({
  id: "suqian-2024",
  title: "医疗救助（宿迁）",
  number: "宿迁2024",
  issuer: "宿迁市",
  from: "2024-01-01",
  to: "2028-12-31",
  values: {
    "medical.ratio.低保": 0.8,
    "medical.ratio.低收入": {
      bands: [
        { upTo: 3000, ratio: 0 },
        { upTo: null, ratio: 0.7 },
      ],
    },
    "annual.amount": [
      { amount: 100000, of: "person" },
      { amount: 90000, of: "person", types: ["大重病医疗"] },
      { amount: 10000, of: "person", types: ["其他"] },
    ],
    "annual.scope": "allCaseGrants",
    "annual.year": "calendar",
  },
});
