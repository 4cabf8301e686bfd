import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Windows would fall back to SimSun for Han text without an explicit Chinese face. */
const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS });

export const LIGHT = withFonts(webLightTheme);
export const DARK = withFonts(webDarkTheme);
