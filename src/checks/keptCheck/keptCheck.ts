import type { Ledger, LedgerRow, LedgerSheet } from "../../ledger/ledger";
import { standsAlone } from "../../ledger/rowCells";
import { Census } from "../census";
import { sheetFields } from "../columns";
import type { Counted } from "../counted";
import type { CheckResult, Finding } from "../finding";
import { judgesOf, type Judge } from "../judge";
import { finished } from "../pause";
import { comparesRows, judgeRows } from "../runChecks";
import { summedUp } from "../summedUp";
import { Tally } from "../tally";
import { surveyUnits, type UnitSuspect } from "../surveys/units";
import { boundRows } from "./boundRows";
import { changedRows, haveSameColumns, type RowChange } from "./changedRows";
import { judgeColumns } from "./columnRules";
import { KeptFindings } from "./keptFindings";
import { placeOf, rowAt, rowsAt, rowsOfSheet } from "./ledgerRows";
import { placeKey, rowKey } from "./rowKey";
import { TieIndex } from "./tieIndex";
import { UnitCounts } from "./unitCounts";

/** Where an edit is bound to more rows than this, one whole run is as quick, and can be watched and cancelled. */
export const MOST_BOUND_ROWS = 5_000;

/**
 * A checked ledger that is kept up with its edits. An edit can change the verdicts of the rows that are bound to it (rowTies.ts), before
 * or after, and no others: these rows alone are judged as they were and as they are, by the same run over them alone, and the tallies,
 * counts and findings of the whole are counted out and in again. So the work grows with the bound rows, not with the ledger, and no
 * verdict need be kept. The rules about whole columns are told from counts of the columns (unitCounts.ts).
 */
export class KeptCheck {
  /** Something could not be followed, or failed halfway: what is kept is no longer sure. */
  private isSpent = false;
  private readonly findings: KeptFindings;
  private readonly rules: { readonly order: ReadonlyMap<string, number>; readonly comparing: ReadonlySet<string> };
  /** By the sheets of a ledger: the rules with what their columns allow. */
  private readonly judges = new WeakMap<Ledger["sheets"], readonly Judge[]>();

  private constructor(
    private readonly counted: Counted,
    private checked: CheckResult,
    private readonly index: TieIndex,
    private readonly units: UnitCounts,
    private now: Ledger = counted.ledger,
  ) {
    this.findings = new KeptFindings(counted.ledger.sheets, checked.findings);
    this.rules = {
      order: new Map(counted.judges.map(({ rule }, at) => [rule.code, at])),
      comparing: new Set(counted.judges.flatMap(({ rule }) => (comparesRows(rule) ? [rule.code] : []))),
    };
  }

  /** Makes ready to follow: goes over the whole ledger once, with pauses. `result` as the run gave it; null where it cannot be kept up. */
  static *of(counted: Counted, result: CheckResult): Generator<undefined, KeptCheck | null> {
    const { rows } = counted.ledger;
    if (counted.judges.some(({ tally }) => tally.isBroken) || result.incomplete) return null;
    if (!rows.every((row, at) => at === 0 || rowKey(row) > rowKey(rows[at - 1] ?? row))) return null;
    const [index, units] = [new TieIndex(), new UnitCounts()];
    yield* index.addAll(rows);
    yield* units.addAll(rows);
    const judges = counted.judges.map((judge) => {
      const tally = new Tally();
      tally.join(judge.tally, 1);
      return { ...judge, tally };
    });
    const census = new Census();
    census.join(counted.census, 1);
    return new KeptCheck({ ...counted, judges, census }, result, index, units);
  }

  get ledger(): Ledger {
    return this.now;
  }

  get result(): CheckResult {
    return this.checked;
  }

  /**
   * Rows that were read anew, each in the place of the row that stood there, of the same sheet; nothing else of the ledger changed.
   * False where only a full run can tell (a rule broke, too many rows are bound to these): then nothing more can be followed.
   */
  edit(rows: readonly LedgerRow[]): boolean {
    const list = this.now.rows.slice();
    const changes = new Map<number, RowChange>();
    for (const after of rows) {
      const place = placeOf(this.now, rowKey(after));
      const before = list[place];
      if (!before || rowKey(before) !== rowKey(after)) return this.spend();
      changes.set(rowKey(after), { before, after });
      list[place] = after;
    }
    return this.change({ ...this.now, rows: list }, changes);
  }

  /** The whole ledger read anew: finds the rows that differ, with pauses. False as for `edit`, and where sheets or headers differ. */
  *follow(after: Ledger): Generator<undefined, boolean> {
    if (!haveSameColumns(this.now, after)) return this.spend();
    return this.change(after, yield* changedRows(this.now, after));
  }

  private change(after: Ledger, changes: ReadonlyMap<number, RowChange>): boolean {
    const before = this.now;
    if (this.isSpent) return false;
    this.isSpent = true;
    const most = Math.min(MOST_BOUND_ROWS, before.rows.length + changes.size);
    const bound = boundRows({ index: this.index, rowAt: (key) => rowAt(before, key) }, changes.keys(), most);
    if (bound === null || mayNameOtherFields(before, after)) return false;
    for (const { before: row } of changes.values()) if (row) this.index.remove(row);
    for (const { after: row } of changes.values()) if (row) this.index.add(row);
    const group = boundRows({ index: this.index, rowAt: (key) => rowAt(after, key) }, changes.keys(), most, bound);
    if (group === null) return false;
    this.now = after;
    // What is said of a row by itself is said anew of the changed rows alone, and of rows that share cells with others.
    const isAlone = (row: LedgerRow): boolean => changes.has(rowKey(row)) || !standsAlone(row.at);
    const found = this.judge(before, group, isAlone, -1) && this.judge(after, group, isAlone, 1);
    if (!found) return false;
    const replaced = new Map<number, readonly Finding[]>();
    for (const key of [...group].sort((a, b) => a - b)) {
      const row = rowAt(after, key);
      const anew = found.get(key) ?? [];
      replaced.set(key, row === undefined || isAlone(row) ? anew : this.withKept(this.findings.of(key), anew));
    }
    for (const [key, findings] of this.changeColumns(before, changes)) replaced.set(key, findings);
    this.findings.replace(replaced);
    this.checked = finished(summedUp({ ...this.counted, ledger: after, findings: this.findings }));
    this.isSpent = false;
    return true;
  }

  /** Counts rows that are bound to no others in (1) or out (-1); their findings by key, or null where a rule broke. */
  private judge(
    ledger: Ledger,
    keys: Iterable<number>,
    alone: (row: LedgerRow) => boolean,
    sign: 1 | -1,
  ): ReadonlyMap<number, readonly Finding[]> | null {
    const { policy, asReference, census } = this.counted;
    const rows = rowsAt(ledger, keys);
    const judges = this.judgesOn(ledger).filter((judge) => !isOfColumns(judge));
    const part = finished(judgeRows({ sheets: sheetsOf(rows), rows, others: [] }, policy, { asReference, judges, alone }));
    const own = this.counted.judges.filter((judge) => !isOfColumns(judge));
    part.judges.forEach(({ tally }, at) => own[at]?.tally.join(tally, sign));
    census.join(part.census, sign);
    return part.judges.some(({ tally }) => tally.isBroken) ? null : this.findings.byKey(finished(part.findings.sorted()));
  }

  /** A row's findings by the rules about single rows, as they were, with those by the rules that compare rows; in the order of the rules. */
  private withKept(before: readonly Finding[], compared: readonly Finding[]): readonly Finding[] {
    const { order, comparing } = this.rules;
    const kept = before.filter(({ code }) => !comparing.has(code));
    return [...kept, ...compared].sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  }

  private judgesOn(ledger: Ledger): readonly Judge[] {
    let judges = this.judges.get(ledger.sheets);
    if (!judges) {
      const rows = ledger.sheets.flatMap(({ order }) => rowAt(ledger, firstKeyOf(ledger, order)) ?? []);
      const rules = this.counted.judges.map(({ rule }) => rule);
      this.judges.set(ledger.sheets, (judges = judgesOf(sheetFields({ ...ledger, rows }), rules)));
    }
    return judges;
  }

  /** Keeps the rules about whole columns up with the changed rows; answers each touched sheet's findings of columns, by key. */
  private changeColumns(before: Ledger, changes: ReadonlyMap<number, RowChange>): ReadonlyMap<number, readonly Finding[]> {
    const found = new Map<number, readonly Finding[]>();
    const all = [...changes.values()];
    const touched = new Set(all.flatMap(({ before: old, after }) => [old?.sheet.order ?? -1, after?.sheet.order ?? -1]));
    for (const sheet of this.now.sheets.filter(({ order }) => touched.has(order))) {
      const old = all.flatMap(({ before: row }) => (row?.sheet.order === sheet.order ? [row] : []));
      const now = all.flatMap(({ after: row }) => (row?.sheet.order === sheet.order ? [row] : []));
      const suspectsBefore = this.suspects(before, sheet);
      for (const row of old) this.units.remove(row);
      for (const row of now) this.units.add(row);
      const suspects = this.suspects(this.now, sheet);
      const isSame = fieldsOf(suspectsBefore) === fieldsOf(suspects);
      this.joinColumns(before, isSame ? old : rowsOfSheet(before, sheet.order), suspectsBefore, -1);
      this.joinColumns(this.now, isSame ? now : rowsOfSheet(this.now, sheet.order), suspects, 1);
      if (suspectsBefore.length > 0 || suspects.length > 0) found.set(placeKey(sheet.order, 0), this.columnFindings(sheet, suspects));
    }
    return found;
  }

  /** In the order in which the run over the whole sheet comes upon them, where there are several. */
  private suspects(ledger: Ledger, sheet: LedgerSheet): readonly UnitSuspect[] {
    const rows = () => rowsOfSheet(ledger, sheet.order);
    const suspects = this.units.suspects(sheet, rows);
    if (suspects.length < 2) return suspects;
    const own = rows();
    return finished(surveyUnits({ ...ledger, rows: own })).get(own[0]?.sheet ?? sheet) ?? [];
  }

  private joinColumns(ledger: Ledger, rows: readonly LedgerRow[], suspects: readonly UnitSuspect[], sign: 1 | -1): void {
    const own = this.counted.judges.filter(isOfColumns);
    const { judges } = judgeColumns(this.judgesOn(ledger).filter(isOfColumns), this.counted.policy, rows, suspects);
    judges.forEach(({ tally }, at) => own[at]?.tally.join(tally, sign));
  }

  private columnFindings(sheet: LedgerSheet, suspects: readonly UnitSuspect[]): readonly Finding[] {
    if (suspects.length === 0) return [];
    const rows = rowsOfSheet(this.now, sheet.order);
    const one = suspects.length === 1 ? rows.find(({ read }) => read[suspects[0]?.field ?? "amount"]?.state === "value") : undefined;
    return judgeColumns(this.judgesOn(this.now).filter(isOfColumns), this.counted.policy, one ? [one] : rows, suspects).findings;
  }

  private spend(): false {
    this.isSpent = true;
    return false;
  }
}

const isOfColumns = ({ rule }: Judge): boolean => rule.ofColumns === true;

const sheetsOf = (rows: readonly LedgerRow[]): readonly LedgerSheet[] => [...new Set(rows.map(({ sheet }) => sheet))];

const fieldsOf = (suspects: readonly UnitSuspect[]): string =>
  suspects
    .map(({ field }) => field)
    .sort()
    .join();

/** A sheet's first row, or its last that goes, may say that its heads of household are its persons (sheetFields). */
function mayNameOtherFields(before: Ledger, after: Ledger): boolean {
  const named = (ledger: Ledger, order: number): boolean => rowAt(ledger, firstKeyOf(ledger, order))?.headIsPerson ?? false;
  return before.sheets.some(({ order }) => named(before, order) !== named(after, order));
}

/** The key of the sheet's first row. */
function firstKeyOf(ledger: Ledger, order: number): number {
  const row = ledger.rows[placeOf(ledger, placeKey(order, 0))];
  return row && row.sheet.order === order ? rowKey(row) : -1;
}
