import type { Rule } from "./rule";
import { amountNotPositive } from "./rules/amountNotPositive";
import { amountPrecision } from "./rules/amountPrecision";
import { householdAnnualAmount, personAnnualAmount } from "./rules/annualAmount";
import { householdAnnualCount, personAnnualCount } from "./rules/annualCount";
import { approvalTooLow, approvedAboveLevel } from "./rules/approver";
import { categoryDiffers } from "./rules/categoryDiffers";
import { contributionCategory } from "./rules/contributionCategory";
import { contributionCondition } from "./rules/contributionCondition";
import { contributionEvidence } from "./rules/contributionEvidence";
import { contributionOverCap } from "./rules/contributionOverCap";
import { datesOutOfOrder } from "./rules/datesOutOfOrder";
import { duplicateGrant } from "./rules/duplicateGrant";
import { emergencyOverCap } from "./rules/emergencyOverCap";
import { eventClaimedTwice } from "./rules/eventClaimedTwice";
import { excludedFee } from "./rules/excludedFee";
import { hukouOutside } from "./rules/hukouOutside";
import { idFifteenDigits } from "./rules/idFifteenDigits";
import { lookAlikePerson } from "./rules/lookAlikePerson";
import { medicalOverCap } from "./rules/medicalOverCap";
import { missingValue } from "./rules/missingValue";
import { noRuleInForce } from "./rules/noRuleInForce";
import { notSigned } from "./rules/notSigned";
import { oneIdTwoNames } from "./rules/oneIdTwoNames";
import { panelTooSmall } from "./rules/panelTooSmall";
import { preReviewMissing } from "./rules/preReviewMissing";
import { receiptAfterApplication, receiptExpired } from "./rules/receiptDate";
import { receiptReused } from "./rules/receiptReused";
import { relationNeedsReview } from "./rules/relationNeedsReview";
import { selfPaidMismatch } from "./rules/selfPaidMismatch";
import { splitSuspect } from "./rules/splitSuspect";
import { streetDiffers } from "./rules/streetDiffers";
import { textAmount } from "./rules/textAmount";
import { textDate } from "./rules/textDate";
import { unitSuspect } from "./rules/unitSuspect";
import { unknownCategory, unknownStatus, unknownType } from "./rules/unknownWords";
import { errorValue, idCheckDigit, idDigitsLost, idMalformed, unreadableAmount, unreadableDate } from "./rules/unreadableCells";

/** Every rule, in the order of display. A code never changes its meaning and is never used again. */
export const RULES: readonly Rule[] = [
  unreadableDate, // C101
  unreadableAmount,
  idDigitsLost,
  idMalformed,
  idCheckDigit, // C105
  idFifteenDigits,
  unknownCategory,
  unknownType,
  errorValue,
  missingValue, // C110
  textAmount,
  textDate,
  unitSuspect,
  amountPrecision,
  amountNotPositive, // C115
  unknownStatus,
  noRuleInForce, // P101
  hukouOutside,
  medicalOverCap,
  selfPaidMismatch,
  receiptExpired, // P105
  receiptAfterApplication,
  excludedFee,
  contributionCategory,
  contributionOverCap,
  contributionEvidence, // P110
  emergencyOverCap,
  contributionCondition,
  approvalTooLow,
  panelTooSmall,
  notSigned, // P115
  datesOutOfOrder,
  streetDiffers,
  preReviewMissing,
  relationNeedsReview,
  approvedAboveLevel, // P122; P120 and P121 were never used
  personAnnualAmount, // G201
  householdAnnualAmount,
  personAnnualCount,
  householdAnnualCount,
  duplicateGrant, // G205
  receiptReused,
  eventClaimedTwice,
  splitSuspect,
  oneIdTwoNames,
  categoryDiffers, // G210
  lookAlikePerson,
];
