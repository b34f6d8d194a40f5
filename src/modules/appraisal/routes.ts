/** HTTP of appraisal. */
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { Type } from "typebox";
import { confirmer, judge, keeper, overseer, reader, target } from "./access.ts";
import { startComputing } from "./actions/compute.ts";
import { datesFile } from "./actions/dates-file.ts";
import { sealedFile, targetFile } from "./actions/file.ts";
import { waitingFor } from "./actions/remind.ts";
import * as rounds from "./actions/rounds.ts";
import * as schemes from "./actions/schemes.ts";
import { targetWorkbook } from "./actions/target-workbook.ts";
import { publishedTrend, trendOfTarget } from "./actions/trends.ts";
import {
  casesBehind,
  listPublished,
  listRounds,
  readPublished,
  readRound,
} from "./actions/view.ts";
import { roundWorkbook } from "./actions/workbook.ts";
import {
  CasesQuery,
  ConsequenceBody,
  DecisionBody,
  DraftBody,
  Id,
  LanguageQuery,
  OpenBody,
  PageQuery,
  Place,
  PlaceQuery,
  PublishBody,
  ReasonBody,
  ReviseBody,
  RoundPage,
  RoundView,
  SchemeList,
  SchemeView,
  SchemeWithGroups,
  SealedCases,
  TextBody,
  TrendAnswer,
  WaitingList,
} from "./schema.ts";

const Params = Type.Object({ id: Id });
const TargetParams = Type.Object({ id: Id, place: Place });
const SCHEMES = "/api/v1/appraisal/schemes";
const ROUNDS = "/api/v1/appraisal/rounds";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const SEALED = "application/octet-stream";

/** The header under which an answer is kept as a file. */
const asFile = (name: string) => ["content-disposition", `attachment; filename="${name}"`] as const;

const schemeRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "appraisal.schemes",
    method: "GET",
    path: SCHEMES,
    summary: "Schemes of appraisal with their versions",
    access: overseer,
    response: SchemeList,
    handler: (ctx) => schemes.listSchemes(ctx),
  }),
  defineRoute({
    id: "appraisal.scheme",
    method: "GET",
    path: `${SCHEMES}/:id`,
    summary: "One scheme with its draft and its versions",
    access: overseer,
    params: Params,
    response: SchemeWithGroups,
    handler: (ctx, { params }) => schemes.readScheme(ctx, params.id),
  }),
  defineRoute({
    id: "appraisal.draftScheme",
    method: "POST",
    path: SCHEMES,
    summary: "Begin a scheme, from a published one or from nothing",
    access: keeper,
    body: DraftBody,
    response: SchemeView,
    status: 201,
    handler: (ctx, { body }) => schemes.draftScheme(ctx, body),
  }),
  defineRoute({
    id: "appraisal.reviseScheme",
    method: "PUT",
    path: `${SCHEMES}/:id`,
    summary: "Change the draft of a scheme; what is published stays",
    access: keeper,
    params: Params,
    body: ReviseBody,
    response: SchemeView,
    handler: (ctx, { params, body }) =>
      schemes.reviseScheme(ctx, params.id, body.revision, body.content),
  }),
  defineRoute({
    id: "appraisal.publishScheme",
    method: "POST",
    path: `${SCHEMES}/:id/publish`,
    summary: "Publish the draft; from then on this version is sealed",
    access: keeper,
    params: Params,
    body: PublishBody,
    response: SchemeView,
    handler: (ctx, { params, body }) => schemes.publishScheme(ctx, params.id, body.revision),
  }),
];

const readRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "appraisal.rounds",
    method: "GET",
    path: ROUNDS,
    summary: "Rounds, newest first",
    access: reader,
    query: PageQuery,
    response: RoundPage,
    handler: (ctx, { query }) => listRounds(ctx, query),
  }),
  defineRoute({
    id: "appraisal.waiting",
    method: "GET",
    path: "/api/v1/appraisal/waiting",
    summary: "What waits for who asks: steps of rounds, replies of one's own body or area",
    access: reader,
    response: WaitingList,
    handler: (ctx) => waitingFor(ctx),
  }),
  defineRoute({
    id: "appraisal.round",
    method: "GET",
    path: `${ROUNDS}/:id`,
    summary: "One round with the results that one may see",
    access: reader,
    params: Params,
    response: RoundView,
    handler: (ctx, { params }) => readRound(ctx, params.id),
  }),
  defineRoute({
    id: "appraisal.cases",
    method: "GET",
    path: `${ROUNDS}/:id/cases`,
    summary: "The cases behind a number, as they stood when it was sealed",
    access: reader,
    params: Params,
    query: CasesQuery,
    response: SealedCases,
    handler: (ctx, { params, query }) => casesBehind(ctx, params.id, query),
  }),
  defineRoute({
    id: "appraisal.file",
    method: "GET",
    path: `${ROUNDS}/:id/file`,
    summary: "The sealed file, from which the scores can be computed again without the platform",
    access: overseer,
    params: Params,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: ({ params }) => ({ href: `/console/appraisal/rounds/${params.id}` }) },
    async handler(ctx, { params }, { reply }) {
      const lines = await sealedFile(ctx, params.id);
      await reply
        .type(SEALED)
        .header(...asFile(`appraisal-round-${params.id}.txt`))
        .send(lines);
    },
  }),
  defineRoute({
    id: "appraisal.workbook",
    method: "GET",
    path: `${ROUNDS}/:id/workbook`,
    summary: "The results that one may see as a workbook (XLSX)",
    access: reader,
    params: Params,
    query: LanguageQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: ({ params }) => ({ href: `/console/appraisal/rounds/${params.id}` }) },
    async handler(ctx, { params, query }, { reply }) {
      const bytes = await roundWorkbook(ctx, params.id, query.language);
      await reply
        .type(XLSX)
        .header(...asFile(`appraisal-round-${params.id}.xlsx`))
        .send(bytes);
    },
  }),
  defineRoute({
    id: "appraisal.datesFile",
    method: "GET",
    path: `${ROUNDS}/:id/dates.ics`,
    summary: "The dates of a round as iCalendar",
    access: reader,
    params: Params,
    query: LanguageQuery,
    response: Type.Unknown(),
    rawReply: true,
    async handler(ctx, { params, query }, { reply }) {
      const text = await datesFile(ctx, params.id, query.language);
      await reply
        .type("text/calendar; charset=utf-8")
        .header(...asFile(`appraisal-round-${params.id}.ics`))
        .send(text);
    },
  }),
  defineRoute({
    id: "appraisal.targetWorkbook",
    method: "GET",
    path: `${ROUNDS}/:id/targets/:place/workbook`,
    summary: "What explains one target as a workbook (XLSX), with the cases that one may see",
    access: reader,
    params: TargetParams,
    query: LanguageQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: {
      about: ({ params }) => ({
        href: `/console/appraisal/rounds/${params.id}/targets/${params.place}`,
      }),
    },
    async handler(ctx, { params, query }, { reply }) {
      const { id, place } = params;
      const bytes = await targetWorkbook(ctx, id, place, query.language);
      await reply
        .type(XLSX)
        .header(...asFile(`appraisal-round-${id}-target-${place}.xlsx`))
        .send(bytes);
    },
  }),
  defineRoute({
    id: "appraisal.targetFile",
    method: "GET",
    path: `${ROUNDS}/:id/targets/:place/file`,
    summary: "The sealed file of one's own target, from which its score can be computed again",
    access: reader,
    params: TargetParams,
    response: Type.Unknown(),
    rawReply: true,
    later: {
      about: ({ params }) => ({
        href: `/console/appraisal/rounds/${params.id}/targets/${params.place}`,
      }),
    },
    async handler(ctx, { params }, { reply }) {
      const { id, place } = params;
      const text = await targetFile(ctx, id, place);
      await reply
        .type(SEALED)
        .header(...asFile(`appraisal-round-${id}-target-${place}.txt`))
        .send(text);
    },
  }),
  defineRoute({
    id: "appraisal.trend",
    method: "GET",
    path: `${ROUNDS}/:id/trend`,
    summary: "How a target fared over the rounds of the scheme that one may read",
    access: reader,
    params: Params,
    query: PlaceQuery,
    response: TrendAnswer,
    handler: (ctx, { params, query }) => trendOfTarget(ctx, params.id, query.place),
  }),
  defineRoute({
    id: "appraisal.publishedTrend",
    method: "GET",
    path: "/api/v1/appraisal/published/:id/trend",
    summary: "How a target fared over the published rounds of a public scheme",
    access: "public",
    params: Params,
    query: PlaceQuery,
    response: TrendAnswer,
    handler: (ctx, { params, query }) => publishedTrend(ctx, params.id, query.place),
  }),
  defineRoute({
    id: "appraisal.published",
    method: "GET",
    path: "/api/v1/appraisal/published",
    summary: "Published rounds of public schemes, newest first",
    access: "public",
    query: PageQuery,
    response: RoundPage,
    handler: (ctx, { query }) => listPublished(ctx, query),
  }),
  defineRoute({
    id: "appraisal.publishedRound",
    method: "GET",
    path: "/api/v1/appraisal/published/:id",
    summary: "One published round for everybody",
    access: "public",
    params: Params,
    response: RoundView,
    handler: (ctx, { params }) => readPublished(ctx, params.id),
  }),
];

const stepRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "appraisal.openRound",
    method: "POST",
    path: ROUNDS,
    summary: "Open a round under a published version of a scheme",
    access: keeper,
    body: OpenBody,
    response: RoundView,
    status: 201,
    handler: (ctx, { body }) => rounds.openRound(ctx, body),
  }),
  ...(
    [
      ["collect", "Begin collecting", keeper, rounds.beginCollection],
      [
        "compute",
        "Have the round computed and sealed; a job does it and the round says how far it is",
        keeper,
        startComputing,
      ],
      [
        "confirm",
        "Confirm the results after everybody could reply",
        confirmer,
        rounds.confirmRound,
      ],
      ["publish", "Publish the confirmed results", keeper, rounds.publishRound],
      ["close", "Close the round when appeals are over", keeper, rounds.closeRound],
    ] as const
  ).map(([name, summary, access, act]) =>
    defineRoute({
      id: `appraisal.${name}`,
      method: "POST",
      path: `${ROUNDS}/:id/${name}`,
      summary,
      access,
      params: Params,
      response: RoundView,
      handler: (ctx, { params }) => act(ctx, params.id),
    }),
  ),
  ...(
    [
      ["reply", "Reply for one's own body or area", target, rounds.replyTo],
      ["answer", "Answer a reply", keeper, rounds.answerReply],
      ["appeal", "Appeal for one's own body or area", target, rounds.appeal],
    ] as const
  ).map(([name, summary, access, act]) =>
    defineRoute({
      id: `appraisal.${name}`,
      method: "POST",
      path: `${ROUNDS}/:id/${name}`,
      summary,
      access,
      params: Params,
      body: TextBody,
      response: RoundView,
      handler: (ctx, { params, body }) => act(ctx, params.id, body),
    }),
  ),
  defineRoute({
    id: "appraisal.cancel",
    method: "POST",
    path: `${ROUNDS}/:id/cancel`,
    summary: "Give a round up before it is computed, saying why",
    access: keeper,
    params: Params,
    body: ReasonBody,
    response: RoundView,
    handler: (ctx, { params, body }) => rounds.cancelRound(ctx, params.id, body.reason),
  }),
  defineRoute({
    id: "appraisal.decideAppeal",
    method: "POST",
    path: `${ROUNDS}/:id/appeal-decision`,
    summary: "Decide an appeal, saying why",
    access: judge,
    params: Params,
    body: DecisionBody,
    response: RoundView,
    handler: (ctx, { params, body }) => rounds.decideAppeal(ctx, params.id, body),
  }),
  defineRoute({
    id: "appraisal.recordConsequence",
    method: "POST",
    path: `${ROUNDS}/:id/consequences`,
    summary: "Record a reward or a consequence",
    access: confirmer,
    params: Params,
    body: ConsequenceBody,
    response: RoundView,
    handler: (ctx, { params, body }) => rounds.recordConsequence(ctx, params.id, body),
  }),
];

/** Every route of appraisal. */
export const routes: readonly AnyRoute[] = [...schemeRoutes, ...readRoutes, ...stepRoutes];
