import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/** CSS pixels of a point. */
const PIXELS_PER_POINT = 4 / 3;
const STEPS = [0.5, 0.75, 1, 1.5, 2] as const;

const useStyles = makeStyles({
  zoom: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", paddingBottom: "8px" },
  button: { minWidth: "auto" },
  percent: { minWidth: "40px", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  frame: {
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  /** Larger than the pane: it is moved within its own frame, and the pane stays as wide as it is. */
  large: { overflow: "auto", maxHeight: "70vh" },
  sheet: { transformOrigin: "0 0" },
});

interface PaperFrameProps {
  /** What is in it, "第 1 张预审表". */
  readonly name: string;
  /** Points of the paper's width. */
  readonly width: number;
  readonly children: (scale: number) => ReactNode;
}

/** A sheet of paper as wide as the pane, and larger on request; then it is scrolled inside of its frame. */
export function PaperFrame({ name, width, children }: PaperFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 320, height: 0 });
  const [zoom, setZoom] = useState<number | null>(null);
  const pixels = width * PIXELS_PER_POINT;
  const fit = room.width / pixels;
  const scale = zoom ?? fit;
  const larger = STEPS.find((step) => step > scale + 0.01);
  const smaller = STEPS.filter((step) => step < scale - 0.01 && step > fit).at(-1);

  useLayoutEffect(() => {
    const measure = () =>
      setRoom((last) => {
        const now = { width: frame.current?.clientWidth || last.width, height: sheet.current?.offsetHeight ?? 0 };
        return now.width === last.width && now.height === last.height ? last : now;
      });
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    for (const element of [frame.current, sheet.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div>
      <div className={styles.zoom} role="group" aria-label="缩放">
        <Button className={styles.button} size="small" disabledFocusable={zoom === null} onClick={() => setZoom(smaller ?? null)}>
          缩小
        </Button>
        <Text size={200} className={styles.percent} role="status">{`${Math.round(scale * 100)}%`}</Text>
        <Button className={styles.button} size="small" disabledFocusable={larger === undefined} onClick={() => setZoom(larger ?? scale)}>
          放大
        </Button>
        <Button className={styles.button} size="small" disabledFocusable={zoom === null} onClick={() => setZoom(null)}>
          适合宽度
        </Button>
      </div>
      <div
        ref={frame}
        className={mergeClasses(styles.frame, zoom !== null && styles.large)}
        {...(zoom !== null && { role: "region", tabIndex: 0, "aria-label": `${name}，可用方向键移动` })}
      >
        <div style={{ width: pixels * scale, height: room.height * scale }}>
          <div ref={sheet} className={styles.sheet} style={{ width: pixels, transform: `scale(${scale})` }}>
            {children(scale)}
          </div>
        </div>
      </div>
    </div>
  );
}
