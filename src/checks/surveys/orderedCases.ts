import { columnsOf, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { inCaseOrder } from "./caseOrder";

/** Rows in columns, with the order in which they count. */
export interface OrderedCases {
  readonly columns: CaseColumns;
  /** Indexes of rows, in case order (caseOrder.ts). */
  readonly order: Int32Array;
}

export function* orderedColumns(columns: CaseColumns): Generator<undefined, OrderedCases> {
  return { columns, order: yield* inCaseOrder(columns) };
}

export const orderedCases = (cases: readonly CaseFacts[]): Generator<undefined, OrderedCases> => orderedColumns(columnsOf(cases));

/** Rows that stand in case order already. */
export function orderedAsGiven(cases: readonly CaseFacts[]): OrderedCases {
  return { columns: columnsOf(cases), order: Int32Array.from(cases.keys()) };
}
