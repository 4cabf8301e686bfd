import { useCallback, useRef, useState } from "react";
import { attempt, type Outcome } from "../../app/outcome";
import type { CellPlace, HiddenBy } from "../../host/workbookPort";
import { usePane } from "../paneContext";
import { hiddenText } from "./hiddenText";

/** A cell that the user was led to and cannot see, and why. */
export interface HiddenCell extends CellPlace {
  readonly by: HiddenBy;
}

export interface GoTo {
  /** Goes nowhere where `why` has a reason against it, in Chinese. */
  readonly goTo: (sheet: string, address: string, why?: () => Promise<string>) => Promise<void>;
  /** Only says whether the cell can be seen: the selection stays where it is. */
  readonly look: (sheet: string, address: string) => Promise<void>;
  /** Why a cell cannot be shown, in Chinese; "" if it was. */
  readonly notice: string;
  /** Set where the cell is there but hidden. */
  readonly hidden: HiddenCell | null;
  /** Shows the row, column or sheet that is hidden, and goes to the cell; true where it can be seen then. */
  readonly unhide: () => Promise<boolean>;
  readonly forget: () => void;
}

/** What hides the cell, or why it was not gone to; null: it is in sight. */
type Answer = Outcome<HiddenBy | { readonly why: string } | null>;

const NOTHING = { notice: "", hidden: null } as const;

/** Leads the user to a cell; the focus stays in the pane. Nothing is unhidden but by `unhide`. */
export function useGoTo(): GoTo {
  const { port } = usePane();
  const [said, setSaid] = useState<Pick<GoTo, "notice" | "hidden">>(NOTHING);
  const latest = useRef(0);
  const ask = useCallback(async ({ sheet, address }: CellPlace, question: () => Promise<Answer>): Promise<boolean> => {
    const mine = (latest.current += 1);
    const answer = await question();
    // The user has gone on to another cell meanwhile.
    if (latest.current !== mine) return false;
    if (!answer.ok) setSaid({ notice: answer.message, hidden: null });
    else if (answer.value === null) setSaid(NOTHING);
    else if (typeof answer.value === "object") setSaid({ notice: answer.value.why, hidden: null });
    else {
      const hidden = { sheet, address, by: answer.value };
      setSaid({ notice: hiddenText(hidden), hidden });
    }
    return answer.ok && answer.value === null;
  }, []);
  const shown = useCallback(
    (place: CellPlace): Promise<Answer> =>
      attempt(async () => ((await port.select(place.sheet, place.address)) === "hidden" ? port.hiddenBy(place) : null)),
    [port],
  );
  const goTo = useCallback(
    async (sheet: string, address: string, why?: () => Promise<string>) => {
      const question = async (): Promise<Answer> => {
        const against = why === undefined ? null : await attempt(why);
        if (against !== null && !against.ok) return against;
        return against === null || against.value === "" ? shown({ sheet, address }) : { ok: true, value: { why: against.value } };
      };
      await ask({ sheet, address }, question);
    },
    [ask, shown],
  );
  const look = useCallback(
    async (sheet: string, address: string) => void (await ask({ sheet, address }, () => attempt(() => port.hiddenBy({ sheet, address })))),
    [ask, port],
  );
  const { hidden } = said;
  const unhide = useCallback(async () => {
    if (hidden === null || hidden.by === "filter") return false;
    const { by, ...place } = hidden;
    return ask(place, async () => {
      const done = await attempt(() => port.unhide(place, by));
      return done.ok ? shown(place) : done;
    });
  }, [ask, shown, port, hidden]);
  const forget = useCallback(() => {
    latest.current += 1;
    setSaid(NOTHING);
  }, []);
  return { goTo, look, ...said, unhide, forget };
}
