import { useLayoutEffect, useRef } from "react";
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { countText } from "../words";

const useStyles = makeStyles({ none: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" } });

interface NothingShownProps {
  /** How many findings there are without the filter. */
  readonly total: number;
  readonly onClear: () => void;
}

/** The filter hides everything, which is not the same as nothing found; one press takes it away. It catches the focus of what has just gone. */
export function NothingShown({ total, onClear }: NothingShownProps) {
  const styles = useStyles();
  const clear = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) clear.current?.focus();
  }, []);
  return (
    <div className={styles.none}>
      <Text>{`没有符合筛选条件的问题，${countText(total)} 个问题都被筛掉了。`}</Text>
      <Button ref={clear} onClick={onClear}>
        清除筛选
      </Button>
    </div>
  );
}
