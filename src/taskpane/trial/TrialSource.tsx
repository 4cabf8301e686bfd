import { Text } from "@fluentui/react-components";
import type { TrialOrigin } from "../../app/trialOfRecord";
import { Notice } from "../parts/Notice";

interface TrialSourceProps {
  readonly origin: TrialOrigin;
  /** The day of the trial, where it can be read. */
  readonly day: string | null;
}

/** Where the filled-in figures come from, and what has to be looked at before they are relied on. */
export function TrialSource({ origin, day }: TrialSourceProps) {
  const { who, year, usedOf, isAtLeast, namesakes, category, isYearEnd } = origin;
  const isOtherYear = day !== null && Number(day.slice(0, 4)) !== year;
  const doubts = [
    isOtherYear && `“本年已用”是 ${year}年的，判断日期不在这一年，请核对`,
    usedOf === null && "本年已用无法统计，请自己填",
    isAtLeast && `${year}年有的行无法识别，已用的可能更多`,
    namesakes > 0 && `另有 ${namesakes} 行同名，证件号读不出或未填，没有算进去`,
    category === null && "台账没有写对象类别，请选一个",
    isYearEnd && !isOtherYear && "判断日期先填了这一年的最后一天，请改成实际日期",
  ].filter((doubt) => doubt !== false);
  const filled = [usedOf !== null && `本年已用（${year}年，${usedOf}）`, category !== null && "对象类别"].filter(Boolean).join("和");
  return (
    <Notice intent={doubts.length > 0 ? "warning" : "info"}>
      <Text block>{filled === "" ? `帮扶档案：${who}。` : `${filled}取自帮扶档案：${who}。可以改。`}</Text>
      {doubts.length > 0 && <Text block>{`${doubts.join("；")}。`}</Text>}
    </Notice>
  );
}
