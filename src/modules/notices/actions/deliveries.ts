/** Deliveries as the administrator sees them: what is where, what failed, send again. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { enqueue } from "#kernel/jobs.ts";
import { MS_PER_DAY, iso } from "#kernel/pure/day.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import type { DeliveryView } from "../schema.ts";
import { allEndpoints } from "../store/choice-store.ts";
import {
  type DeliveryFilter,
  type DeliveryRow,
  countStates,
  endOutage,
  findDeliveryForUpdate,
  listDeliveries,
  listOutages,
  wakeDelivery,
} from "../store/delivery-store.ts";
import { SEND_JOB } from "./derive.ts";
import { numberOf } from "./texts.ts";

/** A page of deliveries, newest first. Who an e-mail goes to is told by post, never by address. */
export async function deliveryPage(
  ctx: Ctx,
  query: DeliveryFilter & { readonly cursor?: string; readonly limit?: number },
): Promise<Page<DeliveryView>> {
  const limit = query.limit ?? 50;
  const [before = null] = query.cursor === undefined ? [] : orRefuse(readCursor(query.cursor, 1));
  if (before !== null && !Number.isSafeInteger(before)) refuse("invalid", "http.wrong_cursor");
  const rows = await listDeliveries(ctx.db, query, before as number | null, limit + 1);
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.id],
  );
  const targetOf = await targets(ctx);
  return { items: page.items.map((row) => viewOf(row, targetOf(row))), next: page.next };
}

async function targets(ctx: Ctx): Promise<(row: DeliveryRow) => string> {
  const endpoints = new Map((await allEndpoints(ctx.db)).map(({ id, name }) => [id, name]));
  const directory = await loadOrganisations(ctx);
  return ({ channel, targetId }) => {
    if (channel === "webhook") return endpoints.get(targetId) ?? "";
    return channel === "email" ? directory.personName(targetId) : "";
  };
}

function viewOf(row: DeliveryRow, target: string): DeliveryView {
  const orNull = (at: number | null): string | null => (at === null ? null : iso(at));
  return {
    id: row.id,
    deliveryId: row.deliveryId,
    channel: row.channel,
    target,
    caseId: row.subject === "case" ? row.subjectId : null,
    receiptNo: numberOf(row),
    kind: row.kind,
    at: iso(row.at),
    state: row.state,
    attempts: row.attempts,
    error: row.error,
    createdAt: iso(row.createdAt),
    nextAt: row.state === "waiting" ? iso(row.nextAt) : null,
    lastAttemptAt: orNull(row.lastAttemptAt),
    sentAt: orNull(row.sentAt),
  };
}

/** Counts by state, and the receivers that do not answer. */
export async function deliverySummary(ctx: Ctx) {
  const endpoints = new Map((await allEndpoints(ctx.db)).map(({ id, name }) => [id, name]));
  const outages = await listOutages(ctx.db);
  return {
    counts: await countStates(ctx.db),
    outages: outages.map(({ health, failures, since, retryAt }) => ({
      channel: health.startsWith("endpoint:") ? ("webhook" as const) : (health as "email" | "sms"),
      target: endpoints.get(Number(health.split(":")[1] ?? 0)) ?? "",
      failures,
      since: iso(since),
      retryAt: iso(retryAt),
    })),
  };
}

/**
 * Sends a delivery once more, under the same delivery id, from now on and with all its time. One that is on its way at
 * this moment stays so. Refuses: `notices.no_such_delivery`, `notices.on_its_way`.
 */
export async function sendAgain(ctx: Ctx, id: number): Promise<void> {
  await transaction(ctx, async (inner) => {
    const row = await findDeliveryForUpdate(inner.db, id);
    if (row === undefined) return refuse("notFound", "notices.no_such_delivery");
    if (row.state === "sending") return refuse("conflict", "notices.on_its_way");
    const now = inner.clock.now();
    await wakeDelivery(inner.db, id, now, now + inner.env.NOTICE_GIVE_UP_DAYS * MS_PER_DAY);
    // Somebody who presses has reason to believe that the receiver is back.
    await endOutage(inner.db, row.health);
    await enqueue(inner.db, SEND_JOB, {}, { key: SEND_JOB });
  });
}
