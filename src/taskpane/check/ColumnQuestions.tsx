import { useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { LoadedLedger } from "../../app/loadLedger";
import { CellLink } from "../parts/CellLink";
import { Notice } from "../parts/Notice";
import { askedColumns } from "./askedColumns";
import { FieldSelect, type FieldAnswer } from "./FieldSelect";
import { useChooseColumns } from "./useChooseColumns";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  places: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 12px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  save: { alignSelf: "flex-start" },
});

interface ColumnQuestionsProps {
  readonly loaded: LoadedLedger;
  readonly onChosen: () => void;
}

/** Columns whose heading could mean several fields: asked, never guessed; the answer is remembered in the workbook. */
export function ColumnQuestions({ loaded, onChosen }: ColumnQuestionsProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Readonly<Record<string, FieldAnswer>>>({});
  const { state, choose } = useChooseColumns(onChosen);
  const questions = askedColumns(loaded.ledger);
  if (questions.length === 0) return null;
  const choices = questions.flatMap(({ key, columns }) => {
    const answer = chosen[key] ?? null;
    return answer === null ? [] : columns.map((at) => ({ ...at, field: answer === "none" ? null : answer }));
  });
  return (
    <section className={styles.box} aria-labelledby="column-questions">
      <h2 id="column-questions" className={styles.heading}>{`有 ${questions.length} 列需要确认含义`}</h2>
      <Text size={200}>表头可能有几种意思，没有选择的列不参与校验。选择会记在本工作簿中。</Text>
      {questions.map(({ key, heading, candidates, hint, columns }) => (
        <div key={key}>
          <FieldSelect
            label={`“${heading}”是哪一项`}
            hint={hint}
            candidates={candidates}
            value={chosen[key] ?? null}
            onChange={(answer) => setChosen({ ...chosen, [key]: answer })}
          />
          <ul className={styles.places} aria-label={`表头“${heading}”所在的列`}>
            {columns.map(({ sheet, column }) => (
              <li key={`${sheet.sheet}!${sheet.headerRow}`}>
                <CellLink sheet={sheet.sheet} address={`${column}${sheet.headerRow}`}>{`${sheet.sheet} ${column} 列`}</CellLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Button
        className={styles.save}
        appearance="primary"
        disabledFocusable={choices.length === 0 || state.phase === "running"}
        onClick={() => choose(choices)}
      >
        记住并重新校验
      </Button>
      {state.phase === "failed" && <Notice intent="error">{state.message}</Notice>}
    </section>
  );
}
