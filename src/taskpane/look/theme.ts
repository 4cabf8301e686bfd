import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Windows would fall back to SimSun for Han text without an explicit Chinese face. */
const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** One and a half times each size: Han letters fill their squares, and Fluent's lines of Latin text stand too close for them. */
const LINE_HEIGHTS = {
  lineHeightBase100: "15px",
  lineHeightBase200: "18px",
  lineHeightBase300: "21px",
  lineHeightBase400: "24px",
  lineHeightBase500: "30px",
  lineHeightBase600: "36px",
  lineHeightHero700: "42px",
  lineHeightHero800: "48px",
  lineHeightHero900: "60px",
  lineHeightHero1000: "102px",
} as const satisfies Partial<Theme>;

const forHan = (theme: Theme): Theme => ({ ...theme, ...LINE_HEIGHTS, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS });

export const LIGHT = forHan(webLightTheme);
export const DARK = forHan(webDarkTheme);
