/** Saying no: on a case that a department sent down, or to what it asked for past the platform. */
import { LINE_KINDS, act, sentDownHere } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { claimFiles } from "#kernel/files.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { iso, parseInstant } from "#kernel/pure/day.ts";
import { isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { mayRecord } from "../access.ts";
import {
  type TaskRefusal,
  type TaskRefusalEventData,
  checkCover,
  evolveTaskRefusal,
  taskRefusalEvent,
} from "../rules/task-refusal.ts";
import type { RefuseOnCaseBody, RefusePastBody, TaskRefusalView } from "../schema.ts";
import { insertTaskRefusal, takeNumber } from "../store/task-refusals.ts";
import { type Asker, askerOf, digestOf, sealAsker } from "./asker.ts";
import { mandatesBetween } from "./cover.ts";
import { limitsToday } from "./settings.ts";
import { viewOf } from "./view.ts";

/** In the log of a case no person's name stands beside a refusal. */
export const PROGRAM = { kind: "system", job: "taskRefusals" } as const;

/** Refuses: `taskRefusals.not_yours_to_record`. */
function refuserOf({ actor }: Ctx): StaffActor {
  if (actor.kind !== "staff" || !mayRecord(actor))
    refuse("forbidden", "taskRefusals.not_yours_to_record");
  return actor;
}

/**
 * Refuses what a department sent down on a case; who sent what and when is read from the events of the case.
 * Refuses: `cases.not_found`, `taskRefusals.nothing_sent_down`, `.covered`, `.look_at_mandates`, `.recorded_already`.
 */
export function refuseOnCase(ctx: Ctx, body: RefuseOnCaseBody): Promise<TaskRefusalView> {
  const { orgId } = refuserOf(ctx).post;
  const { caseId, taskId, notAmong = [] } = body;
  return transaction(ctx, async (inner) => {
    const sent = await sentDownHere(inner, caseId);
    const item = sent.items.find((one) => one.taskId === taskId);
    if (item === undefined) refuse("conflict", "taskRefusals.nothing_sent_down");
    const inForce = await mandatesBetween(inner, item.fromOrgId, orgId);
    const sentOn = taskId === null ? (sent.bulk?.mandateId ?? null) : null;
    const found = checkCover(inForce, { sentOn, namedCode: null, notAmong });
    if (found !== null) orRefuse(found);
    const id = await takeNumber(inner.db);
    await act({ ...inner, actor: PROGRAM }, caseId, {
      type: "refuseTask",
      refusalId: id,
      orgId,
      toOrgId: item.fromOrgId,
      taskId,
    });
    return record(inner, id, null, {
      orgId,
      departmentOrgId: item.fromOrgId,
      channel: "case",
      source: { caseId, taskId, caseSeq: item.seq },
      askedAt: item.at,
      what: whatOf(item.text, sent),
      fileIds: [],
      askerDigest: null,
      notAmong: looked(inForce, notAmong),
    });
  });
}

/** Mandates that were really there to be looked at. */
const looked = (inForce: readonly { readonly id: number }[], given: readonly number[]): number[] =>
  inForce.map(({ id }) => id).filter((id) => given.includes(id));

function whatOf(
  text: string,
  sent: { readonly title: string; readonly receiptNo: string },
): string {
  const said = text.trim();
  const what = `${sent.receiptNo} ${sent.title}`;
  return (said === "" || said === sent.title ? what : `${what}：${said}`).slice(0, 1000);
}

/**
 * Refuses what was asked for by telephone, on paper, in a meeting or a chat group.
 * Refuses: `taskRefusals.not_a_department`, `.asked_later_than_now`, `.covered`, `.look_at_mandates`, `files.unknown`.
 */
export function refusePast(ctx: Ctx, body: RefusePastBody): Promise<TaskRefusalView> {
  const { orgId } = refuserOf(ctx).post;
  return transaction(ctx, async (inner) => {
    const department = (await loadOrganisations(inner)).find(body.departmentOrgId);
    const isLine =
      department !== undefined && (LINE_KINDS as readonly string[]).includes(department.kind);
    if (!isLine || department.validTo !== null) refuse("invalid", "taskRefusals.not_a_department");
    const askedAt = parseInstant(body.askedAt);
    if (askedAt === undefined) refuse("invalid", "http.bad_request");
    if (askedAt > inner.clock.now())
      refuse("invalid", "taskRefusals.asked_later_than_now", { at: iso(askedAt) });
    const inForce = await mandatesBetween(inner, department.id, orgId);
    const { notAmong = [], mandateCode = null, fileIds = [] } = body;
    const found = checkCover(inForce, { sentOn: null, namedCode: mandateCode, notAmong });
    if (isRefusal(found)) orRefuse(found);
    const id = await takeNumber(inner.db);
    const asker = askerOf(body.asker);
    await claimFiles(inner, fileIds, `taskRefusal:${id}`);
    return record(inner, id, asker, {
      orgId,
      departmentOrgId: department.id,
      channel: body.channel,
      source: null,
      askedAt,
      what: body.what.trim(),
      fileIds,
      askerDigest: digestOf(inner.vault, asker),
      notAmong: looked(inForce, notAmong),
    });
  });
}

async function record(
  ctx: Ctx,
  id: number,
  asker: Asker | null,
  data: TaskRefusalEventData["recorded"],
): Promise<TaskRefusalView> {
  const personId = ctx.actor.kind === "staff" ? ctx.actor.personId : null;
  const limits = await limitsToday(ctx);
  const event = taskRefusalEvent("recorded", ctx.clock.now(), { ...data, limits });
  const state: TaskRefusal = evolveTaskRefusal(id, undefined, { ...event, personId });
  const { seq } = await appendEvents(ctx, "taskRefusal", id, [event]);
  const sealed = sealAsker(ctx.vault, asker);
  await insertTaskRefusal(ctx.db, state, sealed, seq);
  return viewOf(ctx, { state, asker: sealed, lastSeq: seq });
}
