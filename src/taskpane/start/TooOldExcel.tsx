import { Text } from "@fluentui/react-components";
import { Page } from "../parts/Page";
import { PlainPane } from "./PlainPane";

/** Shown in an Excel whose web view runs the pane but which lacks what the pane asks of it; see also tooOld.js. */
export function TooOldExcel() {
  return (
    <PlainPane>
      <Page title="帮扶台账助手">
        <Text>这台电脑上的 Excel 版本太旧，缺少需要的功能。</Text>
        <Text>需要 Excel 2021（含 LTSC 2021）、Excel 2024 或 Microsoft 365。请联系管理员升级 Office，或在另一台电脑上打开工作簿。</Text>
        <Text size={200}>台账没有被读取，也没有被改动。</Text>
      </Page>
    </PlainPane>
  );
}
