const two = (value: number): string => String(value).padStart(2, "0");

/** A point of time as an office writes it: "2019年5月6日 09:05", in the user's own time zone. */
export function momentText(moment: Date): string {
  return `${dayText(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** "2019年5月6日". */
export function dayText(moment: Date): string {
  return `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日`;
}
