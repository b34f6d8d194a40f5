/**
 * `Prefer: respond-async` (RFC 7240): a route with `later` is answered with 202 and the number of a long work, which
 * does what the route does, by its own handler, and keeps the answer.
 */
import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Ctx } from "../context.ts";
import { type WorkKind, type WorkResult, startWork } from "../long-work.ts";
import { type AnyRoute, isUnsafe } from "./route.ts";

type Input = { readonly params: object; readonly query: object; readonly body: unknown };
/** What a handler may read of the request beside its input: in which language, and at which address people are. */
type Asked = { readonly language: string; readonly protocol: string; readonly host: string };

/** Says whether a request may be, and wants to be, answered later. */
export function wantsLater(route: AnyRoute, request: FastifyRequest): boolean {
  const prefer = request.headers["prefer"];
  return (
    route.later !== undefined &&
    request.method !== "HEAD" &&
    request.actor.kind === "staff" &&
    typeof prefer === "string" &&
    /(^|,)\s*respond-async\s*(;|,|$)/i.test(prefer)
  );
}

/** Begins the work of a request; in the transaction of `ctx`. */
export function beginLater(
  ctx: Ctx,
  route: AnyRoute,
  input: Input,
  request: FastifyRequest,
): Promise<number> {
  const { params, query, body } = input;
  const { protocol, host } = request;
  const asked: Asked = { language: request.headers["accept-language"] ?? "", protocol, host };
  const bytes = Buffer.isBuffer(body) ? body : undefined;
  const about = route.later?.about?.({ params, query });
  return startWork(
    ctx,
    route.id,
    { params, query, asked, ...(bytes === undefined ? { body } : {}) },
    {
      ...(about?.subject === undefined ? {} : { subject: about.subject }),
      ...(about?.href === undefined ? {} : { href: about.href }),
      ...(bytes === undefined ? {} : { bytes }),
    },
  );
}

/** The long work that does what a route does. */
export function kindOfRoute(route: AnyRoute): WorkKind {
  return {
    name: route.id,
    ...(route.later?.isFixed === true ? { isFixed: true } : {}),
    // What only reads needs no transaction, which would keep one view of the tables for minutes.
    ...(isUnsafe(route.method) ? {} : { transaction: "own" }),
    async run(ctx, input, work) {
      const { params, query, body, asked } = input as Input & { readonly asked: Asked };
      const given = route.rawBody === true ? await work.bytes() : body;
      const kept = keptReply();
      const { language, protocol, host } = asked;
      const headers = { "accept-language": language };
      const edge = { request: { body: given, headers, protocol, host }, reply: kept.reply };
      const answer = await route.handler(ctx, { params, query, body: given }, edge as never);
      return route.rawReply === true ? kept.result() : { bytes: jsonOf(answer) };
    },
  };
}

const jsonOf = (answer: unknown): NonNullable<WorkResult["bytes"]> => ({
  type: "application/json; charset=utf-8",
  content: Buffer.from(JSON.stringify(answer ?? null)),
});

/** Keeps what a handler of a download says to its reply. */
function keptReply(): {
  readonly reply: Pick<FastifyReply, "header" | "type" | "send">;
  readonly result: () => WorkResult;
} {
  const headers = new Map<string, string>();
  let sent: unknown;
  const reply = {
    header(name: string, value: unknown) {
      headers.set(name.toLowerCase(), String(value));
      return reply;
    },
    type: (value: string) => reply.header("content-type", value),
    send(payload: unknown) {
      sent = payload;
      return reply;
    },
  };
  return {
    reply: reply as never,
    result() {
      const disposition = headers.get("content-disposition") ?? "";
      const name = /filename(?:\*=UTF-8''|=")([^;"]+)/.exec(disposition)?.[1];
      const content = typeof sent === "string" ? Buffer.from(sent) : sent;
      return {
        bytes: {
          type: headers.get("content-type") ?? "application/octet-stream",
          name: name === undefined ? "file" : decodeURIComponent(name),
          content: content as Uint8Array | AsyncIterable<Uint8Array>,
        },
      };
    },
  };
}

/** What the idempotency key of a request covers: the address, and the body or what it comes to. */
export function coveredBy({ params, query, body }: Input): readonly unknown[] {
  return [
    params,
    query,
    Buffer.isBuffer(body) ? createHash("sha256").update(body).digest("hex") : body,
  ];
}
