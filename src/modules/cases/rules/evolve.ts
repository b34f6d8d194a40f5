/** `evolve(state, event) → state`: the one reading of a case's events, for server, replay and rehearsal alike. */
import type { Clock } from "#kernel/pure/deadline.ts";
import type { ActedEvent, CaseEventData, CaseEventType } from "./events.ts";
import type { CaseClocks, CaseState } from "./state.ts";

type Step<T extends CaseEventType> = (
  state: CaseState,
  data: CaseEventData[T],
  at: number,
  personId: number | null,
) => CaseState;

const stop = (clock: Clock | null, at: number): Clock | null =>
  clock === null || clock.stoppedAt !== undefined ? clock : { ...clock, stoppedAt: at };

const stopAll = (clocks: CaseClocks, at: number): CaseClocks => ({
  acceptance: stop(clocks.acceptance, at),
  firstResponse: stop(clocks.firstResponse, at),
  completion: stop(clocks.completion, at),
});

const begin = (state: CaseState, amountOf: "acceptance" | "completion", at: number): Clock => ({
  limit: state.limits[amountOf],
  startedAt: at,
  pauses: [],
  pauseCap: { workdays: state.limits.pauseCapWorkdays },
});

const mapRunning = (clocks: CaseClocks, change: (clock: Clock) => Clock): CaseClocks => {
  const apply = (clock: Clock | null) =>
    clock === null || clock.stoppedAt !== undefined ? clock : change(clock);
  return {
    acceptance: clocks.acceptance,
    firstResponse: apply(clocks.firstResponse),
    completion: apply(clocks.completion),
  };
};

const endPause = (clock: Clock, at: number): Clock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
});

const hold = (state: CaseState, orgId: number, at: number) =>
  state.holderOrgId === orgId ? {} : { holderOrgId: orgId, heldSince: at, handlerPersonId: null };

/** What each event does. A missing event does not compile. */
const STEPS: { readonly [T in Exclude<CaseEventType, "received">]: Step<T> } = {
  accepted: (state, { deemed }, at) => ({
    ...state,
    status: state.leadOrgId === null ? "accepted" : "inProgress",
    acceptedAt: at,
    deemedAccepted: deemed,
    clocks: {
      ...state.clocks,
      acceptance: stop(state.clocks.acceptance, at),
      // Deemed acceptance counts from the day of receipt: silence must not buy time.
      completion: begin(state, "completion", deemed ? state.receivedAt : at),
    },
  }),
  noticeGiven: (state, { items, second }, at) => ({
    ...state,
    status: "awaitingMaterials",
    notice: second ? state.notice : { items, at },
    laterDemands: state.laterDemands + (second ? 1 : 0),
    clocks: { ...state.clocks, acceptance: stop(state.clocks.acceptance, at) },
  }),
  materialsSupplied: (state, _data, at) => ({
    ...state,
    status: "received",
    clocks: { ...state.clocks, acceptance: begin(state, "acceptance", at) },
  }),
  declined: (state, _data, at) => ({
    ...state,
    status: "declined",
    closedAt: at,
    clocks: stopAll(state.clocks, at),
  }),
  dispatched: (state, { orgId, basis }, at) => ({
    ...state,
    status: state.status === "accepted" ? "inProgress" : state.status,
    leadOrgId: orgId,
    leadBasis: basis,
    ...hold(state, orgId, at),
  }),
  handedOver: (state, { fromOrgId, toOrgId }, at) => ({
    ...state,
    leadOrgId: state.leadOrgId === fromOrgId ? toOrgId : state.leadOrgId,
    leadBasis: state.leadOrgId === fromOrgId ? "official" : state.leadBasis,
    ...hold(state, toOrgId, at),
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
    clocks: mapRunning(state.clocks, (clock) => ({
      ...clock,
      pauses: [...clock.pauses, { from: at, reason }],
    })),
  }),
  resumed: (state, _data, at) => ({
    ...state,
    status: "inProgress",
    clocks: mapRunning(state.clocks, (clock) => endPause(clock, at)),
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
  completed: (state, { outcome, result, notSolvedReason, late }, at) => ({
    ...state,
    status: "completed",
    completion: { outcome, result, notSolvedReason, at, late },
    clocks: stopAll(
      mapRunning(state.clocks, (clock) => endPause(clock, at)),
      at,
    ),
  }),
  graded: (state, { grade, comment }, at) => ({ ...state, grade: { grade, comment, at } }),
  closed: (state, _data, at) => ({ ...state, status: "closed", closedAt: at }),
  reopened: (state, _data, at) => ({
    ...state,
    status: "inProgress",
    reopened: state.reopened + 1,
    completion: null,
    extension: null,
    closedAt: null,
    clocks: { ...state.clocks, completion: begin(state, "completion", at) },
    ...hold(state, state.leadOrgId ?? state.holderOrgId, at),
  }),
  withdrawn: (state, _data, at) => ({
    ...state,
    status: "withdrawn",
    closedAt: at,
    clocks: stopAll(
      mapRunning(state.clocks, (clock) => endPause(clock, at)),
      at,
    ),
  }),
  urged: (state, _data, at) => ({ ...state, urges: state.urges + 1, lastUrgedAt: at }),
  unmasked: (state) => state,
};

/** The first event makes the case. */
function receive(id: number, data: CaseEventData["received"], at: number): CaseState {
  const { externalRef: _, ...facts } = data;
  const start = (limit: CaseState["limits"]["acceptance"]): Clock => ({
    limit,
    startedAt: at,
    pauses: [],
    pauseCap: { workdays: data.limits.pauseCapWorkdays },
  });
  return {
    id,
    ...facts,
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
  };
}

/** Applies one event. The first of a case must be `received`. */
export function evolve(id: number, state: CaseState | null, event: ActedEvent): CaseState {
  if (event.type === "received") {
    if (state !== null) throw new Error(`case ${id} is received twice`);
    return receive(id, event.data, event.at);
  }
  if (state === null) throw new Error(`case ${id} does not begin with its receipt`);
  const step = STEPS[event.type] as Step<CaseEventType>;
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
