/** Every field that a ledger column can be understood as (spec/2.1). The order is the order of display. */
export const FIELD_IDS = [
  "seq",
  "caseNo",
  "street",
  "committee",
  "name",
  "idType",
  "idNo",
  "headName",
  "headId",
  "householdId",
  "relation",
  "hukouAddress",
  "hukouDistrict",
  "address",
  "phone",
  "category",
  "form",
  "type",
  "kind",
  "reason",
  "disease",
  "totalFee",
  "insurancePaid",
  "seriousPaid",
  "commercialPaid",
  "mutualAid",
  "medicalAid",
  "otherAid",
  "excludedFee",
  "selfExpense",
  "selfPaid",
  "contributionDue",
  "seriousIllness",
  "disabled",
  "eventType",
  "eventDate",
  "ratio",
  "applyAmount",
  "amount",
  "applyDate",
  "surveyDate",
  "invoiceNo",
  "invoiceDate",
  "preReviewNo",
  "preReviewDate",
  "panelDate",
  "panelSize",
  "approver",
  "approveDate",
  "payDate",
  "payMethod",
  "receiver",
  "source",
  "directed",
  "status",
  "remark",
] as const;

export type FieldId = (typeof FIELD_IDS)[number];

export const AMOUNT_FIELDS = [
  "totalFee",
  "insurancePaid",
  "seriousPaid",
  "commercialPaid",
  "mutualAid",
  "medicalAid",
  "otherAid",
  "excludedFee",
  "selfExpense",
  "selfPaid",
  "contributionDue",
  "applyAmount",
  "amount",
] as const satisfies readonly FieldId[];
export type AmountField = (typeof AMOUNT_FIELDS)[number];

export const DATE_FIELDS = [
  "eventDate",
  "applyDate",
  "surveyDate",
  "invoiceDate",
  "preReviewDate",
  "panelDate",
  "approveDate",
  "payDate",
] as const satisfies readonly FieldId[];
export type DateField = (typeof DATE_FIELDS)[number];

export const COUNT_FIELDS = ["panelSize"] as const satisfies readonly FieldId[];
export type CountField = (typeof COUNT_FIELDS)[number];

export const ID_FIELDS = ["idNo", "headId"] as const satisfies readonly FieldId[];
export type IdField = (typeof ID_FIELDS)[number];

/** Everything else is read as trimmed text; what the words mean is the policy's business (aliases). */
export type TextField = Exclude<FieldId, AmountField | DateField | CountField | IdField>;
