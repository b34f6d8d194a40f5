/** HTTP of consolidation. */
import { Type } from "typebox";
import { type AnyRoute, type Edge, defineRoute } from "#kernel/http/route.ts";
import { decider, reader } from "./access.ts";
import {
  accountWorkbook,
  addSheet,
  closeSet,
  commentRow,
  decideRows,
  departmentTallies,
  getAccount,
  getRow,
  getSet,
  getSheet,
  listRows,
  listSets,
  listSheets,
  openSet,
  previewEdition,
  withdrawSheet,
} from "./actions.ts";
import {
  AccountView,
  CommentBody,
  DecisionsAnswer,
  DecisionsBody,
  DepartmentTally,
  EditionView,
  Id,
  NewSet,
  RowLine,
  RowView,
  RowsQuery,
  SetView,
  SheetView,
  UPLOAD_LIMIT_BYTES,
} from "./schema.ts";

const BASE = "/api/v1/consolidation/sets";
const SetParams = Type.Object({ setId: Id });
const RowParams = Type.Object({ setId: Id, rowId: Id });
const SheetParams = Type.Object({ setId: Id, sheetId: Id });

async function download(edge: Edge, name: string, bytes: Buffer): Promise<object> {
  void edge.reply
    .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
  return {};
}

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "consolidation.sets",
    method: "GET",
    path: BASE,
    summary:
      "Working sets with their progress, the newest first; a department sees those with rows of its own",
    access: reader,
    response: Type.Object({ items: Type.Array(SetView) }),
    handler: async (ctx) => ({ items: await listSets(ctx) }),
  }),
  defineRoute({
    id: "consolidation.open",
    method: "POST",
    path: BASE,
    summary: "Open a working set",
    access: decider,
    body: NewSet,
    response: SetView,
    status: 201,
    handler: (ctx, { body }) => openSet(ctx, body),
  }),
  defineRoute({
    id: "consolidation.set",
    method: "GET",
    path: `${BASE}/:setId`,
    summary: "A working set with its progress",
    access: reader,
    params: SetParams,
    response: SetView,
    handler: (ctx, { params }) => getSet(ctx, params.setId),
  }),
  defineRoute({
    id: "consolidation.departments",
    method: "GET",
    path: `${BASE}/:setId/departments`,
    summary: "How far each department of a set is",
    access: reader,
    params: SetParams,
    response: Type.Object({ items: Type.Array(DepartmentTally) }),
    handler: async (ctx, { params }) => ({ items: await departmentTallies(ctx, params.setId) }),
  }),
  defineRoute({
    id: "consolidation.sheets",
    method: "GET",
    path: `${BASE}/:setId/sheets`,
    summary: "The spreadsheets of a set, the newest first, without their answers",
    access: decider,
    params: SetParams,
    response: Type.Object({ items: Type.Array(SheetView) }),
    handler: async (ctx, { params }) => ({ items: await listSheets(ctx, params.setId) }),
  }),
  defineRoute({
    id: "consolidation.addSheet",
    method: "POST",
    path: `${BASE}/:setId/sheets`,
    summary:
      "Add the rows of a CSV or XLSX file; every row is answered for, the same file again adds nothing",
    access: decider,
    params: SetParams,
    query: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 300 }),
      /** The department that hands it in; without it a column must say whose each row is. */
      orgId: Type.Optional(Id),
      createOrganisations: Type.Optional(Type.Enum(["true", "false"])),
    }),
    rawBody: true,
    bodyLimit: UPLOAD_LIMIT_BYTES + 1024,
    rateLimit: "upload",
    transaction: "own",
    response: SheetView,
    later: {
      about: ({ params, query }) => ({
        subject: query.name,
        href: `/console/consolidation/${params.setId}`,
      }),
    },
    handler: (ctx, { params, query }, edge) =>
      addSheet(
        ctx,
        params.setId,
        { name: query.name, bytes: edge.request.body as Buffer },
        {
          orgId: query.orgId ?? null,
          createOrganisations: query.createOrganisations === "true",
        },
      ),
  }),
  defineRoute({
    id: "consolidation.sheet",
    method: "GET",
    path: `${BASE}/:setId/sheets/:sheetId`,
    summary: "What became of every row of a spreadsheet",
    access: decider,
    params: SheetParams,
    response: SheetView,
    handler: (ctx, { params }) => getSheet(ctx, params.setId, params.sheetId),
  }),
  defineRoute({
    id: "consolidation.withdrawSheet",
    method: "POST",
    path: `${BASE}/:setId/sheets/:sheetId/withdraw`,
    summary: "Take a spreadsheet out again, as long as nothing was decided or said about its rows",
    access: decider,
    params: SheetParams,
    response: SheetView,
    handler: (ctx, { params }) => withdrawSheet(ctx, params.setId, params.sheetId),
  }),
  defineRoute({
    id: "consolidation.rows",
    method: "GET",
    path: `${BASE}/:setId/rows`,
    summary: "Raw rows in order of number: by department, decision, proposal, sheet, or words",
    access: reader,
    params: SetParams,
    query: RowsQuery,
    response: Type.Object({
      items: Type.Array(RowLine),
      next: Type.Union([Type.String(), Type.Null()]),
    }),
    plainJson: true,
    handler: async (ctx, { params, query }) => {
      const page = await listRows(ctx, params.setId, query);
      return { items: [...page.items], next: page.next };
    },
  }),
  defineRoute({
    id: "consolidation.row",
    method: "GET",
    path: `${BASE}/:setId/rows/:rowId`,
    summary: "A raw row with its proposals and their reasons, its history and comments",
    access: reader,
    params: RowParams,
    response: RowView,
    handler: (ctx, { params }) => getRow(ctx, params.setId, params.rowId),
  }),
  defineRoute({
    id: "consolidation.decide",
    method: "POST",
    path: `${BASE}/:setId/decisions`,
    summary: "Decide rows, change decisions or take them back; all of the given ones or none",
    access: decider,
    params: SetParams,
    body: DecisionsBody,
    bodyLimit: 4 * 1024 * 1024,
    response: DecisionsAnswer,
    handler: (ctx, { params, body }) => decideRows(ctx, params.setId, body.items),
  }),
  defineRoute({
    id: "consolidation.comment",
    method: "POST",
    path: `${BASE}/:setId/rows/:rowId/comments`,
    summary: "Say something about a row: the department whose it is, or who decides",
    access: reader,
    params: RowParams,
    body: CommentBody,
    response: RowView,
    status: 201,
    handler: (ctx, { params, body }) => commentRow(ctx, params.setId, params.rowId, body.text),
  }),
  defineRoute({
    id: "consolidation.account",
    method: "GET",
    path: `${BASE}/:setId/account`,
    summary: "The account before and after: per department, in total, and every raw row",
    access: reader,
    params: SetParams,
    response: AccountView,
    plainJson: true,
    handler: (ctx, { params }) => getAccount(ctx, params.setId),
  }),
  defineRoute({
    id: "consolidation.accountWorkbook",
    method: "GET",
    path: `${BASE}/:setId/account.xlsx`,
    summary: "The same as a workbook",
    access: reader,
    params: SetParams,
    query: Type.Object({ language: Type.Optional(Type.Enum(["zh", "en"])) }),
    response: Type.Unknown(),
    rawReply: true,
    later: {
      about: ({ params }) => ({ href: `/console/consolidation/${params.setId}/account` }),
    },
    handler: async (ctx, { params, query }, edge) => {
      const { name, bytes } = await accountWorkbook(ctx, params.setId, query.language ?? "zh");
      return download(edge, name, bytes);
    },
  }),
  defineRoute({
    id: "consolidation.edition",
    method: "GET",
    path: `${BASE}/:setId/edition`,
    summary: "What closing would draft in the catalogue now, and what stands in the way",
    access: decider,
    params: SetParams,
    response: EditionView,
    handler: (ctx, { params }) => previewEdition(ctx, params.setId),
  }),
  defineRoute({
    id: "consolidation.close",
    method: "POST",
    path: `${BASE}/:setId/close`,
    summary:
      "Close a set whose every row is decided: it becomes the new draft edition of the catalogue",
    access: decider,
    params: SetParams,
    response: SetView,
    later: { about: ({ params }) => ({ href: `/console/consolidation/${params.setId}` }) },
    handler: (ctx, { params }) => closeSet(ctx, params.setId),
  }),
];
