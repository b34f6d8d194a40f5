/** From values to shades: classes, their bounds, and colours mixed from the tokens. Pure. */

/** Shaded classes unless a scale names its own bounds. */
const CLASSES = 4;

/**
 * Lower bounds of the shaded classes: quarters of the values above zero, each bound once.
 * Zero itself is never shaded, so that an area without anything looks like one.
 */
export function stepsOf(values: readonly number[]): number[] {
  const above = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const bounds = Array.from(
    { length: CLASSES },
    (_, k) => above[Math.floor((k * above.length) / CLASSES)],
  );
  return [...new Set(bounds)].filter((bound) => bound !== undefined);
}

/** The class of a value: 0 below the first bound or unknown, then 1, 2 … by the bounds that it reaches. */
export function classOf(value: number | null, steps: readonly number[]): number {
  if (value === null) return 0;
  return steps.filter((step) => value >= step).length;
}

type Rgb = readonly [number, number, number];

/** Reads "#rrggbb"; anything else is black, which no token is. */
function rgbOf(colour: string): Rgb {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour.trim())?.[1] ?? "000000";
  const at = (i: number): number => Number.parseInt(hex.slice(i, i + 2), 16);
  return [at(0), at(2), at(4)];
}

/** A colour between two; share 0 is the first, 1 the second. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [rgbOf(from), rgbOf(to)];
  const parts = a.map((part, i) => Math.round(part + ((b[i] ?? 0) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Faintest and strongest shade, as shares of the tone over the ground. */
const [FAINT, STRONG] = [0.2, 0.78];

/** The colour of a class among so many, over a ground. */
export function shadeOf(index: number, count: number, ground: string, tone: string): string {
  if (index <= 0) return ground;
  const share = count <= 1 ? STRONG : FAINT + ((STRONG - FAINT) * (index - 1)) / (count - 1);
  return mixed(ground, tone, share);
}

/** One entry of a legend: the least and the greatest value that have this shade. */
export type LegendEntry = {
  readonly index: number;
  readonly from: number;
  readonly to: number;
};

/** The classes that occur, as a legend names them; the unshaded one is left out. */
export function legendOf(
  values: readonly (number | null)[],
  steps: readonly number[],
): LegendEntry[] {
  return steps.flatMap((_, i) => {
    const inClass = values.filter((value) => value !== null && classOf(value, steps) === i + 1);
    if (inClass.length === 0) return [];
    const numbers = inClass.map(Number);
    return [{ index: i + 1, from: Math.min(...numbers), to: Math.max(...numbers) }];
  });
}
