import { useCallback, useState } from "react";
import { attempt } from "../../app/outcome";
import { usePane } from "../paneContext";

const HIDDEN = "该单元格所在的行、列或工作表已隐藏，请先在 Excel 中取消隐藏，再点击定位。";

/** Leads the user to a cell; the focus stays in the pane. `notice` says in Chinese why a cell cannot be shown, "" if it was. */
export function useGoTo(): { readonly goTo: (sheet: string, address: string) => Promise<void>; readonly notice: string } {
  const { port } = usePane();
  const [notice, setNotice] = useState("");
  const goTo = useCallback(
    async (sheet: string, address: string) => {
      const outcome = await attempt(() => port.select(sheet, address));
      setNotice(!outcome.ok ? outcome.message : outcome.value === "hidden" ? HIDDEN : "");
    },
    [port],
  );
  return { goTo, notice };
}
