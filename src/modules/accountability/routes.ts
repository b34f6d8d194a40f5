/** HTTP of accountability. */
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import { judge } from "./actions/judge.ts";
import { pageOfBreaches, showBreach, summary } from "./actions/view.ts";
import {
  type BreachCommand,
  BreachCommandBody,
  BreachPage,
  BreachParams,
  BreachQuery,
  BreachSummary,
  BreachView,
} from "./schema.ts";

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "accountability.list",
    method: "GET",
    path: "/api/v1/breaches",
    summary: "Breaches that you may see, the newest first",
    access: staff,
    query: BreachQuery,
    response: BreachPage,
    plainJson: true,
    handler: (ctx, { query }) => pageOfBreaches(ctx, query) as never,
  }),
  defineRoute({
    id: "accountability.summary",
    method: "GET",
    path: "/api/v1/breaches/summary",
    summary: "How many breaches there are at each body and what became of them",
    access: staff,
    response: BreachSummary,
    handler: (ctx) => summary(ctx),
  }),
  defineRoute({
    id: "accountability.get",
    method: "GET",
    path: "/api/v1/breaches/:breachId",
    summary: "One breach with its evidence, statement, decision and appeal",
    access: staff,
    params: BreachParams,
    response: BreachView,
    handler: (ctx, { params }) => showBreach(ctx, params.breachId),
  }),
  defineRoute({
    id: "accountability.act",
    method: "POST",
    path: "/api/v1/breaches/:breachId/commands",
    summary: "State your view, decide, appeal, or decide an appeal",
    access: staff,
    params: BreachParams,
    body: BreachCommandBody,
    response: BreachView,
    handler: (ctx, { params, body }) => judge(ctx, params.breachId, body as BreachCommand),
  }),
];
