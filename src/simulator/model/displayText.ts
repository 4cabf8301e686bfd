import { isSimError, type SimValue } from "./cell";

/** The text that Excel would show, for the formats that ledgers use; any other format shows the plain value. */
export function displayText(value: SimValue, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (isSimError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const code = (format.split(";")[0] ?? "").replace(/\[[^\]]*\]/g, "");
  if (/[ymd]/i.test(code.replace(/"[^"]*"/g, ""))) return dateText(value, code, date1904);
  const places = /0\.(0+)/.exec(code)?.[1]?.length ?? 0;
  if (code.includes("%")) return `${(value * 100).toFixed(places)}%`;
  if (!/0/.test(code)) return String(value);
  const fixed = Math.abs(value).toFixed(places);
  const [whole = "", rest] = fixed.split(".");
  const grouped = code.includes("#,##") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${value < 0 ? "-" : ""}${grouped}${rest === undefined ? "" : `.${rest}`}`;
}

function dateText(serial: number, code: string, date1904: boolean): string {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  const date = new Date((days - 25_569 + (days < 60 ? 1 : 0)) * 86_400_000);
  const parts: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: String(date.getUTCFullYear() % 100).padStart(2, "0"),
    mm: String(date.getUTCMonth() + 1).padStart(2, "0"),
    m: String(date.getUTCMonth() + 1),
    dd: String(date.getUTCDate()).padStart(2, "0"),
    d: String(date.getUTCDate()),
  };
  return code.replace(
    /"([^"]*)"|yyyy|yy|mm|m|dd|d|\\(.)/gi,
    (token, quoted?: string, escaped?: string) => quoted ?? escaped ?? parts[token.toLowerCase()] ?? token,
  );
}
