import { makeStyles, tokens } from "@fluentui/react-components";

/** Units of the drawing; it is stretched to the pane's width, so that a name has some 11 pixels in the narrowest. */
const WIDTH = 288;
const HEIGHT = 96;
const NAMES = 16;
const GAP = 0.3;

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", maxWidth: "340px", height: "auto" },
  bar: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  line: { stroke: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  name: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "11px",
    fontFamily: tokens.fontFamilyBase,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

export interface Bar {
  readonly name: string;
  readonly value: number;
}

interface MonthBarsProps {
  readonly bars: readonly Bar[];
  /** All that the picture says, in words. */
  readonly description: string;
}

/** A small column chart: always room for twelve months, the zero line under all of them, a month with more refunds below it. */
export function MonthBars({ bars, description }: MonthBarsProps) {
  const styles = useStyles();
  const values = bars.map(({ value }) => value);
  const [top, bottom] = [Math.max(0, ...values), Math.min(0, ...values)];
  const scale = (HEIGHT - NAMES - 4) / (top - bottom || 1);
  const zero = 4 + top * scale;
  const step = WIDTH / 12;
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
      {bars.map(({ name, value }, at) => (
        <g key={name}>
          <rect
            className={styles.bar}
            x={(at + GAP / 2) * step}
            y={Math.min(zero, zero - value * scale)}
            width={step * (1 - GAP)}
            height={Math.abs(value) * scale}
          />
          <text className={styles.name} x={(at + 0.5) * step} y={HEIGHT - 3} textAnchor="middle">
            {name.replace("月", "")}
          </text>
        </g>
      ))}
      <line className={styles.line} x1={0} x2={WIDTH} y1={zero} y2={zero} />
    </svg>
  );
}
