/** Between HTTP and the actions: where a request comes from, and the cookie that it gets. */
import type { Ctx } from "#kernel/context.ts";
import type { Edge } from "#kernel/http/route.ts";
import type { SignInAnswer } from "../schema.ts";
import { COOKIE, type Opened, type Origin, originOf as reduce } from "../actions/sessions.ts";
import type { Outcome } from "../actions/sign-in.ts";

/** What of a request may be kept. */
export function originOf({ request }: Edge): Origin {
  return reduce({
    ip: request.ip,
    userAgent: request.headers["user-agent"],
    token: request.cookies[COOKIE],
  });
}

/** The address of this site as people see it. */
export function siteOf(ctx: Ctx, { request }: Edge): string {
  return ctx.env.PUBLIC_URL === "" ? `${request.protocol}://${request.host}` : ctx.env.PUBLIC_URL;
}

const isSecure = (ctx: Ctx, edge: Edge): boolean => siteOf(ctx, edge).startsWith("https:");

/** Sets a cookie that scripts cannot read and other sites cannot send along with a change. */
export function keepCookie(
  ctx: Ctx,
  edge: Edge,
  cookie: { readonly name: string; readonly value: string; readonly maxAgeSeconds: number },
): void {
  edge.reply.setCookie(cookie.name, cookie.value, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(ctx, edge),
    maxAge: cookie.maxAgeSeconds,
  });
}

/** Gives the browser its session. */
export function keepSession(ctx: Ctx, edge: Edge, opened: Opened): void {
  const { token: value, maxAgeSeconds } = opened;
  keepCookie(ctx, edge, { name: COOKIE, value, maxAgeSeconds });
}

/** Takes a cookie away. */
export function dropCookie(ctx: Ctx, edge: Edge, name: string): void {
  keepCookie(ctx, edge, { name, value: "", maxAgeSeconds: 0 });
}

/** Answers a step of signing in; a finished one goes into the cookie, never into the body. */
export function answerOf(ctx: Ctx, edge: Edge, outcome: Outcome): SignInAnswer {
  if (outcome.step !== "done") return { step: outcome.step, challenge: outcome.challenge };
  keepSession(ctx, edge, outcome.opened);
  return { step: "done", challenge: null };
}
