/** HTTP of calendars. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { recorder } from "./access.ts";
import { countWorkdays, getCalendar, getYear, updateHours, updateYear } from "./actions.ts";
import {
  CalendarView,
  HoursBody,
  HoursView,
  WorkdaysQuery,
  WorkdaysView,
  YearBody,
  YearNumber,
  YearView,
} from "./schema.ts";

const YearParams = Type.Object({ year: YearNumber });

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "calendars.get",
    method: "GET",
    path: "/api/v1/calendars",
    summary: "The official calendar: known years, unknown ones marked provisional, working hours",
    access: "public",
    response: CalendarView,
    handler: (ctx) => getCalendar(ctx),
  }),
  defineRoute({
    id: "calendars.getYear",
    method: "GET",
    path: "/api/v1/calendars/:year",
    summary: "Holidays and make-up working days of one year",
    access: "public",
    params: YearParams,
    response: YearView,
    handler: (ctx, { params }) => getYear(ctx, params.year),
  }),
  defineRoute({
    id: "calendars.updateYear",
    method: "PUT",
    path: "/api/v1/calendars/:year",
    summary: "Record the notice for a year, or withdraw the record",
    access: recorder,
    params: YearParams,
    body: YearBody,
    response: YearView,
    handler: (ctx, { params, body }) => updateYear(ctx, params.year, body),
  }),
  defineRoute({
    id: "calendars.updateHours",
    method: "PUT",
    path: "/api/v1/calendars/hours/:from",
    summary: "Record the working hours that hold from a day on",
    access: recorder,
    params: Type.Object({ from: Type.String({ maxLength: 10 }) }),
    body: HoursBody,
    response: HoursView,
    handler: (ctx, { params, body }) => updateHours(ctx, params.from, body),
  }),
  defineRoute({
    id: "calendars.countWorkdays",
    method: "GET",
    path: "/api/v1/workdays",
    summary: "The day that is so many working days after another, or the working days between two",
    access: "public",
    query: WorkdaysQuery,
    response: WorkdaysView,
    handler: (ctx, { query }) => countWorkdays(ctx, query),
  }),
];
