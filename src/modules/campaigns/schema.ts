/** Shapes of requests and answers about campaigns. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import {
  BASES,
  CAMPAIGN_STATES,
  LONGEST_INSTRUCTIONS,
  LONGEST_TITLE,
  MOST_UNITS,
  PAY_TO,
  PROOFS,
  SUBJECTS,
} from "./rules/campaign.ts";
import { REASONS, UNIT_STATES } from "./rules/unit.ts";

/** An id of a row. */
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
export const Names = Type.Object({ zh: Type.String(), en: Type.String() });
export const NullableText = Type.Union([Type.String(), Type.Null()]);
export const NullableId = Type.Union([Id, Type.Null()]);
export const Fen = Type.Integer();
export const Count = Type.Integer({ minimum: 0 });
export const DayText = Type.String({ pattern: PATTERNS.day });
export const OrgRef = Type.Object({ id: Id, name: Names });
export type OrgRef = Static<typeof OrgRef>;
export const PersonRef = Type.Object({ id: Id, name: Type.String() });
export const Strict = { additionalProperties: false } as const;
export const Reason = Type.String({ minLength: 2, maxLength: 300, pattern: PATTERNS.filled });

/** A page: the rows and the cursor of the next one. */
export function pageShape<T extends Parameters<typeof Type.Array>[0]>(item: T) {
  return Type.Object({ items: Type.Array(item), next: NullableText });
}
/** A list that is given whole. */
export function listShape<T extends Parameters<typeof Type.Array>[0]>(item: T) {
  return Type.Object({ items: Type.Array(item) });
}

export const Paging = {
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
/** CSV or XLSX, in which language its heads are. */
export const FormatQuery = Type.Object({
  format: Type.Optional(Type.Enum(["xlsx", "csv"])),
  language: Type.Optional(Type.Enum(["zh", "en"])),
});
export type FormatQuery = Static<typeof FormatQuery>;

export const CampaignParams = Type.Object({ campaignId: Id });
export const UnitParams = Type.Object({ campaignId: Id, unitId: Id });
export const SettlementParams = Type.Object({ settlementId: Id });

export const CampaignState = Type.Enum([...CAMPAIGN_STATES]);
export const Basis = Type.Enum([...BASES]);
export const Subject = Type.Enum([...SUBJECTS]);
export const Proof = Type.Enum([...PROOFS]);
export const PayTo = Type.Enum([...PAY_TO]);
export const UnitStateName = Type.Enum([...UNIT_STATES]);
export const ReasonCode = Type.Enum([...REASONS]);

/** How far something has come: a campaign, a station's share of it, an area. */
export const Totals = Type.Object({
  units: Count,
  /** Units that a worker holds. */
  assigned: Count,
  done: Count,
  /** Finished without success: moved, refused. */
  notDone: Count,
  /** What is neither. */
  open: Count,
  /** Visits that found nobody. */
  attempts: Count,
  /** Of the done: after the deadline by the time of the work. */
  late: Count,
  /** Of the done: drawn for verification. */
  sampled: Count,
  confirmed: Count,
  /** How often a completion was rejected. */
  rejections: Count,
  /** Units that are owed or paid: done, and confirmed where drawn. */
  accrued: Count,
  /** Of the accrued: paid. */
  settled: Count,
  accruedFen: Fen,
  settledFen: Fen,
});
export type Totals = Static<typeof Totals>;

/** The sign of a day by which something is due, as the clock of the design system takes it. */
const DueSign = Type.Object({
  state: Type.Enum(["running", "stopped", "late"]),
  usedShare: Type.Number(),
  dueAt: Type.String(),
  remaining: Type.Object({ workdays: Type.Integer(), minutes: Type.Integer() }),
  provisional: Type.Boolean(),
});

export const CampaignLine = Type.Object({
  id: Id,
  title: Type.String(),
  state: CampaignState,
  basis: Basis,
  subject: Subject,
  unit: Type.String(),
  unitPriceFen: Fen,
  mandateId: Id,
  mandateCode: Type.String(),
  department: OrgRef,
  startsOn: Type.String(),
  /** The last day on time. */
  deadline: Type.String(),
  isEmergency: Type.Boolean(),
  createdAt: Type.String(),
  sentAt: NullableText,
  closedAt: NullableText,
  /** Of the shares that you may see. */
  totals: Totals,
  /** The time until the deadline; null where nothing is waited for. */
  clock: Type.Union([DueSign, Type.Null()]),
});
export type CampaignLine = Static<typeof CampaignLine>;

export const ShareView = Type.Object({
  shareId: Id,
  org: OrgRef,
  /** Whose account the fee goes to. */
  payee: OrgRef,
  totals: Totals,
});
export type ShareView = Static<typeof ShareView>;

/** What a department means to give to a station, while it has not been sent. */
export const PlannedShare = Type.Object(
  {
    orgId: Id,
    quantity: Type.Integer({ minimum: 1, maximum: MOST_UNITS }),
    /** Where; default: the first community that the station serves. */
    areaId: Type.Optional(Id),
  },
  Strict,
);
export type PlannedShare = Static<typeof PlannedShare>;

/** What whoever asks may do now; what is false is refused. */
export const May = Type.Object({
  change: Type.Boolean(),
  send: Type.Boolean(),
  /** Give a campaign that runs a later deadline. */
  extend: Type.Boolean(),
  assign: Type.Boolean(),
  /** Take units for oneself and report them. */
  work: Type.Boolean(),
  verify: Type.Boolean(),
  reopen: Type.Boolean(),
  unmask: Type.Boolean(),
  settle: Type.Boolean(),
  close: Type.Boolean(),
});
export type May = Static<typeof May>;

export const CampaignView = Type.Object({
  ...CampaignLine.properties,
  instructions: Type.String(),
  proof: Proof,
  /** Share of the completions that is drawn for verification, 0 to 1. */
  sampleShare: Type.Number(),
  payTo: PayTo,
  /** What the mandate allows at most; null: no number. */
  mandateQuantity: Type.Union([Count, Type.Null()]),
  planned: Type.Array(Type.Object({ org: OrgRef, areaId: NullableId, quantity: Count })),
  shares: Type.Array(ShareView),
  /** What was freed at the closing. */
  releasedFen: Type.Union([Fen, Type.Null()]),
  may: May,
});
export type CampaignView = Static<typeof CampaignView>;

export const CampaignQuery = Type.Object({
  state: Type.Optional(CampaignState),
  /** Of one department. */
  orgId: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  ...Paging,
});
export type CampaignQuery = Static<typeof CampaignQuery>;

const Draft = {
  title: Type.String({ minLength: 2, maxLength: LONGEST_TITLE }),
  startsOn: DayText,
  deadline: DayText,
  instructions: Type.String({ maxLength: LONGEST_INSTRUCTIONS }),
};
export const CampaignBody = Type.Object(
  {
    /** Left out: refused, since nothing is sent without an admission. */
    mandateId: Type.Optional(Id),
    basis: Basis,
    subject: Subject,
    /** Whose books the fee goes to; default: the station's. */
    payTo: Type.Optional(PayTo),
    ...Draft,
  },
  Strict,
);
export type CampaignBody = Static<typeof CampaignBody>;
export const CampaignChange = Type.Object(Draft, Strict);
export type CampaignChange = Static<typeof CampaignChange>;

export const ExtensionBody = Type.Object({ deadline: DayText, reason: Reason }, Strict);
export type ExtensionBody = Static<typeof ExtensionBody>;

export const QuantitiesBody = Type.Object(
  { shares: Type.Array(PlannedShare, { minItems: 1, maxItems: 500 }) },
  Strict,
);
export type QuantitiesBody = Static<typeof QuantitiesBody>;

export const RosterQuery = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  /** Looks at every row and writes nothing. */
  dryRun: Type.Optional(Type.Enum(["true", "false"])),
});
export type RosterQuery = Static<typeof RosterQuery>;

export const ImportReport = Type.Object({
  /** Null where nothing was written. */
  id: NullableId,
  name: Type.String(),
  importedAt: Type.String(),
  rows: Count,
  taken: Count,
  /** On the roster already, or twice in the file. */
  duplicates: Count,
  refused: Count,
  /** How many the campaign has now, and how many the mandate allows. */
  units: Count,
  stations: Type.Array(Type.Object({ org: OrgRef, taken: Count })),
  /** The rows that were not taken, with their number in the file; never with what stood in them. */
  problems: Type.Array(
    Type.Object({ row: Count, code: Type.String(), zh: Type.String(), en: Type.String() }),
  ),
  /** Its rows were taken off the roster again. */
  undone: Type.Boolean(),
  /** Problems beyond those listed. */
  moreProblems: Count,
});
export type ImportReport = Static<typeof ImportReport>;

/** One of a person's own admitted tasks for which a campaign can be opened. */
export const MandateLine = Type.Object({
  id: Id,
  code: Type.String(),
  title: Type.String(),
  unit: Type.String(),
  quantity: Type.Union([Count, Type.Null()]),
  /** Units of campaigns that have been sent on it. */
  sentUnits: Count,
  unitPriceFen: Fen,
  from: Type.String(),
  to: Type.String(),
  isEmergency: Type.Boolean(),
  proof: Proof,
  sampleShare: Type.Number(),
  targets: Type.Array(OrgRef),
});
export type MandateLine = Static<typeof MandateLine>;
