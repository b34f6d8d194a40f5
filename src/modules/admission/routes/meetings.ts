/** HTTP of meetings, their calendar feed, and settings. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { reader, secretary, setter } from "../access.ts";
import { listFeeds, openFeed, readFeed, revokeFeed } from "../actions/feeds.ts";
import {
  cancelMeeting,
  changeMeeting,
  holdMeeting,
  listMeetings,
  planMeeting,
  showMeeting,
} from "../actions/meetings.ts";
import { changeSettings, showSettings, takeBackSettings } from "../actions/settings.ts";
import { IdParams, pageShape } from "../schema.ts";
import {
  CancelBody,
  FeedList,
  FeedParams,
  MeetingBody,
  MeetingLine,
  MeetingQuery,
  MeetingView,
  MinutesBody,
  OpenedFeed,
  SettingBody,
  SettingsView,
  WithdrawalBody,
} from "../schema-meetings.ts";

const meetingRoute = "/api/v1/admission-meetings";

export const meetingRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "admission.meetings",
    method: "GET",
    path: meetingRoute,
    summary: "Meetings that decide on admission, the latest first",
    access: reader,
    query: MeetingQuery,
    response: pageShape(MeetingLine),
    handler: async (ctx, { query }) => {
      const { items, next } = await listMeetings(ctx, query);
      return { items: [...items], next };
    },
  }),
  defineRoute({
    id: "admission.meeting",
    method: "GET",
    path: `${meetingRoute}/:id`,
    summary: "One meeting with its agenda, and what waits for one of its kind",
    access: reader,
    params: IdParams,
    response: MeetingView,
    handler: (ctx, { params }) => showMeeting(ctx, params.id),
  }),
  defineRoute({
    id: "admission.planMeeting",
    method: "POST",
    path: meetingRoute,
    summary: "Plan a meeting",
    access: secretary,
    body: MeetingBody,
    response: MeetingView,
    status: 201,
    handler: async (ctx, { body }) => showMeeting(ctx, await planMeeting(ctx, body)),
  }),
  defineRoute({
    id: "admission.changeMeeting",
    method: "PUT",
    path: `${meetingRoute}/:id`,
    summary: "Change a planned meeting",
    access: secretary,
    params: IdParams,
    body: MeetingBody,
    response: MeetingView,
    handler: async (ctx, { params, body }) =>
      showMeeting(ctx, await changeMeeting(ctx, params.id, body)),
  }),
  defineRoute({
    id: "admission.holdMeeting",
    method: "POST",
    path: `${meetingRoute}/:id/minutes`,
    summary: "Record that a meeting was held, under which minute number",
    access: secretary,
    params: IdParams,
    body: MinutesBody,
    response: MeetingView,
    handler: async (ctx, { params, body }) =>
      showMeeting(ctx, await holdMeeting(ctx, params.id, body.minuteNo)),
  }),
  defineRoute({
    id: "admission.cancelMeeting",
    method: "POST",
    path: `${meetingRoute}/:id/cancellation`,
    summary: "Cancel a planned meeting with an empty agenda",
    access: secretary,
    params: IdParams,
    body: CancelBody,
    response: MeetingView,
    handler: async (ctx, { params, body }) =>
      showMeeting(ctx, await cancelMeeting(ctx, params.id, body.reason)),
  }),
  defineRoute({
    id: "admission.feeds",
    method: "GET",
    path: "/api/v1/me/admission-feeds",
    summary: "The addresses under which your calendar programs read the meetings",
    access: reader,
    response: FeedList,
    handler: (ctx) => listFeeds(ctx),
  }),
  defineRoute({
    id: "admission.openFeed",
    method: "POST",
    path: "/api/v1/me/admission-feeds",
    summary: "Make such an address; it is shown this once",
    access: reader,
    response: OpenedFeed,
    status: 201,
    handler: (ctx) => openFeed(ctx),
  }),
  defineRoute({
    id: "admission.revokeFeed",
    method: "DELETE",
    path: "/api/v1/me/admission-feeds/:id",
    summary: "Revoke such an address",
    access: reader,
    params: IdParams,
    response: FeedList,
    handler: (ctx, { params }) => revokeFeed(ctx, params.id),
  }),
  defineRoute({
    id: "admission.feed",
    method: "GET",
    path: "/api/v1/admission-feeds/:token/meetings.ics",
    summary: "The meetings as iCalendar, for whoever has the address",
    access: "public",
    params: FeedParams,
    response: Type.Any(),
    rateLimit: "tracking",
    rawReply: true,
    handler: async (ctx, { params }, { reply }) => {
      const text = await readFeed(ctx, params.token);
      await reply
        .type("text/calendar; charset=utf-8")
        .header("cache-control", "private, max-age=300")
        .send(text);
    },
  }),
  defineRoute({
    id: "admission.settings",
    method: "GET",
    path: "/api/v1/admission-settings",
    summary: "Limits of admission and the list of assisted duties, now and from which day on",
    access: reader,
    response: SettingsView,
    handler: (ctx) => showSettings(ctx),
  }),
  defineRoute({
    id: "admission.changeSettings",
    method: "POST",
    path: "/api/v1/admission-settings",
    summary: "Set limits and the list from a day on",
    access: setter,
    body: SettingBody,
    response: SettingsView,
    handler: (ctx, { body }) => changeSettings(ctx, body),
  }),
  defineRoute({
    id: "admission.takeBackSettings",
    method: "POST",
    path: "/api/v1/admission-settings/withdrawals",
    summary: "Take back what was set for a day to come",
    access: setter,
    body: WithdrawalBody,
    response: SettingsView,
    handler: (ctx, { body }) => takeBackSettings(ctx, body.from, body.reason),
  }),
];
