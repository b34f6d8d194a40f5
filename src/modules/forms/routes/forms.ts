/** HTTP of forms: design, double asking, admission, sending, results, load. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { designer, formReader } from "../access.ts";
import { findDoubleAsking } from "../actions/asking.ts";
import { exportResults } from "../actions/export.ts";
import { copyForm, draftForm, dropForm, editForm, listForms, showForm } from "../actions/forms.ts";
import { showLoad } from "../actions/load.ts";
import { showResults } from "../actions/results.ts";
import { askAdmission, closeForm, sendForm } from "../actions/sending.ts";
import { Id, ReasonBody, pageShape } from "../schema/fields.ts";
import {
  AgainBody,
  AgainList,
  AskBody,
  CopyBody,
  EditFormBody,
  ExportQuery,
  FormLine,
  FormView,
  FormsQuery,
  LoadQuery,
  LoadView,
  ResultsQuery,
  ResultsView,
  SaveFormBody,
} from "../schema/forms.ts";

const FormParams = Type.Object({ formId: Id });

const designRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "forms.list",
    method: "GET",
    path: "/api/v1/forms",
    summary: "Forms that one sees, newest first",
    access: formReader,
    query: FormsQuery,
    response: pageShape(FormLine),
    handler: (ctx, { query }) => listForms(ctx, query),
  }),
  defineRoute({
    id: "forms.load",
    method: "GET",
    path: "/api/v1/forms/load",
    summary:
      "How much departments asked of bodies in a period, how much was typed, how much filled in",
    access: formReader,
    query: LoadQuery,
    response: LoadView,
    handler: (ctx, { query }) => showLoad(ctx, query),
  }),
  defineRoute({
    id: "forms.doubleAsking",
    method: "POST",
    path: "/api/v1/forms/double-asking",
    summary: "What of some fields is asked already or known; changes nothing",
    access: designer,
    body: AgainBody,
    response: AgainList,
    rateLimit: "typing",
    handler: (ctx, { body }) => findDoubleAsking(ctx, body),
  }),
  defineRoute({
    id: "forms.draft",
    method: "POST",
    path: "/api/v1/forms",
    summary: "Draft a form of one's own department",
    access: designer,
    body: SaveFormBody,
    response: FormView,
    status: 201,
    handler: (ctx, { body }) => draftForm(ctx, body.design),
  }),
  defineRoute({
    id: "forms.get",
    method: "GET",
    path: "/api/v1/forms/:formId",
    summary: "One form with its design, what it asks again, and how its admission stands",
    access: formReader,
    params: FormParams,
    response: FormView,
    plainJson: true,
    handler: (ctx, { params }) => showForm(ctx, params.formId),
  }),
  defineRoute({
    id: "forms.edit",
    method: "PUT",
    path: "/api/v1/forms/:formId",
    summary: "Save a design again; what was asked for admission becomes a draft",
    access: designer,
    params: FormParams,
    body: EditFormBody,
    response: FormView,
    plainJson: true,
    handler: (ctx, { params, body }) => editForm(ctx, params.formId, body.design, body.revision),
  }),
];

const lifeRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "forms.copy",
    method: "POST",
    path: "/api/v1/forms/:formId/copy",
    summary: "Copy a form as a new draft for other days",
    access: designer,
    params: FormParams,
    body: CopyBody,
    response: FormView,
    plainJson: true,
    status: 201,
    handler: (ctx, { params, body }) => copyForm(ctx, params.formId, body),
  }),
  defineRoute({
    id: "forms.ask",
    method: "POST",
    path: "/api/v1/forms/:formId/ask",
    summary: "Ask for admission; the reviewers see every field and what is asked already",
    access: designer,
    params: FormParams,
    body: AskBody,
    response: FormView,
    plainJson: true,
    handler: (ctx, { params, body }) => askAdmission(ctx, params.formId, body),
  }),
  defineRoute({
    id: "forms.send",
    method: "POST",
    path: "/api/v1/forms/:formId/send",
    summary: "Send an admitted form, one sheet for each area or station, once",
    access: designer,
    params: FormParams,
    response: FormView,
    plainJson: true,
    handler: (ctx, { params }) => sendForm(ctx, params.formId),
  }),
  defineRoute({
    id: "forms.close",
    method: "POST",
    path: "/api/v1/forms/:formId/close",
    summary: "Close a form: nothing is filled in any more",
    access: designer,
    params: FormParams,
    response: FormView,
    plainJson: true,
    handler: (ctx, { params }) => closeForm(ctx, params.formId),
  }),
  defineRoute({
    id: "forms.drop",
    method: "POST",
    path: "/api/v1/forms/:formId/drop",
    summary: "Lay a form aside before it is sent",
    access: designer,
    params: FormParams,
    body: ReasonBody,
    response: FormView,
    plainJson: true,
    handler: (ctx, { params, body }) => dropForm(ctx, params.formId, body.reason),
  }),
  defineRoute({
    id: "forms.results",
    method: "GET",
    path: "/api/v1/forms/:formId/results",
    summary: "Results at an area and directly below, with what is missing and stale",
    access: formReader,
    params: FormParams,
    query: ResultsQuery,
    response: ResultsView,
    plainJson: true,
    handler: (ctx, { params, query }) => showResults(ctx, params.formId, query.areaId),
  }),
  defineRoute({
    id: "forms.export",
    method: "GET",
    path: "/api/v1/forms/:formId/export",
    summary: "Results as XLSX (sums, sheets, fields) or CSV (sheets)",
    access: formReader,
    params: FormParams,
    query: ExportQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: ({ params }) => ({ href: `/console/forms/${params.formId}` }) },
    handler: async (ctx, { params, query }, { reply }) => {
      const { name, type, bytes } = await exportResults(ctx, params.formId, query.format ?? "xlsx");
      void reply
        .type(type)
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(bytes);
      return {};
    },
  }),
];

export const formRoutes: readonly AnyRoute[] = [...designRoutes, ...lifeRoutes];
