/** A route is data: method, path, schemas, access, and the action that it calls. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Static, TSchema } from "typebox";
import type { Ctx } from "../context.ts";
import type { Access } from "../pure/access.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Named buckets of requests; see rate-limits.ts for their size. */
export type RateLimitName = "signIn" | "submission" | "tracking" | "typing" | "upload";

/** What the edge may need beyond the validated input: cookies, raw bytes, headers. */
export type Edge = { readonly request: FastifyRequest; readonly reply: FastifyReply };

type StaticOr<S, Otherwise> = S extends TSchema ? Static<S> : Otherwise;

export type Route<
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  R extends TSchema = TSchema,
> = {
  /** Operation id, `<module>.<verb>`; the typed client is named after it. */
  readonly id: string;
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
  readonly status?: 200 | 201 | 202;
  readonly rateLimit?: RateLimitName;
  /** Largest body. Unit: bytes. Default 256 KiB. */
  readonly bodyLimit?: number;
  /**
   * Unsafe routes run in one transaction together with their idempotency key.
   * `own` is for actions that bring their own (batched intake, imports with progress, sign-in).
   */
  readonly transaction?: "own";
  /** The body arrives as raw bytes (uploads). */
  readonly rawBody?: true;
  /**
   * The answer is written as the handler built it. For hot routes whose views name every member: the compiled
   * serialiser tries each alternative of a nullable member, which costs more than the rest of a list.
   */
  readonly plainJson?: true;
  /** The handler answers through `edge.reply` itself (downloads); what it returns is ignored. */
  readonly rawReply?: true;
  /**
   * It may take longer than people wait: asked with `Prefer: respond-async` it is answered by a long work, which calls
   * the same handler and keeps the answer (later.ts). `ctx.work?.progress` says how far it is.
   */
  readonly later?: {
    /** Cannot be stopped once it has begun. */
    readonly isFixed?: true;
    /** What the list of works says of it: a file's name, the page where it shows. */
    readonly about?: (input: {
      readonly params: StaticOr<P, Record<string, never>>;
      readonly query: StaticOr<Q, Record<string, never>>;
    }) => { readonly subject?: string; readonly href?: `/console/${string}` };
  };
  readonly handler: (
    ctx: Ctx,
    input: {
      readonly params: StaticOr<P, Record<string, never>>;
      readonly query: StaticOr<Q, Record<string, never>>;
      readonly body: StaticOr<B, undefined>;
    },
    edge: Edge,
  ) => Promise<Static<R>>;
};

// oxlint-disable-next-line typescript/no-explicit-any -- a list of routes mixes all schemas
export type AnyRoute = Omit<Route<any, any, any, any>, "handler" | "later"> & {
  readonly later?: {
    readonly isFixed?: true;
    // oxlint-disable-next-line typescript/no-explicit-any
    readonly about?: (input: any) => { readonly subject?: string; readonly href?: string };
  };
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly handler: (ctx: Ctx, input: any, edge: Edge) => Promise<unknown>;
};

/** Declares a route; the types of the handler follow from the schemas. */
export function defineRoute<
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  R extends TSchema = TSchema,
>(route: Route<P, Q, B, R>): AnyRoute {
  return route;
}

/** Tells whether a method changes something. */
export function isUnsafe(method: Method): boolean {
  return method !== "GET";
}
