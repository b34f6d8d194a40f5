/** `evolve(state, event) → state`: the one reading of a case's events, for server, replay and rehearsal alike. */
import { dayOf } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import { beginPauses, endPauses, stopClocks } from "./case-clocks.ts";
import { stopped } from "./clock-facts.ts";
import type { StepTable } from "./decision.ts";
import { DUE_STEPS } from "./dues.ts";
import type { ActedEvent, CaseEventData, CaseEventType, MainEventData } from "./events.ts";
import { heldBy } from "./holding.ts";
import { LADDER_STEPS, endSupervisions } from "./ladder.ts";
import { begunAnew } from "./missed.ts";
import { NEW_OPERATION, OPERATION_STEPS } from "./operation.ts";
import { parametersOn } from "./parameters.ts";
import { RECTIFICATION_STEPS } from "./rectification.ts";
import { RELATION_STEPS } from "./relations.ts";
import { reopenedState } from "./reopening.ts";
import { RETURN_STEPS } from "./returns.ts";
import type { CaseState } from "./state.ts";
import { TASK_REFUSAL_STEPS } from "./task-refusals.ts";
import { TASK_STEPS, pauseTasks, resumeTasks } from "./tasks.ts";
import { VERIFICATION_STEPS } from "./verification.ts";

const begin = (state: CaseState, amountOf: "acceptance" | "completion", at: number): Clock => ({
  limit: state.limits[amountOf],
  startedAt: at,
  pauses: [],
  pauseCap: { workdays: state.limits.pauseCapWorkdays },
});

const stop = (clock: Clock | null, at: number): Clock | null =>
  clock === null ? null : stopped(clock, at);

/** Whoever ends a case ends what others owed on it. */
const ended = (state: CaseState, at: number) => ({
  clocks: stopClocks(endPauses(state.clocks, at), at),
  tasks: state.tasks.map((task) => ({ ...task, clock: stopped(task.clock, at) })),
  supervisions: endSupervisions(state.supervisions, at),
  arbitration:
    state.arbitration === null
      ? null
      : { ...state.arbitration, clock: stopped(state.arbitration.clock, at) },
});

/** Whoever waits for the resident's materials cannot be late meanwhile. */
const awaitMaterials = (state: CaseState, at: number) =>
  state.status === "awaitingMaterials"
    ? { clocks: state.clocks, tasks: state.tasks }
    : {
        clocks: beginPauses(state.clocks, at, "materialsFromResident"),
        tasks: pauseTasks(state.tasks, at, "materialsFromResident"),
      };

/** What each event does. A missing event does not compile. */
const MAIN_STEPS: StepTable<Omit<MainEventData, "received">> = {
  accepted: (state, { deemed }, at) => ({
    ...state,
    status: state.leadOrgId === null ? "accepted" : "inProgress",
    acceptedAt: at,
    deemedAccepted: deemed,
    clocks: {
      ...state.clocks,
      acceptance: stop(state.clocks.acceptance, at),
      // Deemed acceptance counts from the day on which the case, complete, came in: silence must not buy time.
      completion: begin(
        state,
        "completion",
        deemed ? (state.clocks.acceptance?.startedAt ?? state.receivedAt) : at,
      ),
    },
  }),
  noticeGiven: (state, { items, second }, at) => {
    const { clocks, tasks } = awaitMaterials(state, at);
    return {
      ...state,
      status: "awaitingMaterials",
      notice: second ? state.notice : { items, at },
      laterDemands: state.laterDemands + (second ? 1 : 0),
      clocks: { ...clocks, acceptance: stop(clocks.acceptance, at) },
      tasks,
    };
  },
  materialsSupplied: (state, _data, at) => ({
    ...state,
    status: "received",
    clocks: { ...endPauses(state.clocks, at), acceptance: begin(state, "acceptance", at) },
    tasks: resumeTasks(state.tasks, at),
  }),
  declined: (state, _data, at) => ({
    ...state,
    status: "declined",
    closedAt: at,
    ...ended(state, at),
  }),
  dispatched: (state, { orgId, basis }, at) => ({
    ...state,
    status: state.status === "accepted" ? "inProgress" : state.status,
    leadOrgId: orgId,
    leadBasis: basis,
    ...heldBy(state, orgId, at),
  }),
  handedOver: (state, { fromOrgId, toOrgId }, at) => ({
    ...state,
    leadOrgId: state.leadOrgId === fromOrgId ? toOrgId : state.leadOrgId,
    leadBasis: state.leadOrgId === fromOrgId ? "official" : state.leadBasis,
    ...heldBy(state, toOrgId, at),
  }),
  firstContactHandedOver: (state, { toOrgId }) => ({
    ...state,
    firstContactOrgId: toOrgId,
    firstContactPersonId: null,
  }),
  assigned: (state, { personId }) => ({ ...state, handlerPersonId: personId }),
  responded: (state, _data, at) => ({
    ...state,
    clocks: { ...state.clocks, firstResponse: stop(state.clocks.firstResponse, at) },
  }),
  noted: (state) => state,
  paused: (state, { reason }, at) => ({
    ...state,
    status: "paused",
    clocks: beginPauses(state.clocks, at, reason),
    tasks: pauseTasks(state.tasks, at, reason),
  }),
  resumed: (state, _data, at) => ({
    ...state,
    status: "inProgress",
    clocks: endPauses(state.clocks, at),
    tasks: resumeTasks(state.tasks, at),
  }),
  extensionRequested: (state, { amount, reason }, _at, personId) => ({
    ...state,
    extension: { amount, reason, requestedBy: personId, decision: "open" },
  }),
  extensionDecided: (state, { approved }) => {
    if (state.extension === null) return state;
    const { amount } = state.extension;
    const { completion } = state.clocks;
    return {
      ...state,
      extension: { ...state.extension, decision: approved ? "approved" : "refused" },
      clocks:
        approved && completion !== null
          ? { ...state.clocks, completion: { ...completion, extension: { amount } } }
          : state.clocks,
    };
  },
  completed: (state, { outcome, result, notSolvedReason, late }, at, personId) => ({
    ...begunAnew(state, "verification"),
    status: "completed",
    completion: { outcome, result, notSolvedReason, at, late, personId },
    verification: null,
    ...ended(state, at),
  }),
  graded: (state, { grade, comment }, at) => ({
    ...state,
    grade: { grade, comment, at, excluded: false },
  }),
  closed: (state, _data, at) => ({ ...state, status: "closed", closedAt: at }),
  reopened: (state, _data, at) => reopenedState(state, at),
  withdrawn: (state, _data, at) => ({
    ...state,
    status: "withdrawn",
    closedAt: at,
    mergedInto: null,
    ...ended(state, at),
  }),
  urged: (state, { throughCaseId }, at, personId) => ({
    ...state,
    urges: state.urges + 1,
    lastUrgedAt: throughCaseId === undefined && personId === null ? at : state.lastUrgedAt,
  }),
  unmasked: (state) => state,
};

const STEPS: { readonly [T in Exclude<CaseEventType, "received">]: StepTable<CaseEventData>[T] } = {
  ...MAIN_STEPS,
  ...TASK_STEPS,
  ...RETURN_STEPS,
  ...LADDER_STEPS,
  ...OPERATION_STEPS,
  ...RELATION_STEPS,
  ...VERIFICATION_STEPS,
  ...RECTIFICATION_STEPS,
  ...TASK_REFUSAL_STEPS,
  ...DUE_STEPS,
};

/** The first event makes the case. */
function receive(id: number, data: CaseEventData["received"], at: number): CaseState {
  const { parentId = null, sameAsId = null, bulk = null } = data;
  const { ladder, checkRate } = parametersOn(dayOf(at));
  const start = (limit: CaseState["limits"]["acceptance"]): Clock => ({
    limit,
    startedAt: at,
    pauses: [],
    pauseCap: { workdays: data.limits.pauseCapWorkdays },
  });
  // Member by member: collecting "the rest" of an event takes ten times as long, and every case passes here several times.
  return {
    id,
    kind: data.kind,
    requestType: data.requestType,
    channel: data.channel,
    dutyVersionId: data.dutyVersionId,
    dutyCode: data.dutyCode,
    categoryCode: data.categoryCode,
    title: data.title,
    description: data.description,
    area: data.area,
    point: data.point,
    residentId: data.residentId,
    partyDigest: data.partyDigest,
    firstContactOrgId: data.firstContactOrgId,
    firstContactPersonId: data.firstContactPersonId,
    materials: data.materials,
    limits: { ladder, checkRate, ...data.limits },
    status: "received",
    receivedAt: at,
    leadOrgId: null,
    leadBasis: null,
    holderOrgId: data.firstContactOrgId,
    heldSince: at,
    handlerPersonId: null,
    clocks: {
      acceptance: start(data.limits.acceptance),
      firstResponse: data.limits.firstResponse === null ? null : start(data.limits.firstResponse),
      completion: null,
    },
    acceptedAt: null,
    deemedAccepted: false,
    notice: null,
    laterDemands: 0,
    extension: null,
    completion: null,
    grade: null,
    urges: 0,
    lastUrgedAt: null,
    reopened: 0,
    closedAt: null,
    tasks: [],
    returns: [],
    arbitration: null,
    rung: null,
    supervisions: [],
    operation: data.kind === "jointOperation" ? NEW_OPERATION : null,
    parentId,
    children: [],
    mergedInto: null,
    sameAsId,
    absorbed: [],
    verification: null,
    rectification: null,
    missed: [],
    taskRefusals: [],
    bulk,
  };
}

/** Applies one event. The first of a case must be `received`. */
export function evolve(id: number, state: CaseState | null, event: ActedEvent): CaseState {
  if (event.type === "received") {
    if (state !== null) throw new Error(`case ${id} is received twice`);
    return receive(id, event.data, event.at);
  }
  if (state === null) throw new Error(`case ${id} does not begin with its receipt`);
  const step = STEPS[event.type] as (
    state: CaseState,
    data: object,
    at: number,
    personId: number | null,
  ) => CaseState;
  return step(state, event.data, event.at, event.personId);
}

/** Applies many events. */
export function evolveAll(
  id: number,
  start: CaseState | null,
  events: readonly ActedEvent[],
): CaseState {
  let state = start;
  for (const event of events) state = evolve(id, state, event);
  if (state === null) throw new Error(`case ${id} has no events`);
  return state;
}
