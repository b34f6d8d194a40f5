/** HTTP of applications and of the public register. */
import { Type } from "typebox";
import { languageOf } from "#kernel/http/errors.ts";
import { type AnyRoute, type Edge, defineRoute } from "#kernel/http/route.ts";
import { applicant, reader } from "../access.ts";
import { act } from "../actions/act.ts";
import { checkDraft, choices } from "../actions/checks.ts";
import { unmaskContact } from "../actions/contact.ts";
import { createDraft, saveDraft } from "../actions/draft.ts";
import { type SheetFile, exportApplications } from "../actions/export.ts";
import { listApplications, listWaiting, overview } from "../actions/lists.ts";
import { listRegister, showRegister } from "../actions/register.ts";
import { readFileOf, showApplication, viewOf } from "../actions/view.ts";
import {
  type AdmissionCommand,
  ApplicationLine,
  ApplicationView,
  CommandBody,
  ContactView,
  DraftBody,
  ExportQuery,
  FileParams,
  IdParams,
  ListQuery,
  RedraftBody,
  UnmaskBody,
  WaitingView,
  pageShape,
} from "../schema.ts";
import { CheckView, ChecksBody, ChoicesView, OverviewView } from "../schema-desk.ts";
import { RegisterPage, RegisterQuery, RegisterView } from "../schema-register.ts";

const Bytes = Type.Any();

/** Hands a file over to be kept. */
export async function send({ reply }: Edge, { name, type, bytes }: SheetFile): Promise<void> {
  await reply
    .type(type)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header("cache-control", "private, no-store")
    .send(bytes);
}

export const applicationRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "admission.list",
    method: "GET",
    path: "/api/v1/admissions",
    summary: "Applications that you may see, the newest first",
    access: reader,
    query: ListQuery,
    response: pageShape(ApplicationLine),
    handler: async (ctx, { query }) => {
      const { items, next } = await listApplications(ctx, query);
      return { items: [...items], next };
    },
  }),
  defineRoute({
    id: "admission.export",
    method: "GET",
    path: "/api/v1/admissions/export",
    summary: "The same list under its filters as CSV or XLSX",
    access: reader,
    query: ExportQuery,
    response: Bytes,
    rawReply: true,
    later: { about: () => ({ href: "/console/admission" }) },
    handler: async (ctx, { query }, edge) => send(edge, await exportApplications(ctx, query)),
  }),
  defineRoute({
    id: "admission.waiting",
    method: "GET",
    path: "/api/v1/admissions/waiting",
    summary: "What waits for you, the longest waiting first",
    access: reader,
    response: WaitingView,
    handler: (ctx) => listWaiting(ctx),
  }),
  defineRoute({
    id: "admission.overview",
    method: "GET",
    path: "/api/v1/admissions/overview",
    summary: "How many there are in each state, and the money that is set aside, by department",
    access: reader,
    response: OverviewView,
    handler: (ctx) => overview(ctx),
  }),
  defineRoute({
    id: "admission.choices",
    method: "GET",
    path: "/api/v1/admissions/choices",
    summary: "What can be chosen in an application: areas, bodies, assisted duties, budgets",
    access: reader,
    response: ChoicesView,
    handler: (ctx) => choices(ctx),
  }),
  defineRoute({
    id: "admission.check",
    method: "POST",
    path: "/api/v1/admissions/checks",
    summary: "What an application as it stands would come to; writes nothing",
    access: applicant,
    body: ChecksBody,
    response: CheckView,
    transaction: "own",
    handler: (ctx, { body }, { request }) =>
      checkDraft(ctx, body, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "admission.draft",
    method: "POST",
    path: "/api/v1/admissions",
    summary: "Keep a draft, finished or not",
    access: applicant,
    body: DraftBody,
    response: ApplicationView,
    status: 201,
    handler: async (ctx, { body }) => viewOf(ctx, await createDraft(ctx, body)),
  }),
  defineRoute({
    id: "admission.save",
    method: "PUT",
    path: "/api/v1/admissions/:id",
    summary: "Keep changes of a draft",
    access: applicant,
    params: IdParams,
    body: RedraftBody,
    response: ApplicationView,
    handler: async (ctx, { params, body }) => viewOf(ctx, await saveDraft(ctx, params.id, body)),
  }),
  defineRoute({
    id: "admission.get",
    method: "GET",
    path: "/api/v1/admissions/:id",
    summary: "One application with opinions, review, decisions, money and time line",
    access: reader,
    params: IdParams,
    response: ApplicationView,
    handler: (ctx, { params }) => showApplication(ctx, params.id),
  }),
  defineRoute({
    id: "admission.act",
    method: "POST",
    path: "/api/v1/admissions/:id/commands",
    summary:
      "Submit, check, give an opinion, review, put on an agenda, enter a decision, petition for exit",
    access: reader,
    params: IdParams,
    body: CommandBody,
    response: ApplicationView,
    handler: async (ctx, { params, body }) =>
      viewOf(ctx, await act(ctx, params.id, body as AdmissionCommand)),
  }),
  defineRoute({
    id: "admission.unmask",
    method: "POST",
    path: "/api/v1/admissions/:id/unmaskings",
    summary: "Show the contact in full; who looked and why is recorded",
    access: reader,
    params: IdParams,
    body: UnmaskBody,
    response: ContactView,
    handler: (ctx, { params, body }) => unmaskContact(ctx, params.id, body.reason),
  }),
  defineRoute({
    id: "admission.file",
    method: "GET",
    path: "/api/v1/admissions/:id/files/:fileId",
    summary: "A file of an application",
    access: reader,
    params: FileParams,
    response: Bytes,
    rawReply: true,
    handler: (ctx, { params }, { reply }) => readFileOf(ctx, params.id, params.fileId, reply),
  }),
  defineRoute({
    id: "admission.register",
    method: "GET",
    path: "/api/v1/admission-register",
    summary: "The public register of admitted work, the newest first",
    access: "public",
    query: RegisterQuery,
    response: RegisterPage,
    handler: (ctx, { query }) => listRegister(ctx, query),
  }),
  defineRoute({
    id: "admission.registerEntry",
    method: "GET",
    path: "/api/v1/admission-register/:id",
    summary: "One entry of the public register",
    access: "public",
    params: IdParams,
    response: RegisterView,
    handler: (ctx, { params }) => showRegister(ctx, params.id),
  }),
];
