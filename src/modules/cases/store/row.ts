/** One case as a row: the projection of its state, and back. `npm run verify` compares rows made here. */
import type { Clock } from "#kernel/pure/deadline.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { bodiesOf } from "../access.ts";
import { settledDeadline, settledDue } from "../rules/clock-facts.ts";
import {
  type Binding,
  bindingClock,
  completedLate,
  nextClimb,
  nextTimer,
} from "../rules/clocks.ts";
import { type Awaits, awaits, duesOf } from "../rules/dues.ts";
import type { Rung } from "../rules/ladder.ts";
import type { MergeableStatus } from "../rules/relations.ts";
import { isOpen } from "../rules/state.ts";
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

/** Parts of a state that most cases are without; kept only where there is something to keep. */
type Rare = Pick<
  CaseState,
  | "tasks"
  | "returns"
  | "arbitration"
  | "supervisions"
  | "operation"
  | "children"
  | "absorbed"
  | "verification"
  | "rectification"
  | "missed"
  | "taskRefusals"
  | "bulk"
>;
const NOTHING_RARE: Rare = {
  tasks: [],
  returns: [],
  arbitration: null,
  supervisions: [],
  operation: null,
  children: [],
  absorbed: [],
  verification: null,
  rectification: null,
  missed: [],
  taskRefusals: [],
  bulk: null,
};

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
    readonly late: boolean;
    readonly personId: number | null;
  } | null;
  readonly gradeDetail: {
    readonly comment: string;
    readonly at: number;
    readonly excluded: boolean;
  } | null;
  readonly mergedFrom?: MergeableStatus;
  readonly sameAsId?: number;
  readonly rare?: Partial<Rare>;
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
  readonly grade: number | null;
  readonly parentId: number | null;
  readonly mergedIntoId: number | null;
  readonly operationStage: number | null;
  readonly rung: Rung | null;
  readonly awaits: Awaits | null;
  readonly binding: Binding | null;
  readonly facts: CaseFactsColumn;
};

/** The columns that follow from the clocks under one edition of the calendar. */
export type DueRow = {
  readonly dueAt: number | null;
  readonly dueClock: string | null;
  readonly dueProvisional: boolean;
  readonly completedLate: boolean | null;
  readonly nextTimerAt: number | null;
  /** When the case next goes up: a rung of the ladder, or an operation to the level above. */
  readonly nextClimbAt: number | null;
  readonly calendarVersion: number;
};

/** One body's standing to a case. */
export type StandingRow = {
  readonly orgId: number;
  readonly isOpen: boolean;
  readonly dueAt: number | null;
  readonly todo: string | null;
  readonly todoDueAt: number | null;
  readonly todoClock: Clock | null;
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
    grade: state.grade?.grade ?? null,
    parentId: state.parentId,
    mergedIntoId: state.mergedInto?.caseId ?? null,
    operationStage: state.operation?.stage ?? null,
    rung: state.rung,
    awaits: awaits(state),
    binding: bindingClock(state),
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
          : {
              text: state.completion.result,
              notSolvedReason: state.completion.notSolvedReason,
              late: state.completion.late,
              personId: state.completion.personId,
            },
      gradeDetail:
        state.grade === null
          ? null
          : { comment: state.grade.comment, at: state.grade.at, excluded: state.grade.excluded },
      ...(state.mergedInto === null ? {} : { mergedFrom: state.mergedInto.status }),
      ...(state.sameAsId === null ? {} : { sameAsId: state.sameAsId }),
      ...rareOf(state),
    },
  };
}

function rareOf(state: CaseState): { readonly rare?: Partial<Rare> } {
  const rare: Record<string, unknown> = {};
  let any = false;
  for (const key of Object.keys(NOTHING_RARE) as (keyof Rare)[]) {
    const value = state[key];
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    rare[key] = value;
    any = true;
  }
  return any ? { rare } : {};
}

/** Reads a state back from its row. */
export function stateOf(row: StateRow): CaseState {
  const { facts } = row;
  const { result: _, gradeDetail: _1, rare, mergedFrom, sameAsId, ...kept } = facts;
  return {
    ...NOTHING_RARE,
    ...rare,
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
            late: facts.result.late,
            personId: facts.result.personId,
          },
    grade:
      row.grade === null || facts.gradeDetail === null
        ? null
        : { grade: row.grade, ...facts.gradeDetail },
    closedAt: row.closedAt,
    parentId: row.parentId,
    rung: row.rung,
    sameAsId: sameAsId ?? null,
    mergedInto:
      row.mergedIntoId === null || mergedFrom === undefined
        ? null
        : { caseId: row.mergedIntoId, status: mergedFrom },
  };
}

/**
 * Computes what the lists are sorted by: a function of the state and the calendar, whenever it is asked. While a clock
 * is paused its due date is left empty: a paused case is nobody's overdue case.
 */
export function dueRowOf(calendar: Calendar, state: CaseState): DueRow {
  const binding = bindingClock(state);
  const due = binding === null ? null : settledDeadline(calendar, binding.clock);
  return {
    dueAt: due?.dueAt ?? null,
    dueClock: due === null ? null : (binding?.name ?? null),
    dueProvisional: due?.provisional ?? false,
    completedLate: completedLate(calendar, state),
    nextTimerAt: nextTimer(calendar, state)?.at ?? null,
    nextClimbAt: nextClimb(calendar, state)?.at ?? null,
    calendarVersion: calendar.version,
  };
}

/**
 * Every body's standing with the most urgent thing that it owes. A thing without a clock is owed after all that have
 * one; of two with the same deadline the first in the order of {@link duesOf} counts.
 */
export function standingOf(calendar: Calendar, state: CaseState, due: DueRow): StandingRow[] {
  const urgent = new Map<number, { item: string; dueAt: number | null; clock: Clock | null }>();
  for (const { item, orgId, clock } of duesOf(state)) {
    if (orgId === null) continue;
    const known = urgent.get(orgId);
    const dueAt = clock === null ? null : settledDue(calendar, clock);
    if (known !== undefined && (known.dueAt ?? Infinity) <= (dueAt ?? Infinity)) continue;
    urgent.set(orgId, { item, dueAt, clock });
  }
  const binding = bindingClock(state)?.clock;
  return bodiesOf(state).map((orgId) => {
    const todo = urgent.get(orgId);
    return {
      orgId,
      isOpen: isOpen(state.status),
      dueAt: due.dueAt,
      todo: todo?.item ?? null,
      todoDueAt: todo?.dueAt ?? null,
      todoClock: todo === undefined || todo.clock === binding ? null : todo.clock,
    };
  });
}
