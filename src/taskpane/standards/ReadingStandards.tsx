import { Spinner } from "@fluentui/react-components";
import { WaitingHint } from "../parts/WaitingHint";

const READING = "正在读取帮扶标准…";

/** While the workbook's standards are read: what is under way, and how to go on where Excel does not answer. */
export const ReadingStandards = () => (
  <>
    <Spinner size="tiny" label={READING} />
    <WaitingHint sign={READING} />
  </>
);
