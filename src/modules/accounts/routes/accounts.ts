/** What administrators do with accounts of staff. */
import { defineRoute } from "#kernel/http/route.ts";
import { administrator } from "#kernel/pure/access.ts";
import * as schema from "../schema.ts";
import * as administer from "../actions/administer.ts";

const DONE = { done: true } as const;

export const accountRoutes = [
  defineRoute({
    id: "accounts.list",
    method: "GET",
    path: "/api/v1/accounts",
    summary: "Accounts of staff by user name, with last sign-in and locks",
    access: administrator,
    query: schema.AccountsQuery,
    response: schema.AccountPage,
    handler: (ctx, { query }) => administer.accountPage(ctx, query),
  }),
  defineRoute({
    id: "accounts.get",
    method: "GET",
    path: "/api/v1/accounts/:id",
    summary: "One account of staff",
    access: administrator,
    params: schema.IdParams,
    response: schema.Account,
    handler: (ctx, { params }) => administer.accountView(ctx, params.id),
  }),
  defineRoute({
    id: "accounts.create",
    method: "POST",
    path: "/api/v1/accounts",
    summary: "Create an account for a person; answers with a temporary password",
    access: administrator,
    status: 201,
    body: schema.NewAccountBody,
    response: schema.TemporaryPassword,
    handler: (ctx, { body }) => administer.createAccount(ctx, body),
  }),
  defineRoute({
    id: "accounts.resetPassword",
    method: "POST",
    path: "/api/v1/accounts/:id/reset-password",
    summary: "Give a temporary password; all sessions end",
    access: administrator,
    params: schema.IdParams,
    response: schema.TemporaryPassword,
    handler: (ctx, { params }) => administer.resetPassword(ctx, params.id),
  }),
  defineRoute({
    id: "accounts.lock",
    method: "POST",
    path: "/api/v1/accounts/:id/lock",
    summary: "Lock an account; all sessions end at once",
    access: administrator,
    params: schema.IdParams,
    body: schema.LockBody,
    response: schema.Done,
    handler: async (ctx, { params, body }) => {
      await administer.lockAccount(ctx, params.id, body.reason);
      return DONE;
    },
  }),
  defineRoute({
    id: "accounts.unlock",
    method: "POST",
    path: "/api/v1/accounts/:id/unlock",
    summary: "Lift an administrator's lock and the one after wrong attempts",
    access: administrator,
    params: schema.IdParams,
    response: schema.Done,
    handler: async (ctx, { params }) => {
      await administer.unlockAccount(ctx, params.id);
      return DONE;
    },
  }),
  defineRoute({
    id: "accounts.disableSecondFactor",
    method: "POST",
    path: "/api/v1/accounts/:id/disable-second-factor",
    summary: "Turn off the second factor of somebody who has lost it",
    access: administrator,
    params: schema.IdParams,
    response: schema.Done,
    handler: async (ctx, { params }) => {
      await administer.disableSecondFactor(ctx, params.id);
      return DONE;
    },
  }),
];
