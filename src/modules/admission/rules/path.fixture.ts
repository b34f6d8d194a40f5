/** Applications at every step of their way, for tests of the rules of admission. */
import assert from "node:assert/strict";
import { aCalendar, at } from "#kernel/pure/calendar-builders.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { type Refusal, isRefusal } from "#kernel/pure/refusal.ts";
import { aContent } from "../builders.ts";
import { type AdmissionEvent, type Application, admissionEvent } from "./application.ts";
import type { Content } from "./content.ts";
import { type Facts, decideCheck, decideOpinion, decideReview, decideSubmit } from "./decide.ts";
import { decided, decideSchedule, planDecision } from "./decision.ts";
import { evolveApplication } from "./evolve.ts";
import type { MeetingState } from "./meeting.ts";
import { settingsOn } from "./settings.ts";

export const calendar = aCalendar();
export const DEPARTMENT = { personId: 1, orgIds: [50] };
const OFFICE = { personId: 2, orgIds: [60] };
export const STATION = { personId: 3, orgIds: [6] };
export const SUBDISTRICT = { personId: 4, orgIds: [7] };

export const factsAt = (wall: string, who: Pick<Facts, "personId" | "orgIds"> = OFFICE): Facts => {
  const now = at(wall);
  const limits = settingsOn([], dayOf(now)).values;
  return { at: now, today: dayOf(now), calendar, limits, ...who };
};

/** Applies what was decided, or fails with what was refused. */
export function after(
  state: Application | undefined,
  happened: AdmissionEvent | readonly AdmissionEvent[] | Refusal,
  personId: number | null = null,
): Application {
  if (isRefusal(happened)) assert.fail(`refused: ${happened.code}`);
  const events = Array.isArray(happened) ? happened : [happened];
  const last = events.reduce<Application | undefined>(
    (before, event) => evolveApplication(1, before, { ...event, personId }),
    state,
  );
  return last ?? assert.fail("nothing happened");
}
export const codeOf = (answer: unknown): string =>
  isRefusal(answer) ? answer.code : `not refused: ${JSON.stringify(answer)}`;

export function drafted(change: Partial<Content> = {}, hasContact = true): Application {
  const data = { applicantOrgId: 50, content: aContent(change), hasContact };
  return after(undefined, admissionEvent("drafted", at("2026-08-31 10:00"), data), 1);
}
export function submitted(change: Partial<Content> = {}): Application {
  return after(
    drafted(change),
    decideSubmit(drafted(change), factsAt("2026-09-01 10:00", DEPARTMENT)),
    1,
  );
}
export function consulted(change: Partial<Content> = {}): Application {
  const state = submitted(change);
  return after(state, decideCheck(state, [6, 7], factsAt("2026-09-02 10:00")), 2);
}
export const AGREE = { stance: "agree", text: "" } as const;
export const WORDS = {
  recommendation: "recommend",
  conditions: [],
  text: "依据充分，建议准入",
} as const;
export function reviewed(change: Partial<Content> = {}): Application {
  let state = consulted(change);
  state = after(state, decideOpinion(state, AGREE, factsAt("2026-09-03 10:00", STATION)), 3);
  state = after(state, decideOpinion(state, AGREE, factsAt("2026-09-03 11:00", SUBDISTRICT)), 4);
  return after(state, decideReview(state, WORDS, factsAt("2026-09-04 10:00")), 2);
}
export const meeting = (change: Partial<MeetingState> = {}): MeetingState => ({
  id: 9,
  status: "planned",
  body: "executive",
  name: "区政府第18次常务会议",
  heldAt: at("2026-09-10 14:00"),
  place: "一号会议室",
  heldOn: null,
  minuteNo: null,
  cancelReason: null,
  ...change,
});
export const HELD = { status: "held", heldOn: "2026-09-10", minuteNo: "〔2026〕18号" } as const;
export const APPROVE = { result: "approved", conditions: [], reason: "" } as const;
export function scheduled(change: Partial<Content> = {}, planned = meeting()): Application {
  const state = reviewed(change);
  return after(state, decideSchedule(state, planned, factsAt("2026-09-07 10:00")), 2);
}
export function admitted(
  change: Partial<Content> = {},
  planned: Partial<MeetingState> = {},
): Application {
  const state = scheduled(change, meeting(planned));
  const plan = planDecision(
    state,
    meeting({ ...planned, ...HELD }),
    APPROVE,
    factsAt("2026-09-10 16:00"),
  );
  if (isRefusal(plan)) assert.fail(plan.code);
  const event = decided(plan, { code: "ZR-2026-0001", commitmentId: 77 }, at("2026-09-10 16:00"));
  return after(state, event, 2);
}
export const standing = (change: Partial<Content> = {}): Partial<Content> => ({
  kind: "standing",
  quantity: null,
  totalFen: 500_000,
  from: "2026-10-19",
  to: "2027-10-18",
  ...change,
});
