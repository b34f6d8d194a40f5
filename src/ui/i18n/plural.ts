/** An English count with its noun: `plural(1, "item", "items")` is "1 item". */
export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${Math.abs(count) === 1 ? one : many}`;
}
