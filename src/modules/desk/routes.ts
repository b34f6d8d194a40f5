/** Routes of the desk: method, path, schema, access, action. */
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { answering, atCounter, atDesk } from "./access.ts";
import { callNext, endTicket, myQueue, putBack, queues, takeTicket } from "./actions/queue.ts";
import * as saved from "./actions/saved.ts";
import * as schema from "./schema.ts";

const savedRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "desk.views",
    method: "GET",
    path: "/api/v1/desk/views",
    summary: "The filters that I keep, of one page or of all",
    access: atDesk,
    query: schema.ViewQuery,
    response: schema.SavedViewList,
    handler: (ctx, { query }) => saved.myViews(ctx, query.page),
  }),
  defineRoute({
    id: "desk.saveView",
    method: "POST",
    path: "/api/v1/desk/views",
    summary: "Keep a filter of a page under a name; words that were searched for are left out",
    access: atDesk,
    body: schema.ViewBody,
    response: schema.SavedViewList,
    handler: (ctx, { body }) => saved.saveView(ctx, body),
  }),
  defineRoute({
    id: "desk.changeView",
    method: "PUT",
    path: "/api/v1/desk/views/:viewId",
    summary: "Rename a filter that I keep, change it, or have the page open with it",
    access: atDesk,
    params: schema.ViewParams,
    body: schema.ViewChange,
    response: schema.SavedViewList,
    handler: (ctx, { params, body }) => saved.changeView(ctx, params.viewId, body),
  }),
  defineRoute({
    id: "desk.removeView",
    method: "DELETE",
    path: "/api/v1/desk/views/:viewId",
    summary: "Keep a filter no longer",
    access: atDesk,
    params: schema.ViewParams,
    response: schema.SavedViewList,
    handler: (ctx, { params }) => saved.removeView(ctx, params.viewId),
  }),
  defineRoute({
    id: "desk.arrangements",
    method: "GET",
    path: "/api/v1/desk/arrangements",
    summary: "How I like my tables",
    access: atDesk,
    response: schema.ArrangementList,
    handler: (ctx) => saved.myArrangements(ctx),
  }),
  defineRoute({
    id: "desk.arrange",
    method: "PUT",
    path: "/api/v1/desk/arrangements",
    summary: "Remember how I like a table; null forgets it",
    access: atDesk,
    body: schema.ArrangementBody,
    response: schema.Done,
    async handler(ctx, { body }) {
      await saved.arrange(ctx, body);
      return { done: true } as const;
    },
  }),
];

const templateRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "desk.templates",
    method: "GET",
    path: "/api/v1/desk/templates",
    summary: "The words that my organisation answers with",
    access: atDesk,
    response: schema.TemplateList,
    handler: (ctx) => saved.templates(ctx),
  }),
  defineRoute({
    id: "desk.addTemplate",
    method: "POST",
    path: "/api/v1/desk/templates",
    summary: "Keep words for my organisation; they may name nobody",
    access: answering,
    body: schema.TemplateBody,
    response: schema.TemplateList,
    handler: (ctx, { body }) => saved.keepTemplate(ctx, null, body),
  }),
  defineRoute({
    id: "desk.changeTemplate",
    method: "PUT",
    path: "/api/v1/desk/templates/:templateId",
    summary: "Change words of my organisation",
    access: answering,
    params: schema.TemplateParams,
    body: schema.TemplateBody,
    response: schema.TemplateList,
    handler: (ctx, { params, body }) => saved.keepTemplate(ctx, params.templateId, body),
  }),
  defineRoute({
    id: "desk.removeTemplate",
    method: "DELETE",
    path: "/api/v1/desk/templates/:templateId",
    summary: "Keep words of my organisation no longer",
    access: answering,
    params: schema.TemplateParams,
    response: schema.TemplateList,
    handler: (ctx, { params }) => saved.removeTemplate(ctx, params.templateId),
  }),
];

const queueRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "desk.queue",
    method: "GET",
    path: "/api/v1/desk/queue",
    summary: "Who waits at my organisation's door today, and who is being served",
    access: atCounter,
    response: schema.QueueView,
    handler: (ctx) => myQueue(ctx),
  }),
  defineRoute({
    id: "desk.queues",
    method: "GET",
    path: "/api/v1/desk/queues",
    summary: "Today's queues by station, the longest wait first",
    access: atDesk,
    response: schema.QueueList,
    handler: (ctx) => queues(ctx),
  }),
  defineRoute({
    id: "desk.takeTicket",
    method: "POST",
    path: "/api/v1/desk/tickets",
    summary: "Give out the next number of today; it holds nobody's name",
    access: atCounter,
    body: schema.TicketBody,
    response: schema.TicketView,
    handler: (ctx, { body }) => takeTicket(ctx, body.matter),
  }),
  defineRoute({
    id: "desk.callNext",
    method: "POST",
    path: "/api/v1/desk/queue/next",
    summary: "Call whoever has waited longest to a counter",
    access: atCounter,
    body: schema.CallBody,
    response: schema.TicketView,
    handler: (ctx, { body }) => callNext(ctx, body.counter),
  }),
  defineRoute({
    id: "desk.putBack",
    method: "POST",
    path: "/api/v1/desk/tickets/:ticketId/back",
    summary: "Put a number that was called back to its place",
    access: atCounter,
    params: schema.TicketParams,
    response: schema.TicketView,
    handler: (ctx, { params }) => putBack(ctx, params.ticketId),
  }),
  defineRoute({
    id: "desk.endTicket",
    method: "POST",
    path: "/api/v1/desk/tickets/:ticketId/end",
    summary: "End a number: served, or nobody came",
    access: atCounter,
    params: schema.TicketParams,
    body: schema.EndBody,
    response: schema.TicketView,
    handler: (ctx, { params, body }) => endTicket(ctx, params.ticketId, body.outcome),
  }),
];

export const routes: readonly AnyRoute[] = [...savedRoutes, ...templateRoutes, ...queueRoutes];
