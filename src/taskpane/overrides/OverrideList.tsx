import { useMemo, useState } from "react";
import { Link, Text, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import type { CheckResult } from "../../checks/finding";
import type { Override } from "../../checks/overrides/override";
import { Disclosure } from "../parts/Disclosure";
import { Notice } from "../parts/Notice";
import { countText } from "../words";
import { OverrideLine } from "./OverrideLine";
import { listedOverrides } from "./listedOverrides";
import { useOverridesHere } from "./overridesContext";
import { WithdrawnList } from "./WithdrawnList";

const PAGE = 20;

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Every 情况说明 of the workbook by what has become of it, each with its cell and the way to take it back. Not there where there are none. */
export function OverrideList({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const overrides = useOverridesHere();
  const { announce } = useAnnounce();
  const [failure, setFailure] = useState<string | null>(null);
  const [pages, setPages] = useState<Readonly<Record<string, number>>>({});
  const groups = useMemo(() => listedOverrides(result), [result]);
  if (overrides === null) return null;
  const unread = result.overrides?.unread.length ?? 0;
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  if (count + unread === 0 && overrides.withdrawn.length === 0) return null;
  const tell = (refusal: string | null, done: string) => {
    setFailure(refusal);
    if (refusal === null) announce(done);
  };
  const withdraw = async (id: string) => tell(await overrides.withdraw(id), "已撤回情况说明。");
  const restore = async (override: Override) => tell(await overrides.restore(override), "已恢复情况说明。");
  return (
    <Disclosure level={2} title={`情况说明（${countText(count + unread)} 条）`}>
      <div className={styles.body}>
        {failure !== null && <Notice intent="error">{failure}</Notice>}
        {groups.map(({ key, title, lines }) => {
          const shown = lines.slice(0, (pages[key] ?? 1) * PAGE);
          const more = Math.min(PAGE, lines.length - shown.length);
          return (
            <section key={key} aria-labelledby={`overrides-${key}`}>
              <h3 id={`overrides-${key}`} className={styles.heading}>{`${title}，${countText(lines.length)} 条`}</h3>
              <ul className={styles.list}>
                {shown.map((line) => (
                  <OverrideLine key={line.override.id} line={line} onWithdraw={() => void withdraw(line.override.id)} />
                ))}
              </ul>
              {more > 0 && (
                <Link as="button" onClick={() => setPages({ ...pages, [key]: (pages[key] ?? 1) + 1 })}>{`再显示 ${more} 条`}</Link>
              )}
            </section>
          );
        })}
        <WithdrawnList withdrawn={overrides.withdrawn} onRestore={(override) => void restore(override)} />
        {unread > 0 && <Text>{`另有 ${countText(unread)} 条情况说明不完整或被改过，无法识别，已原样保留在工作簿中。`}</Text>}
      </div>
    </Disclosure>
  );
}
