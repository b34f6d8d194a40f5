/** HTTP of the books: reading them. */
import { Type } from "typebox";
import { type AnyRoute, type Edge, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import { type Sheet, exportJournal, exportStatement, exportTrial } from "../actions/export.ts";
import { accountDetail, appropriationDetail, overview } from "../actions/overview.ts";
import { entryDetail, journal, statement } from "../actions/statements.ts";
import { trialBalance } from "../actions/trial.ts";
import {
  AccountDetail,
  AppropriationDetail,
  EntryView,
  Id,
  JournalExportQuery,
  JournalLine,
  JournalQuery,
  OverviewView,
  StatementExportQuery,
  StatementLine,
  StatementQuery,
  TrialExportQuery,
  TrialQuery,
  TrialView,
  YearNumber,
  pageShape,
} from "../schema.ts";

const IdParams = Type.Object({ id: Id });

/** Sends a table as a file to keep. */
function download({ reply }: Edge, { name, type, bytes }: Sheet): object {
  void reply
    .type(type)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
  return {};
}

export const ledgerRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "ledger.overview",
    method: "GET",
    path: "/api/v1/ledger/overview",
    summary: "Appropriations of a year by organisation: appropriated, committed, spent, available",
    access: staff,
    query: Type.Object({ year: Type.Optional(YearNumber) }),
    response: OverviewView,
    handler: (ctx, { query }) => overview(ctx, query.year),
  }),
  defineRoute({
    id: "ledger.appropriation",
    method: "GET",
    path: "/api/v1/ledger/appropriations/:id",
    summary: "One appropriation with its accounts and commitments",
    access: staff,
    params: IdParams,
    response: AppropriationDetail,
    handler: (ctx, { params }) => appropriationDetail(ctx, params.id),
  }),
  defineRoute({
    id: "ledger.account",
    method: "GET",
    path: "/api/v1/ledger/accounts/:id",
    summary: "One account with its balance and the appropriation around it",
    access: staff,
    params: IdParams,
    response: AccountDetail,
    handler: (ctx, { params }) => accountDetail(ctx, params.id),
  }),
  defineRoute({
    id: "ledger.statement",
    method: "GET",
    path: "/api/v1/ledger/accounts/:id/statement",
    summary: "The lines of an account, newest first, with the balance after each",
    access: staff,
    params: IdParams,
    query: StatementQuery,
    response: pageShape(StatementLine),
    handler: (ctx, { params, query }) => statement(ctx, params.id, query),
  }),
  defineRoute({
    id: "ledger.exportStatement",
    method: "GET",
    path: "/api/v1/ledger/accounts/:id/statement/export",
    summary: "The same as CSV or XLSX",
    access: staff,
    params: IdParams,
    query: StatementExportQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: ({ params }) => ({ href: `/console/ledger/appropriations/${params.id}` }) },
    handler: async (ctx, { params, query }, edge) =>
      download(edge, await exportStatement(ctx, params.id, query)),
  }),
  defineRoute({
    id: "ledger.journal",
    method: "GET",
    path: "/api/v1/ledger/entries",
    summary: "Entries that concern organisations whose books one may read, newest first",
    access: staff,
    query: JournalQuery,
    response: pageShape(JournalLine),
    handler: (ctx, { query }) => journal(ctx, query),
  }),
  defineRoute({
    id: "ledger.exportJournal",
    method: "GET",
    path: "/api/v1/ledger/entries/export",
    summary: "The same as CSV or XLSX",
    access: staff,
    query: JournalExportQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/ledger" }) },
    handler: async (ctx, { query }, edge) => download(edge, await exportJournal(ctx, query)),
  }),
  defineRoute({
    id: "ledger.entry",
    method: "GET",
    path: "/api/v1/ledger/entries/:id",
    summary: "One entry with its lines and its reason",
    access: staff,
    params: IdParams,
    response: EntryView,
    handler: (ctx, { params }) => entryDetail(ctx, params.id),
  }),
  defineRoute({
    id: "ledger.trialBalance",
    method: "GET",
    path: "/api/v1/ledger/trial-balance",
    summary: "Sums of debits and credits of all accounts for a run of months",
    access: staff,
    query: TrialQuery,
    response: TrialView,
    handler: (ctx, { query }) => trialBalance(ctx, query),
  }),
  defineRoute({
    id: "ledger.exportTrialBalance",
    method: "GET",
    path: "/api/v1/ledger/trial-balance/export",
    summary: "The same as CSV or XLSX",
    access: staff,
    query: TrialExportQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/ledger/trial-balance" }) },
    handler: async (ctx, { query }, edge) => download(edge, await exportTrial(ctx, query)),
  }),
];
