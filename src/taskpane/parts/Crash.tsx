import { Component, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { CopyDetail } from "./CopyDetail";
import { Notice } from "./Notice";
import { Page } from "./Page";
import { traceOf } from "./traceOf";

interface CrashProps {
  readonly children: ReactNode;
}

/** A view that cannot be drawn leaves no blank pane: it says so, and leads back to the start. */
export class Crash extends Component<CrashProps, { readonly detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(mistake: unknown) {
    return { detail: traceOf(mistake) };
  }

  override render() {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    const actions = (
      <>
        <Button appearance="primary" onClick={() => this.setState({ detail: null })}>
          回到首页
        </Button>
        <CopyDetail detail={detail} />
      </>
    );
    return (
      <Page title="帮扶台账助手">
        <Notice intent="error" actions={actions}>
          这一页出错了，显示不出来。已经写进工作簿的都在，没有做完的请重做一次。再出错时，请把错误信息发给维护人员。
        </Notice>
      </Page>
    );
  }
}
