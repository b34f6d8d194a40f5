/** The events of a case. Adding one means saying in evolve.ts what it does: it does not compile otherwise. */
import type { DueEventData } from "./dues.ts";
import type { LadderEventData } from "./ladder.ts";
import type { OperationEventData } from "./operation.ts";
import type { RectificationEventData } from "./rectification.ts";
import type { RelationEventData } from "./relations.ts";
import type { ReturnEventData } from "./returns.ts";
import type {
  CaseArea,
  CaseBulkRef,
  CaseKind,
  CaseLimits,
  Channel,
  DispatchBasis,
  MaterialTick,
  NoticeItem,
  NotSolvedReason,
  Outcome,
  PauseReason,
  Point,
  RequestType,
} from "./state.ts";
import type { TaskRefusalEventData } from "./task-refusals.ts";
import type { TaskEventData } from "./tasks.ts";
import type { VerificationEventData } from "./verification.ts";

/** Limits as the log keeps them; cases received before ladder and checks existed carry neither. */
export type RecordedLimits = Omit<CaseLimits, "ladder" | "checkRate"> &
  Partial<Pick<CaseLimits, "ladder" | "checkRate">>;

/** The main course of a case. */
export type MainEventData = {
  received: {
    readonly kind: CaseKind;
    readonly requestType: RequestType | null;
    readonly channel: Channel;
    readonly dutyVersionId: number | null;
    readonly dutyCode: string | null;
    readonly categoryCode: string | null;
    readonly title: string;
    readonly description: string;
    readonly area: CaseArea;
    readonly point: Point | null;
    readonly residentId: number | null;
    readonly partyDigest: string;
    readonly limits: RecordedLimits;
    readonly firstContactOrgId: number;
    readonly firstContactPersonId: number | null;
    readonly materials: readonly MaterialTick[];
    /** Number of the same matter in the system that it was imported from. */
    readonly externalRef: string | null;
    /** The case of which this one is a part. */
    readonly parentId?: number | null;
    /** The open case that the reporter took it for. */
    readonly sameAsId?: number | null;
    /** With which shipment of many cases it was sent. */
    readonly bulk?: CaseBulkRef | null;
  };
  accepted: { readonly deemed: boolean };
  noticeGiven: { readonly items: readonly NoticeItem[]; readonly second: boolean };
  materialsSupplied: { readonly note: string; readonly fileIds: readonly number[] };
  declined: { readonly reason: string; readonly rightOwner: string };
  dispatched: { readonly orgId: number; readonly basis: DispatchBasis; readonly clause: string };
  handedOver: { readonly fromOrgId: number; readonly toOrgId: number; readonly reason: string };
  firstContactHandedOver: {
    readonly fromOrgId: number;
    readonly toOrgId: number;
    readonly reason: string;
  };
  assigned: { readonly personId: number };
  responded: { readonly text: string };
  noted: { readonly text: string };
  paused: { readonly reason: PauseReason; readonly note: string };
  resumed: { readonly byCap: boolean; readonly note: string };
  extensionRequested: { readonly amount: number; readonly reason: string };
  extensionDecided: { readonly approved: boolean; readonly reason: string };
  completed: {
    readonly outcome: Outcome;
    readonly result: string;
    readonly notSolvedReason: NotSolvedReason | null;
    readonly fileIds: readonly number[];
    readonly late: boolean;
  };
  graded: { readonly grade: number; readonly comment: string };
  closed: { readonly by: "grade" | "lapse" | "official" | "callBack" | "contest" };
  reopened: { readonly reason: string };
  withdrawn: { readonly reason: string };
  urged: {
    readonly message: string;
    /** The reporter of a case that went into this one urged there; it counts here. */
    readonly throughCaseId?: number;
  };
  /** `ownPaper`: the applicant had their own name written out on a paper of theirs; then there is no reason to give. */
  unmasked: {
    readonly fields: readonly string[];
    readonly reason: string;
    readonly ownPaper?: true;
  };
};

/** Every event of a case, a room each. */
export type CaseEventData = MainEventData &
  TaskEventData &
  ReturnEventData &
  LadderEventData &
  OperationEventData &
  RelationEventData &
  VerificationEventData &
  RectificationEventData &
  TaskRefusalEventData &
  DueEventData;

export type CaseEventType = keyof CaseEventData;

/** A case event, discriminated by type. */
export type CaseEvent = {
  readonly [T in CaseEventType]: {
    readonly type: T;
    readonly at: number;
    readonly data: CaseEventData[T];
  };
}[CaseEventType];

/** Builds an event. */
export function caseEvent<T extends CaseEventType>(
  type: T,
  at: number,
  data: CaseEventData[T],
): CaseEvent {
  return { type, at, data } as unknown as CaseEvent;
}

/** What the chain needs besides the event itself: who did it. */
export type ActedEvent = CaseEvent & { readonly personId: number | null };
