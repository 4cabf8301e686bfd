import { Text } from "@fluentui/react-components";
import type { MonthSpending } from "../../sheets/monthly/yearSpending";
import { Disclosure } from "../parts/Disclosure";
import { FigureRow } from "./FigureRow";
import { MonthBars } from "./MonthBars";
import type { Column } from "./columns";
import { figureText } from "./figureText";
import { useFigureTableStyles } from "./useFigureTableStyles";

const SHOWN: readonly Column[] = [
  { key: "month", rows: "rows", name: "当月支出" },
  { key: "year", rows: "yearRows", name: "本年累计" },
];

const numberOf = (month: string): number => Number(month.slice(5));

/** 支出 of the year so far at a glance, in words, and as a table whose numbers lead to their rows. */
export function YearPicture({ months }: { readonly months: readonly MonthSpending[] }) {
  const styles = useFigureTableStyles();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const bars = months.map(({ month, figure }) => ({
    name: `${numberOf(month)}月`,
    value: Number(figure.month),
    text: figureText(figure.month),
  }));
  const most = bars.reduce((highest, bar) => (bar.value > highest.value ? bar : highest));
  const year = first.month.slice(0, 4);
  return (
    <Disclosure level={2} title={`${year}年各月支出`} startsOpen>
      <MonthBars bars={bars} description={`${year}年各月支出柱形图：${bars.map(({ name, text }) => `${name} ${text} 元`).join("，")}。`} />
      <Text block size={200}>
        {most.value > 0
          ? `${most.name}最多，${most.text} 元；本年累计 ${figureText(last.figure.year)} 元。`
          : `本年累计 ${figureText(last.figure.year)} 元。`}
      </Text>
      <Disclosure level={3} title="各月数字">
        <div className={styles.scroll}>
          <table className={styles.table} aria-label="各月支出">
            <thead>
              <tr>
                <th scope="col">月份</th>
                {SHOWN.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, figure }) => (
                <FigureRow key={month} label={`${numberOf(month)}月`} figure={figure} columns={SHOWN} />
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </Disclosure>
  );
}
