/** What happens to campaigns (stream `campaign`) and to stations' shares of them (stream `campaignShare`). */
import type { NewEvent } from "#kernel/pure/chain.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { Campaign, Planned } from "./campaign.ts";
import type { Reported, Verdict } from "./unit.ts";

export const CAMPAIGN_STREAM = "campaign";
export const SHARE_STREAM = "campaignShare";

export type CampaignFields = Omit<
  Campaign,
  "id" | "state" | "planned" | "createdAt" | "sentAt" | "closedAt" | "closingText" | "releasedFen"
>;
export type CampaignCreated = NewEvent<"campaignCreated", CampaignFields>;
export type CampaignChanged = NewEvent<
  "campaignChanged",
  {
    readonly title: string;
    readonly startsOn: Day;
    readonly deadline: Day;
    readonly instructions: string;
  }
>;
/** Work that was late stays late; what is reported from now on has until then. */
export type CampaignExtended = NewEvent<
  "campaignExtended",
  {
    readonly deadline: Day;
    readonly reason: string;
    /** The stations that have a share, who are told; absent where it was moved before notices knew of campaigns. */
    readonly orgIds?: readonly number[];
  }
>;
export type CampaignPlanned = NewEvent<"campaignPlanned", { readonly planned: readonly Planned[] }>;
/** A row that was not taken: its number in the file and why, never what stood in it. */
export type RowProblem = {
  readonly row: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};
export type ImportRecord = {
  readonly importId: number;
  readonly name: string;
  readonly rows: number;
  readonly taken: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly stations: readonly { readonly orgId: number; readonly taken: number }[];
  readonly problems: readonly RowProblem[];
  /** Problems beyond those kept. */
  readonly more: number;
};
export type RosterImported = NewEvent<"rosterImported", ImportRecord>;
export type ImportUndone = NewEvent<"importUndone", { readonly importId: number }>;
export type CampaignSent = NewEvent<
  "campaignSent",
  {
    readonly units: number;
    readonly shares: readonly {
      readonly shareId: number;
      readonly orgId: number;
      readonly units: number;
    }[];
  }
>;
export type SettledLine = {
  readonly shareId: number;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly units: number;
  readonly amountFen: number;
  readonly entryId: number;
  readonly postedOn: Day;
};
export type CampaignSettled = NewEvent<
  "campaignSettled",
  {
    readonly settlementId: number;
    readonly number: number;
    readonly until: Day;
    readonly units: number;
    readonly unitPriceFen: number;
    readonly amountFen: number;
    readonly commitmentId: number;
    readonly lines: readonly SettledLine[];
  }
>;
export type CampaignClosed = NewEvent<
  "campaignClosed",
  { readonly text: string | null; readonly releasedFen: number }
>;
export type CampaignEvent =
  | CampaignCreated
  | CampaignChanged
  | CampaignExtended
  | CampaignPlanned
  | RosterImported
  | ImportUndone
  | CampaignSent
  | CampaignSettled
  | CampaignClosed;

type OfCampaign = { readonly campaignId: number };
export type ShareOpened = NewEvent<
  "shareOpened",
  OfCampaign & { readonly orgId: number; readonly payeeOrgId: number }
>;
export type UnitsAdded = NewEvent<
  "unitsAdded",
  OfCampaign & {
    readonly from: number;
    /** Area (0: none) and how many follow one another there, in the order of the numbers. */
    readonly areas: readonly (readonly [areaId: number, count: number])[];
    /** Keyed digest of the personal data of these units; null where they have none. */
    readonly digest: string | null;
    readonly importId: number | null;
  }
>;
/** Units from a number on are taken off the share of a draft again. */
export type UnitsRemoved = NewEvent<
  "unitsRemoved",
  OfCampaign & { readonly from: number; readonly importId: number }
>;
/** Numbers from–to, both included. */
export type Range = readonly [from: number, to: number];
export type UnitsAssigned = NewEvent<
  "unitsAssigned",
  OfCampaign & { readonly personId: number | null; readonly ranges: readonly Range[] }
>;
/** A report as an event carries it: what is nothing is left out. */
export type ReportedItem = Pick<Reported, "number" | "key" | "result" | "at"> & {
  readonly reason?: Reported["reason"];
  readonly late?: true;
  readonly fileId?: number;
  readonly note?: string;
};
export type UnitsReported = NewEvent<
  "unitsReported",
  OfCampaign & { readonly items: readonly ReportedItem[] }
>;
export type UnitsVerified = NewEvent<
  "unitsVerified",
  OfCampaign & { readonly items: readonly Verdict[] }
>;
export type UnitUnmasked = NewEvent<
  "unitUnmasked",
  OfCampaign & { readonly number: number; readonly reason: string }
>;
export type ShareSettled = NewEvent<
  "shareSettled",
  OfCampaign & {
    readonly settlementId: number;
    readonly toSeq: number;
    readonly units: number;
    readonly amountFen: number;
  }
>;
export type ShareEvent =
  | ShareOpened
  | UnitsAdded
  | UnitsRemoved
  | UnitsAssigned
  | UnitsReported
  | UnitsVerified
  | UnitUnmasked
  | ShareSettled;

/** Writes a report into an event. */
export function itemOf(reported: Reported): ReportedItem {
  const { number, key, result, at, reason, late, fileId, note } = reported;
  return {
    number,
    key,
    result,
    at,
    ...(reason === null ? {} : { reason }),
    ...(late ? { late: true as const } : {}),
    ...(fileId === null ? {} : { fileId }),
    ...(note === null ? {} : { note }),
  };
}

/** Reads a report out of an event. */
export function reportedOf(item: ReportedItem): Reported {
  return {
    ...item,
    reason: item.reason ?? null,
    late: item.late ?? false,
    fileId: item.fileId ?? null,
    note: item.note ?? null,
  };
}

/** Ascending numbers as ranges: 1, 2, 3, 7 is 1–3, 7–7. */
export function rangesOf(numbers: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The numbers of ranges. */
export function numbersOf(ranges: readonly Range[]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

/** Consecutive equal areas as runs. */
export function runsOf(areaIds: readonly (number | null)[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const areaId of areaIds) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === (areaId ?? 0)) last[1] += 1;
    else runs.push([areaId ?? 0, 1]);
  }
  return runs;
}
