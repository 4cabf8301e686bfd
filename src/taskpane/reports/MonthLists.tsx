import { useState } from "react";
import { Field, Select, Text } from "@fluentui/react-components";
import type { LoadedLedger } from "../../app/loadLedger";
import { writePublicList } from "../../app/writePublicList";
import { writeReceipts } from "../../app/writeReceipts";
import { useKept } from "../kept";
import { IdChoice, type IdForm } from "../preReview/IdChoice";
import { usePane } from "../paneContext";
import { monthText } from "../words";
import { ReportHeading } from "./ReportHeading";
import { SheetButton } from "./SheetButton";

interface MonthListsProps {
  readonly loaded: LoadedLedger;
  /** Months with payments, newest last; at least one. */
  readonly months: readonly string[];
}

/** The lists of one month's payments: 签收单 to be signed, 公开名单 to be shown. */
export function MonthLists({ loaded, months }: MonthListsProps) {
  const { port } = usePane();
  const { policy } = loaded;
  const [chosen, setMonth] = useKept("listMonth", (kept) => kept ?? "");
  const month = months.includes(chosen) ? chosen : (months.at(-1) ?? "");
  const [ids, setIds] = useState<IdForm | null>(null);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <ReportHeading>签收单和公开名单</ReportHeading>
      <Field label="月份">
        <Select value={month} onChange={(_, data) => setMonth(data.value)}>
          {[...months].reverse().map((each) => (
            <option key={each} value={each}>
              {monthText(each)}
            </option>
          ))}
        </Select>
      </Field>
      <Text>签收单：该月发放的每一笔，供领款人签字。</Text>
      <IdChoice value={ids} missing={asked && ids === null} onChange={setIds} />
      <SheetButton
        key={`receipts ${month}`}
        name="生成签收单"
        sheet="签收单"
        mayWrite={() => {
          setAsked(ids === null);
          return ids !== null;
        }}
        write={(options) => writeReceipts(port, loaded, { policy, month, fullIds: ids === "full" }, options)}
      />
      <Text>公开名单：只有部分姓名、帮扶类别和金额。文件没有规定公示，是否公开请按本单位要求办理。</Text>
      <SheetButton
        key={`public ${month}`}
        name="生成公开名单"
        sheet="公开名单"
        write={(options) => writePublicList(port, loaded, { policy, month }, options)}
      />
    </>
  );
}
