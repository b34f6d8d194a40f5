/** HTTP of sheets. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { filler, formReader, returner } from "../access.ts";
import {
  handIn,
  listInbox,
  returnSheet,
  saveAnswers,
  showHistory,
  showSheet,
} from "../actions/sheets.ts";
import { Id, ReasonBody, pageShape } from "../schema/fields.ts";
import {
  AnswersBody,
  HistoryQuery,
  HistoryView,
  SheetLine,
  SheetView,
  SheetsQuery,
} from "../schema/sheets.ts";

const SheetParams = Type.Object({ sheetId: Id });

export const sheetRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "forms.inbox",
    method: "GET",
    path: "/api/v1/forms/sheets",
    summary: "What one's body has to fill in, next due first; or has handed in",
    access: filler,
    query: SheetsQuery,
    response: pageShape(SheetLine),
    handler: async (ctx, { query }) => {
      const { items, next } = await listInbox(ctx, query);
      return { items: [...items], next };
    },
  }),
  defineRoute({
    id: "forms.sheet",
    method: "GET",
    path: "/api/v1/forms/sheets/:sheetId",
    summary: "One sheet with what stands in it and what is known from elsewhere",
    access: formReader,
    params: SheetParams,
    response: SheetView,
    plainJson: true,
    handler: (ctx, { params }) => showSheet(ctx, params.sheetId),
  }),
  defineRoute({
    id: "forms.history",
    method: "GET",
    path: "/api/v1/forms/sheets/:sheetId/history",
    summary: "Every answer to a field about the same area or station, newest first",
    access: formReader,
    params: SheetParams,
    query: HistoryQuery,
    response: HistoryView,
    plainJson: true,
    handler: (ctx, { params, query }) => showHistory(ctx, params.sheetId, query.fieldId),
  }),
  defineRoute({
    id: "forms.saveAnswers",
    method: "PUT",
    path: "/api/v1/forms/sheets/:sheetId/answers",
    summary: "Save some answers; a known value is confirmed by leaving the value out",
    access: filler,
    params: SheetParams,
    body: AnswersBody,
    response: SheetView,
    plainJson: true,
    handler: (ctx, { params, body }) => saveAnswers(ctx, params.sheetId, body),
  }),
  defineRoute({
    id: "forms.handIn",
    method: "POST",
    path: "/api/v1/forms/sheets/:sheetId/hand-in",
    summary: "Hand a sheet in; it must be complete",
    access: filler,
    params: SheetParams,
    response: SheetView,
    plainJson: true,
    handler: (ctx, { params }) => handIn(ctx, params.sheetId),
  }),
  defineRoute({
    id: "forms.returnSheet",
    method: "POST",
    path: "/api/v1/forms/sheets/:sheetId/return",
    summary: "Return a sheet with a reason; it counts as missing until it is handed in again",
    access: returner,
    params: SheetParams,
    body: ReasonBody,
    response: SheetView,
    plainJson: true,
    handler: (ctx, { params, body }) => returnSheet(ctx, params.sheetId, body.reason),
  }),
];
