/** Idempotency keys: a repeated unsafe request gets the first answer again instead of a second effect. */
import { hash } from "node:crypto";
import type { Ctx } from "../context.ts";
import { sql, violatedConstraint } from "../db.ts";
import { type Actor, recordOf } from "../pure/actor.ts";
import { refuse } from "../pure/refusal.ts";

const FIELD = "kernel.idempotency_key.response";
const KEY = /^[\x21-\x7e]{8,100}$/;

export type Keyed = {
  readonly actorKey: string;
  readonly key: string;
  readonly route: string;
  readonly bodyHash: Buffer;
};
export type Answer = { readonly status: number; readonly body: unknown };

/** Whose key it is: the same key of two people is two keys. */
export function actorKeyOf(actor: Actor): string {
  if (actor.kind === "receipt") return `receipt:${actor.caseId}`;
  const record = recordOf(actor);
  return "id" in record ? `${record.kind}:${record.id}` : record.kind;
}

/** Reads the key of a request. Refuses: `http.wrong_idempotency_key`. */
export function keyed(
  header: string | string[] | undefined,
  actor: Actor,
  route: string,
  payload: unknown,
): Keyed | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== "string" || !KEY.test(header))
    refuse("invalid", "http.wrong_idempotency_key");
  const bytes = JSON.stringify(payload) ?? "";
  return {
    actorKey: actorKeyOf(actor),
    key: header,
    route,
    bodyHash: hash("sha256", `${route}\0${bytes}`, "buffer"),
  };
}

type Row = { readonly bodyHash: Buffer; readonly status: number; readonly response: Buffer };

/** Finds the answer given before. Refuses: `http.idempotency_key_reused` for another request under the same key. */
export async function findAnswer(
  ctx: Pick<Ctx, "db" | "vault">,
  request: Keyed,
): Promise<Answer | undefined> {
  const { rows } = await sql<Row>`select body_hash, status, response from kernel.idempotency_key
    where actor_key = ${request.actorKey} and key = ${request.key}`.execute(ctx.db);
  const row = rows[0];
  if (row === undefined) return undefined;
  if (!row.bodyHash.equals(request.bodyHash)) refuse("conflict", "http.idempotency_key_reused");
  return { status: row.status, body: JSON.parse(ctx.vault.open(FIELD, row.response)) };
}

/** The columns that keep an answer, for a batch insert. */
export function answerColumns(vault: Ctx["vault"], request: Keyed, answer: Answer) {
  return {
    ...request,
    status: answer.status,
    response: vault.seal(FIELD, JSON.stringify(answer.body ?? null)),
  };
}

/** Keeps an answer in the transaction of its effect. */
export async function keepAnswer(ctx: Ctx, request: Keyed, answer: Answer): Promise<void> {
  const row = answerColumns(ctx.vault, request, answer);
  await sql`insert into kernel.idempotency_key (actor_key, key, route, body_hash, status, response)
    values (${row.actorKey}, ${row.key}, ${row.route}, ${row.bodyHash}, ${row.status}, ${row.response})`.execute(
    ctx.db,
  );
}

/** Tells whether an error means that the same request was being answered at the same moment. */
export function isConcurrentRepeat(error: unknown): boolean {
  return violatedConstraint(error) === "idempotency_key_once";
}

/** Forgets answers after two days; a client that repeats a request does so within minutes. */
export async function sweepAnswers(ctx: Ctx): Promise<void> {
  await sql`delete from kernel.idempotency_key
    where created_at < ${new Date(ctx.clock.now() - 48 * 3_600_000)}`.execute(ctx.db);
}
