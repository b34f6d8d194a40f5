/** Receivers of webhooks: kept by the administrator, every change an event. */
import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import {
  ENDPOINT_STREAM,
  type EndpointContent,
  type EndpointEvent,
  type EndpointState,
  evolveEndpoint,
} from "../rules/choices.ts";
import { readReceiver } from "../rules/receiver.ts";
import {
  type EndpointRow,
  findEndpointForUpdate,
  listEndpoints,
  putEndpoint,
  takeEndpointNumber,
} from "../store/choice-store.ts";
import { checkAddress } from "./addresses.ts";
import { post } from "./webhook.ts";

/** The field that secrets are sealed under. */
export const SECRET_FIELD = "notices.endpoint.secret";

/** More than anybody has use for; each costs a delivery an event. */
const ENDPOINT_LIMIT = 50;

/** Makes a secret that nobody has seen. */
const newSecret = (): string => `whsec_${randomBytes(32).toString("base64url")}`;

/** The digest of a secret that events keep. */
export const secretDigest = (ctx: Pick<Ctx, "vault">, secret: string): string =>
  ctx.vault.digest(SECRET_FIELD, secret).toString("hex");

/** All receivers that are kept. */
export async function allReceivers(ctx: Ctx): Promise<EndpointRow[]> {
  return listEndpoints(ctx.db);
}

/**
 * Adds a receiver; the secret is answered this once.
 * Refuses: `notices.wrong_receiver`, `notices.private_receiver`, `notices.unknown_organisation`, `notices.too_many_receivers`.
 */
export async function addReceiver(
  ctx: Ctx,
  content: EndpointContent,
): Promise<{ row: EndpointRow; secret: string }> {
  return transaction(ctx, async (inner) => {
    await checkContent(inner, content);
    if ((await listEndpoints(inner.db)).length >= ENDPOINT_LIMIT)
      refuse("conflict", "notices.too_many_receivers", { most: ENDPOINT_LIMIT });
    const id = await takeEndpointNumber(inner.db);
    const secret = newSecret();
    const row = await write(
      inner,
      id,
      undefined,
      {
        type: "endpointAdded",
        data: { ...content, secretDigest: secretDigest(inner, secret) },
      },
      secret,
    );
    return { row, secret };
  });
}

/** Changes a receiver. Refuses: as adding, and `notices.no_such_receiver`. */
export async function changeReceiver(
  ctx: Ctx,
  id: number,
  content: EndpointContent,
): Promise<EndpointRow> {
  return transaction(ctx, async (inner) => {
    const row = await hold(inner, id);
    await checkContent(inner, content);
    return write(inner, id, row, { type: "endpointChanged", data: content });
  });
}

/** Removes a receiver; what still waits for it is not sent. Refuses: `notices.no_such_receiver`. */
export async function removeReceiver(ctx: Ctx, id: number): Promise<void> {
  await transaction(ctx, async (inner) => {
    const row = await hold(inner, id);
    await write(inner, id, row, { type: "endpointRemoved", data: {} });
  });
}

/** Gives a receiver a new secret, answered this once; the old one is worth nothing from now on. */
export async function renewSecret(
  ctx: Ctx,
  id: number,
): Promise<{ row: EndpointRow; secret: string }> {
  return transaction(ctx, async (inner) => {
    const before = await hold(inner, id);
    const secret = newSecret();
    const row = await write(
      inner,
      id,
      before,
      {
        type: "secretRenewed",
        data: { secretDigest: secretDigest(inner, secret) },
      },
      secret,
    );
    return { row, secret };
  });
}

/** Posts a test to a receiver at once and tells how it went. Refuses: `notices.no_such_receiver`. */
export async function testReceiver(
  ctx: Ctx,
  id: number,
): Promise<{ ok: boolean; error: string | null; milliseconds: number }> {
  const row = await transaction(ctx, (inner) => hold(inner, id));
  const started = performance.now();
  const deliveryId = crypto.randomUUID();
  const attempt = await post({
    url: row.url,
    deliveryId,
    body: JSON.stringify({ delivery: deliveryId, kind: "test" }),
    secret: ctx.vault.open(SECRET_FIELD, row.secretSealed),
    allowsInside: ctx.env.WEBHOOK_PRIVATE === "allow",
    now: ctx.clock.now(),
  });
  return {
    ok: attempt.outcome === "sent",
    error: attempt.outcome === "sent" ? null : attempt.error,
    milliseconds: Math.round(performance.now() - started),
  };
}

async function hold(ctx: Ctx, id: number): Promise<EndpointRow> {
  const row = await findEndpointForUpdate(ctx.db, id);
  if (row === undefined || row.removed) return refuse("notFound", "notices.no_such_receiver");
  return row;
}

/** What can be said of an address before anybody connects; what its name leads to is looked at each time. */
async function checkContent(ctx: Ctx, { url, orgId }: EndpointContent): Promise<void> {
  const target = orRefuse(readReceiver(url));
  const host = target.hostname.replace(/^\[|\]$/g, "");
  const allowsInside = ctx.env.WEBHOOK_PRIVATE === "allow";
  if (isIP(host) !== 0 || host === "localhost")
    try {
      const address = host === "localhost" ? "127.0.0.1" : host;
      checkAddress(address, { isPlain: target.protocol === "http:", allowsInside });
    } catch {
      refuse("invalid", "notices.private_receiver");
    }
  if (orgId !== null && (await loadOrganisations(ctx)).find(orgId) === undefined)
    refuse("invalid", "notices.unknown_organisation");
}

async function write(
  ctx: Ctx,
  id: number,
  before: EndpointRow | undefined,
  event: EndpointEvent,
  secret?: string,
): Promise<EndpointRow> {
  const at = ctx.clock.now();
  const known = before === undefined ? undefined : stateOf(before, "");
  const state = evolveEndpoint(known, event);
  const { seq } = await appendEvents(ctx, ENDPOINT_STREAM, id, [{ ...event, at }]);
  const secretSealed =
    secret === undefined ? before?.secretSealed : ctx.vault.seal(SECRET_FIELD, secret);
  if (secretSealed === undefined) throw new Error("an endpoint without a secret");
  const { name, url, orgId, groups, active, removed } = state;
  const row = {
    id,
    name,
    url,
    orgId,
    groups: [...groups],
    active,
    removed,
    secretSealed,
    lastSeq: seq,
  };
  await putEndpoint(ctx.db, row);
  return row;
}

/** A row as the events would leave it. */
export function stateOf(row: EndpointRow, digest: string): EndpointState {
  const { name, url, orgId, groups, active, removed } = row;
  return { name, url, orgId, groups, active, removed, secretDigest: digest };
}
