import { Text, makeStyles } from "@fluentui/react-components";
import type { Coverage } from "../../checks/finding";
import { Disclosure } from "../parts/Disclosure";
import { COVERAGE_WORD } from "../words";
import { commonReasons } from "./commonReasons";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
});

/** The rules that were not, or not wholly, checked, and why: nothing is passed over in silence. */
export function CoverageList({ coverage }: { readonly coverage: readonly Coverage[] }) {
  const styles = useStyles();
  const open = coverage.filter(({ status }) => status !== "checked");
  if (open.length === 0) return <Text size={200}>{`${coverage.length} 条规则全部检查完毕。`}</Text>;
  const { common, own } = commonReasons(open);
  return (
    <Disclosure level={2} title={`没有查全的规则（${open.length} 条）`}>
      <ul className={styles.list}>
        {common.map(({ why, rules }) => (
          <li key={why}>
            <Text size={200}>{`其中 ${rules} 条规则：${why}。`}</Text>
          </li>
        ))}
        {own.map(({ line: { code, title, status, unknown }, why }) => (
          <li key={code}>
            <Text weight="semibold">{`${code} ${title}`}</Text>
            <Text block size={200}>
              {`${COVERAGE_WORD[status]}${status === "partly" && unknown > 0 ? `，${unknown} 行无法判断` : ""}。${why === "" ? "" : `${why}。`}`}
            </Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
