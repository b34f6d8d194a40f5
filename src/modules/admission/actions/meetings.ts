/** Meetings: planning, minutes, agenda. What is decided is an event of the application, under the meeting's minutes. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { iso, parseInstant } from "#kernel/pure/day.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { type Refusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { factsOf, mayRead, secretary } from "../access.ts";
import type { Matter, Result } from "../rules/application.ts";
import { matterNow } from "../rules/decide.ts";
import { bodyFor } from "../rules/decision.ts";
import {
  type MeetingEvent,
  type MeetingPlan,
  type MeetingState,
  decideCancel,
  decideHeld,
  decidePlan,
  evolveMeeting,
} from "../rules/meeting.ts";
import type { MeetingBody, MeetingLine, MeetingQuery, MeetingView } from "../schema-meetings.ts";
import { findApplications, pageOfApplications, takeNumber } from "../store/applications.ts";
import * as store from "../store/meetings.ts";
import { around } from "./around.ts";
import { lineOf, missingFor } from "./lines.ts";

const STREAM = "admissionMeeting";

function planOf({ heldAt, ...rest }: MeetingBody): MeetingPlan {
  const at = parseInstant(heldAt);
  return at === undefined
    ? refuse("invalid", "admission.meeting_time_wrong")
    : { ...rest, heldAt: at };
}

async function record(
  ctx: Ctx,
  id: number,
  before: MeetingState | undefined,
  event: MeetingEvent | Refusal,
): Promise<number> {
  const happened = orRefuse(event);
  const { seq: lastSeq } = await appendEvents(ctx, STREAM, id, [happened]);
  await store.saveMeeting(ctx.db, { ...evolveMeeting(id, before, happened), lastSeq });
  return id;
}

function stateOf(stored: store.StoredMeeting): MeetingState {
  const { lastSeq: _, ...state } = stored;
  return state;
}

async function lock(ctx: Ctx, id: number): Promise<MeetingState> {
  const found = await store.findMeeting(ctx.db, id, "lock");
  return found === undefined ? refuse("notFound", "admission.meeting_unknown") : stateOf(found);
}

/** Plans a meeting. Refuses: `admission.meeting_unnamed`, `admission.meeting_time_wrong`. */
export function planMeeting(ctx: Ctx, body: MeetingBody): Promise<number> {
  return transaction(ctx, async (inner) => {
    const facts = { at: inner.clock.now(), agendaSize: 0 };
    const event = decidePlan(undefined, planOf(body), facts);
    return record(inner, await takeNumber(inner.db, "meeting"), undefined, event);
  });
}

/** Changes a planned meeting. Refuses: `admission.meeting_unknown`, see {@link decidePlan}. */
export function changeMeeting(ctx: Ctx, id: number, body: MeetingBody): Promise<number> {
  return transaction(ctx, async (inner) => {
    const before = await lock(inner, id);
    const facts = { at: inner.clock.now(), agendaSize: await store.agendaSize(inner.db, id) };
    return record(inner, id, before, decidePlan(before, planOf(body), facts));
  });
}

/** Records that a meeting was held, under which minute number. Refuses: `admission.meeting_unknown`, see {@link decideHeld}. */
export function holdMeeting(ctx: Ctx, id: number, minuteNo: string): Promise<number> {
  return transaction(ctx, async (inner) => {
    const before = await lock(inner, id);
    return record(inner, id, before, decideHeld(before, minuteNo, inner.clock.now()));
  });
}

/** Cancels a planned meeting with an empty agenda. Refuses: `admission.meeting_unknown`, see {@link decideCancel}. */
export function cancelMeeting(ctx: Ctx, id: number, reason: string): Promise<number> {
  return transaction(ctx, async (inner) => {
    const before = await lock(inner, id);
    const facts = { at: inner.clock.now(), agendaSize: await store.agendaSize(inner.db, id) };
    return record(inner, id, before, decideCancel(before, reason, facts));
  });
}

function lineOfMeeting(meeting: store.MeetingLine): MeetingLine {
  const { id, status, body, name, heldAt, place, minuteNo, agendaSize, undecided } = meeting;
  const at = iso(heldAt);
  return { id, status, body, name, heldAt: at, place, minuteNo, agendaSize, undecided };
}

/** Meetings, the latest first. */
export async function listMeetings(ctx: Ctx, query: MeetingQuery): Promise<Page<MeetingLine>> {
  const { cursor, limit = 30, planned } = query;
  const key = cursor === undefined ? undefined : orRefuse(readCursor(cursor, 2)).map(Number);
  if (key !== undefined && !key.every(Number.isSafeInteger)) refuse("invalid", "http.wrong_cursor");
  const before = key === undefined ? undefined : ([key[0] ?? 0, key[1] ?? 0] as const);
  const rows = await store.pageOfMeetings(ctx.db, { before, limit: limit + 1, planned });
  return pageOf(rows, limit, lineOfMeeting, (row) => [row.heldAt, row.id]);
}

/** How many things that wait for a meeting are listed beside its agenda. */
const MOST_WAITING = 100;

/** A meeting with its agenda, and what waits for one of its kind. Refuses: `admission.meeting_unknown`. */
export async function showMeeting(ctx: Ctx, id: number): Promise<MeetingView> {
  const meeting = await store.findMeeting(ctx.db, id);
  if (meeting === undefined) return refuse("notFound", "admission.meeting_unknown");
  const world = await around(ctx);
  const items = await store.agendaOfMeeting(ctx.db, id);
  const stored = await findApplications(
    ctx.db,
    items.map(({ applicationId }) => applicationId),
  );
  const agenda: MeetingView["agenda"] = [];
  for (const { application, updatedAt } of stored) {
    const item = items.find(({ applicationId }) => applicationId === application.id);
    if (item === undefined || !mayRead(world.scope, factsOf(application))) continue;
    agenda.push({
      ...lineOf(world, application, updatedAt),
      matter: item.matter as Matter,
      result: item.result as Result | null,
      recommendation: application.review?.recommendation ?? null,
      missingFen: item.result === null ? await missingFor(ctx, application) : 0,
    });
  }
  const mayPlan = secretary.allows(ctx.actor) && meeting.status === "planned";
  const open = mayPlan
    ? await pageOfApplications(
        ctx.db,
        world.scope,
        { statuses: ["ready", "emergency", "admitted"] },
        { before: undefined, limit: 1000 },
      )
    : [];
  const waiting = open
    .filter(
      ({ application }) =>
        application.agenda === null &&
        matterNow(application) !== null &&
        bodyFor(application) === meeting.body &&
        !items.some(({ applicationId }) => applicationId === application.id),
    )
    .slice(0, MOST_WAITING)
    .map(({ application, updatedAt }) => lineOf(world, application, updatedAt));
  const undecided = items.filter(({ result }) => result === null).length;
  const line = lineOfMeeting({ ...meeting, agendaSize: items.length, undecided });
  return { ...line, cancelReason: meeting.cancelReason, agenda, waiting, mayPlan };
}
