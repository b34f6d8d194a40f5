/** Figures of areas made from counts: rates, gaps. Pure. */

export type Count = { readonly areaId: number; readonly open: number; readonly overdue: number };
export type Coverage = {
  readonly areaId: number;
  readonly people: number;
  readonly covered: number;
  readonly share: number;
};

/** Open cases for every thousand residents, to a tenth; null where the residents are not known. */
export function perThousand(open: number, population: number | null | undefined): number | null {
  if (population === null || population === undefined || population <= 0) return null;
  return Math.round((open / population) * 10_000) / 10;
}

/** Share as whole percent: everything is 100 and nothing is 0, and only those are. */
export function percent(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** Communities that are not wholly reached, the most people left out first. */
export function gapsOf<T extends Coverage>(items: readonly T[]): readonly T[] {
  const left = ({ people, covered }: T): number => people - covered;
  return items
    .filter(({ share }) => share < 1)
    .toSorted((a, b) => left(b) - left(a) || a.share - b.share || a.areaId - b.areaId);
}

/** Covered people among all people of some communities. From 0 to 1; null where nobody is known to live. */
export function shareOfAll(items: readonly Coverage[]): number | null {
  const sum = (read: (one: Coverage) => number): number =>
    items.reduce((total, one) => total + read(one), 0);
  const people = sum((one) => one.people);
  return people === 0 ? null : sum((one) => one.covered) / people;
}
