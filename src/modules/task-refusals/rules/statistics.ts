/** Counts of refusals by department, month and channel: pure sums over what the store has counted. */
import type { Channel, Status } from "./task-refusal.ts";

export type Count = {
  readonly departmentOrgId: number;
  readonly month: string;
  readonly channel: Channel;
  readonly status: Status;
  readonly n: number;
};

export type Sums = {
  readonly recorded: number;
  readonly waiting: number;
  readonly confirmed: number;
  readonly covered: number;
  readonly withdrawn: number;
};

/** Adds counts up by what became of them; every recorded refusal is in exactly one of the others. */
export function sumsOf(counts: readonly Count[]): Sums {
  const of = (status: Status): number =>
    counts.filter((one) => one.status === status).reduce((sum, { n }) => sum + n, 0);
  const [waiting, confirmed, covered, withdrawn] = [
    of("waiting"),
    of("confirmed"),
    of("covered"),
    of("withdrawn"),
  ];
  return {
    recorded: waiting + confirmed + covered + withdrawn,
    waiting,
    confirmed,
    covered,
    withdrawn,
  };
}

export type DepartmentSums = Sums & {
  readonly departmentOrgId: number;
  /** How many came by each channel. */
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
};

/** One line a department; whoever was found most often to push un-admitted work comes first. */
export function byDepartment(counts: readonly Count[]): readonly DepartmentSums[] {
  const groups = Map.groupBy(counts, (one) => one.departmentOrgId);
  return [...groups]
    .map(([departmentOrgId, own]) => {
      const channels: Partial<Record<Channel, number>> = {};
      for (const { channel, n } of own) channels[channel] = (channels[channel] ?? 0) + n;
      return { departmentOrgId, ...sumsOf(own), channels };
    })
    .sort(
      (a, b) =>
        b.confirmed - a.confirmed ||
        b.recorded - a.recorded ||
        a.departmentOrgId - b.departmentOrgId,
    );
}

/** The months from one to another, both included. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5));
  while (months.length < MONTH_LIMIT) {
    const text = `${year}-${String(month).padStart(2, "0")}`;
    if (text > to) break;
    months.push(text);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return months;
}

/** Longest time that statistics span: five years. */
export const MONTH_LIMIT = 60;

/** One line a month, months without any included. */
export function byMonth(counts: readonly Count[], months: readonly string[]) {
  const groups = Map.groupBy(counts, (one) => one.month);
  return months.map((month) => ({ month, ...sumsOf(groups.get(month) ?? []) }));
}
