/** Sending a checked bulk, all or none, once; and taking back what nobody has touched. */
import { requireMandate } from "#admission";
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type Calendar, workdaysBetween } from "#kernel/pure/workdays.ts";
import { BULK_ROW_LIMIT, type Bulk, bulkEvent, checkSending, evolveBulk } from "../rules/bulk.ts";
import { decide } from "../rules/decide.ts";
import { NOBODY } from "../rules/decision.ts";
import { type CaseEvent, caseEvent } from "../rules/events.ts";
import type { BulkView } from "../schema-bulk.ts";
import {
  type StoredRow,
  addUse,
  countUntouched,
  lessenUse,
  listBulkRows,
  takeUntouched,
  tellProgress,
  updateBulk,
  writeBulkCases,
} from "../store/bulk-store.ts";
import { findCases } from "../store/case-store.ts";
import { type NewCaseRow, insertCases } from "../store/intake-store.ts";
import { stateOf } from "../store/row.ts";
import { bulkView, seenBulk } from "./bulk-view.ts";
import { digestOfRows } from "./bulk-check.ts";
import { finishCase, receiveCase } from "./intake.ts";
import { type Change, applyAll, writeChanges } from "./write.ts";

/** Cases written at a time. */
const PAGE = 200;

type Sending = {
  readonly bulk: Bulk;
  readonly calendar: Calendar;
  readonly today: Day;
};

/** The first events of one case: received at its station, accepted by the mandate, dispatched to it, with the row's own limit. */
async function caseOfRow(ctx: Ctx, { bulk, calendar, today }: Sending, row: StoredRow) {
  const { cells, areaId, orgId } = row;
  if (areaId === null || orgId === null) throw new Error(`row ${row.rowNo} goes nowhere`);
  const received = await receiveCase(
    ctx,
    {
      kind: "request",
      requestType: "report",
      channel: "counter",
      dutyCode: cells.duty || null,
      title: cells.title,
      description: cells.text,
      areaId,
      reporter: null,
    },
    { channel: "import" },
  );
  const [first] = received.events[0]?.events ?? [];
  if (first?.type !== "received") throw new Error("a case begins with its receipt");
  const { at, data } = first;
  const amount = workdaysBetween(calendar, today, cells.due);
  const ref = { bulkId: bulk.id, mandateId: bulk.mandateId, byOrgId: bulk.orgId };
  const events: CaseEvent[] = [
    caseEvent("received", at, {
      ...data,
      firstContactOrgId: orgId,
      firstContactPersonId: null,
      limits: { ...data.limits, firstResponse: null, completion: { unit: "workdays", amount } },
      bulk: ref,
    }),
    caseEvent("accepted", at, { deemed: false }),
    caseEvent("dispatched", at, { orgId, basis: "official", clause: bulk.mandateCode }),
  ];
  return finishCase(ctx, { ...received, events: [{ actor: ctx.actor, events }] });
}

/**
 * Sends every accepted row as a case, all of them or none; a second time answers as the first did.
 * `ctx` is not a transaction: how far it is, is told beside it.
 * Refuses: `cases.bulk_not_found`, what {@link checkSending} refuses, what admission refuses (a mandate that has ended
 * meanwhile, places or a number that it does not cover), `cases.bulk_sent_already`.
 */
export function sendBulk(
  ctx: Ctx,
  id: number,
  seen: { readonly accepted: number; readonly leaveOut: boolean },
): Promise<BulkView> {
  return transaction(ctx, async (inner) => {
    const { bulk } = await seenBulk(inner, id, true);
    if (bulk.status !== "checked")
      return bulkView(inner, bulk, (await countUntouched(inner.db, [id])).get(id) ?? 0);
    const refused = checkSending(bulk, seen);
    if (refused !== null) orRefuse(refused);
    const all = await listBulkRows(inner.db, id, undefined, 0, BULK_ROW_LIMIT);
    if (digestOfRows(all) !== bulk.rowsDigest)
      throw new Error(`the rows of bulk ${id} are not those that were checked`);
    const rows = all.filter(({ refusals }) => refusals.length === 0);
    const at = inner.clock.now();
    const today = dayOf(at);
    const used = await addUse(inner.db, bulk.mandateId, rows.length);
    await requireMandate(inner, {
      mandateId: bulk.mandateId,
      applicantOrgId: bulk.orgId,
      targetOrgIds: [...new Set(rows.flatMap(({ orgId }) => orgId ?? []))],
      areaIds: [...new Set(rows.flatMap(({ areaId }) => areaId ?? []))],
      quantity: used,
      on: today,
      kind: "caseBulk",
    });
    const sending = { bulk, calendar: await loadCalendar(inner), today };
    const cases = await writeRows(ctx, inner, sending, rows);
    const event = bulkEvent("sent", at, {
      cases: cases.map(({ rowNo, caseId }) => [rowNo, caseId] as const),
    });
    const { seq } = await appendEvents(inner, "caseBulk", id, [event]);
    const sent = evolveBulk(id, bulk, event);
    await updateBulk(inner.db, sent, seq);
    return bulkView(inner, sent, cases.length);
  });
}

async function writeRows(outside: Ctx, ctx: Ctx, sending: Sending, rows: readonly StoredRow[]) {
  const sent: { rowNo: number; caseId: number; caseSeq: number }[] = [];
  for (let from = 0; from < rows.length; from += PAGE) {
    const page: NewCaseRow[] = [];
    for (const row of rows.slice(from, from + PAGE)) {
      if (row.cells.due <= sending.today)
        refuse("conflict", "cases.bulk_changed", { accepted: rows.length });
      const { row: made, state } = await caseOfRow(ctx, sending, row);
      page.push(made);
      sent.push({ rowNo: row.rowNo, caseId: state.id, caseSeq: made.events.length });
    }
    await insertCases(ctx.db, page);
    // Not waited for: who holds a connection does not stand in the queue for another.
    if (outside.db !== ctx.db)
      tellProgress(outside.db, sending.bulk.id, sent.length).catch((error: unknown) =>
        outside.log.debug({ err: error }, "progress of a bulk was not told"),
      );
  }
  await writeBulkCases(ctx.db, sending.bulk.id, sent);
  return sent;
}

/**
 * Takes back every case of a bulk that nobody has touched since it was sent; what stations have begun stays with them.
 * Refuses: `cases.bulk_not_found`, `cases.bulk_nothing_untouched`.
 */
export function withdrawBulk(ctx: Ctx, id: number, reason: string): Promise<BulkView> {
  return transaction(ctx, async (inner) => {
    const { bulk } = await seenBulk(inner, id, true);
    const untouched =
      bulk.status === "sent" ? await takeUntouched(inner.db, id, BULK_ROW_LIMIT) : [];
    if (untouched.length === 0) refuse("conflict", "cases.bulk_nothing_untouched");
    const calendar = await loadCalendar(inner);
    const at = inner.clock.now();
    const gone: number[] = [];
    for (let from = 0; from < untouched.length; from += PAGE) {
      const changes: Change[] = [];
      for (const row of await findCases(inner.db, untouched.slice(from, from + PAGE))) {
        const before = stateOf(row);
        const events = decide(before, { type: "withdraw", reason }, { ...NOBODY, at, calendar });
        if (isRefusal(events)) continue;
        changes.push({ row, before, after: applyAll(before, events, null), events });
        gone.push(row.id);
      }
      await writeChanges(inner, calendar, changes);
    }
    gone.sort((a, b) => a - b);
    await lessenUse(inner.db, bulk.mandateId, gone.length);
    const event = bulkEvent("withdrawn", at, { caseIds: gone, reason });
    const { seq } = await appendEvents(inner, "caseBulk", id, [event]);
    const after = evolveBulk(id, bulk, event);
    await updateBulk(inner.db, after, seq);
    return bulkView(inner, after, 0);
  });
}
