/** One case as a row: the projection of its state, and back. `npm run verify` compares rows made here. */
import type { Calendar } from "#kernel/pure/workdays.ts";
import { bindingDeadline, nextTimer } from "../rules/clocks.ts";
import type {
  CaseKind,
  CaseState,
  CaseStatus,
  Channel,
  DispatchBasis,
  NotSolvedReason,
  Outcome,
  RequestType,
} from "../rules/state.ts";

/** What the jsonb column keeps. */
export type CaseFactsColumn = Pick<
  CaseState,
  | "limits"
  | "clocks"
  | "notice"
  | "laterDemands"
  | "materials"
  | "extension"
  | "urges"
  | "lastUrgedAt"
  | "reopened"
  | "deemedAccepted"
> & {
  readonly result: {
    readonly text: string;
    readonly notSolvedReason: NotSolvedReason | null;
  } | null;
  readonly gradeDetail: { readonly comment: string; readonly at: number } | null;
};

/** The columns that are functions of the state alone. */
export type StateRow = {
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
  readonly districtId: number;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly gridId: number | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly residentId: number | null;
  readonly partyDigest: string;
  readonly receivedAt: number;
  readonly firstContactOrgId: number;
  readonly firstContactPersonId: number | null;
  readonly leadOrgId: number | null;
  readonly leadBasis: DispatchBasis | null;
  readonly holderOrgId: number;
  readonly heldSince: number;
  readonly handlerPersonId: number | null;
  readonly acceptedAt: number | null;
  readonly completedAt: number | null;
  readonly closedAt: number | null;
  readonly outcome: Outcome | null;
  readonly completedLate: boolean | null;
  readonly grade: number | null;
  readonly facts: CaseFactsColumn;
};

/** The columns that follow from the clocks under one edition of the calendar. */
export type DueRow = {
  readonly dueAt: number | null;
  readonly dueClock: string | null;
  readonly dueProvisional: boolean;
  readonly nextTimerAt: number | null;
  readonly calendarVersion: number;
};

/** Projects a state. */
export function rowOf(state: CaseState): StateRow {
  return {
    id: state.id,
    kind: state.kind,
    requestType: state.requestType,
    status: state.status,
    channel: state.channel,
    dutyVersionId: state.dutyVersionId,
    dutyCode: state.dutyCode,
    categoryCode: state.categoryCode,
    title: state.title,
    description: state.description,
    districtId: state.area.districtId,
    subdistrictId: state.area.subdistrictId,
    communityId: state.area.communityId,
    gridId: state.area.gridId,
    lng: state.point?.lng ?? null,
    lat: state.point?.lat ?? null,
    residentId: state.residentId,
    partyDigest: state.partyDigest,
    receivedAt: state.receivedAt,
    firstContactOrgId: state.firstContactOrgId,
    firstContactPersonId: state.firstContactPersonId,
    leadOrgId: state.leadOrgId,
    leadBasis: state.leadBasis,
    holderOrgId: state.holderOrgId,
    heldSince: state.heldSince,
    handlerPersonId: state.handlerPersonId,
    acceptedAt: state.acceptedAt,
    completedAt: state.completion?.at ?? null,
    closedAt: state.closedAt,
    outcome: state.completion?.outcome ?? null,
    completedLate: state.completion?.late ?? null,
    grade: state.grade?.grade ?? null,
    facts: {
      limits: state.limits,
      clocks: state.clocks,
      notice: state.notice,
      laterDemands: state.laterDemands,
      materials: state.materials,
      extension: state.extension,
      urges: state.urges,
      lastUrgedAt: state.lastUrgedAt,
      reopened: state.reopened,
      deemedAccepted: state.deemedAccepted,
      result:
        state.completion === null
          ? null
          : { text: state.completion.result, notSolvedReason: state.completion.notSolvedReason },
      gradeDetail:
        state.grade === null ? null : { comment: state.grade.comment, at: state.grade.at },
    },
  };
}

/** Reads a state back from its row. */
export function stateOf(row: StateRow): CaseState {
  const { facts } = row;
  const { result: _result, gradeDetail: _gradeDetail, ...kept } = facts;
  return {
    ...kept,
    id: row.id,
    kind: row.kind,
    requestType: row.requestType,
    status: row.status,
    channel: row.channel,
    dutyVersionId: row.dutyVersionId,
    dutyCode: row.dutyCode,
    categoryCode: row.categoryCode,
    title: row.title,
    description: row.description,
    area: {
      districtId: row.districtId,
      subdistrictId: row.subdistrictId,
      communityId: row.communityId,
      gridId: row.gridId,
    },
    point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat },
    residentId: row.residentId,
    partyDigest: row.partyDigest,
    receivedAt: row.receivedAt,
    firstContactOrgId: row.firstContactOrgId,
    firstContactPersonId: row.firstContactPersonId,
    leadOrgId: row.leadOrgId,
    leadBasis: row.leadBasis,
    holderOrgId: row.holderOrgId,
    heldSince: row.heldSince,
    handlerPersonId: row.handlerPersonId,
    acceptedAt: row.acceptedAt,
    completion:
      row.outcome === null || row.completedAt === null || facts.result === null
        ? null
        : {
            outcome: row.outcome,
            result: facts.result.text,
            notSolvedReason: facts.result.notSolvedReason,
            at: row.completedAt,
            late: row.completedLate ?? false,
          },
    grade:
      row.grade === null || facts.gradeDetail === null
        ? null
        : { grade: row.grade, comment: facts.gradeDetail.comment, at: facts.gradeDetail.at },
    closedAt: row.closedAt,
  };
}

/**
 * Computes what the lists are sorted by. While a clock is paused its due date is left empty:
 * a paused case is nobody's overdue case.
 */
export function dueRowOf(calendar: Calendar, state: CaseState, now: number): DueRow {
  const due = state.status === "paused" ? null : bindingDeadline(calendar, state, now);
  return {
    dueAt: due?.dueAt ?? null,
    dueClock: due?.name ?? null,
    dueProvisional: due?.provisional ?? false,
    nextTimerAt: nextTimer(calendar, state)?.at ?? null,
    calendarVersion: calendar.version,
  };
}
