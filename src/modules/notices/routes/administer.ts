/** Routes of receivers and deliveries: for administrators. */
import { defineRoute } from "#kernel/http/route.ts";
import { administrator } from "#kernel/pure/access.ts";
import { deliveryPage, deliverySummary, sendAgain } from "../actions/deliveries.ts";
import {
  addReceiver,
  changeReceiver,
  removeReceiver,
  renewSecret,
  testReceiver,
} from "../actions/endpoints.ts";
import { receiverView, receiverViews } from "../actions/receiver-views.ts";
import {
  DeliveryPage,
  DeliveryParams,
  DeliveryQuery,
  DeliverySummary,
  Done,
  EndpointBody,
  EndpointList,
  EndpointParams,
  EndpointSecret,
  EndpointView,
  TestView,
} from "../schema.ts";

const done = { done: true } as const;

export const administer = [
  defineRoute({
    id: "notices.receivers",
    method: "GET",
    path: "/api/v1/notice-receivers",
    summary: "Receivers of webhooks",
    access: administrator,
    response: EndpointList,
    handler: async (ctx) => ({ items: await receiverViews(ctx) }),
  }),
  defineRoute({
    id: "notices.addReceiver",
    method: "POST",
    path: "/api/v1/notice-receivers",
    summary: "Add a receiver; its secret is answered this once",
    access: administrator,
    body: EndpointBody,
    response: EndpointSecret,
    status: 201,
    async handler(ctx, { body }) {
      const { row, secret } = await addReceiver(ctx, body);
      return { endpoint: await receiverView(ctx, row), secret };
    },
  }),
  defineRoute({
    id: "notices.changeReceiver",
    method: "PUT",
    path: "/api/v1/notice-receivers/:endpointId",
    summary: "Change a receiver or switch it off and on",
    access: administrator,
    params: EndpointParams,
    body: EndpointBody,
    response: EndpointView,
    handler: async (ctx, { params, body }) =>
      receiverView(ctx, await changeReceiver(ctx, params.endpointId, body)),
  }),
  defineRoute({
    id: "notices.removeReceiver",
    method: "DELETE",
    path: "/api/v1/notice-receivers/:endpointId",
    summary: "Remove a receiver",
    access: administrator,
    params: EndpointParams,
    response: Done,
    async handler(ctx, { params }) {
      await removeReceiver(ctx, params.endpointId);
      return done;
    },
  }),
  defineRoute({
    id: "notices.renewSecret",
    method: "POST",
    path: "/api/v1/notice-receivers/:endpointId/secret",
    summary: "Give a receiver a new secret, answered this once",
    access: administrator,
    params: EndpointParams,
    response: EndpointSecret,
    async handler(ctx, { params }) {
      const { row, secret } = await renewSecret(ctx, params.endpointId);
      return { endpoint: await receiverView(ctx, row), secret };
    },
  }),
  defineRoute({
    id: "notices.testReceiver",
    method: "POST",
    path: "/api/v1/notice-receivers/:endpointId/test",
    summary: "Post a test to a receiver now and tell how it went",
    access: administrator,
    params: EndpointParams,
    response: TestView,
    transaction: "own",
    handler: (ctx, { params }) => testReceiver(ctx, params.endpointId),
  }),
  defineRoute({
    id: "notices.deliveries",
    method: "GET",
    path: "/api/v1/notice-deliveries",
    summary: "Deliveries outside, newest first, with their state",
    access: administrator,
    query: DeliveryQuery,
    response: DeliveryPage,
    handler: async (ctx, { query }) => (await deliveryPage(ctx, query)) as never,
  }),
  defineRoute({
    id: "notices.deliverySummary",
    method: "GET",
    path: "/api/v1/notice-deliveries/summary",
    summary: "How many deliveries are in which state, and which receivers do not answer",
    access: administrator,
    response: DeliverySummary,
    handler: (ctx) => deliverySummary(ctx),
  }),
  defineRoute({
    id: "notices.sendAgain",
    method: "POST",
    path: "/api/v1/notice-deliveries/:deliveryId/send-again",
    summary: "Send a delivery once more under the same delivery id",
    access: administrator,
    params: DeliveryParams,
    response: Done,
    async handler(ctx, { params }) {
      await sendAgain(ctx, params.deliveryId);
      return done;
    },
  }),
];
