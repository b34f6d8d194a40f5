/** The filter of process review as it stands in the address; shared by the page and the list behind a number. */
import type { ReviewCasesInput } from "#ui/client.gen.ts";

export type CasesQuery = NonNullable<ReviewCasesInput["query"]>;
export const FILTERS = [
  "from",
  "to",
  "dutyCode",
  "categoryCode",
  "leadOrgId",
  "subdistrictId",
  "kind",
] as const;
const OF = [
  "completed",
  "late",
  "handedOver",
  "returned",
  "pingPong",
  "stayOrgId",
  "nextOrgId",
  "taskOrgId",
  "taskState",
  "path",
] as const;

/** Reads the filter, and what of it is wanted, from an address. */
export function readQuery(query: URLSearchParams): CasesQuery {
  const read: Record<string, string | number | boolean> = {};
  for (const key of [...FILTERS, ...OF]) {
    const value = query.get(key);
    if (value === null || value === "") continue;
    if (value === "true" || value === "false") read[key] = value === "true";
    else read[key] = key.endsWith("Id") ? Number(value) : value;
  }
  return read as CasesQuery;
}

/** The address of the cases behind a number. */
export function hrefOf(filter: CasesQuery, more: CasesQuery): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, ...more }))
    if (value !== undefined) query.set(key, String(value));
  return `/console/review/cases?${query.toString()}`;
}
