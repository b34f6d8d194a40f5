/** What a case is: its state, made of nothing but its events. */
import type { Instant } from "#kernel/pure/day.ts";
import type { Clock, TimeLimit } from "#kernel/pure/deadline.ts";
import type { Ladder, Rung, Supervision } from "./ladder.ts";
import type { Operation } from "./operation.ts";
import type { Rectification } from "./rectification.ts";
import type { SetParameters } from "./parameters.ts";
import type { MergedInto } from "./relations.ts";
import type { Arbitration, CaseReturn } from "./returns.ts";
import type { RefusedTask } from "./task-refusals.ts";
import type { CoTask } from "./tasks.ts";
import type { Verification } from "./verification.ts";

export const CASE_KINDS = ["application", "request", "jointOperation"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CHANNELS = [
  "counter",
  "web",
  "telephone",
  "homeVisit",
  "agent",
  "open311",
  "import",
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CASE_STATUSES = [
  "received",
  "awaitingMaterials",
  "accepted",
  "inProgress",
  "paused",
  "completed",
  "rectifying",
  "closed",
  "merged",
  "withdrawn",
  "declined",
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Statuses in which someone still owes the resident something. */
export const OPEN_STATUSES = [
  "received",
  "awaitingMaterials",
  "accepted",
  "inProgress",
  "paused",
  "rectifying",
] as const satisfies readonly CaseStatus[];

/** Tells whether a case is still open. */
export function isOpen(status: CaseStatus): boolean {
  return (OPEN_STATUSES as readonly CaseStatus[]).includes(status);
}

export const REQUEST_TYPES = ["report", "complaint", "question", "suggestion"] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

/**
 * How a case ends: `done` the matter is settled, `granted`/`refused` the decision on an application,
 * `answered` a question, `notSolved` an honest "could not", with a reason.
 */
export const OUTCOMES = ["done", "granted", "refused", "answered", "notSolved"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Closed list of reasons for which a clock may stand still. Source: Administrative Licensing Law art. 45; DOMAIN 3. */
export const PAUSE_REASONS = [
  "residentUnreachable",
  "materialsFromResident",
  "expertAssessment",
  "publicNotice",
  "forceMajeure",
  "courtProceedings",
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Why a clock stands still: what an official may say, and what the program says while work is refused as un-admitted. */
export const STANDSTILL_REASONS = [...PAUSE_REASONS, "taskRefusal"] as const;
export type StandstillReason = (typeof STANDSTILL_REASONS)[number];

/** Why a matter could not be solved. */
export const NOT_SOLVED_REASONS = [
  "noLegalBasis",
  "ownersDisagree",
  "noFunds",
  "beyondDistrict",
  "facts",
] as const;
export type NotSolvedReason = (typeof NOT_SOLVED_REASONS)[number];

/** On what the choice of a lead rests. */
export const DISPATCH_BASES = ["duty", "category", "official", "return", "arbitration"] as const;
export type DispatchBasis = (typeof DISPATCH_BASES)[number];

export type Point = { readonly lng: number; readonly lat: number };

/** Where the matter is: areas by id, from the district down as far as known. */
export type CaseArea = {
  readonly districtId: number;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly gridId: number | null;
};

/** Limits pinned when the case was opened, from the duty's version, the category or the defaults. */
export type CaseLimits = {
  readonly acceptance: TimeLimit;
  readonly firstResponse: TimeLimit | null;
  readonly completion: TimeLimit;
  readonly pauseCapWorkdays: number;
  readonly ladder: Ladder;
  /** Share of completions that is checked in the field, from 0 to 1. */
  readonly checkRate: number;
  /** What the district had set for its kind of case; the rest are the parameters of the day of receipt. */
  readonly parameters?: Partial<SetParameters>;
};

/** The shipment of many cases with which a case came, and the mandate on which it was sent. */
export type CaseBulkRef = {
  readonly bulkId: number;
  readonly mandateId: number;
  /** The department whose work it is. */
  readonly byOrgId: number;
};

export type CaseClocks = {
  readonly acceptance: Clock | null;
  readonly firstResponse: Clock | null;
  readonly completion: Clock | null;
};
export const CLOCK_NAMES = ["acceptance", "firstResponse", "completion"] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

/** Clocks that can bind a case: what its lists are sorted by. */
export const BINDING_NAMES = [
  "acceptance",
  "completion",
  "rectification",
  "callBack",
  "contest",
] as const;
export type BindingName = (typeof BINDING_NAMES)[number];

export type MaterialTick = {
  readonly materialId: string;
  readonly name: string;
  readonly handedIn: boolean;
};
export type NoticeItem = { readonly name: string; readonly detail: string };

export type CaseState = {
  readonly id: number;
  readonly kind: CaseKind;
  readonly requestType: RequestType | null;
  readonly status: CaseStatus;
  readonly channel: Channel;
  readonly dutyVersionId: number | null;
  readonly dutyCode: string | null;
  readonly categoryCode: string | null;
  readonly title: string;
  readonly description: string;
  readonly area: CaseArea;
  readonly point: Point | null;
  readonly residentId: number | null;
  /** Digest of the sealed personal data, so that replay proves the party row without holding it. */
  readonly partyDigest: string;
  readonly limits: CaseLimits;
  readonly receivedAt: Instant;
  readonly firstContactOrgId: number;
  readonly firstContactPersonId: number | null;
  /** Who leads; the one owner. */
  readonly leadOrgId: number | null;
  readonly leadBasis: DispatchBasis | null;
  /** Who has to act next. */
  readonly holderOrgId: number;
  readonly heldSince: Instant;
  readonly handlerPersonId: number | null;
  readonly clocks: CaseClocks;
  readonly acceptedAt: Instant | null;
  readonly deemedAccepted: boolean;
  readonly materials: readonly MaterialTick[];
  readonly notice: { readonly items: readonly NoticeItem[]; readonly at: Instant } | null;
  /** Demands made after the one-time notice; each is a breach to be looked at. */
  readonly laterDemands: number;
  readonly extension: {
    readonly amount: number;
    readonly reason: string;
    readonly requestedBy: number | null;
    readonly decision: "open" | "approved" | "refused";
  } | null;
  readonly completion: {
    readonly outcome: Outcome;
    readonly result: string;
    readonly notSolvedReason: NotSolvedReason | null;
    readonly at: Instant;
    /** As it was known then; what holds now is computed from the clock. */
    readonly late: boolean;
    /** Who completed it. */
    readonly personId: number | null;
  } | null;
  readonly grade: {
    readonly grade: number;
    readonly comment: string;
    readonly at: Instant;
    /** Found to have been given by mistake: shown, and left out of every figure. */
    readonly excluded: boolean;
  } | null;
  readonly urges: number;
  readonly lastUrgedAt: Instant | null;
  readonly reopened: number;
  readonly closedAt: Instant | null;
  /** What co-organisers owe. */
  readonly tasks: readonly CoTask[];
  readonly returns: readonly CaseReturn[];
  readonly arbitration: Arbitration | null;
  /** The highest rung of the ladder reached under the completion clock at hand. */
  readonly rung: Rung | null;
  readonly supervisions: readonly Supervision[];
  readonly operation: Operation | null;
  readonly parentId: number | null;
  readonly children: readonly number[];
  readonly mergedInto: MergedInto | null;
  /** The case that the reporter took it for, until an official merges the two or keeps them apart. */
  readonly sameAsId: number | null;
  /** Cases on the same matter that went into this one; their reporters are counted here. */
  readonly absorbed: readonly number[];
  readonly verification: Verification | null;
  readonly rectification: Rectification | null;
  /** Limits that were missed and written down, by the item of {@link duesOf}. */
  readonly missed: readonly string[];
  /** What bodies refused of it as un-admitted work. */
  readonly taskRefusals: readonly RefusedTask[];
  /** Null for a case that came by itself. */
  readonly bulk: CaseBulkRef | null;
};
