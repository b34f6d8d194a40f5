/** What keepers and departments write. */
import { Type } from "typebox";
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
import { Category, CategoryContent, Code, DayText, DutyContent, DutyListShape } from "../schema.ts";
import { CodeParams, VersionParams, Written, written } from "./shared.ts";

export const writeRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "catalogue.draft",
    method: "POST",
    path: "/api/v1/catalogue/duties",
    summary: "Open a draft: of a new duty or a new version of one",
    access: draftWriter,
    body: Type.Object({ code: Code, content: DutyContent }, { additionalProperties: false }),
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
      { revision: Type.Integer({ minimum: 1, maximum: 1_000_000 }), content: DutyContent },
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
    summary: "Create or change a list of duties",
    access: catalogueKeeper,
    params: CodeParams,
    body: Type.Omit(DutyListShape, ["code"], { additionalProperties: false }),
    response: DutyListShape,
    handler: (ctx, { params, body }) => saveList(ctx, { ...body, code: params.code }),
  }),
  defineRoute({
    id: "catalogue.saveCategory",
    method: "PUT",
    path: "/api/v1/catalogue/categories/:code",
    summary: "Create or change a kind of request and who takes it where",
    access: catalogueKeeper,
    params: CodeParams,
    body: CategoryContent,
    bodyLimit: 1024 * 1024,
    response: Category,
    handler: (ctx, { params, body }) => saveCategory(ctx, params.code, body),
  }),
];
