import { Text } from "@fluentui/react-components";
import { CellLink } from "../parts/CellLink";

interface ProblemProps {
  readonly text: string;
  /** The sheet of standards, or of a draft, whose fault it is. */
  readonly sheet: string | null;
}

/** "帮扶标准!C12：…" or "'帮扶标准（草案）'!C12：…" with its cell as a link. */
export function Problem({ text, sheet }: ProblemProps) {
  const cell = /^[^：]*!([A-Z]{1,3}\d+)：/.exec(text);
  if (cell === null || sheet === null) return <Text>{text}</Text>;
  return (
    <Text>
      <CellLink sheet={sheet} address={cell[1] ?? "A1"} />
      {text.slice(cell[0].length - 1)}
    </Text>
  );
}
