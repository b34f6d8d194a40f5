/** Routes of one's own notices and what one wants to hear. */
import { defineRoute } from "#kernel/http/route.ts";
import { anyOf, resident, staff } from "#kernel/pure/access.ts";
import { demoMessages } from "../actions/demo.ts";
import { listPage, readAll, readOne, unreadCount } from "../actions/inbox.ts";
import {
  choosePreference,
  chooseTextMessages,
  myPreference,
  myTextMessages,
} from "../actions/preferences.ts";
import {
  DemoMessages,
  NoticePage,
  NoticeParams,
  NoticeQuery,
  Preference,
  ReadAllBody,
  TextMessages,
  UnreadView,
} from "../schema.ts";

const readers = anyOf(staff, resident);

export const mine = [
  defineRoute({
    id: "notices.list",
    method: "GET",
    path: "/api/v1/notices",
    summary: "A page of your notices, newest first",
    access: readers,
    query: NoticeQuery,
    response: NoticePage,
    handler: async (ctx, { query }) => (await listPage(ctx, query)) as never,
  }),
  defineRoute({
    id: "notices.unread",
    method: "GET",
    path: "/api/v1/notices/unread",
    summary: "How many notices you have not read",
    access: readers,
    response: UnreadView,
    handler: (ctx) => unreadCount(ctx),
  }),
  defineRoute({
    id: "notices.readAll",
    method: "POST",
    path: "/api/v1/notices/read",
    summary: "Mark every notice up to one as read",
    access: readers,
    body: ReadAllBody,
    response: UnreadView,
    handler: (ctx, { body }) => readAll(ctx, body.upTo),
  }),
  defineRoute({
    id: "notices.read",
    method: "POST",
    path: "/api/v1/notices/:noticeId/read",
    summary: "Mark a notice as read",
    access: readers,
    params: NoticeParams,
    response: UnreadView,
    handler: (ctx, { params }) => readOne(ctx, params.noticeId),
  }),
  defineRoute({
    id: "notices.preference",
    method: "GET",
    path: "/api/v1/me/notices",
    summary: "Which notices you want by which channel",
    access: staff,
    response: Preference,
    handler: async (ctx) => (await myPreference(ctx)) as never,
  }),
  defineRoute({
    id: "notices.choose",
    method: "PUT",
    path: "/api/v1/me/notices",
    summary: "Choose which notices you want by which channel",
    access: staff,
    body: Preference,
    response: Preference,
    handler: async (ctx, { body }) => (await choosePreference(ctx, body)) as never,
  }),
  defineRoute({
    id: "notices.textMessages",
    method: "GET",
    path: "/api/v1/me/text-messages",
    summary: "Whether you get text messages about your matters",
    access: resident,
    response: TextMessages,
    handler: (ctx) => myTextMessages(ctx),
  }),
  defineRoute({
    id: "notices.chooseTextMessages",
    method: "PUT",
    path: "/api/v1/me/text-messages",
    summary: "Choose whether you get text messages about your matters",
    access: resident,
    body: TextMessages,
    response: TextMessages,
    handler: (ctx, { body }) => chooseTextMessages(ctx, body.sms),
  }),
  defineRoute({
    id: "notices.demoMessages",
    method: "GET",
    path: "/api/v1/demo/messages",
    summary: "E-mails and text messages that a demo district would have sent",
    access: "public",
    response: DemoMessages,
    handler: async (ctx) => ({ items: await demoMessages(ctx) }),
  }),
];
