import { Text } from "@fluentui/react-components";
import { Page } from "../parts/Page";
import { PlainPane } from "./PlainPane";

/** Shown where the page is opened in a browser instead of in Excel. */
export function OutsideExcel() {
  return (
    <PlainPane>
      <Page title="帮扶台账助手">
        <Text>本页面是 Excel 加载项的任务窗格，需要在 Excel 中打开。</Text>
        <Text>请打开台账所在的工作簿，在“开始”选项卡的“帮扶台账”一组中选择“打开窗格”。没有这一组时，请联系管理员安装加载项。</Text>
        <Text size={200}>数据只在本机检查，不上传。</Text>
      </Page>
    </PlainPane>
  );
}
