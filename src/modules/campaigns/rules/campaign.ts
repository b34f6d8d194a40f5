/** Campaigns: what one is, what may be drafted, and how it goes from draft to closed. */
import { type Day, isDay } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** Draft: being prepared, seen by its department. Open: sent. Closed: final. */
export const CAMPAIGN_STATES = ["draft", "open", "closed"] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Split by the rows of a roster, or by so many for each station. */
export const BASES = ["roster", "quantity"] as const;
export type Basis = (typeof BASES)[number];

/** What a unit is: somebody, a household, or a thing that is only counted. */
export const SUBJECTS = ["person", "household", "item"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What a completion must bring, as the mandate says. */
export const PROOFS = ["none", "photo", "signature", "note"] as const;
export type Proof = (typeof PROOFS)[number];

/** Whose books the fee goes to. */
export const PAY_TO = ["station", "subdistrict"] as const;
export type PayTo = (typeof PAY_TO)[number];

/** Most units of one campaign. */
export const MOST_UNITS = 500_000;
/** Most rows of one roster file. */
export const MOST_ROWS = 200_000;
export const LONGEST_TITLE = 120;
export const LONGEST_INSTRUCTIONS = 4000;
/** Millionths: the share of completions that is drawn, as a whole number. */
export const MILLION = 1_000_000;

/** A campaign as its row and its events have it. */
export type Campaign = {
  readonly id: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  /** The department. */
  readonly orgId: number;
  readonly title: string;
  readonly basis: Basis;
  readonly subject: Subject;
  readonly unit: string;
  readonly unitPriceFen: number;
  readonly proof: Proof;
  /** Share of the completions that is drawn for verification. Unit: millionths. */
  readonly samplePpm: number;
  readonly payTo: PayTo;
  readonly isEmergency: boolean;
  readonly startsOn: Day;
  readonly deadline: Day;
  readonly instructions: string;
  readonly state: CampaignState;
  readonly planned: readonly Planned[];
  readonly createdAt: number;
  readonly sentAt: number | null;
  readonly closedAt: number | null;
  readonly closingText: string | null;
  readonly releasedFen: number | null;
};

/** So many units for a station, before they are sent. */
export type Planned = {
  readonly orgId: number;
  readonly areaId: number | null;
  readonly quantity: number;
};

/** What the drafting department decides itself. */
export type Draft = {
  readonly title: string;
  readonly startsOn: Day;
  readonly deadline: Day;
  readonly instructions: string;
};

/** What of the mandate a draft is held against. */
export type Bounds = { readonly from: Day; readonly to: Day };

/**
 * Checks what a department wrote.
 * Refuses: `campaigns.no_title`, `campaigns.not_a_day`, `campaigns.deadline_before_start`, `campaigns.outside_mandate`.
 */
export function checkDraft(draft: Draft, bounds: Bounds): Refusal | undefined {
  const title = draft.title.trim();
  if (title.length < 2 || title.length > LONGEST_TITLE)
    return refusal("invalid", "campaigns.no_title", { most: LONGEST_TITLE });
  for (const day of [draft.startsOn, draft.deadline])
    if (!isDay(day)) return refusal("invalid", "campaigns.not_a_day", { day });
  if (draft.deadline < draft.startsOn) return refusal("invalid", "campaigns.deadline_before_start");
  if (draft.startsOn < bounds.from || draft.deadline > bounds.to)
    return refusal("invalid", "campaigns.outside_mandate", { from: bounds.from, to: bounds.to });
  return undefined;
}

/**
 * Checks a new deadline of a campaign that runs: later than the one it had and than yesterday, within the mandate, with
 * a reason that stations read.
 * Refuses: `campaigns.not_a_day`, `campaigns.deadline_not_later`, `campaigns.outside_mandate`.
 */
export function checkExtension(
  campaign: Pick<Campaign, "deadline">,
  deadline: Day,
  facts: Bounds & { readonly today: Day },
): Refusal | undefined {
  if (!isDay(deadline)) return refusal("invalid", "campaigns.not_a_day", { day: deadline });
  if (deadline <= campaign.deadline || deadline < facts.today)
    return refusal("conflict", "campaigns.deadline_not_later", { deadline: campaign.deadline });
  if (deadline > facts.to)
    return refusal("invalid", "campaigns.outside_mandate", { from: facts.from, to: facts.to });
  return undefined;
}

/** Refuses `campaigns.not_a_draft` where it has been sent, `campaigns.not_open` where it has not or is closed. */
export function checkState(
  campaign: Pick<Campaign, "state">,
  wanted: "draft" | "open",
): Refusal | undefined {
  if (campaign.state === wanted) return undefined;
  return refusal("conflict", wanted === "draft" ? "campaigns.not_a_draft" : "campaigns.not_open");
}

/**
 * Checks the parts of a campaign that is counted out.
 * Refuses: `campaigns.station_twice`, `campaigns.too_many_units`, `campaigns.not_by_quantity`.
 */
export function checkPlanned(
  campaign: Pick<Campaign, "basis">,
  planned: readonly Planned[],
): Refusal | undefined {
  if (campaign.basis !== "quantity") return refusal("conflict", "campaigns.not_by_quantity");
  if (new Set(planned.map(({ orgId }) => orgId)).size < planned.length)
    return refusal("invalid", "campaigns.station_twice");
  const sum = planned.reduce((total, { quantity }) => total + quantity, 0);
  if (sum > MOST_UNITS)
    return refusal("tooLarge", "campaigns.too_many_units", { most: MOST_UNITS });
  return undefined;
}

/** The share of a mandate's checks as whole millionths. */
export function samplePpmOf(share: number): number {
  return Math.min(MILLION, Math.max(0, Math.round(share * MILLION)));
}
