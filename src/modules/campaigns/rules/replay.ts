/** What the events of a campaign and of a share come to: the state that the tables must agree with. */
import type { Campaign } from "./campaign.ts";
import {
  type CampaignEvent,
  type ImportRecord,
  type ShareEvent,
  numbersOf,
  reportedOf,
} from "./events.ts";
import {
  type Reported,
  type Unit,
  evolveAssigned,
  evolveReported,
  evolveVerdict,
  freshUnit,
} from "./unit.ts";

/** A settlement as its campaign's events have it. */
export type SettlementState = Extract<CampaignEvent, { type: "campaignSettled" }>["data"] & {
  readonly at: number;
  readonly personId: number | null;
};

/** A campaign with what hangs on it. */
export type CampaignState = {
  readonly campaign: Campaign;
  readonly imports: readonly (ImportRecord & {
    readonly at: number;
    readonly seq: number;
    readonly undoneAt: number | null;
  })[];
  readonly settlements: readonly SettlementState[];
};

type Acted<E> = E & { readonly seq: number; readonly personId: number | null };

/** What an event makes of a campaign. */
export function evolveCampaign(
  id: number,
  before: CampaignState | undefined,
  event: Acted<CampaignEvent>,
): CampaignState {
  if (event.type === "campaignCreated") return createdOf(id, event.at, event.data);
  if (before === undefined) throw new Error(`campaign ${id} begins with its creation`);
  const change = (part: Partial<Campaign>): CampaignState => ({
    ...before,
    campaign: { ...before.campaign, ...part },
  });
  switch (event.type) {
    case "campaignChanged":
    case "campaignPlanned":
      return change(event.data);
    case "campaignExtended":
      return change({ deadline: event.data.deadline });
    case "rosterImported":
      return {
        ...before,
        imports: [
          ...before.imports,
          { ...event.data, at: event.at, seq: event.seq, undoneAt: null },
        ],
      };
    case "importUndone":
      return {
        ...before,
        imports: before.imports.map((one) =>
          one.importId === event.data.importId ? { ...one, undoneAt: event.at } : one,
        ),
      };
    case "campaignSent":
      return change({ state: "open", sentAt: event.at });
    case "campaignSettled": {
      const { at, personId } = event;
      return { ...before, settlements: [...before.settlements, { ...event.data, at, personId }] };
    }
    case "campaignClosed":
      return change({
        state: "closed",
        closedAt: event.at,
        closingText: event.data.text,
        releasedFen: event.data.releasedFen,
      });
  }
}

function createdOf(
  id: number,
  at: number,
  data: Extract<CampaignEvent, { type: "campaignCreated" }>["data"],
): CampaignState {
  return {
    campaign: {
      id,
      ...data,
      state: "draft",
      planned: [],
      createdAt: at,
      sentAt: null,
      closedAt: null,
      closingText: null,
      releasedFen: null,
    },
    imports: [],
    settlements: [],
  };
}

/** A report with what the table keeps of it besides. */
export type Completion = Reported & {
  readonly personId: number | null;
  readonly receivedAt: number;
  readonly standing: boolean;
  readonly seq: number;
};
export type GivenVerdict = {
  readonly number: number;
  readonly verdict: "confirmed" | "rejected";
  readonly reason: string | null;
  readonly personId: number | null;
  readonly at: number;
  readonly seq: number;
};

/** A share whole; it changes in place, since a station may hold tens of thousands of units. */
export type ShareState = {
  readonly campaignId: number;
  readonly orgId: number;
  readonly payeeOrgId: number;
  /** By number, the first at 0. */
  readonly units: Unit[];
  readonly completions: Map<string, Completion>;
  readonly verdicts: GivenVerdict[];
  /** Keyed digests of personal data: of the units from so on, so many. */
  readonly digests: { readonly from: number; readonly count: number; readonly digest: string }[];
  readonly settlements: Extract<ShareEvent, { type: "shareSettled" }>["data"][];
};

type ShareOccasion = {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly personId: number | null;
  readonly samplePpm: number;
};

/** What an event makes of a share. */
export function evolveShare(
  before: ShareState | undefined,
  event: ShareEvent,
  occasion: ShareOccasion,
): ShareState {
  if (event.type === "shareOpened")
    return {
      ...event.data,
      units: [],
      completions: new Map(),
      verdicts: [],
      digests: [],
      settlements: [],
    };
  if (before === undefined) throw new Error("a share begins with its opening");
  const around = { ...occasion, at: event.at };
  switch (event.type) {
    case "unitsAdded":
      addUnits(before, event.data, occasion.seq);
      break;
    case "unitsRemoved":
      before.units.length = event.data.from - 1;
      while ((before.digests.at(-1)?.from ?? 0) >= event.data.from) before.digests.pop();
      break;
    case "unitsAssigned":
      for (const number of numbersOf(event.data.ranges))
        replace(before, number, (unit) => evolveAssigned(unit, event.data.personId, occasion.seq));
      break;
    case "unitsReported":
      for (const item of event.data.items) report(before, reportedOf(item), around);
      break;
    case "unitsVerified":
      for (const verdict of event.data.items) {
        const key = unitOf(before, verdict.number).completionKey;
        replace(before, verdict.number, (unit) => evolveVerdict(unit, verdict, around));
        if (verdict.verdict === "rejected" && key !== null) strike(before, key);
        const { seq, personId } = occasion;
        before.verdicts.push({ ...verdict, personId, at: event.at, seq });
      }
      break;
    case "unitUnmasked":
      break;
    case "shareSettled":
      before.settlements.push(event.data);
  }
  return before;
}

function addUnits(
  share: ShareState,
  { from, areas, digest }: Extract<ShareEvent, { type: "unitsAdded" }>["data"],
  seq: number,
): void {
  let number = from;
  for (const [areaId, count] of areas)
    for (let i = 0; i < count; i++)
      share.units.push(freshUnit(number++, areaId === 0 ? null : areaId, seq));
  if (digest !== null) share.digests.push({ from, count: number - from, digest });
}

function unitOf(share: ShareState, number: number): Unit {
  const unit = share.units[number - 1];
  if (unit === undefined) throw new Error(`the share has no unit ${number}`);
  return unit;
}

function replace(share: ShareState, number: number, change: (unit: Unit) => Unit): void {
  share.units[number - 1] = change(unitOf(share, number));
}

function report(
  share: ShareState,
  reported: Reported,
  around: ShareOccasion & { readonly at: number },
): void {
  const { number, key, result } = reported;
  if (share.completions.has(key)) throw new Error(`report ${key} is there twice`);
  if (unitOf(share, number).state !== "open") throw new Error(`unit ${number} is finished twice`);
  replace(share, number, (unit) => evolveReported(unit, reported, around));
  share.completions.set(key, {
    ...reported,
    personId: around.personId,
    receivedAt: around.at,
    standing: result !== "attempt",
    seq: around.seq,
  });
}

function strike(share: ShareState, key: string): void {
  const completion = share.completions.get(key);
  if (completion !== undefined) share.completions.set(key, { ...completion, standing: false });
}
