/** HTTP of people and posts. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { administrator } from "#kernel/pure/access.ts";
import {
  assignPost,
  changePost,
  closePerson,
  createPerson,
  endPost,
  unmaskTelephone,
  updatePerson,
} from "../actions/people.ts";
import { listPeople, personDetail, showPost } from "../actions/views.ts";
import {
  CloseQuery,
  Id,
  PeopleQuery,
  PersonCreateBody,
  PersonUpdateBody,
  PersonView,
  PostCreateBody,
  PostUpdateBody,
  PostView,
  UnmaskBody,
  pageShape,
} from "../schema.ts";

const IdParams = Type.Object({ id: Id });

export const peopleRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "organisations.people",
    method: "GET",
    path: "/api/v1/people",
    summary: "People who hold posts, by code, a page at a time; telephones masked",
    access: administrator,
    query: PeopleQuery,
    response: pageShape(PersonView),
    handler: async (ctx, { query }) => {
      const { items, next } = await listPeople(ctx, query);
      return { items: [...items], next };
    },
  }),
  defineRoute({
    id: "organisations.person",
    method: "GET",
    path: "/api/v1/people/:id",
    summary: "One person with every post, ended ones too; telephone masked",
    access: administrator,
    params: IdParams,
    response: PersonView,
    handler: (ctx, { params }) => personDetail(ctx, params.id),
  }),
  defineRoute({
    id: "organisations.createPerson",
    method: "POST",
    path: "/api/v1/people",
    summary: "Enter a person",
    access: administrator,
    body: PersonCreateBody,
    response: PersonView,
    status: 201,
    handler: async (ctx, { body }) => personDetail(ctx, (await createPerson(ctx, body)).id),
  }),
  defineRoute({
    id: "organisations.updatePerson",
    method: "PATCH",
    path: "/api/v1/people/:id",
    summary: "Correct a person's name or telephone",
    access: administrator,
    params: IdParams,
    body: PersonUpdateBody,
    response: PersonView,
    handler: async (ctx, { params, body }) => {
      await updatePerson(ctx, params.id, body);
      return personDetail(ctx, params.id);
    },
  }),
  defineRoute({
    id: "organisations.closePerson",
    method: "DELETE",
    path: "/api/v1/people/:id",
    summary: "A person no longer serves, from a day on (today unless given)",
    access: administrator,
    params: IdParams,
    query: CloseQuery,
    response: PersonView,
    handler: async (ctx, { params, query }) => {
      await closePerson(ctx, params.id, query.on);
      return personDetail(ctx, params.id);
    },
  }),
  defineRoute({
    id: "organisations.unmask",
    method: "POST",
    path: "/api/v1/people/:id/unmask",
    summary: "Show a person's telephone; the reason is recorded",
    access: administrator,
    params: IdParams,
    body: UnmaskBody,
    response: Type.Object({ telephone: Type.Union([Type.String(), Type.Null()]) }),
    handler: (ctx, { params, body }) => unmaskTelephone(ctx, params.id, body.reason),
  }),
  defineRoute({
    id: "organisations.assignPost",
    method: "POST",
    path: "/api/v1/posts",
    summary: "Appoint a person to a post",
    access: administrator,
    body: PostCreateBody,
    response: PostView,
    status: 201,
    handler: async (ctx, { body }) => showPost(ctx, await assignPost(ctx, body)),
  }),
  defineRoute({
    id: "organisations.changePost",
    method: "PATCH",
    path: "/api/v1/posts/:id",
    summary: "Change a post's title or make it the primary one",
    access: administrator,
    params: IdParams,
    body: PostUpdateBody,
    response: PostView,
    handler: async (ctx, { params, body }) => showPost(ctx, await changePost(ctx, params.id, body)),
  }),
  defineRoute({
    id: "organisations.endPost",
    method: "DELETE",
    path: "/api/v1/posts/:id",
    summary: "End a post from a day on (today unless given)",
    access: administrator,
    params: IdParams,
    query: CloseQuery,
    response: PostView,
    handler: async (ctx, { params, query }) =>
      showPost(ctx, await endPost(ctx, params.id, query.on)),
  }),
];
