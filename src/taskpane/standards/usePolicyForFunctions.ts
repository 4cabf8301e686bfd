import { useEffect } from "react";
import { readOfficePolicy } from "../../app/officePolicy";
import { attempt } from "../../app/outcome";
import { mayBePolicySheet } from "../../policySheet/policyTables";
import { publishPolicy } from "../../policy/publishedPolicy";
import { usePane } from "../paneContext";

/** Cells of the sheet are edited one after the other; Excel calculates anew only when that has come to rest. */
const PAUSE = 600;

/**
 * Tells the custom functions on this page by which standards to answer: on opening, and again whenever the sheet 帮扶标准 changes.
 * Only where the standards are others than before is the workbook calculated anew, since that may take long.
 */
export function usePolicyForFunctions(): void {
  const { port } = usePane();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const publish = async () => {
      const read = await attempt(() => readOfficePolicy(port));
      if (stopped || !read.ok) return;
      if (publishPolicy(read.value.policy)) await attempt(() => port.recalculate());
    };
    void publish();
    const changed = (sheet: string) => {
      if (!mayBePolicySheet({ name: sheet, ownMark: null })) return;
      clearTimeout(timer);
      timer = setTimeout(() => void publish(), PAUSE);
    };
    const watching = attempt(() => port.watch({ changed }));
    return () => {
      stopped = true;
      clearTimeout(timer);
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port]);
}
