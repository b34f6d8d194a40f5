/** The events of a case. Adding one means saying in evolve.ts what it does: it does not compile otherwise. */
import type {
  CaseArea,
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

export type CaseEventData = {
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
    readonly limits: CaseLimits;
    readonly firstContactOrgId: number;
    readonly firstContactPersonId: number | null;
    readonly materials: readonly MaterialTick[];
    /** Number of the same matter in the system that it was imported from. */
    readonly externalRef: string | null;
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
  closed: { readonly by: "grade" | "lapse" | "official" };
  reopened: { readonly reason: string };
  withdrawn: { readonly reason: string };
  urged: { readonly message: string };
  unmasked: { readonly fields: readonly string[]; readonly reason: string };
};

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
