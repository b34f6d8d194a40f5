/** The money of a year over all bodies. Unit: fen. */

export type MoneyLine = {
  readonly purpose: string;
  readonly committedFen: number;
  readonly spentFen: number;
  readonly availableFen: number;
};

export type Money = {
  /** What was appropriated and not passed on: the three parts below together. */
  readonly appropriatedFen: number;
  readonly committedFen: number;
  readonly spentFen: number;
  readonly availableFen: number;
  /** What nobody has been given yet. */
  readonly poolFen: number;
};

/** Adds appropriations up; what one body passes on to another is counted where it arrived. */
export function sumMoney(lines: readonly MoneyLine[]): Money {
  const given = lines.filter(({ purpose }) => purpose !== "pool");
  const sum = (some: readonly MoneyLine[], of: (line: MoneyLine) => number): number =>
    some.reduce((total, line) => total + of(line), 0);
  const committedFen = sum(given, (line) => line.committedFen);
  const spentFen = sum(given, (line) => line.spentFen);
  const availableFen = sum(given, (line) => line.availableFen);
  return {
    appropriatedFen: committedFen + spentFen + availableFen,
    committedFen,
    spentFen,
    availableFen,
    poolFen: sum(
      lines.filter(({ purpose }) => purpose === "pool"),
      (line) => line.availableFen,
    ),
  };
}
