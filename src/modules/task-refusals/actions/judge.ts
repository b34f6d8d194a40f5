/** What becomes of a refusal: the department's side, the office's decision, taking it back, taking note. */
import { getMandate } from "#admission";
import { loadCalendar } from "#calendars";
import { type TaskRefusalOutcome, act } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { mayDo, maySee, mayUnmask, scopeOf } from "../access.ts";
import {
  type TaskRefusal,
  type TaskRefusalCommand,
  type TaskRefusalEvent,
  decideTaskRefusal,
  evolveTaskRefusal,
  taskRefusalEvent,
} from "../rules/task-refusal.ts";
import type { CommandBody, TaskRefusalView } from "../schema.ts";
import { type Stored, findTaskRefusal, updateTaskRefusal } from "../store/task-refusals.ts";
import { type Asker, openAsker } from "./asker.ts";
import { PROGRAM } from "./record.ts";
import { viewOf } from "./view.ts";

/** What a case says of why it goes back; the words of the rule itself. */
const NOT_ADMITTED_CLAUSE = "工作准入规定：未经准入的工作不得下派";

/** A refusal that the actor may see, held. Refuses: `taskRefusals.not_found`. */
async function hold(ctx: Ctx, id: number): Promise<Stored> {
  const stored = await findTaskRefusal(ctx.db, id, true);
  if (stored === undefined || !maySee(scopeOf(ctx.actor), stored.state))
    refuse("notFound", "taskRefusals.not_found");
  return stored;
}

async function write(
  ctx: Ctx,
  stored: Stored,
  events: readonly TaskRefusalEvent[],
): Promise<Stored> {
  const personId = ctx.actor.kind === "staff" ? ctx.actor.personId : null;
  let { state } = stored;
  for (const event of events) state = evolveTaskRefusal(state.id, state, { ...event, personId });
  const { seq } = await appendEvents(ctx, "taskRefusal", state.id, events);
  await updateTaskRefusal(ctx.db, state, seq);
  return { ...stored, state, lastSeq: seq };
}

/**
 * Completes what the office says of a mandate with the number under which it was admitted.
 * Refuses: `taskRefusals.unknown_mandate`, `.mandate_of_another`.
 */
async function commandOf(
  ctx: Ctx,
  body: CommandBody,
  state: TaskRefusal,
): Promise<TaskRefusalCommand> {
  if (body.type !== "findCovered") return body;
  const mandate = await getMandate(ctx, body.mandateId);
  if (mandate === null) refuse("invalid", "taskRefusals.unknown_mandate");
  const { id, code, applicantOrgId, targetOrgIds } = mandate;
  if (applicantOrgId !== state.departmentOrgId || !targetOrgIds.includes(state.orgId))
    refuse("invalid", "taskRefusals.mandate_of_another", { code });
  const cover = { mandateId: id, mandateCode: code, clause: body.clause.trim() };
  return { type: "findCovered", reason: body.reason, cover };
}

const OUTCOMES: Partial<Record<CommandBody["type"], TaskRefusalOutcome>> = {
  confirm: "confirmed",
  findCovered: "covered",
  withdraw: "withdrawn",
};

/** The case on which the work came learns what was decided, in the same transaction. */
async function settleOnCase(ctx: Ctx, state: TaskRefusal, outcome: TaskRefusalOutcome) {
  if (state.source === null) return;
  const { decision } = state;
  const cover = decision?.cover ?? null;
  await act({ ...ctx, actor: PROGRAM }, state.source.caseId, {
    type: "settleTaskRefusal",
    refusalId: state.id,
    outcome,
    clause: cover === null ? NOT_ADMITTED_CLAUSE : `${cover.mandateCode} ${cover.clause}`,
    reason: decision?.text ?? state.withdrawal?.text ?? "",
  });
}

/**
 * Gives one command to a refusal.
 * Refuses: `taskRefusals.not_found`, `.not_yours_to_do`, what the rule refuses.
 */
export function judge(ctx: Ctx, id: number, body: CommandBody): Promise<TaskRefusalView> {
  return transaction(ctx, async (inner) => {
    const stored = await hold(inner, id);
    orRefuse(mayDo(inner.actor, stored.state, body.type));
    const command = await commandOf(inner, body, stored.state);
    const facts = { at: inner.clock.now(), calendar: await loadCalendar(inner) };
    const events = orRefuse(decideTaskRefusal(stored.state, command, facts));
    const written = await write(inner, stored, events);
    const outcome = OUTCOMES[body.type];
    if (outcome !== undefined) await settleOnCase(inner, written.state, outcome);
    return viewOf(inner, written);
  });
}

/** Shows in full who asked, and records who looked and why. Refuses: `taskRefusals.not_yours_to_unmask`. */
export function unmaskAsker(ctx: Ctx, id: number, reason: string): Promise<Asker> {
  return transaction(ctx, async (inner) => {
    const stored = await hold(inner, id);
    if (!mayUnmask(inner.actor, stored.state))
      refuse("forbidden", "taskRefusals.not_yours_to_unmask");
    await write(inner, stored, [taskRefusalEvent("unmasked", inner.clock.now(), { reason })]);
    return openAsker(inner.vault, stored.asker) ?? { name: null, telephone: null };
  });
}
