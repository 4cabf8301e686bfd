import type { CSSProperties } from "react";
import { makeStyles } from "@fluentui/react-components";
import { LOOKS, type CellLook } from "../../sheets/cellLooks";
import { shownText } from "../../sheets/numberFormat";
import { paperOf } from "../../sheets/paper";
import type { SheetModel, StyleName } from "../../sheets/sheetModel";
import type { PageCell, SheetPage } from "../../sheets/sheetPages";
import { pointsOfCharacters } from "../../sheets/textMeasure";

/** What Windows has, then what others put in its place. */
const FONTS: Readonly<Record<string, string>> = {
  宋体: '"宋体", SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif',
  黑体: '"黑体", SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
};

const useStyles = makeStyles({
  /** Paper is white and its ink black in every theme: what is seen is what is printed. */
  paper: {
    position: "relative",
    boxSizing: "border-box",
    backgroundColor: "white",
    color: "black",
    colorScheme: "light",
    forcedColorAdjust: "none",
    lineHeight: 1.3,
  },
  grid: { tableLayout: "fixed", borderCollapse: "collapse", margin: "0 auto" },
  cell: { position: "relative", boxSizing: "border-box", padding: "0 1.5pt", overflowWrap: "anywhere" },
  boxed: { border: "0.75pt solid black" },
  footer: { position: "absolute", left: 0, right: 0, bottom: "20pt", textAlign: "center", fontSize: "9pt" },
  /** As large at every zoom, so that it is found on a page that is shown small. */
  mark: {
    position: "absolute",
    top: 0,
    right: 0,
    padding: "0 0.3em",
    backgroundColor: LOOKS.unknown.color,
    color: "white",
    fontSize: "calc(11px / var(--scale))",
    fontWeight: "bold",
    lineHeight: 1.3,
  },
});

interface PaperPageProps {
  readonly name: string;
  readonly model: SheetModel;
  readonly page: SheetPage;
  /** How much it is made smaller around it: the marks are not. */
  readonly scale: number;
  /** The cells to point out, numbered in their order. */
  readonly marked: readonly PageCell[];
}

/** One page of a sheet of ours as Excel prints it: columns, row heights, merges, lines, fonts and footer of the very model that is written. */
export function PaperPage({ name, model, page, scale, marked }: PaperPageProps) {
  const styles = useStyles();
  const { width, height, side, top, bottom } = paperOf(model);
  const grid = model.columnWidths.reduce((sum, characters) => sum + pointsOfCharacters(characters), 0);
  return (
    <div
      className={styles.paper}
      style={{
        ...variables(scale),
        width: points(width),
        minHeight: points(height),
        padding: `${points(top)} ${points(side)} ${points(bottom)}`,
      }}
    >
      <table className={styles.grid} style={{ width: points(grid) }} aria-label={name}>
        <colgroup>
          {model.columnWidths.map((characters, at) => (
            <col key={at} style={{ width: points(pointsOfCharacters(characters)) }} />
          ))}
        </colgroup>
        <tbody>
          {page.rows.map(({ row, height: high, cells }) => (
            <tr key={row} style={{ height: points(high) }}>
              {cells.map((each) => (
                <td
                  key={each.column}
                  className={each.boxed ? `${styles.cell} ${styles.boxed}` : styles.cell}
                  colSpan={each.across}
                  rowSpan={each.down}
                  style={lookOf(each, marked.includes(each))}
                >
                  {each.cell === null ? "" : shownText(each.cell)}
                  {marked.includes(each) && <span className={styles.mark}>{`？${marked.indexOf(each) + 1}`}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.footer}>{page.footer}</div>
    </div>
  );
}

function lookOf({ cell }: PageCell, isMarked: boolean): CSSProperties {
  const style = (cell?.style && CELLS[cell.style]) ?? {};
  return isMarked ? { ...style, backgroundColor: LOOKS.unknown.fill } : style;
}

const CELLS = Object.fromEntries(Object.entries(LOOKS).map(([name, look]) => [name, cssOf(look)])) as Readonly<
  Record<StyleName, CSSProperties>
>;

function cssOf({ fontName, size, bold, underline, color, fill, horizontal, vertical, wrap }: CellLook): CSSProperties {
  return {
    fontFamily: FONTS[fontName] ?? fontName,
    fontSize: points(size),
    fontWeight: bold ? "bold" : "normal",
    textDecoration: underline ? "underline" : "none",
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { backgroundColor: fill }),
    textAlign: horizontal ?? "left",
    verticalAlign: vertical === "center" ? "middle" : "top",
    whiteSpace: wrap ? "pre-wrap" : "pre",
  };
}

function points(length: number): string {
  return `${Math.round(length * 100) / 100}pt`;
}

const variables = (scale: number): CSSProperties => ({ "--scale": scale }) as CSSProperties;
