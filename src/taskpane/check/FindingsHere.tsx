import { Link, Text } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import type { ShowFinding } from "./useShowFinding";

interface FindingsHereProps {
  /** Those of the cell where the user is. */
  readonly here: readonly Finding[];
  readonly open: Finding | null;
  readonly cell: ShowFinding;
  readonly onOpen: (finding: Finding) => void;
}

/** From the cell to its findings: how many the selected cell has, and the way to them, one after the other. Nothing opens by itself. */
export function FindingsHere({ here, open, cell, onOpen }: FindingsHereProps) {
  const next = here[((open === null ? -1 : here.indexOf(open)) + 1) % here.length];
  if (next === undefined || next === open) return null;
  const look = () => {
    onOpen(next);
    void cell.look(next);
  };
  return (
    <Text size={200}>
      {`所选单元格有 ${here.length} 个问题。`}
      <Link as="button" inline onClick={look}>
        查看
      </Link>
    </Text>
  );
}
