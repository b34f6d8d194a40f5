/** Refusals as people see them: one, a page, those of a case, and how many wait. */
import { loadCalendar } from "#calendars";
import { receiptNo, sentDownHere } from "#cases";
import type { FastifyReply } from "fastify";
import type { Ctx } from "#kernel/context.ts";
import { findFiles } from "#kernel/files.ts";
import { addDays, dayOf, iso, startOfDay } from "#kernel/pure/day.ts";
import { type DueSign, dueSign } from "#kernel/pure/due-sign.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { loadOrganisations } from "#organisations";
import { mayDo, mayRecord, maySee, maySeeRefuser, mayUnmask, scopeOf } from "../access.ts";
import {
  COMMAND_TYPES,
  type TaskRefusal,
  admits,
  isHeard,
  limitsOf,
  numberOf,
} from "../rules/task-refusal.ts";
import type { ListQuery, OfCaseAnswer, TaskRefusalView } from "../schema.ts";
import {
  type Filter,
  type Stored,
  countWaiting,
  findTaskRefusal,
  listTaskRefusals,
} from "../store/task-refusals.ts";
import { maskAsker, openAsker } from "./asker.ts";
import { coverView, mandatesBetween } from "./cover.ts";

/** An organisation by its short name. */
export async function orgRef(ctx: Ctx, id: number) {
  const org = (await loadOrganisations(ctx)).find(id);
  const name = org?.shortName ?? org?.name ?? { zh: "", en: "" };
  return { id, name: name.zh, nameEn: name.en };
}

type Said = TaskRefusal["statement"];

/** What runs for who looks: a department that may still speak sees the time for that, everybody else the decision's. */
function clockOf(
  calendar: Calendar,
  state: TaskRefusal,
  isOwnDepartment: boolean,
  now: number,
): DueSign | null {
  if (state.status !== "waiting") return null;
  const { statementUntil, decisionUntil } = limitsOf(calendar, state);
  const maySpeak = isOwnDepartment && state.statement === null && dayOf(now) <= statementUntil;
  const dueOn = maySpeak ? statementUntil : decisionUntil;
  return dueSign(calendar, { from: state.recordedAt, dueOn, endedAt: null }, now);
}

/** One refusal as the actor may see it. */
export async function viewOf(ctx: Ctx, { state, asker }: Stored): Promise<TaskRefusalView> {
  const calendar = await loadCalendar(ctx);
  const organisations = await loadOrganisations(ctx);
  const now = ctx.clock.now();
  const limits = limitsOf(calendar, state);
  const { actor } = ctx;
  const personOf = (id: number | null) => (id === null ? null : organisations.personName(id));
  const seesRefuser = maySeeRefuser(actor, state);
  const coordinators = organisations
    .ofKind("districtOffice")
    .find((org) => organisations.postsByOrg(org.id).some((post) => post.role === "coordinator"));
  const said = async (one: Said, orgId: number, isTold: boolean) =>
    one === null
      ? null
      : {
          text: one.text,
          at: iso(one.at),
          org: await orgRef(ctx, orgId),
          person: isTold ? personOf(one.personId) : null,
        };
  const isOwnDepartment = actor.kind === "staff" && actor.post.orgId === state.departmentOrgId;
  const isOffice = scopeOf(actor) === "everything";
  const decision = await said(state.decision, coordinators?.id ?? 0, isOffice);
  const files = state.fileIds.length === 0 ? [] : await findFiles(ctx, `taskRefusal:${state.id}`);
  return {
    id: state.id,
    number: numberOf(state),
    status: state.status,
    channel: state.channel,
    org: await orgRef(ctx, state.orgId),
    department: await orgRef(ctx, state.departmentOrgId),
    case:
      state.source === null
        ? null
        : {
            id: state.source.caseId,
            receiptNo: receiptNo(state.source.caseId),
            taskId: state.source.taskId,
            caseSeq: state.source.caseSeq,
          },
    askedAt: iso(state.askedAt),
    what: state.what,
    asker: maskAsker(openAsker(ctx.vault, asker)),
    files: files.map(({ id, name, mediaType }) => ({ id, name, mediaType })),
    recordedAt: iso(state.recordedAt),
    recordedBy: seesRefuser ? personOf(state.recordedBy) : null,
    ...limits,
    clock: clockOf(calendar, state, isOwnDepartment, now),
    isOverdue: state.status === "waiting" && dayOf(now) > limits.decisionUntil,
    statement: await said(state.statement, state.departmentOrgId, isOwnDepartment || isOffice),
    decision:
      decision === null || state.decision === null
        ? null
        : { ...decision, cover: state.decision.cover },
    withdrawal: await said(state.withdrawal, state.orgId, seesRefuser),
    notedAt: state.notedAt === null ? null : iso(state.notedAt),
    actions: COMMAND_TYPES.filter(
      (command) =>
        admits(state.status, command) &&
        !(command === "note" && state.notedAt !== null) &&
        !isRefusal(mayDo(actor, state, command)),
    ).map((command) => ({
      command,
      waitsUntil:
        command === "confirm" && !isHeard(calendar, state, now) ? limits.statementUntil : null,
    })),
    mayUnmask: asker.name !== null || asker.telephone !== null ? mayUnmask(actor, state) : false,
  };
}

/** Shows one refusal. Refuses: `taskRefusals.not_found`. */
export async function showTaskRefusal(ctx: Ctx, id: number): Promise<TaskRefusalView> {
  const stored = await findTaskRefusal(ctx.db, id);
  if (stored === undefined || !maySee(scopeOf(ctx.actor), stored.state))
    refuse("notFound", "taskRefusals.not_found");
  return viewOf(ctx, stored);
}

/** The mandates in force between the two bodies of a refusal. Refuses: `taskRefusals.not_found`. */
export async function mandatesOfRefusal(ctx: Ctx, id: number) {
  const stored = await findTaskRefusal(ctx.db, id);
  if (stored === undefined || !maySee(scopeOf(ctx.actor), stored.state))
    refuse("notFound", "taskRefusals.not_found");
  const { departmentOrgId, orgId } = stored.state;
  const mandates = await mandatesBetween(ctx, departmentOrgId, orgId);
  return { mandates: mandates.map((one) => coverView(one, null)) };
}

/** The instants between which a month of Beijing lies. */
export function spanOfMonth(month: string): { readonly from: number; readonly before: number } {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  return { from: startOfDay(first), before: startOfDay(next) };
}

/** What a query asks for, as the store takes it. */
export function filterOf(query: Omit<ListQuery, "cursor" | "limit">): Filter {
  const { status, channel, orgId, departmentOrgId, caseId, q, from, to } = query;
  return {
    status,
    channel,
    orgId,
    departmentOrgId,
    caseId,
    q,
    from: from === undefined ? undefined : spanOfMonth(from).from,
    before: to === undefined ? undefined : spanOfMonth(to).before,
  };
}

/** One page of the refusals that the actor may see, the newest first. */
export async function pageOfTaskRefusals(
  ctx: Ctx,
  query: ListQuery,
): Promise<Page<TaskRefusalView>> {
  const limit = query.limit ?? 50;
  const before =
    query.cursor === undefined ? null : Number(orRefuse(readCursor(query.cursor, 1))[0]);
  if (before !== null && !Number.isSafeInteger(before)) refuse("invalid", "http.wrong_cursor");
  const rows = await listTaskRefusals(
    ctx.db,
    scopeOf(ctx.actor),
    filterOf(query),
    before,
    limit + 1,
  );
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.state.id],
  );
  return { items: await Promise.all(page.items.map((row) => viewOf(ctx, row))), next: page.next };
}

/** How many wait for the actor: to be decided by the office, to be answered and noted by a department. */
export async function countsFor(ctx: Ctx) {
  const { actor } = ctx;
  const orgId = actor.kind === "staff" ? actor.post.orgId : null;
  return countWaiting(ctx.db, scopeOf(actor), orgId);
}

/** What came down on a case to the body of who asks, and what was refused of it. Refuses: `cases.not_found`. */
export async function ofCase(ctx: Ctx, caseId: number): Promise<OfCaseAnswer> {
  const sent = await sentDownHere(ctx, caseId);
  const { actor } = ctx;
  const orgId = actor.kind === "staff" ? actor.post.orgId : 0;
  const refused = await listTaskRefusals(ctx.db, scopeOf(actor), { caseId }, null, 50);
  const items = mayRecord(actor) ? sent.items : [];
  return {
    sentDown: await Promise.all(
      items.map(async ({ taskId, seq, fromOrgId, at, by, text }) => {
        const sentOn = taskId === null ? (sent.bulk?.mandateId ?? null) : null;
        const mandates = await mandatesBetween(ctx, fromOrgId, orgId);
        return {
          taskId,
          caseSeq: seq,
          from: await orgRef(ctx, fromOrgId),
          at: iso(at),
          by,
          text,
          mandates: mandates.map((one) => coverView(one, sentOn)),
        };
      }),
    ),
    refusals: await Promise.all(refused.map((row) => viewOf(ctx, row))),
  };
}

/** Sends a file of the evidence to who may see the refusal. Refuses: `taskRefusals.not_found`. */
export async function readEvidence(
  ctx: Ctx,
  id: number,
  fileId: number,
  reply: FastifyReply,
): Promise<void> {
  const stored = await findTaskRefusal(ctx.db, id);
  if (stored === undefined || !maySee(scopeOf(ctx.actor), stored.state))
    refuse("notFound", "taskRefusals.not_found");
  const file = (await findFiles(ctx, `taskRefusal:${id}`)).find((one) => one.id === fileId);
  const bytes = file === undefined ? undefined : await ctx.files.get(file.sha256);
  if (file === undefined || bytes === undefined) refuse("notFound", "taskRefusals.not_found");
  const inline = file.mediaType.startsWith("image/") ? "inline" : "attachment";
  await reply
    .type(file.mediaType)
    .header("content-disposition", `${inline}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header("cache-control", "private, max-age=3600")
    .send(bytes);
}
