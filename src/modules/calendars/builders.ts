/** Valid-by-default records for tests. */
import type { CalendarYear } from "#kernel/pure/calendar.ts";

/**
 * Builds the record of a year with nothing but its fixed holidays, 2027 unless told otherwise.
 */
export function aYear(changes: Partial<CalendarYear> = {}): CalendarYear {
  const year = changes.year ?? 2027;
  return {
    year,
    holidays: [`${year}-01-01`, `${year}-05-01`, `${year}-10-01`],
    makeUpWorkdays: [],
    source: { title: `Notice for ${year}, invented for a test` },
    ...changes,
  };
}
