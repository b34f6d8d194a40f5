/** Draws on the contingency reserve: request, verdict, payment, report. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { dayOf, instantAt } from "#kernel/pure/day.ts";
import { type DueSign, dueSign } from "#kernel/pure/due-sign.ts";
import { sayFen } from "#kernel/pure/money.ts";
import { pageOf } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type Calendar, dueWorkday } from "#kernel/pure/workdays.ts";
import {
  type AppropriationView,
  appropriationsOfYear,
  getAppropriation,
  openAccount,
  transfer,
} from "#ledger";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { drawDecider, drawer, drawsFor } from "../access.ts";
import {
  type Draw,
  type DrawEvent,
  DRAW_STEPS,
  REPORT_LIMIT_WORKDAYS,
  checkDrawStep,
  decideReport,
  decideRequest,
  decideVerdict,
  evolveDraw,
} from "../rules/draw.ts";
import type { DrawBody, DrawView, ReportBody, ReservesView } from "../schema.ts";
import * as store from "../store/funding.ts";
import { readNumbers } from "./cursor.ts";

const STREAM = "draw";

type Around = {
  readonly directory: OrganisationDirectory;
  readonly calendar: Calendar;
  /** For whom the actor draws; undefined: anybody. */
  readonly own: readonly number[] | undefined;
};

async function around(ctx: Ctx): Promise<Around> {
  const directory = await loadOrganisations(ctx);
  const { actor } = ctx;
  const parentId =
    actor.kind === "staff" ? (directory.find(actor.post.orgId)?.parentId ?? null) : null;
  return { directory, calendar: await loadCalendar(ctx), own: drawsFor(actor, parentId) };
}

const isOwn = (own: readonly number[] | undefined, orgId: number): boolean =>
  own === undefined || own.includes(orgId);

const personOf = (actor: Actor): number | null => (actor.kind === "staff" ? actor.personId : null);

/** The last day of the report of a paid draw, counted in the official working days. */
function reportDue(draw: Draw, calendar: Calendar) {
  return draw.status === "paid" && draw.verdict !== null
    ? dueWorkday(calendar, draw.verdict.decidedOn, REPORT_LIMIT_WORKDAYS)
    : null;
}

/** The time for the report, from the day on which the money was given. */
function clockOf(
  draw: Draw,
  due: ReturnType<typeof reportDue>,
  calendar: Calendar,
  now: number,
): DueSign | null {
  if (due === null || draw.verdict === null) return null;
  const from = instantAt(draw.verdict.decidedOn, 0);
  return dueSign(calendar, { from, dueOn: due.day, endedAt: null }, now);
}

function viewOf(ctx: Ctx, draw: Draw, { directory, calendar, own }: Around): DrawView {
  const due = reportDue(draw, calendar);
  const org = directory.get(draw.orgId);
  const { id, status, reserveId, cause, reason, amountFen, requestedOn, entryId, report } = draw;
  return {
    id,
    status,
    org: { id: org.id, name: org.shortName ?? org.name },
    reserveId,
    cause,
    reason,
    amountFen,
    requestedOn,
    decidedOn: draw.verdict?.decidedOn ?? null,
    note: draw.verdict?.note ?? null,
    entryId,
    report,
    reportDueOn: due?.day ?? null,
    isOverdue: due !== null && due.day < dayOf(ctx.clock.now()),
    isProvisional: due?.provisional ?? false,
    clock: clockOf(draw, due, calendar, ctx.clock.now()),
    steps: [...DRAW_STEPS[status]].filter((step) =>
      step === "approve" || step === "refuse"
        ? drawDecider.allows(ctx.actor) && personOf(ctx.actor) !== draw.requestedBy
        : drawer.allows(ctx.actor) && isOwn(own, draw.orgId),
    ),
  };
}

async function write(ctx: Ctx, known: Draw | undefined, id: number, event: DrawEvent) {
  const { seq } = await appendEvents(ctx, STREAM, id, [event]);
  const draw = evolveDraw(id, known, event);
  await store.saveDraw(ctx.db, draw, { eventSeq: seq, at: event.at });
  return viewOf(ctx, draw, await around(ctx));
}

/** A draw that the actor may see, locked. Refuses: `funding.draw_unknown`. */
async function get(ctx: Ctx, id: number, lock: "lock" | "read" = "lock") {
  const found = await store.find(ctx.db, "draw", id, lock);
  const { own } = await around(ctx);
  if (found === undefined || !isOwn(own, found.orgId))
    return refuse("notFound", "funding.draw_unknown");
  const { eventSeq: _, updatedAt: __, ...draw } = found;
  return draw;
}

/** Draws that the actor may see, newest first. */
export async function listDraws(
  ctx: Ctx,
  query: { readonly cursor?: string; readonly limit?: number },
) {
  const { cursor, limit = 50 } = query;
  const facts = await around(ctx);
  const rows = await store.page(ctx.db, "draw", {
    before: readNumbers(cursor, 1)?.[0],
    limit: limit + 1,
    orgIds: facts.own,
  });
  const { items, next } = pageOf(
    rows,
    limit,
    (row) => viewOf(ctx, row, facts),
    (row) => [row.id],
  );
  return { items: [...items], next };
}

/** One draw. Refuses: `funding.draw_unknown`. */
export async function getDraw(ctx: Ctx, id: number): Promise<DrawView> {
  return viewOf(ctx, await get(ctx, id, "read"), await around(ctx));
}

/** The reserves of this year, and for whom the actor may ask. */
export async function showReserves(ctx: Ctx): Promise<ReservesView> {
  const { directory, own } = await around(ctx);
  const year = Number(dayOf(ctx.clock.now()).slice(0, 4));
  const nameOf = (id: number) => ({
    id,
    name: directory.get(id).shortName ?? directory.get(id).name,
  });
  const reserves = (await appropriationsOfYear(ctx, year)).filter(isReserve);
  const askers = [
    ...directory.ofKind("subdistrictOffice"),
    ...directory.ofKind("department"),
  ].filter((org) => isOwn(own, org.id));
  return {
    reserves: reserves.map(({ id, orgId, appropriatedFen, availableFen, spentFen }) => ({
      id,
      org: nameOf(orgId),
      year,
      appropriatedFen,
      availableFen,
      spentFen,
    })),
    organisations: drawer.allows(ctx.actor) ? askers.map((org) => nameOf(org.id)) : [],
  };
}

const isReserve = (one: AppropriationView): boolean => one.purpose === "contingency";

/**
 * Asks for money of the reserve. Refuses: see {@link decideRequest}; `funding.not_a_reserve`,
 * `funding.not_for_them` for an organisation that the actor does not act for.
 */
export function requestDraw(ctx: Ctx, body: DrawBody): Promise<DrawView> {
  return transaction(ctx, async (inner) => {
    const { own, calendar, directory } = await around(inner);
    if (directory.find(body.orgId) === undefined || !isOwn(own, body.orgId))
      refuse("forbidden", "funding.not_for_them");
    const reserve = await getAppropriation(inner, body.reserveId);
    if (!isReserve(reserve)) refuse("invalid", "funding.not_a_reserve");
    const today = dayOf(inner.clock.now());
    const owed = await store.unreportedDraws(inner.db, body.orgId);
    const data = orRefuse(
      decideRequest(
        { ...body, requestedOn: today, requestedBy: personOf(inner.actor) },
        {
          availableFen: reserve.availableFen,
          overdueReports: owed.filter((draw) => (reportDue(draw, calendar)?.day ?? today) < today)
            .length,
          sayFen,
        },
      ),
    );
    const id = await store.takeId(inner.db, "draw");
    return write(inner, undefined, id, { type: "drawRequested", at: inner.clock.now(), data });
  });
}

/** Takes a request back. Refuses: `funding.draw_not_now`. */
export function withdrawDraw(ctx: Ctx, id: number): Promise<DrawView> {
  return transaction(ctx, async (inner) => {
    const known = await get(inner, id);
    const wrong = checkDrawStep(known.status, "withdraw");
    if (wrong !== undefined) orRefuse(wrong);
    return write(inner, known, id, { type: "drawWithdrawn", at: inner.clock.now(), data: {} });
  });
}

/** Refuses a request, saying why. Refuses: see {@link decideVerdict}. */
export function refuseDraw(ctx: Ctx, id: number, note: string): Promise<DrawView> {
  return transaction(ctx, async (inner) => {
    const known = await get(inner, id);
    const at = inner.clock.now();
    const verdict = { decidedOn: dayOf(at), decidedBy: personOf(inner.actor), note };
    const data = orRefuse(decideVerdict(known, "refuse", verdict));
    return write(inner, known, id, { type: "drawRefused", at, data });
  });
}

/**
 * Approves a request and pays it out of the reserve into the books of who asked, at once.
 * Refuses: see {@link decideVerdict}; `ledger.appropriation_exceeded` where others have drawn meanwhile.
 */
export function approveDraw(ctx: Ctx, id: number, note: string): Promise<DrawView> {
  return transaction(ctx, async (inner) => {
    const known = await get(inner, id);
    const at = inner.clock.now();
    const today = dayOf(at);
    const verdict = { decidedOn: today, decidedBy: personOf(inner.actor), note };
    const decided = orRefuse(decideVerdict(known, "approve", verdict));
    const { entryId } = await pay(inner, known, { from: "reserve", amountFen: known.amountFen });
    return write(inner, known, id, { type: "drawPaid", at, data: { ...decided, entryId } });
  });
}

/**
 * Reports what became of the money; what was not needed goes back into the reserve.
 * Refuses: see {@link decideReport}; `ledger.appropriation_exceeded` where what is to go back has been spent.
 */
export function reportDraw(ctx: Ctx, id: number, body: ReportBody): Promise<DrawView> {
  return transaction(ctx, async (inner) => {
    const known = await get(inner, id);
    const at = inner.clock.now();
    const data = orRefuse(decideReport(known, { ...body, reportedOn: dayOf(at) }));
    if (data.returnedFen > 0)
      await pay(inner, known, { from: "relief", amountFen: data.returnedFen });
    return write(inner, known, id, { type: "drawReported", at, data });
  });
}

/** Moves money between the reserve and the relief money of who asked. */
async function pay(
  ctx: Ctx,
  draw: Draw,
  { from, amountFen }: { readonly from: "reserve" | "relief"; readonly amountFen: number },
) {
  const reserve = await getAppropriation(ctx, draw.reserveId);
  const { year, fund } = reserve;
  const relief = await openAccount(ctx, { orgId: draw.orgId, year, fund, purpose: "relief" });
  const [fromId, toId] = from === "reserve" ? [reserve.id, relief.id] : [relief.id, reserve.id];
  return transfer(ctx, {
    fromId,
    toId,
    amountFen,
    date: dayOf(ctx.clock.now()),
    text: from === "reserve" ? draw.reason : `机动经费余款退回：${draw.reason}`.slice(0, 500),
    reason: { type: "draw", id: draw.id, step: from === "reserve" ? "pay" : "return" },
  });
}
