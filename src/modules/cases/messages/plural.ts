/** An English count with its noun: `plural(1, "case", "cases")` is "1 case". */
export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${Math.abs(count) === 1 ? one : many}`;
}
