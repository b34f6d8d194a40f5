/** A server with a route of every kind, for tests of what holds for all routes. */
import { after, before } from "node:test";
import type { FastifyInstance, InjectOptions } from "fastify";
import { Type } from "typebox";
import { type TestKernel, testKernel } from "../../../test/kernel.ts";
import { roles } from "../pure/access.ts";
import type { Actor } from "../pure/actor.ts";
import { refuse } from "../pure/refusal.ts";
import { type AnyRoute, defineRoute } from "./route.ts";
import { type ServerOptions, buildServer } from "./server.ts";

let kernel: TestKernel;
export let server: FastifyInstance;
/** Who asks in the next request. */
export let actor: Actor = { kind: "anonymous" };

const answer = Type.Unknown();
const Body = Type.Object(
  {
    text: Type.String({ maxLength: 50 }),
    any: Type.Optional(Type.Unknown()),
    number: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
);

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "echo.body",
    method: "POST",
    path: "/api/v1/echo",
    summary: "Says what it was told",
    access: "public",
    body: Body,
    response: answer,
    handler: async (_ctx, { body }) => ({ text: body.text }),
  }),
  defineRoute({
    id: "echo.optional",
    method: "PATCH",
    path: "/api/v1/echo",
    summary: "Wants nothing in particular",
    access: "public",
    body: Type.Object({ text: Type.Optional(Type.String()) }),
    response: answer,
    handler: async (_ctx, { body }) => body,
  }),
  defineRoute({
    id: "echo.query",
    method: "GET",
    path: "/api/v1/echo/:id",
    summary: "Says what it was asked",
    access: "public",
    params: Type.Object({ id: Type.String() }),
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      n: Type.Optional(Type.Integer({ minimum: 1 })),
      flag: Type.Optional(Type.Boolean()),
      day: Type.Optional(Type.String({ format: "date" })),
    }),
    response: answer,
    handler: async (_ctx, { params, query }) => ({ params, query }),
  }),
  defineRoute({
    id: "echo.raw",
    method: "POST",
    path: "/api/v1/raw",
    summary: "Counts bytes",
    access: "public",
    response: answer,
    rawBody: true,
    bodyLimit: 1000,
    handler: async (_ctx, { body }) => ({ bytes: (body as unknown as Buffer).length }),
  }),
  defineRoute({
    id: "echo.limited",
    method: "POST",
    path: "/api/v1/limited",
    summary: "Not too often",
    access: "public",
    rateLimit: "signIn",
    response: answer,
    handler: async () => ({}),
  }),
  defineRoute({
    id: "echo.submitted",
    method: "POST",
    path: "/api/v1/submitted",
    summary: "Not too often, but for staff",
    access: "public",
    rateLimit: "submission",
    response: answer,
    handler: async () => ({}),
  }),
  defineRoute({
    id: "echo.guarded",
    method: "POST",
    path: "/api/v1/guarded",
    summary: "For administrators",
    access: roles("administrator"),
    body: Body,
    response: answer,
    handler: async () => ({ done: true }),
  }),
  defineRoute({
    id: "echo.refuses",
    method: "GET",
    path: "/api/v1/refuses/:kind",
    summary: "Says no",
    access: "public",
    params: Type.Object({ kind: Type.String() }),
    response: answer,
    handler: async (_ctx, { params }) => refuse(params.kind as never, "echo.no", { why: "雨" }),
  }),
  defineRoute({
    id: "echo.fails",
    method: "GET",
    path: "/api/v1/fails",
    summary: "Is broken",
    access: "public",
    response: answer,
    handler: async () => {
      throw new TypeError("secret value 13812345678");
    },
  }),
];

const messages = {
  zh: {
    "echo.no": "不行,{why}",
    "http.defect": "编号 {reference}",
    "http.sign_in_first": "请先登录。",
    "http.no_such_route": "没有内容",
  },
  en: { "echo.no": "No, {why}", "http.sign_in_first": "Please sign in first." },
};

/** Whoever asks from now on. */
export function askAs(who: Actor): void {
  actor = who;
}

export async function build(over: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  const built = await buildServer({
    log: kernel.context().log,
    routes,
    messages,
    trustedProxies: [],
    publicUrl: "https://guiwei.example",
    authenticate: async () => actor,
    context: (who) => kernel.context(who),
    ...over,
  });
  built.setNotFoundHandler(async () => refuse("notFound", "http.no_such_route"));
  kernel.defer(() => built.close());
  return built;
}

type Answer = { status: number; code: string | undefined; body: unknown; headers: object };

export async function ask(request: InjectOptions, from = server): Promise<Answer> {
  const { statusCode, headers, body } = await from.inject(request);
  const parsed = String(headers["content-type"]).startsWith("application/json")
    ? (JSON.parse(body) as { error?: { code: string } })
    : undefined;
  return { status: statusCode, code: parsed?.error?.code, body: parsed, headers };
}

export const post = (payload: string | Buffer, over: InjectOptions = {}) =>
  ask({
    method: "POST",
    url: "/api/v1/echo",
    headers: { "content-type": "application/json" },
    payload,
    ...over,
  });

export const deep = (open: string, close: string, levels: number): string =>
  `{"text":"x","any":${open.repeat(levels)}1${close.repeat(levels)}}`;

export const get = (url: string, over: InjectOptions = {}) => ask({ method: "GET", url, ...over });

/** The server stands for the tests of one file. */
export function useServer(): void {
  before(async () => {
    actor = { kind: "anonymous" };
    kernel = await testKernel();
    server = await build();
  });
  after(() => kernel.remove());
}
