/** HTTP of task refusals. */
import { type AnyRoute, type Edge, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import { Type } from "typebox";
import { concerned, refuser, setter } from "./access.ts";
import { showCover } from "./actions/cover.ts";
import { listDepartments } from "./actions/departments.ts";
import { type File, exportStatistics, exportTaskRefusals } from "./actions/export.ts";
import { judge, unmaskAsker } from "./actions/judge.ts";
import { refuseOnCase, refusePast } from "./actions/record.ts";
import { changeSettings, showSettings, takeBackSettings } from "./actions/settings.ts";
import { publicStatistics, statistics } from "./actions/statistics.ts";
import {
  countsFor,
  mandatesOfRefusal,
  ofCase,
  pageOfTaskRefusals,
  readEvidence,
  showTaskRefusal,
} from "./actions/view.ts";
import {
  AskerAnswer,
  CommandBody,
  CountsAnswer,
  CoverAnswer,
  CoverQuery,
  DepartmentsAnswer,
  ExportQuery,
  ListQuery,
  OfCaseAnswer,
  OfCaseParams,
  PublicAnswer,
  RefuseOnCaseBody,
  RefusePastBody,
  SettingBody,
  SettingsView,
  StatisticsAnswer,
  StatisticsExportQuery,
  StatisticsQuery,
  TaskRefusalFileParams,
  TaskRefusalPage,
  TaskRefusalParams,
  TaskRefusalView,
  UnmaskBody,
  WithdrawalBody,
} from "./schema.ts";

function sendFile(reply: Edge["reply"], { name, type, bytes }: File): void {
  void reply
    .type(type)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
}

const reading: readonly AnyRoute[] = [
  defineRoute({
    id: "taskRefusals.list",
    method: "GET",
    path: "/api/v1/task-refusals",
    summary: "Refusals of un-admitted work that you may see, the newest first",
    access: concerned,
    query: ListQuery,
    response: TaskRefusalPage,
    handler: (ctx, { query }) => pageOfTaskRefusals(ctx, query) as never,
  }),
  defineRoute({
    id: "taskRefusals.counts",
    method: "GET",
    path: "/api/v1/task-refusals/counts",
    summary: "How many refusals wait to be decided, to be answered by you, to be taken note of",
    access: concerned,
    response: CountsAnswer,
    handler: (ctx) => countsFor(ctx),
  }),
  defineRoute({
    id: "taskRefusals.statistics",
    method: "GET",
    path: "/api/v1/task-refusals/statistics",
    summary: "Refusals by department, month and channel",
    access: concerned,
    query: StatisticsQuery,
    response: StatisticsAnswer,
    handler: (ctx, { query }) => statistics(ctx, query),
  }),
  defineRoute({
    id: "taskRefusals.exportStatistics",
    method: "GET",
    path: "/api/v1/task-refusals/statistics/export",
    summary: "The statistics of refusals as a workbook or CSV",
    access: concerned,
    query: StatisticsExportQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/task-refusals/statistics" }) },
    async handler(ctx, { query }, { reply }) {
      sendFile(reply, await exportStatistics(ctx, query));
      return {};
    },
  }),
  defineRoute({
    id: "taskRefusals.export",
    method: "GET",
    path: "/api/v1/task-refusals/export",
    summary: "The refusals that a list shows as a workbook or CSV; at most 10,000",
    access: concerned,
    query: ExportQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/task-refusals" }) },
    async handler(ctx, { query }, { reply }) {
      sendFile(reply, await exportTaskRefusals(ctx, query));
      return {};
    },
  }),
  defineRoute({
    id: "taskRefusals.disclosed",
    method: "GET",
    path: "/api/v1/disclosure/task-refusals",
    summary: "How often each department was found to push un-admitted work; for everybody",
    access: "public",
    query: StatisticsQuery,
    response: PublicAnswer,
    handler: (ctx, { query }) => publicStatistics(ctx, query),
  }),
  defineRoute({
    id: "taskRefusals.ofCase",
    method: "GET",
    path: "/api/v1/cases/:caseId/task-refusals",
    summary:
      "What came down on a case to your organisation, the mandates for it, and what was refused",
    access: staff,
    params: OfCaseParams,
    response: OfCaseAnswer,
    handler: (ctx, { params }) => ofCase(ctx, params.caseId),
  }),
  defineRoute({
    id: "taskRefusals.departments",
    method: "GET",
    path: "/api/v1/task-refusals/departments",
    summary: "Departments whose work may be refused",
    access: concerned,
    response: DepartmentsAnswer,
    handler: (ctx) => listDepartments(ctx),
  }),
  defineRoute({
    id: "taskRefusals.cover",
    method: "GET",
    path: "/api/v1/task-refusals/cover",
    summary: "The admitted mandates on which a department may ask your organisation for something",
    access: refuser,
    query: CoverQuery,
    response: CoverAnswer,
    handler: (ctx, { query }) => showCover(ctx, query.departmentOrgId),
  }),
  defineRoute({
    id: "taskRefusals.get",
    method: "GET",
    path: "/api/v1/task-refusals/:taskRefusalId",
    summary: "One refusal with its evidence, the department's side and the decision",
    access: concerned,
    params: TaskRefusalParams,
    response: TaskRefusalView,
    handler: (ctx, { params }) => showTaskRefusal(ctx, params.taskRefusalId),
  }),
  defineRoute({
    id: "taskRefusals.mandates",
    method: "GET",
    path: "/api/v1/task-refusals/:taskRefusalId/mandates",
    summary: "The mandates in force between the two organisations of a refusal",
    access: concerned,
    params: TaskRefusalParams,
    response: CoverAnswer,
    handler: (ctx, { params }) => mandatesOfRefusal(ctx, params.taskRefusalId),
  }),
  defineRoute({
    id: "taskRefusals.file",
    method: "GET",
    path: "/api/v1/task-refusals/:taskRefusalId/files/:fileId",
    summary: "Download a piece of evidence",
    access: concerned,
    params: TaskRefusalFileParams,
    response: Type.Unknown(),
    rawReply: true,
    handler: (ctx, { params }, { reply }) =>
      readEvidence(ctx, params.taskRefusalId, params.fileId, reply),
  }),
];

const writing: readonly AnyRoute[] = [
  defineRoute({
    id: "taskRefusals.refuseOnCase",
    method: "POST",
    path: "/api/v1/task-refusals/on-case",
    summary:
      "Say no to what a department sent down on a case; who sent what and when is the evidence",
    access: refuser,
    body: RefuseOnCaseBody,
    response: TaskRefusalView,
    status: 201,
    handler: (ctx, { body }) => refuseOnCase(ctx, body),
  }),
  defineRoute({
    id: "taskRefusals.refusePast",
    method: "POST",
    path: "/api/v1/task-refusals",
    summary:
      "Say no to what a department asked for by telephone, on paper, in a meeting or chat group",
    access: refuser,
    body: RefusePastBody,
    response: TaskRefusalView,
    status: 201,
    handler: (ctx, { body }) => refusePast(ctx, body),
  }),
  defineRoute({
    id: "taskRefusals.changeSettings",
    method: "POST",
    path: "/api/v1/task-refusal-settings",
    summary: "Set how long department and office have, from a day on",
    access: setter,
    body: SettingBody,
    response: SettingsView,
    handler: (ctx, { body }) => changeSettings(ctx, body),
  }),
  defineRoute({
    id: "taskRefusals.takeBackSettings",
    method: "POST",
    path: "/api/v1/task-refusal-settings/withdrawals",
    summary: "Take back limits of a day to come, or of today while nothing was recorded under them",
    access: setter,
    body: WithdrawalBody,
    response: SettingsView,
    handler: (ctx, { body }) => takeBackSettings(ctx, body.from, body.reason),
  }),
  defineRoute({
    id: "taskRefusals.settings",
    method: "GET",
    path: "/api/v1/task-refusal-settings",
    summary: "How long department and office have, now and from which day on",
    access: concerned,
    response: SettingsView,
    handler: (ctx) => showSettings(ctx),
  }),
  defineRoute({
    id: "taskRefusals.act",
    method: "POST",
    path: "/api/v1/task-refusals/:taskRefusalId/commands",
    summary: "State your side, confirm, find covered by a mandate, take back, or take note",
    access: concerned,
    params: TaskRefusalParams,
    body: CommandBody,
    response: TaskRefusalView,
    handler: (ctx, { params, body }) =>
      judge(ctx, params.taskRefusalId, body as unknown as CommandBody),
  }),
  defineRoute({
    id: "taskRefusals.unmask",
    method: "POST",
    path: "/api/v1/task-refusals/:taskRefusalId/unmask",
    summary: "Show in full who asked; recorded with your reason",
    access: concerned,
    params: TaskRefusalParams,
    body: UnmaskBody,
    response: AskerAnswer,
    handler: (ctx, { params, body }) => unmaskAsker(ctx, params.taskRefusalId, body.reason),
  }),
];

export const routes: readonly AnyRoute[] = [...reading, ...writing];
