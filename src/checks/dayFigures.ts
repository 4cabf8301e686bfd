import { fenFromYuan, type Fen } from "../core/fen";
import { addDays, dayNumber, type IsoDate } from "../core/isoDate";
import { approverRankOf, ladderOf, rankIn, type ApprovalStep } from "../policy/approvalLadder";
import { isCalendarYear, lookup } from "../policy/lookup";
import type { Parameter, ParameterId, ParameterValues, PolicySet } from "../policy/policyDocument";
import { askedOf } from "./asked";
import { NONE, type CaseColumns } from "./caseColumns";
import type { CaseFacts } from "./caseFacts";

/** What the policy says on a day and on all days before it next changes, each value looked up once. For the quick looks of rules. */
export class DayFigures {
  private readonly values = new Map<ParameterId, unknown>();
  private ladder: readonly ApprovalStep[] | null | undefined;
  private annual: { readonly amount: Fen | null; readonly count: number | null } | undefined;

  constructor(
    private readonly policy: PolicySet,
    private readonly asked: { readonly date: IsoDate; readonly asReference: boolean },
  ) {}

  /** null: no document has one for the day. */
  value<Id extends ParameterId>(id: Id): ParameterValues[Id] | null {
    let value = this.values.get(id) as ParameterValues[Id] | null | undefined;
    if (value === undefined) {
      const found = lookup(this.policy, id, this.asked.date, this.asked);
      value = found.ok ? found.value : null;
      this.values.set(id, value);
    }
    return value;
  }

  /** The year's amount in fen, where it is one sum for a calendar year; else null. */
  get annualAmount(): Fen | null {
    return this.annualLimits().amount;
  }

  /** The year's times, where the year is a calendar year; else null. */
  get annualCount(): number | null {
    return this.annualLimits().count;
  }

  /** The level that this text names in the day's ladder of approval; null where it names none. */
  approverRank(approver: string): number | null {
    const limit = this.value("approval.streetLimit");
    return limit === null ? null : approverRankOf(this.policy, limit, approver);
  }

  /** The level that an amount needs in the day's ladder of approval. */
  neededRank(amount: Fen): number | null {
    if (this.ladder === undefined) {
      const limit = this.value("approval.streetLimit");
      this.ladder = limit === null ? null : ladderOf(limit);
    }
    return this.ladder && rankIn(this.ladder, amount);
  }

  private annualLimits(): { readonly amount: Fen | null; readonly count: number | null } {
    if (this.annual === undefined) {
      const isPlain = this.value("annual.scope") !== null && isCalendarYear(this.policy, this.asked);
      const amount = this.value("annual.amount");
      this.annual = {
        amount: isPlain && typeof amount === "number" ? fenFromYuan(amount) : null,
        count: isPlain ? this.value("annual.count") : null,
      };
    }
    return this.annual;
  }
}

/** The figures of each row's day, by its index; null where the row has no known day. Days between two changes of the policy share theirs. */
export function figuresByDay(policy: PolicySet, columns: CaseColumns): (at: number) => DayFigures | null {
  const changes = daysOfChange(policy);
  const spans: (DayFigures | undefined)[] = new Array<undefined>(changes.length + 1).fill(undefined);
  return (at) => {
    const own = columns.day[at] ?? NONE;
    if (own === NONE) return null;
    let span = 0;
    for (let change = 0; change < changes.length; change += 1) if ((changes[change] ?? 0) <= own) span += 1;
    return (spans[span] ??= new DayFigures(policy, askedOf(known(columns.factsAt(at)))));
  };
}

/** A row that has a day has facts. */
function known(facts: CaseFacts | undefined): CaseFacts {
  if (!facts) throw new Error("no row stands at this index");
  return facts;
}

const changesOf = new WeakMap<PolicySet, Int32Array>();

function daysOfChange(policy: PolicySet): Int32Array {
  let changes = changesOf.get(policy);
  if (!changes) changesOf.set(policy, (changes = Int32Array.from(datesOfChange(policy), dayNumber)));
  return changes;
}

/** The days on which some document or value of it begins, and those after which it ends. What a document lacks is told by the rule that asks for it. */
function datesOfChange({ documents }: PolicySet): readonly IsoDate[] {
  const spans = documents.flatMap((document) => {
    const parameters: readonly (Parameter<unknown> | undefined)[] = Object.values(document.parameters);
    return [document, ...parameters.flatMap((parameter) => parameter?.values ?? [])];
  });
  return [...new Set(spans.flatMap(({ from, to }) => [from, addDays(to, 1)]))];
}
