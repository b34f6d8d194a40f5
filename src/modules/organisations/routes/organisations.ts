/** HTTP of organisations. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { administrator, staff } from "#kernel/pure/access.ts";
import { findColleagues, organisationChart } from "../actions/chart.ts";
import {
  closeOrganisation,
  createOrganisation,
  updateOrganisation,
} from "../actions/organisations.ts";
import { stationCoverage } from "../actions/coverage.ts";
import {
  listOrganisations,
  organisationDetail,
  publicDepartments,
  publicStations,
  showOrganisation,
} from "../actions/views.ts";
import {
  ChartView,
  CloseQuery,
  CoverageAnswer,
  CoverageQuery,
  ColleagueList,
  ColleagueQuery,
  Id,
  OrganisationCreateBody,
  OrganisationDetail,
  OrganisationQuery,
  OrganisationUpdateBody,
  OrganisationView,
  PublicBody,
  StationQuery,
  StationView,
  pageShape,
} from "../schema.ts";

const IdParams = Type.Object({ id: Id });

export const organisationRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "organisations.list",
    method: "GET",
    path: "/api/v1/organisations",
    summary: "Organisations by code, a page at a time",
    access: staff,
    query: OrganisationQuery,
    response: pageShape(OrganisationView),
    handler: async (ctx, { query }) => {
      const { items, next } = await listOrganisations(ctx, query);
      return { items: [...items], next };
    },
  }),
  defineRoute({
    id: "organisations.get",
    method: "GET",
    path: "/api/v1/organisations/:id",
    summary: "One organisation with the posts in it",
    access: staff,
    params: IdParams,
    response: OrganisationDetail,
    handler: (ctx, { params }) => organisationDetail(ctx, params.id),
  }),
  defineRoute({
    id: "organisations.chart",
    method: "GET",
    path: "/api/v1/organisation-chart",
    summary: "Every open organisation with its posts and who holds them, in one answer",
    access: staff,
    response: ChartView,
    handler: (ctx) => organisationChart(ctx),
  }),
  defineRoute({
    id: "organisations.colleagues",
    method: "GET",
    path: "/api/v1/colleagues",
    summary: "People in office by name, post or organisation, as colleagues may know them",
    access: staff,
    query: ColleagueQuery,
    response: ColleagueList,
    handler: (ctx, { query }) => findColleagues(ctx, query),
  }),
  defineRoute({
    id: "organisations.create",
    method: "POST",
    path: "/api/v1/organisations",
    summary: "Create an organisation",
    access: administrator,
    body: OrganisationCreateBody,
    response: OrganisationView,
    status: 201,
    handler: async (ctx, { body }) => showOrganisation(ctx, await createOrganisation(ctx, body)),
  }),
  defineRoute({
    id: "organisations.update",
    method: "PATCH",
    path: "/api/v1/organisations/:id",
    summary: "Change an organisation",
    access: administrator,
    params: IdParams,
    body: OrganisationUpdateBody,
    response: OrganisationView,
    handler: async (ctx, { params, body }) =>
      showOrganisation(ctx, await updateOrganisation(ctx, params.id, body)),
  }),
  defineRoute({
    id: "organisations.close",
    method: "DELETE",
    path: "/api/v1/organisations/:id",
    summary: "Close an organisation from a day on (today unless given)",
    access: administrator,
    params: IdParams,
    query: CloseQuery,
    response: OrganisationView,
    handler: async (ctx, { params, query }) =>
      showOrganisation(ctx, await closeOrganisation(ctx, params.id, query.on)),
  }),
  defineRoute({
    id: "organisations.stations",
    method: "GET",
    path: "/api/v1/stations",
    summary:
      "Service stations with address, telephone and hours; the nearest first where a point is given",
    access: "public",
    query: StationQuery,
    response: Type.Object({ items: Type.Array(StationView) }),
    handler: async (ctx, { query }) => ({ items: await publicStations(ctx, query) }),
  }),
  defineRoute({
    id: "organisations.coverage",
    method: "GET",
    path: "/api/v1/stations/coverage",
    summary: "Which share of each community lives within walking reach of a station",
    access: staff,
    query: CoverageQuery,
    response: CoverageAnswer,
    handler: (ctx, { query }) => stationCoverage(ctx, query),
  }),
  defineRoute({
    id: "organisations.departments",
    method: "GET",
    path: "/api/v1/departments",
    summary: "Departments with what they are for, address, telephone and hours",
    access: "public",
    response: Type.Object({ items: Type.Array(PublicBody) }),
    handler: async (ctx) => ({ items: await publicDepartments(ctx) }),
  }),
];
