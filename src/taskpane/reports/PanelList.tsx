import { useMemo } from "react";
import { Text } from "@fluentui/react-components";
import { panelCases, writePanelList } from "../../app/writePanelList";
import type { Checked } from "../check/useCheck";
import { usePane } from "../paneContext";
import { countText } from "../words";
import { ReportHeading } from "./ReportHeading";
import { SheetButton } from "./SheetButton";

/** The table for the panel: one line per case that is still open. */
export function PanelList({ checked: { loaded, result } }: { readonly checked: Checked }) {
  const { port, now } = usePane();
  const { policy } = loaded;
  const count = useMemo(() => panelCases(loaded, policy).length, [loaded, policy]);
  return (
    <>
      <ReportHeading>评审会汇总表</ReportHeading>
      <Text>{count === 0 ? "台账里没有在办的个案。" : `在办的个案 ${countText(count)} 件，每件一行，留出评审结论。`}</Text>
      <SheetButton
        name="生成评审会汇总表"
        sheet="评审会汇总表"
        disabled={count === 0}
        write={(options) => writePanelList(port, loaded, result, { policy, now: now() }, options)}
      />
    </>
  );
}
