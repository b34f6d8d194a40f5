/** Signing in and out. These routes set cookies, which a kept answer could not repeat: they bring their own transaction. */
import { type Edge, defineRoute } from "#kernel/http/route.ts";
import { languageOf } from "#kernel/http/errors.ts";
import type { Ctx } from "#kernel/context.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import * as schema from "../schema.ts";
import { demoOutbox, demoSignIns, enterDemo, isDemo } from "../actions/demo.ts";
import { finishOidc, hasOidc, startOidc } from "../actions/oidc.ts";
import { requestCode, verifyCode } from "../actions/residents.ts";
import { COOKIE } from "../actions/sessions.ts";
import { chooseNewPassword, secondFactor, signIn, signOut } from "../actions/sign-in.ts";
import { answerOf, dropCookie, keepCookie, keepSession, originOf, siteOf } from "./edge.ts";

const OIDC_COOKIE = "guiwei.oidc";

/** Ends the sign-in through an issuer with a redirect: a person looks at this answer, not a program. */
async function oidcCallback(
  ctx: Ctx,
  query: { code?: string; state?: string; error?: string },
  edge: Edge,
): Promise<void> {
  const cookie = edge.request.cookies[OIDC_COOKIE];
  dropCookie(ctx, edge, OIDC_COOKIE);
  try {
    const { outcome, next } = await finishOidc(ctx, query, cookie, originOf(edge));
    const { challenge } = answerOf(ctx, edge, outcome);
    // The fragment never reaches a server or its log.
    edge.reply.redirect(challenge === null ? next : `/console/sign-in#challenge=${challenge}`, 303);
  } catch (error) {
    const code = error instanceof Refused ? error.refusal.code : "http.outage";
    if (!(error instanceof Refused)) ctx.log.warn({ err: error }, "sign-in through the issuer");
    edge.reply.redirect(`/console/sign-in?refused=${encodeURIComponent(code)}`, 303);
  }
}

export const signInRoutes = [
  defineRoute({
    id: "accounts.signInOptions",
    method: "GET",
    path: "/api/v1/sign-in/options",
    summary: "Which ways of signing in this district offers",
    access: "public",
    response: schema.SignInOptions,
    handler: async (ctx) => ({ oidc: hasOidc(ctx), demo: await isDemo(ctx) }),
  }),
  defineRoute({
    id: "accounts.signIn",
    method: "POST",
    path: "/api/v1/sign-in",
    summary: "Sign in as staff with user name and password",
    access: "public",
    rateLimit: "signIn",
    transaction: "own",
    body: schema.SignInBody,
    response: schema.SignInAnswer,
    handler: async (ctx, { body }, edge) =>
      answerOf(ctx, edge, await signIn(ctx, body, originOf(edge))),
  }),
  defineRoute({
    id: "accounts.signInSecondFactor",
    method: "POST",
    path: "/api/v1/sign-in/second-factor",
    summary: "Second step: a code of the authenticator or a recovery code",
    access: "public",
    rateLimit: "signIn",
    transaction: "own",
    body: schema.SecondFactorBody,
    response: schema.SignInAnswer,
    handler: async (ctx, { body }, edge) =>
      answerOf(ctx, edge, await secondFactor(ctx, body, originOf(edge))),
  }),
  defineRoute({
    id: "accounts.signInNewPassword",
    method: "POST",
    path: "/api/v1/sign-in/new-password",
    summary: "Last step after a temporary password: choose one of your own",
    access: "public",
    rateLimit: "signIn",
    transaction: "own",
    body: schema.NewPasswordBody,
    response: schema.SignInAnswer,
    handler: async (ctx, { body }, edge) =>
      answerOf(ctx, edge, await chooseNewPassword(ctx, body, originOf(edge))),
  }),
  defineRoute({
    id: "accounts.signOut",
    method: "POST",
    path: "/api/v1/sign-out",
    summary: "Sign out; harmless for whoever is not signed in",
    access: "public",
    transaction: "own",
    response: schema.Done,
    handler: async (ctx, _input, edge) => {
      await signOut(ctx, originOf(edge));
      dropCookie(ctx, edge, COOKIE);
      return { done: true as const };
    },
  }),
  defineRoute({
    id: "accounts.requestCode",
    method: "POST",
    path: "/api/v1/sign-in/code",
    summary: "Send a one-time code to a resident's telephone",
    access: "public",
    rateLimit: "signIn",
    transaction: "own",
    status: 202,
    body: schema.CodeRequestBody,
    response: schema.CodeRequestAnswer,
    handler: (ctx, { body }, { request }) =>
      requestCode(ctx, body.telephone, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "accounts.verifyCode",
    method: "POST",
    path: "/api/v1/sign-in/code/verify",
    summary: "Sign in as a resident with the code",
    access: "public",
    rateLimit: "signIn",
    transaction: "own",
    body: schema.CodeVerifyBody,
    response: schema.SignInAnswer,
    handler: async (ctx, { body }, edge) => {
      keepSession(ctx, edge, await verifyCode(ctx, body, originOf(edge)));
      return { step: "done" as const, challenge: null };
    },
  }),
  defineRoute({
    id: "accounts.startOidc",
    method: "POST",
    path: "/api/v1/sign-in/oidc",
    summary: "Begin to sign in as staff through the district's identity provider",
    access: "public",
    rateLimit: "signIn",
    transaction: "own",
    body: schema.OidcStartBody,
    response: schema.OidcStartAnswer,
    handler: async (ctx, { body }, edge) => {
      const { url, cookie } = await startOidc(ctx, siteOf(ctx, edge), body.next);
      keepCookie(ctx, edge, { name: OIDC_COOKIE, value: cookie, maxAgeSeconds: 600 });
      return { url };
    },
  }),
  defineRoute({
    id: "accounts.oidcCallback",
    method: "GET",
    path: "/api/v1/sign-in/oidc/callback",
    summary: "Where the identity provider sends the browser back to; answers with a redirect",
    access: "public",
    rateLimit: "signIn",
    query: schema.OidcCallbackQuery,
    response: schema.Done,
    rawReply: true,
    handler: async (ctx, { query }, edge) => {
      await oidcCallback(ctx, query, edge);
      return { done: true as const };
    },
  }),
  defineRoute({
    id: "accounts.demoSignIns",
    method: "GET",
    path: "/api/v1/demo/sign-ins",
    summary: "Sign-ins of a demo district; there is nothing here in a real one",
    access: "public",
    response: schema.DemoSignIns,
    handler: async (ctx) => ({ items: await demoSignIns(ctx) }),
  }),
  defineRoute({
    id: "accounts.enterDemo",
    method: "POST",
    path: "/api/v1/demo/enter",
    summary: "Look at a demo district as somebody else; there is nothing here in a real one",
    access: "public",
    rateLimit: "signIn",
    transaction: "own",
    body: schema.DemoEnterBody,
    response: schema.SignInAnswer,
    handler: async (ctx, { body }, edge) =>
      answerOf(ctx, edge, await enterDemo(ctx, body.as, originOf(edge))),
  }),
  defineRoute({
    id: "accounts.demoOutbox",
    method: "GET",
    path: "/api/v1/demo/outbox",
    summary: "Messages that a demo district would have sent; there is nothing here in a real one",
    access: "public",
    response: schema.Outbox,
    handler: async (ctx) => ({ items: await demoOutbox(ctx) }),
  }),
];
