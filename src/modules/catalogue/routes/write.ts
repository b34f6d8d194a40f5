/** What keepers and departments write. */
import { Type } from "typebox";
import { storeFile } from "#kernel/files.ts";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { catalogueKeeper, draftWriter } from "../access.ts";
import {
  draftDuty,
  publishDuty,
  retireDuty,
  reviseDraft,
  saveCategory,
  saveList,
} from "../actions.ts";
import { CategoryContent, Code, DayText, DutyListShape, WrittenContent } from "../schema.ts";
import { SavedCategory, SavedList, Seen } from "../schema/desk.ts";
import { CodeParams, SampleShape, VersionParams, Written, written } from "./shared.ts";

export const writeRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "catalogue.draft",
    method: "POST",
    path: "/api/v1/catalogue/duties",
    summary: "Open a draft: of a new duty or a new version of one",
    access: draftWriter,
    body: Type.Object({ code: Code, content: WrittenContent }, { additionalProperties: false }),
    bodyLimit: 1024 * 1024,
    response: Written,
    status: 201,
    handler: async (ctx, { body }) => written(await draftDuty(ctx, body.code, body.content)),
  }),
  defineRoute({
    id: "catalogue.revise",
    method: "PUT",
    path: "/api/v1/catalogue/duties/:code/draft",
    summary: "Write over the draft of a duty",
    access: draftWriter,
    params: CodeParams,
    body: Type.Object(
      { revision: Type.Integer({ minimum: 1, maximum: 1_000_000 }), content: WrittenContent },
      { additionalProperties: false },
    ),
    bodyLimit: 1024 * 1024,
    response: Written,
    handler: async (ctx, { params, body }) =>
      written(await reviseDraft(ctx, params.code, body.content, body.revision)),
  }),
  defineRoute({
    id: "catalogue.publish",
    method: "POST",
    path: "/api/v1/catalogue/duties/:code/versions/:number/publish",
    summary: "Publish a draft from a day on; refused unless every area has exactly one lead",
    access: catalogueKeeper,
    params: VersionParams,
    body: Type.Object({ effectiveFrom: Type.Optional(DayText) }, { additionalProperties: false }),
    response: Written,
    handler: async (ctx, { params, body }) =>
      written(
        await publishDuty(ctx, params.code, params.number, body.effectiveFrom),
        params.number,
      ),
  }),
  defineRoute({
    id: "catalogue.retire",
    method: "POST",
    path: "/api/v1/catalogue/duties/:code/versions/:number/retire",
    summary: "Retire a version, at once or from a day on; a draft is dropped",
    access: catalogueKeeper,
    params: VersionParams,
    body: Type.Object({ effectiveTo: Type.Optional(DayText) }, { additionalProperties: false }),
    response: Written,
    handler: async (ctx, { params, body }) =>
      written(await retireDuty(ctx, params.code, params.number, body.effectiveTo), params.number),
  }),
  defineRoute({
    id: "catalogue.saveList",
    method: "PUT",
    path: "/api/v1/catalogue/lists/:code",
    summary: "Create or change a list of duties, close or reopen it",
    access: catalogueKeeper,
    params: CodeParams,
    query: Seen,
    body: Type.Object(
      {
        ...Type.Omit(DutyListShape, ["code", "open"]).properties,
        open: Type.Optional(Type.Boolean()),
      },
      { additionalProperties: false },
    ),
    response: SavedList,
    handler: (ctx, { params, query, body }) =>
      saveList(ctx, { ...body, code: params.code }, query.revision),
  }),
  defineRoute({
    id: "catalogue.saveCategory",
    method: "PUT",
    path: "/api/v1/catalogue/categories/:code",
    summary: "Create or change a kind of request and who takes it where, close or reopen it",
    access: catalogueKeeper,
    params: CodeParams,
    query: Seen,
    body: CategoryContent,
    bodyLimit: 1024 * 1024,
    response: SavedCategory,
    handler: (ctx, { params, query, body }) => saveCategory(ctx, params.code, body, query.revision),
  }),
  defineRoute({
    id: "catalogue.uploadSample",
    method: "POST",
    path: "/api/v1/catalogue/samples",
    summary: "Upload a sample or empty form as raw bytes; saving a draft that names it keeps it",
    access: draftWriter,
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
    rawBody: true,
    bodyLimit: 10 * 1024 * 1024 + 1,
    rateLimit: "upload",
    response: SampleShape,
    status: 201,
    async handler(ctx, { query, body }) {
      const bytes = body as unknown as Buffer;
      const { id, name, mediaType, sizeBytes } = await storeFile(ctx, query.name, bytes);
      return { id, name, mediaType, sizeBytes };
    },
  }),
];
