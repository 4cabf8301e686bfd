import type { LedgerSheet } from "../ledger/ledger";
import type { CaseFacts, Fact } from "./caseFacts";
import { isUnplaced } from "./caseScope";
import { verdictOfKind } from "./judge";
import type { Tallied } from "./judging";
import type { Verdict } from "./rule";

/** Rows alike in sheet, date's force, status and words: of most rules it is told for all of them at once what they say. */
export interface RowKind {
  readonly told: readonly (Pick<Tallied, "order" | "tally"> & { readonly verdict: Verdict })[];
  /** The rules that must look at the row itself. */
  readonly asked: readonly Tallied[];
  rows: number;
}

/** Sorts rows into kinds while they are judged. */
export class RowKinds {
  private readonly sheets = new Map<LedgerSheet, Map<number, RowKind>>();
  private readonly words = new Map<string, number>();
  private last: { readonly sheet: LedgerSheet; readonly kinds: Map<number, RowKind> } | null = null;

  constructor(private readonly judges: readonly Tallied[]) {}

  of(facts: CaseFacts): RowKind {
    const kinds = this.kindsOn(facts.row.sheet);
    const code = this.codeOf(facts);
    let kind = kinds.get(code);
    if (!kind) kinds.set(code, (kind = this.kindOf(facts)));
    return kind;
  }

  /** Counts what was told for whole kinds. */
  tell(): void {
    for (const kinds of this.sheets.values()) {
      for (const { told, rows } of kinds.values()) for (const { tally, verdict } of told) tally.add(verdict, rows);
    }
  }

  private kindOf(facts: CaseFacts): RowKind {
    const judges = this.judges.map((judge) => ({ judge, verdict: verdictOfKind(judge, facts) }));
    return {
      told: judges.flatMap(({ judge: { order, tally }, verdict }) => (verdict ? [{ order, tally, verdict }] : [])),
      asked: judges.flatMap(({ judge, verdict }) => (verdict ? [] : [judge])),
      rows: 0,
    };
  }

  private kindsOn(sheet: LedgerSheet): Map<number, RowKind> {
    if (this.last?.sheet === sheet) return this.last.kinds;
    let kinds = this.sheets.get(sheet);
    if (!kinds) this.sheets.set(sheet, (kinds = new Map()));
    this.last = { sheet, kinds };
    return kinds;
  }

  /** Everything that scope.ts asks of a row, as one number. */
  private codeOf(facts: CaseFacts): number {
    const { status, force, form, kind, type } = facts;
    let code = isUnplaced(facts) ? 1 : 0;
    code = code * BASE + this.wordCode(status);
    code = code * BASE + this.wordCode(force);
    code = code * BASE + this.factCode(form);
    code = code * BASE + this.factCode(kind);
    return code * BASE + this.factCode(type);
  }

  private factCode(fact: Fact<string>): number {
    return fact.is === "known" ? this.wordCode(fact.value) : this.wordCode(fact.is);
  }

  private wordCode(word: string): number {
    let code = this.words.get(word);
    if (code === undefined) this.words.set(word, (code = this.words.size));
    return code;
  }
}

/** More than all words of statuses, forms, kinds and types together; their fifth power is still a whole number. */
const BASE = 64;
