/** Builds the HTTP server from route declarations. Nothing here knows a module. */
import fastifyCookie from "@fastify/cookie";
import fastifyRateLimit from "@fastify/rate-limit";
import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchema,
} from "fastify";
import type { Logger } from "pino";
import { type Ctx, transaction } from "../context.ts";
import { againAfterDeadlock } from "../db.ts";
import type { Actor } from "../pure/actor.ts";
import { Refused, refusal, refuse } from "../pure/refusal.ts";
import { schemaCompilers, whenFirstUsed } from "./compilers.ts";
import { type MessageBook, errorHandler } from "./errors.ts";
import { type Keyed, findAnswer, isConcurrentRepeat, keepAnswer, keyed } from "./idempotency.ts";
import { beginLater, coveredBy, wantsLater } from "./later.ts";
import { RATE_LIMITS } from "./rate-limits.ts";
import { type AnyRoute, isUnsafe } from "./route.ts";
import {
  addSecurityHeaders,
  checkOrigin,
  checkStorable,
  parseJson,
  securityHeaders,
} from "./security.ts";

export type ServerOptions = {
  readonly log: Logger;
  readonly routes: readonly AnyRoute[];
  readonly messages: MessageBook;
  readonly trustedProxies: readonly string[];
  readonly publicUrl: string;
  /** Who asks: reads the session or the receipt of a request. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor>;
  readonly context: (actor: Actor, log: Logger) => Ctx;
  readonly onAnswer?: (route: string, method: string, status: number, seconds: number) => void;
};

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor;
  }
}

/** Builds the server; every route is registered with its schemas and its declared access. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const answerError = errorHandler(options.messages);
  const server = fastify({
    loggerInstance: options.log as never,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200, caseSensitive: true },
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    return503OnClosing: true,
    forceCloseConnections: "idle",
    // An address that cannot be read reaches no route and so no hook.
    frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
      addSecurityHeaders(request, reply);
      answerError(error, request, reply);
    },
  }) as unknown as FastifyInstance;
  server.decorateRequest("actor", null as never);
  server.setErrorHandler(answerError as never);
  const { validator, serializer } = whenFirstUsed(schemaCompilers());
  server.setValidatorCompiler(validator as never);
  server.setSerializerCompiler(serializer as never);
  await server.register(fastifyCookie);
  await server.register(fastifyRateLimit, { global: false });
  installParsers(server);
  server.addHook("onSend", securityHeaders);
  server.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "unmatched";
    const { statusCode: status, elapsedTime } = reply;
    options.onAnswer?.(route, request.method, status, elapsedTime / 1000);
    request.log.debug({ route, method: request.method, status, ms: Math.round(elapsedTime) });
    done();
  });
  for (const route of options.routes) registerRoute(server, route, options);
  return server;
}

function installParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "string" }, parseJson);
  const raw = (_request: FastifyRequest, body: Buffer, done: (e: null, b: Buffer) => void) =>
    done(null, body);
  server.addContentTypeParser(
    [
      "application/octet-stream",
      "image/jpeg",
      "image/png",
      "image/webp",
      "application/pdf",
      "text/csv",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    { parseAs: "buffer" },
    raw as never,
  );
}

function schemaOf(route: AnyRoute): FastifySchema {
  return {
    ...(route.params === undefined ? {} : { params: route.params }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.body === undefined ? {} : { body: route.body }),
    ...(route.rawReply || route.plainJson
      ? {}
      : { response: { [route.status ?? 200]: route.response } }),
  };
}

function registerRoute(server: FastifyInstance, route: AnyRoute, options: ServerOptions): void {
  const { access } = route;
  if (access === undefined || (access !== "public" && typeof access.allows !== "function"))
    throw new Error(`route ${route.id} declares no access`);
  const limit = route.rateLimit === undefined ? undefined : RATE_LIMITS[route.rateLimit];
  server.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    config:
      limit === undefined
        ? {}
        : {
            rateLimit: {
              ...limit,
              allowList: (request: FastifyRequest) =>
                request.actor?.kind === "staff" && route.rateLimit !== "signIn",
            },
          },
    onRequest: async (request) => {
      request.actor = await options.authenticate(request);
      if (access !== "public" && !access.allows(request.actor))
        throw new Refused(
          request.actor.kind === "anonymous"
            ? refusal("unauthenticated", "http.sign_in_first")
            : refusal("forbidden", "http.not_allowed"),
        );
      if (isUnsafe(route.method)) checkOrigin(request, options.publicUrl);
    },
    // Before the schema, to which a buffer would be an object like any other.
    preValidation: async (request) => {
      const raw = Buffer.isBuffer(request.body);
      if (route.rawBody ? !raw : raw) refuse("unsupported", "http.wrong_media_type");
    },
    handler: handlerOf(route, options),
  });
}

function handlerOf(route: AnyRoute, options: ServerOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const input = {
      params: request.params ?? {},
      query: request.query ?? {},
      body: request.body,
    };
    checkStorable(input.params);
    checkStorable(input.query);
    const ctx = options.context(request.actor, request.log as unknown as Logger);
    const edge = { request, reply };
    const status = route.status ?? 200;
    const keyOf = (): Keyed | undefined =>
      keyed(request.headers["idempotency-key"], request.actor, route.id, coveredBy(input));
    if (wantsLater(route, request)) {
      const { body } = await once(
        ctx,
        isUnsafe(route.method) ? keyOf() : undefined,
        async (inner) => ({
          status: 202,
          body: { workId: await beginLater(inner, route, input, request) },
        }),
      );
      return reply
        .code(202)
        .header("preference-applied", "respond-async")
        .header("location", `/api/v1/long-works/${(body as { workId: number }).workId}`)
        .send(body);
    }
    if (!isUnsafe(route.method) || route.transaction === "own") {
      const result = await route.handler(ctx, input, edge);
      if (route.rawReply) return reply;
      return reply.code(status).send(result);
    }
    const answer = await once(ctx, keyOf(), async (inner) => ({
      status,
      body: await route.handler(inner, input, edge),
    }));
    return reply.code(answer.status).send(answer.body);
  };
}

/** Runs an effect once a key, in one transaction with the answer that it gives. */
export async function once(
  ctx: Ctx,
  key: Keyed | undefined,
  run: (ctx: Ctx) => Promise<{ status: number; body: unknown }>,
): Promise<{ status: number; body: unknown }> {
  if (key === undefined) return againAfterDeadlock(() => transaction(ctx, run));
  const before = await findAnswer(ctx, key);
  if (before !== undefined) return before;
  try {
    return await againAfterDeadlock(() =>
      transaction(ctx, async (inner) => {
        const answer = await run(inner);
        await keepAnswer(inner, key, answer);
        return answer;
      }),
    );
  } catch (error) {
    // Someone else may have been answering the same request: then the whole of ours was rolled back, by their key or
    // by what they had just written (a name that is taken now, a step that is done now).
    const other =
      isConcurrentRepeat(error) || error instanceof Refused
        ? await findAnswer(ctx, key)
        : undefined;
    if (other !== undefined) return other;
    throw error;
  }
}
