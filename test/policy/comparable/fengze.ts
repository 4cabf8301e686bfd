import { documentOf } from "./documentOf";

/**
 * 泉州丰泽 with the ladder of 霍山与儿街: 10,000 a time, 20,000 a household and year, twice a year; below 2,000 the township approves,
 * up to 10,000 the district's civil affairs, above that the county's leader.
 */
export const fengze = documentOf({
  id: "fengze",
  title: "临时救助",
  number: "丰泽",
  issuer: "丰泽区",
  from: "2019-01-01",
  to: "2023-12-31",
  values: {
    "emergency.cap": 10000,
    "annual.count": 2,
    "annual.amount": [
      { amount: 20000, of: "household" },
      { amount: 12000, of: "person" },
    ],
    "annual.scope": "allCaseGrants",
    "annual.year": "calendar",
    "approval.streetLimit": [
      { upTo: 2000, inclusive: false, level: "乡镇审批", names: ["乡镇", "镇政府"] },
      { upTo: 10000, level: "民政局审批", names: ["民政局"] },
      { upTo: null, level: "分管领导审批", names: ["分管领导", "县领导"] },
    ],
  },
});
