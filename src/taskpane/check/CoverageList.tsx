import { Text, makeStyles } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure";
import { COVERAGE_WORD } from "../words";
import { commonReasons } from "./commonReasons";
import { OpenCauses } from "./OpenCauses";
import type { Checked } from "./useCheck";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
});

/** The rules that were not, or not wholly, checked, and why: nothing is passed over in silence. */
export function CoverageList({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { coverage, incomplete } = checked.result;
  const open = coverage.filter(({ status }) => status !== "checked");
  if (open.length === 0) return <Text size={200}>{`${coverage.length} 条规则全部检查完毕。`}</Text>;
  const { common, own } = commonReasons(open);
  // Of a run that was stopped every rule has all later rows open: there is no cause to look for row by row.
  const isByCause = incomplete === undefined && open.some(({ unknown }) => unknown > 0);
  const lines = own
    .map(({ line, why }) => ({ line, why: isByCause ? withoutRows(why) : why }))
    .filter(({ line, why }) => !isByCause || why !== "" || line.status !== "partly");
  return (
    <Disclosure level={2} title={`没有查全的规则（${open.length} 条）`}>
      <div className={styles.body}>
        {isByCause && <OpenCauses checked={checked} />}
        <ul className={styles.list} aria-label="没有查全的规则">
          {common.map(({ why, rules }) => (
            <li key={why}>
              <Text size={200}>{`其中 ${rules} 条规则：${why}。`}</Text>
            </li>
          ))}
          {lines.map(({ line: { code, title, status, unknown }, why }) => (
            <li key={code}>
              <Text weight="semibold">{`${code} ${title}`}</Text>
              <Text block size={200}>
                {`${COVERAGE_WORD[status]}${status === "partly" && unknown > 0 ? `，${unknown} 行无法判断` : ""}。${why === "" ? "" : `${why}。`}`}
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

/** A rule's own reasons without the count of rows, which stand under their cause. */
const withoutRows = (why: string): string =>
  why
    .split("；")
    .filter((part) => !part.startsWith("无法判断"))
    .join("；");
