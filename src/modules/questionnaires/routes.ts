/** HTTP of questionnaires. Routes that take a code keep no idempotency key: it would say when which answer came. */
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { Type } from "typebox";
import { invitee, keeper, keyer, overseer } from "./access.ts";
import { castBallot, keySlip, readBallot } from "./actions/ballots.ts";
import { closeSurvey } from "./actions/close.ts";
import { enterList, handOut } from "./actions/lists.ts";
import { readPreference, savePreference } from "./actions/preference.ts";
import { listSurveys, readDraw, readSurvey, viewOf } from "./actions/view.ts";
import { surveyWorkbook } from "./actions/workbook.ts";
import {
  BallotBody,
  BallotView,
  CastAnswer,
  CodeBody,
  DrawView,
  GroupBody,
  KeyingAnswer,
  LanguageQuery,
  ListBody,
  PageQuery,
  PreferenceBody,
  SlipsAnswer,
  SurveyPage,
  SurveyParams,
  SurveyView,
} from "./schema.ts";

const SURVEYS = "/api/v1/surveys";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const reading: readonly AnyRoute[] = [
  defineRoute({
    id: "questionnaires.list",
    method: "GET",
    path: SURVEYS,
    summary: "Surveys, newest first",
    access: overseer,
    query: PageQuery,
    response: SurveyPage,
    handler: (ctx, { query }) => listSurveys(ctx, query),
  }),
  defineRoute({
    id: "questionnaires.get",
    method: "GET",
    path: `${SURVEYS}/:surveyId`,
    summary: "One survey: invited, answered, and what groups large enough said",
    access: overseer,
    params: SurveyParams,
    response: SurveyView,
    handler: (ctx, { params }) => readSurvey(ctx, params.surveyId),
  }),
  defineRoute({
    id: "questionnaires.draw",
    method: "GET",
    path: `${SURVEYS}/:surveyId/draw`,
    summary: "The draw: keys that stand for people, who was drawn, and the seed once it is closed",
    access: overseer,
    params: SurveyParams,
    response: DrawView,
    handler: (ctx, { params }) => readDraw(ctx, params.surveyId),
  }),
  defineRoute({
    id: "questionnaires.workbook",
    method: "GET",
    path: `${SURVEYS}/:surveyId/workbook`,
    summary: "The results as a workbook (XLSX)",
    access: overseer,
    params: SurveyParams,
    query: LanguageQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: ({ params }) => ({ href: `/console/surveys/${params.surveyId}` }) },
    async handler(ctx, { params, query }, { reply }) {
      const bytes = await surveyWorkbook(ctx, params.surveyId, query.language);
      await reply
        .type(XLSX)
        .header("content-disposition", `attachment; filename="survey-${params.surveyId}.xlsx"`)
        .send(bytes);
    },
  }),
  defineRoute({
    id: "questionnaires.preference",
    method: "GET",
    path: "/api/v1/me/survey-invitations",
    summary: "Whether you want to be invited to surveys",
    access: invitee,
    response: PreferenceBody,
    handler: (ctx) => readPreference(ctx),
  }),
];

const keeping: readonly AnyRoute[] = [
  defineRoute({
    id: "questionnaires.enterList",
    method: "PUT",
    path: `${SURVEYS}/:surveyId/lists`,
    summary: "Enter the units or deputies that are asked, in the place of the list before",
    access: keeper,
    params: SurveyParams,
    body: ListBody,
    response: SurveyView,
    handler: async (ctx, { params, body }) =>
      viewOf(ctx, await enterList(ctx, params.surveyId, body.group, body.people)),
  }),
  defineRoute({
    id: "questionnaires.handOut",
    method: "POST",
    path: `${SURVEYS}/:surveyId/slips`,
    summary: "Hand out the ballots of a list; the codes of the slips are in this answer alone",
    access: keeper,
    transaction: "own",
    params: SurveyParams,
    body: GroupBody,
    response: SlipsAnswer,
    handler: async (ctx, { params, body }) => ({
      slips: await handOut(ctx, params.surveyId, body.group),
    }),
  }),
  defineRoute({
    id: "questionnaires.close",
    method: "POST",
    path: `${SURVEYS}/:surveyId/close`,
    summary: "Close a survey after its last day and count it, once",
    access: keeper,
    params: SurveyParams,
    response: SurveyView,
    handler: async (ctx, { params }) => viewOf(ctx, await closeSurvey(ctx, params.surveyId)),
  }),
  defineRoute({
    id: "questionnaires.savePreference",
    method: "PUT",
    path: "/api/v1/me/survey-invitations",
    summary: "Say whether you want to be invited to surveys",
    access: invitee,
    body: PreferenceBody,
    response: PreferenceBody,
    handler: (ctx, { body }) => savePreference(ctx, body.wanted),
  }),
];

const answering: readonly AnyRoute[] = [
  defineRoute({
    id: "questionnaires.readBallot",
    method: "POST",
    path: "/api/v1/ballots/read",
    summary: "What a code asks; a code is never part of an address",
    access: "public",
    rateLimit: "tracking",
    transaction: "own",
    body: CodeBody,
    response: BallotView,
    handler: (ctx, { body }) => readBallot(ctx, body.ballotCode),
  }),
  defineRoute({
    id: "questionnaires.cast",
    method: "POST",
    path: "/api/v1/ballots/cast",
    summary: "Answer, once a code; nothing is kept of who, when and from where",
    access: "public",
    rateLimit: "submission",
    transaction: "own",
    body: BallotBody,
    response: CastAnswer,
    handler: (ctx, { body }) => castBallot(ctx, body),
  }),
  defineRoute({
    id: "questionnaires.keySlip",
    method: "POST",
    path: "/api/v1/ballots/key",
    summary: "Type in a slip on paper; it counts when a second official has typed the same",
    access: keyer,
    transaction: "own",
    body: BallotBody,
    response: KeyingAnswer,
    handler: (ctx, { body }) => keySlip(ctx, body),
  }),
];

/** Every route of questionnaires. */
export const routes: readonly AnyRoute[] = [...reading, ...keeping, ...answering];
