/** "12,345.60" for "12345.60", "12" for "12"; "—" for a number that is not known. */
export const figureText = (plain: string | null): string => {
  if (plain === null) return "—";
  const [whole = "", decimals] = plain.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${plain.startsWith("-") ? "−" : ""}${grouped}${decimals === undefined ? "" : `.${decimals}`}`;
};
