/** Sends what waits: takes deliveries under a lease, tries each, and writes down how it went. */
import { reporterTelephone } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { enqueue } from "#kernel/jobs.ts";
import { iso } from "#kernel/pure/day.ts";
import { groupOf } from "../rules/kinds.ts";
import { type Attempt, LEASE_MS, pauseAfter } from "../rules/retries.ts";
import { findEndpoint, findPreferences } from "../store/choice-store.ts";
import {
  type DeliveryRow,
  endOutage,
  giveUpWaiting,
  holdDue,
  lease,
  nextDueAt,
  noteOutage,
  returnExpiredLeases,
  settle,
} from "../store/delivery-store.ts";
import { SEND_JOB } from "./derive.ts";
import { SECRET_FIELD } from "./endpoints.ts";
import { EMAIL_FIELD } from "./preferences.ts";
import { emailSender, smsSender } from "./senders.ts";
import { namedFacts, numberOf, textOf } from "./texts.ts";
import { post } from "./webhook.ts";

/** Deliveries under way at once. */
const LANES = 16;
/** Longest that one run goes on, so that a worker is free for other jobs again. Unit: ms. */
const RUN_MS = 20_000;

/** An attempt, or why there is no point in any. */
type Outcome = Attempt | { readonly outcome: "hopeless"; readonly error: string };

/** Sends everything that is due, and sees to it that somebody looks again when the next is. */
export async function sendDue(
  ctx: Ctx,
  options: { readonly chance?: () => number } = {},
): Promise<number> {
  const end = performance.now() + RUN_MS;
  let tried = 0;
  for (;;) {
    const taken = await take(ctx);
    if (taken.length === 0) break;
    await Promise.all(taken.map((delivery) => send(ctx, delivery, options.chance ?? Math.random)));
    tried += taken.length;
    if (performance.now() > end) break;
  }
  const next = await nextDueAt(ctx.db);
  if (next !== null)
    await enqueue(ctx.db, SEND_JOB, {}, { key: SEND_JOB, runAt: Math.max(next, ctx.clock.now()) });
  return tried;
}

/** Takes due deliveries; of a receiver that is out of reach one, to see whether it is back. */
async function take(ctx: Ctx): Promise<DeliveryRow[]> {
  return transaction(ctx, async ({ db, clock }) => {
    const now = clock.now();
    await returnExpiredLeases(db, now);
    const probed = new Set<string>();
    const chosen = (await holdDue(db, now, LANES * 4)).filter(({ health, isOut }) => {
      const first = !probed.has(health);
      if (isOut) probed.add(health);
      return !isOut || first;
    });
    const ids = chosen.slice(0, LANES).map(({ id }) => id);
    return ids.length === 0 ? [] : lease(db, ids, now, now + LEASE_MS);
  });
}

async function send(ctx: Ctx, delivery: DeliveryRow, chance: () => number): Promise<void> {
  let outcome: Outcome;
  try {
    outcome = await WAYS[delivery.channel](ctx, delivery);
  } catch (error) {
    ctx.log.error({ err: error, channel: delivery.channel, delivery: delivery.id }, "sending");
    outcome = { outcome: "refused", error: "defect" };
  }
  await transaction(ctx, (inner) => record(inner, delivery, outcome, chance));
}

/** Writes down how an attempt ended. */
async function record(
  { db, clock }: Ctx,
  delivery: DeliveryRow,
  result: Outcome,
  chance: () => number,
): Promise<void> {
  const now = clock.now();
  const { health, attempts, giveUpAt } = delivery;
  if (result.outcome === "sent") {
    await settle(db, delivery, { state: "sent", nextAt: now, error: null, sentAt: now });
    return endOutage(db, health);
  }
  const isOver = result.outcome === "hopeless" || giveUpAt <= now;
  // Out of reach: the receiver as a whole waits, and this delivery with it.
  const nextAt = result.outcome === "refused" ? now + pauseAfter(attempts, chance()) : now;
  await settle(db, delivery, {
    state: isOver ? "dead" : "waiting",
    nextAt,
    error: result.error,
    sentAt: null,
  });
  if (result.outcome !== "out") return;
  await noteOutage(db, health, now, (failures) => now + pauseAfter(failures, chance()));
  await giveUpWaiting(db, health, now);
}

type Way = (ctx: Ctx, delivery: DeliveryRow) => Promise<Outcome>;

const byWebhook: Way = async (ctx, delivery) => {
  const endpoint = await findEndpoint(ctx.db, delivery.targetId);
  if (endpoint === undefined || endpoint.removed)
    return { outcome: "hopeless", error: "endpoint_removed" };
  if (!endpoint.active) return { outcome: "hopeless", error: "endpoint_off" };
  return post({
    url: endpoint.url,
    deliveryId: delivery.deliveryId,
    body: await webhookBody(ctx, delivery),
    secret: ctx.vault.open(SECRET_FIELD, endpoint.secretSealed),
    allowsInside: ctx.env.WEBHOOK_PRIVATE === "allow",
    now: ctx.clock.now(),
  });
};

/** What a receiver is told: which case, what happened, when; it asks for the rest with an account of its own. */
async function webhookBody(ctx: Ctx, delivery: DeliveryRow): Promise<string> {
  const { subject, subjectId, deliveryId, kind, seq, at, facts } = delivery;
  return JSON.stringify({
    delivery: deliveryId,
    kind,
    group: groupOf(kind),
    caseId: subject === "case" ? subjectId : null,
    receiptNo: numberOf(delivery),
    event: seq,
    at: iso(at),
    facts: await namedFacts(ctx, facts),
  });
}

const byEmail: Way = async (ctx, delivery) => {
  const [preference] = await findPreferences(ctx.db, [delivery.targetId]);
  if (preference?.emailSealed === undefined || preference.emailSealed === null)
    return { outcome: "hopeless", error: "no_address" };
  const { subject, text } = await textOf(ctx, delivery, preference.choices.language);
  const link =
    ctx.env.PUBLIC_URL === ""
      ? ""
      : `\n${ctx.env.PUBLIC_URL}${delivery.link ?? `/console/cases/${delivery.subjectId}`}`;
  return emailSender(ctx)(ctx, {
    to: ctx.vault.open(EMAIL_FIELD, preference.emailSealed),
    subject,
    text: text + link,
    deliveryId: delivery.deliveryId,
  });
};

const bySms: Way = async (ctx, delivery) => {
  const telephone = await reporterTelephone(ctx, delivery.targetId);
  if (telephone === null) return { outcome: "hopeless", error: "no_telephone" };
  const { text } = await textOf(ctx, delivery, "zh");
  return smsSender(ctx)(ctx, { to: telephone, subject: "", text, deliveryId: delivery.deliveryId });
};

const WAYS: { readonly [C in DeliveryRow["channel"]]: Way } = {
  webhook: byWebhook,
  email: byEmail,
  sms: bySms,
};
