/** Times of day as they are typed and shown. Pure. Unit: minutes since midnight. */

/** A minute of the day as "17:30". */
export function sayMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Reads "17:30" as a minute of the day; undefined for what is no time. */
export function readMinute(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}
