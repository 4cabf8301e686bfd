import type { CheckResult, Finding } from "../checks/finding";
import { fixableCell } from "../checks/fixableCell";
import { FIELD_IDS } from "../ledger/fieldId";
import type { LedgerRow } from "../ledger/ledger";
import type { RefusedCell } from "./fixPlan";
import type { LoadedLedger } from "./loadLedger";
import { whatIsLost } from "./planFixes";

/** Rules about the way in which a cell is written. */
const ABOUT_FORM: ReadonlySet<string> = new Set(["C103", "C111", "C112"]);

/**
 * The cells whose form is found fault with and for which there is no correction, each with the reason in one Chinese clause, in
 * the order of the findings.
 */
export function unfixableCells({ ledger }: LoadedLedger, { findings }: CheckResult): readonly RefusedCell[] {
  const faulty = findings.filter(({ code }) => ABOUT_FORM.has(code));
  if (faulty.length === 0) return [];
  const rows = new Map(ledger.rows.map((row) => [`${row.sheet.sheet}!${row.row}`, row]));
  return faulty.flatMap((finding) => {
    const { sheet, row, cells } = finding;
    const [address] = cells;
    const why = whyNot(finding, rows.get(`${sheet}!${row}`));
    return address === undefined || why === "" ? [] : [{ sheet, address, why }];
  });
}

function whyNot({ code, args, fix }: Finding, row: LedgerRow | undefined): string {
  if (fix !== undefined) return whatIsLost(fix);
  if (code === "C103") return "号码按数字存过，后几位已经丢失，请对照证件重新录入";
  const field = FIELD_IDS.find((id) => id === args["field"]);
  if (row !== undefined && field !== undefined && fixableCell(row, field) === null) return "单元格是公式，请改公式";
  return "没有写明是哪一天，请对照材料填写";
}
