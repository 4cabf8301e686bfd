/** Number format of an amount in 元 written as "12.345": two decimals, or all that it has, so that no difference is rounded away. */
export function amountFormat(yuan: string): string {
  const decimals = Math.max(2, yuan.split(".")[1]?.length ?? 0);
  return `#,##0.${"0".repeat(decimals)}`;
}
