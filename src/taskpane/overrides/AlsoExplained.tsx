import { useMemo, useState } from "react";
import { Checkbox, Link, Text, makeStyles } from "@fluentui/react-components";
import { MOST_EXPLAINED_AT_ONCE } from "../../app/writeOverride";
import type { Finding } from "../../checks/finding";
import { statusOf } from "../../checks/findingStatus";
import { placeOf } from "../check/placeOf";
import { Disclosure } from "../parts/Disclosure";
import { countText } from "../words";
import { AlsoLine } from "./AlsoLine";

const PAGE = 20;

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none" } });

interface AlsoExplainedProps {
  readonly finding: Finding;
  /** The findings of the list, as it is filtered. */
  readonly among: readonly Finding[];
  readonly chosen: readonly Finding[];
  readonly onChoose: (chosen: readonly Finding[]) => void;
}

/**
 * The other findings of the same rule that nobody has explained yet, to give them the same words. Each gets a 情况说明 of its own,
 * bound to its own values; nothing is chosen beforehand.
 */
export function AlsoExplained({ finding, among, chosen, onChoose }: AlsoExplainedProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const others = useMemo(
    () =>
      among.filter(
        (each) => each.code === finding.code && each.file === finding.file && each !== finding && statusOf(each) !== "explained",
      ),
    [among, finding],
  );
  if (others.length === 0) return null;
  const most = others.slice(0, MOST_EXPLAINED_AT_ONCE - 1);
  const more = Math.min(PAGE, most.length - shown);
  const toggle = (each: Finding, isChosen: boolean) => onChoose(isChosen ? [...chosen, each] : chosen.filter((one) => one !== each));
  return (
    <Disclosure level={3} title={`同一原因也用于其他问题（已选 ${countText(chosen.length)} / ${countText(most.length)} 个）`}>
      <Text block size={200}>
        {`下面是列表中同一条规则的问题。每个各记一条，只对它自己的数；请逐个看过再选。${
          others.length > most.length ? `一次最多 ${countText(most.length)} 个，其余请再写一次。` : ""
        }`}
      </Text>
      <Checkbox
        label={`全选（${countText(most.length)} 个）`}
        checked={chosen.length === most.length ? true : chosen.length === 0 ? false : "mixed"}
        onChange={() => onChoose(chosen.length === most.length ? [] : most)}
      />
      <ul className={styles.list}>
        {most.slice(0, shown).map((each, at) => (
          <AlsoLine
            key={`${placeOf(each)} ${at}`}
            finding={each}
            isChosen={chosen.includes(each)}
            onChoose={(isChosen) => toggle(each, isChosen)}
          />
        ))}
      </ul>
      {more > 0 && <Link as="button" onClick={() => setShown(shown + PAGE)}>{`再显示 ${more} 个`}</Link>}
    </Disclosure>
  );
}
