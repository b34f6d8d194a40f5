/** Routes of settings and of corrected calendars: method, path, schema, access, action. */
import { languageOf } from "#kernel/http/errors.ts";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import { Type } from "typebox";
import { setter } from "./access.ts";
import { changedCases, changedCasesFile, recomputations } from "./actions/recomputation-report.ts";
import { changeSetting, previewSetting, settingHistory, viewSettings } from "./actions/settings.ts";
import {
  ChangedCases,
  ChangesQuery,
  HistoryQuery,
  PreviewBody,
  PreviewView,
  RecomputationList,
  SettingBody,
  SettingHistory,
  SettingsView,
  VersionParams,
  WithdrawalBody,
} from "./schema-settings.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const settingRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "cases.settings",
    method: "GET",
    path: "/api/v1/cases/settings",
    summary: "The ladder, checks and limits by district, class and duty, set or inherited",
    access: staff,
    response: SettingsView,
    handler: (ctx) => viewSettings(ctx),
  }),
  defineRoute({
    id: "cases.changeSetting",
    method: "POST",
    path: "/api/v1/cases/settings",
    summary: "Set ladder, checks or limits from a day on; cases pin what holds when they come in",
    access: setter,
    body: SettingBody,
    response: SettingsView,
    async handler(ctx, { body }) {
      const { scope, code, ...version } = body;
      await changeSetting(ctx, { scope, code }, { type: "save", ...version });
      return viewSettings(ctx);
    },
  }),
  defineRoute({
    id: "cases.withdrawSetting",
    method: "POST",
    path: "/api/v1/cases/settings/withdrawals",
    summary: "Take back what was set for a day to come",
    access: setter,
    body: WithdrawalBody,
    response: SettingsView,
    async handler(ctx, { body }) {
      const { scope, code, ...version } = body;
      await changeSetting(ctx, { scope, code }, { type: "withdraw", ...version });
      return viewSettings(ctx);
    },
  }),
  defineRoute({
    id: "cases.previewSetting",
    method: "POST",
    path: "/api/v1/cases/settings/previews",
    summary:
      "What a change would come to: when a ten-day case received now would climb; writes nothing",
    access: staff,
    body: PreviewBody,
    response: PreviewView,
    transaction: "own",
    handler: (ctx, { body }, { request }) =>
      previewSetting(ctx, body, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "cases.settingHistory",
    method: "GET",
    path: "/api/v1/cases/settings/history",
    summary: "Who set what for the district, a class or a duty, the newest first",
    access: staff,
    query: HistoryQuery,
    response: SettingHistory,
    handler: (ctx, { query }) => settingHistory(ctx, query),
  }),
  defineRoute({
    id: "cases.recomputations",
    method: "GET",
    path: "/api/v1/cases/recomputations",
    summary: "What corrected calendars changed on the cases that you may see, edition by edition",
    access: staff,
    response: RecomputationList,
    handler: (ctx) => recomputations(ctx),
  }),
  defineRoute({
    id: "cases.recomputation",
    method: "GET",
    path: "/api/v1/cases/recomputations/:calendarVersion",
    summary: "The cases whose deadlines or late marks an edition of the calendar changed",
    access: staff,
    params: VersionParams,
    query: ChangesQuery,
    response: ChangedCases,
    handler: (ctx, { params, query }) => changedCases(ctx, params.calendarVersion, query),
  }),
  defineRoute({
    id: "cases.recomputationFile",
    method: "GET",
    path: "/api/v1/cases/recomputations/:calendarVersion/changes.xlsx",
    summary: "The same as a workbook",
    access: staff,
    params: VersionParams,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/ladder" }) },
    async handler(ctx, { params }, { reply }) {
      const { name, bytes } = await changedCasesFile(ctx, params.calendarVersion);
      void reply
        .type(XLSX)
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(bytes);
      return {};
    },
  }),
];
