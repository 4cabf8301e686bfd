import type { LedgerRow } from "../ledger/ledger";
import type { CaseColumns } from "./caseColumns";
import type { CaseFacts } from "./caseFacts";
import { saidBy, type Words } from "./caseWords";
import type { BasisDate } from "./facts/basisDate";
import { judgedAmount } from "./facts/judgedAmount";

/** What the facts of all rows are told from. */
export interface FactSource {
  readonly columns: CaseColumns;
  /** The basis date of the row at a place. */
  readonly datedAt: (place: number) => BasisDate;
}

/**
 * The facts of a row, told out of the columns when somebody asks: a check reads the columns and asks for the facts of the few rows
 * that it has something to say of, so that an object of all facts for each row would mostly be made for nobody.
 */
export class RowFacts implements CaseFacts {
  constructor(
    private readonly source: FactSource,
    readonly row: LedgerRow,
    readonly place: number,
  ) {}

  get status(): CaseFacts["status"] {
    return this.words.status;
  }

  get force(): CaseFacts["force"] {
    return this.words.force;
  }

  get form(): CaseFacts["form"] {
    return this.words.form;
  }

  get kind(): CaseFacts["kind"] {
    return this.words.kind;
  }

  get type(): CaseFacts["type"] {
    return this.words.type;
  }

  get category(): CaseFacts["category"] {
    return this.words.category;
  }

  get basis(): CaseFacts["basis"] {
    return this.source.datedAt(this.place).basis;
  }

  get basisField(): CaseFacts["basisField"] {
    return this.source.datedAt(this.place).basisField;
  }

  get basisSpan(): CaseFacts["basisSpan"] {
    return this.source.datedAt(this.place).basisSpan;
  }

  get amount(): CaseFacts["amount"] {
    return judgedAmount(this.row, this.status).amount;
  }

  get amountField(): CaseFacts["amountField"] {
    return judgedAmount(this.row, this.status).amountField;
  }

  get person(): string | null {
    const { person, persons } = this.source.columns;
    return persons.textOf(person[this.place] ?? -1);
  }

  get household(): string | null {
    const { household, households } = this.source.columns;
    return households.textOf(household[this.place] ?? -1);
  }

  get name(): string {
    const { name, names } = this.source.columns;
    return names.textOf(name[this.place] ?? -1) ?? "";
  }

  private get words(): Words {
    return saidBy(this.source.columns.words[this.place] ?? 0);
  }
}

/** The same facts under other keys, as somebody supposes them. */
export function withKeys(facts: CaseFacts, { person, household }: Pick<CaseFacts, "person" | "household">): CaseFacts {
  const { row, place, status, basis, basisField, basisSpan, force, form, kind, type, category, amount, amountField, name } = facts;
  return {
    row,
    place,
    status,
    basis,
    basisField,
    basisSpan,
    force,
    form,
    kind,
    type,
    category,
    amount,
    amountField,
    name,
    person,
    household,
  };
}
