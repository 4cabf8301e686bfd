import type { CaseFacts } from "../checks/caseFacts";
import type { CheckResult } from "../checks/finding";
import { HostError } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import { policyStamp } from "../policy/policyStamp";
import { formFiller, type FormFiller } from "../sheets/preReview/formsOf";
import { PreReviewPages } from "../sheets/preReview/preReviewSheet";
import type { SheetModel } from "../sheets/sheetModel";
import { stampedSheet } from "../sheets/stampedSheet";
import type { LoadedLedger } from "./loadLedger";

/** Forms between two pauses: some milliseconds each. */
const SLICE = 10;

interface DrawOptions {
  /** True only after the user said so: the forms then carry full ID numbers. */
  readonly fullIds: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

/**
 * The forms of a checked ledger, drawn as the sheet that is looked at before and written then: one object, so that the two cannot
 * differ. The ledger is counted once, at the first drawing. Rejects with kind "cancelled" once the signal says so.
 */
export class PreReviewForms {
  private filler: FormFiller | null = null;
  private last: { readonly cases: readonly CaseFacts[]; readonly fullIds: boolean; readonly model: SheetModel } | null = null;

  constructor(
    private readonly loaded: LoadedLedger,
    private readonly result: CheckResult,
    private readonly policy: PolicySet,
    private readonly breathe: () => Promise<void> = () => Promise.resolve(),
  ) {}

  /** One 综合帮扶预审表 per case (spec/4.1), in the order of the cases; the same cases again give the same sheet. */
  async draw(cases: readonly CaseFacts[], { fullIds, onProgress, signal }: DrawOptions): Promise<SheetModel> {
    if (this.last?.cases === cases && this.last.fullIds === fullIds) return this.last.model;
    const rest = async (): Promise<void> => {
      await this.breathe();
      if (signal?.aborted) throw new HostError("cancelled", "已取消，没有填写预审表。");
    };
    const fill = (this.filler ??= await this.prepared(rest));
    const pages = new PreReviewPages();
    for (const [index, facts] of cases.entries()) {
      pages.add(fill(facts, fullIds));
      if (index % SLICE !== SLICE - 1) continue;
      onProgress?.(index + 1, cases.length);
      await rest();
    }
    const model = stampedSheet(pages.build(), policyStamp(this.policy), this.result);
    this.last = { cases, fullIds, model };
    return model;
  }

  private async prepared(rest: () => Promise<void>): Promise<FormFiller> {
    const work = formFiller({ result: this.result, ledger: this.loaded.ledger, policy: this.policy });
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value;
      await rest();
    }
  }
}
