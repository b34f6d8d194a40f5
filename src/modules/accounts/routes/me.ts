/** What the holder of an account sees and does. */
import { resident, staff } from "#kernel/pure/access.ts";
import { defineRoute } from "#kernel/http/route.ts";
import { accountHolder } from "../access.ts";
import * as schema from "../schema.ts";
import * as me from "../actions/me.ts";
import { chooseName } from "../actions/residents.ts";
import { keepSession, originOf } from "./edge.ts";

const DONE = { done: true } as const;

export const meRoutes = [
  defineRoute({
    id: "accounts.me",
    method: "GET",
    path: "/api/v1/me",
    summary: "Who am I: kind, name, posts, current post, language; anonymous people are told so",
    access: "public",
    response: schema.Me,
    handler: (ctx) => me.whoAmI(ctx),
  }),
  defineRoute({
    id: "accounts.switchPost",
    method: "PUT",
    path: "/api/v1/me/post",
    summary: "Act under another of my posts",
    access: staff,
    body: schema.PostBody,
    response: schema.Me,
    handler: (ctx, { body }, edge) => me.switchPost(ctx, body.postId, originOf(edge)),
  }),
  defineRoute({
    id: "accounts.chooseLanguage",
    method: "PUT",
    path: "/api/v1/me/language",
    summary: "Remember my language",
    access: accountHolder,
    body: schema.LanguageBody,
    response: schema.Done,
    handler: async (ctx, { body }) => {
      await me.chooseLanguage(ctx, body.language);
      return DONE;
    },
  }),
  defineRoute({
    id: "accounts.chooseName",
    method: "PUT",
    path: "/api/v1/me/name",
    summary: "How a resident wants to be addressed",
    access: resident,
    body: schema.NameBody,
    response: schema.Done,
    handler: async (ctx, { body }) => {
      await chooseName(ctx, body.name);
      return DONE;
    },
  }),
  defineRoute({
    id: "accounts.changePassword",
    method: "PUT",
    path: "/api/v1/me/password",
    summary: "Change my password; every other session ends",
    access: staff,
    rateLimit: "signIn",
    transaction: "own",
    body: schema.PasswordBody,
    response: schema.Done,
    handler: async (ctx, { body }, edge) => {
      keepSession(ctx, edge, await me.changePassword(ctx, body, originOf(edge)));
      return DONE;
    },
  }),
  defineRoute({
    id: "accounts.mySessions",
    method: "GET",
    path: "/api/v1/me/sessions",
    summary: "Where I am signed in",
    access: accountHolder,
    response: schema.MySessions,
    handler: (ctx, _input, edge) => me.mySessions(ctx, originOf(edge)),
  }),
  defineRoute({
    id: "accounts.endMySession",
    method: "DELETE",
    path: "/api/v1/me/sessions/:id",
    summary: "End one of my sessions",
    access: accountHolder,
    params: schema.IdParams,
    response: schema.EndedSessions,
    handler: async (ctx, { params }) => ({ ended: await me.endMySession(ctx, params.id) }),
  }),
  defineRoute({
    id: "accounts.endOtherSessions",
    method: "DELETE",
    path: "/api/v1/me/sessions",
    summary: "End all my sessions but this one",
    access: accountHolder,
    response: schema.EndedSessions,
    handler: async (ctx, _input, edge) => ({
      ended: await me.endOtherSessions(ctx, originOf(edge)),
    }),
  }),
  defineRoute({
    id: "accounts.startSecondFactor",
    method: "POST",
    path: "/api/v1/me/second-factor",
    summary: "Show a new secret for an authenticator; it counts once a code of it is confirmed",
    access: staff,
    rateLimit: "signIn",
    transaction: "own",
    body: schema.PasswordConfirmation,
    response: schema.SecondFactorStart,
    handler: (ctx, { body }) => me.startSecondFactor(ctx, body.password),
  }),
  defineRoute({
    id: "accounts.confirmSecondFactor",
    method: "POST",
    path: "/api/v1/me/second-factor/confirm",
    summary: "Turn the second factor on; shows the recovery codes once",
    access: staff,
    rateLimit: "signIn",
    transaction: "own",
    body: schema.CodeBody,
    response: schema.RecoveryCodes,
    handler: async (ctx, { body }) => ({
      recoveryCodes: await me.confirmSecondFactor(ctx, body.code),
    }),
  }),
  defineRoute({
    id: "accounts.stopSecondFactor",
    method: "POST",
    path: "/api/v1/me/second-factor/stop",
    summary: "Turn my second factor off",
    access: staff,
    rateLimit: "signIn",
    transaction: "own",
    body: schema.PasswordConfirmation,
    response: schema.Done,
    handler: async (ctx, { body }) => {
      await me.stopSecondFactor(ctx, body.password);
      return DONE;
    },
  }),
];
