/** Valid-by-default cases for tests: a request about rubbish in an alley, received on Monday 16 November 2026 at ten. */
import { aCalendar, at, workdays } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { type Facts, NOBODY } from "./rules/decision.ts";
import { type Command, decide } from "./rules/decide.ts";
import { type ActedEvent, type CaseEvent, type CaseEventData, caseEvent } from "./rules/events.ts";
import { evolve } from "./rules/evolve.ts";
import type { CaseState } from "./rules/state.ts";

export const STATION = 71;
export const LANDSCAPING = 11;
export const ENFORCEMENT = 12;
export const MARKETS = 13;
/** The sub-district office of the place. */
export const OFFICE = 21;
/** The district's coordination office; leaders have their posts there too. */
export const COORDINATION = 31;
export const WORKER = 501;
export const OFFICIAL = 502;
export const LEADER = 901;

/** The receipt of a request. */
export function aReceipt(
  changes: Partial<CaseEventData["received"]> = {},
): CaseEventData["received"] {
  return {
    kind: "request",
    requestType: "report",
    channel: "counter",
    dutyVersionId: null,
    dutyCode: null,
    categoryCode: "sanitation",
    title: "弄堂口垃圾堆积",
    description: "弄堂口的垃圾三天没有清运",
    area: { districtId: 1, subdistrictId: 2, communityId: 3, gridId: 4 },
    point: null,
    residentId: null,
    partyDigest: "0".repeat(32),
    limits: {
      acceptance: workdays(1),
      firstResponse: workdays(2),
      completion: workdays(10),
      pauseCapWorkdays: 30,
    },
    firstContactOrgId: STATION,
    firstContactPersonId: WORKER,
    materials: [],
    externalRef: null,
    ...changes,
  };
}

/** A received case. */
export function aCase(
  changes: Partial<CaseEventData["received"]> = {},
  receivedAt = "2026-11-16 10:00",
): CaseState {
  const event: ActedEvent = {
    ...caseEvent("received", at(receivedAt), aReceipt(changes)),
    personId: WORKER,
  };
  return evolve(1, null, event);
}

const calendar = aCalendar();

/** Who gives a command: a person, or all that a rule may ask of them; null for the program. */
export type Asker = number | null | Partial<Omit<Facts, "at" | "calendar">>;

function factsOf(wallClock: string, asker: Asker): Facts {
  const who = asker === null || typeof asker === "number" ? { personId: asker } : asker;
  return { ...NOBODY, ...who, at: at(wallClock), calendar };
}

/** The events of a command. */
export function eventsOf(
  state: CaseState,
  wallClock: string,
  command: Command,
  asker: Asker = OFFICIAL,
): readonly CaseEvent[] {
  const events = decide(state, command, factsOf(wallClock, asker));
  if (isRefusal(events)) throw new Error(`${command.type} refused: ${events.code}`);
  return events;
}

/** Gives commands one after another; throws where one is refused. */
export function after(
  state: CaseState,
  ...steps: readonly (readonly [wallClock: string, command: Command, asker?: Asker])[]
): CaseState {
  let next = state;
  for (const [wallClock, command, asker = OFFICIAL] of steps) {
    const { personId } = factsOf(wallClock, asker);
    for (const event of eventsOf(next, wallClock, command, asker))
      next = evolve(next.id, next, { ...event, personId });
  }
  return next;
}

/** The code with which a command is refused, or null where it is not. */
export function refusalOf(
  state: CaseState,
  wallClock: string,
  command: Command,
  asker: Asker = OFFICIAL,
): string | null {
  const events = decide(state, command, factsOf(wallClock, asker));
  return isRefusal(events) ? events.code : null;
}

export const dispatchTo = (orgId: number): Command => ({
  type: "dispatch",
  orgId,
  basis: "category",
  clause: "市容环境卫生责任",
});

/** A request that its lead has accepted: dispatched on Monday, accepted on Tuesday 17 November at half past nine. */
export function aCaseInProgress(changes: Partial<CaseEventData["received"]> = {}): CaseState {
  return after(
    aCase(changes),
    ["2026-11-16 10:00", dispatchTo(LANDSCAPING)],
    ["2026-11-17 09:30", { type: "accept" }],
  );
}

export const completion = (
  changes: Partial<Extract<Command, { type: "complete" }>> = {},
): Command => ({
  type: "complete",
  outcome: "done",
  result: "垃圾已清运,增设两只桶",
  notSolvedReason: null,
  fileIds: [],
  ...changes,
});
