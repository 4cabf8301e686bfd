import { parseCell } from "../../core/a1";
import type { LedgerSheet } from "../../ledger/ledger";
import type { CheckResult, Finding } from "../finding";
import { firstPlace, placeKey } from "./rowKey";

/** The findings of a result, found by their row; row 0 of a sheet are those of its columns. What was handed out is never changed. */
export class KeptFindings {
  private readonly orders = new Map<string, LedgerSheet[]>();
  private readonly severities = { must: 0, should: 0, note: 0 };
  private keys: readonly number[];

  constructor(
    sheets: readonly LedgerSheet[],
    private list: readonly Finding[],
  ) {
    this.count(list, 1);
    for (const sheet of sheets) {
      const name = JSON.stringify([sheet.file, sheet.sheet]);
      const blocks = this.orders.get(name);
      if (blocks) blocks.push(sheet);
      else this.orders.set(name, [sheet]);
    }
    this.keys = list.map((finding) => this.keyOf(finding));
  }

  /** Puts a row's (or a sheet's columns') findings in the place of what it had: key → its findings in their order. */
  replace(changes: ReadonlyMap<number, readonly Finding[]>): void {
    const list = this.list.slice();
    const keys = this.keys.slice();
    for (const [key, findings] of changes) {
      const from = firstPlace(keys.length, (place) => keys[place] ?? Infinity, key);
      const to = firstPlace(keys.length, (place) => keys[place] ?? Infinity, key + 1);
      if (from === to && findings.length === 0) continue;
      this.count(list.splice(from, to - from, ...findings), -1);
      this.count(findings, 1);
      keys.splice(from, to - from, ...findings.map(() => key));
    }
    this.list = list;
    this.keys = keys;
  }

  /** The findings of a row, in their order. */
  of(key: number): readonly Finding[] {
    return this.list.slice(this.firstOf(key), this.firstOf(key + 1));
  }

  private firstOf(key: number): number {
    return firstPlace(this.keys.length, (place) => this.keys[place] ?? Infinity, key);
  }

  get counts(): CheckResult["counts"] {
    return { ...this.severities };
  }

  *sorted(): Generator<undefined, readonly Finding[]> {
    return this.list;
  }

  private count(findings: readonly Finding[], sign: 1 | -1): void {
    for (const { severity } of findings) this.severities[severity] += sign;
  }

  /** The findings by the key of their row. */
  byKey(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
    const found = new Map<number, Finding[]>();
    for (const finding of findings) {
      const key = this.keyOf(finding);
      const same = found.get(key);
      if (same) same.push(finding);
      else found.set(key, [finding]);
    }
    return found;
  }

  /** Of several ledgers on one sheet the last whose header stands above the cell, or at it. */
  private keyOf({ file, sheet, row, cells }: Finding): number {
    const at = row ?? parseCell(cells[0] ?? "")?.row ?? 0;
    const blocks = this.orders.get(JSON.stringify([file, sheet])) ?? [];
    const block = blocks.filter(({ headerTop }) => headerTop <= at).at(-1) ?? blocks[0];
    return placeKey(block?.order ?? 0, row ?? 0);
  }
}
