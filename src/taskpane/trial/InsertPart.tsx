import { useEffect, useId, useRef, useState } from "react";
import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { GrantInsertion } from "../../app/insertGrant";
import type { Fen } from "../../core/fen";
import { undoWord } from "../fix/fixWords";
import { Failure } from "../parts/Failure";
import { WaitingHint } from "../parts/WaitingHint";
import { InsertOutcomeNotice } from "./InsertOutcomeNotice";
import { InsertQuestion } from "./InsertQuestion";
import { useInsertion } from "./useInsertion";
import { useInsertTarget } from "./useInsertTarget";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  /** A cell's address goes to the next line as a whole. */
  undo: { alignSelf: "flex-start", wordBreak: "keep-all" },
  outcome: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** What can be inserted: an amount, and our formula for it or why there is none. */
export interface Offer {
  readonly amount: Fen;
  readonly formula: string | null;
  readonly whyNoFormula: string | null;
  /** The day lies after the last document: the amount is a reference only. */
  readonly isReference: boolean;
}

interface InsertPartProps {
  /** A clause where there is nothing to insert. */
  readonly offer: Offer | string;
}

type Asked = GrantInsertion & { readonly opener: "value" | "formula" };

/** 插入到单元格: which cell is selected and whether it can take the result, the question before anything is written, and the way back. */
export function InsertPart({ offer }: InsertPartProps) {
  const styles = useStyles();
  const [heading, where, limits] = [useId(), useId(), useId()];
  const { answer, lookAgain } = useInsertTarget();
  const { state, last, insert, undo } = useInsertion(lookAgain);
  const [question, setQuestion] = useState<Asked | null>(null);
  const openers = { value: useRef<HTMLButtonElement>(null), formula: useRef<HTMLButtonElement>(null) };
  const outcome = useRef<HTMLDivElement>(null);
  const isBusy = state.phase === "running";
  // Neither a button that was pressed nor the question is there afterwards: the focus goes to what came of it.
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy) outcome.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);

  const hasOffer = typeof offer !== "string";
  const target = answer?.ok === true ? answer.target : null;
  const whyNoFormula = hasOffer ? (offer.whyNoFormula ?? target?.whyNoFormula ?? null) : null;
  // Another result than the one that was asked about: it has to be asked anew.
  const asked =
    question !== null &&
    hasOffer &&
    question.amount === offer.amount &&
    question.formula === (question.opener === "value" ? null : offer.formula)
      ? question
      : null;

  const ask = (opener: Asked["opener"]) => {
    if (!hasOffer || target === null || isBusy) return;
    setQuestion({ opener, target, amount: offer.amount, formula: opener === "value" ? null : offer.formula });
  };
  const cancel = () => {
    if (question !== null) openers[question.opener].current?.focus();
    setQuestion(null);
  };
  const confirm = () => {
    if (asked === null || isBusy) return;
    void insert(asked);
    setQuestion(null);
  };
  const canInsert = hasOffer && target !== null && !isBusy;
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        插入到单元格
      </h2>
      <Text id={where}>{typeof offer === "string" ? offer : whereText(answer)}</Text>
      {hasOffer && target !== null && whyNoFormula !== null && (
        <Text id={limits} size={200}>
          {whyNoFormula}
        </Text>
      )}
      {hasOffer && (
        <div className={styles.buttons}>
          <Button ref={openers.value} disabledFocusable={!canInsert} aria-describedby={where} onClick={() => ask("value")}>
            插入数值…
          </Button>
          <Button
            ref={openers.formula}
            disabledFocusable={!canInsert || whyNoFormula !== null}
            aria-describedby={whyNoFormula !== null && target !== null ? limits : where}
            onClick={() => ask("formula")}
          >
            插入公式…
          </Button>
        </div>
      )}
      {asked !== null && (
        <InsertQuestion insertion={asked} isReference={hasOffer && offer.isReference} onConfirm={confirm} onCancel={cancel} />
      )}
      <div ref={outcome} tabIndex={-1} className={styles.outcome} role="group" aria-label="插入的结果">
        {isBusy && (
          <>
            <Spinner size="tiny" label="正在写入…" />
            <WaitingHint sign="正在写入…" />
          </>
        )}
        {asked === null && state.phase === "failed" && <Failure state={state} />}
        {asked === null && state.phase === "done" && <InsertOutcomeNotice result={state.value} />}
        {last !== null && asked === null && (
          <Button className={styles.undo} disabledFocusable={isBusy} onClick={() => !isBusy && void undo()}>
            {undoWord(last)}
          </Button>
        )}
      </div>
    </section>
  );
}

type Answer = ReturnType<typeof useInsertTarget>["answer"];

function whereText(answer: Answer): string {
  if (answer === null) return "正在看所选的单元格…";
  if (answer.ok) return `所选单元格：${answer.target.sheet}!${answer.target.address}，空白，可以插入。`;
  const { place, why } = answer;
  return place === null ? `${why.replace(/。$/, "")}。` : `所选单元格：${place.sheet}!${place.address}，${why}。`;
}
