/** HTTP of the finance office, and what everybody may read. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { bookkeeper, overseer } from "../access.ts";
import { disclose, discloseAll } from "../actions/disclosure.ts";
import { closePeriod, showPeriods } from "../actions/periods.ts";
import { postVoucher } from "../actions/vouchers.ts";
import {
  DisclosureList,
  DisclosureView,
  Id,
  PeriodNumber,
  PeriodsView,
  PostedView,
  VoucherBody,
  YearNumber,
} from "../schema.ts";

export const financeRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "ledger.postVoucher",
    method: "POST",
    path: "/api/v1/ledger/vouchers",
    summary:
      "Post a voucher: receipt, appropriation, withdrawal, transfer, payment, release or reversal",
    access: bookkeeper,
    body: VoucherBody,
    response: PostedView,
    status: 201,
    handler: (ctx, { body }) => postVoucher(ctx, body),
  }),
  defineRoute({
    id: "ledger.periods",
    method: "GET",
    path: "/api/v1/ledger/periods",
    summary: "Months, which is the next to be closed, and what keeps it open",
    access: overseer,
    response: PeriodsView,
    handler: (ctx) => showPeriods(ctx),
  }),
  defineRoute({
    id: "ledger.closePeriod",
    method: "POST",
    path: "/api/v1/ledger/periods/:period/close",
    summary: "Close a month for good",
    access: bookkeeper,
    params: Type.Object({ period: PeriodNumber }),
    response: Type.Object({ period: Type.Integer() }),
    handler: (ctx, { params }) => closePeriod(ctx, params.period),
  }),
  defineRoute({
    id: "ledger.disclosures",
    method: "GET",
    path: "/api/v1/disclosure/communities",
    summary: "What each community received and spent in a year",
    access: "public",
    query: Type.Object({ year: Type.Optional(YearNumber) }),
    response: DisclosureList,
    handler: (ctx, { query }) => discloseAll(ctx, query.year),
  }),
  defineRoute({
    id: "ledger.disclosure",
    method: "GET",
    path: "/api/v1/disclosure/communities/:areaId",
    summary: "One community's money by fund and month, with single receipts and payments",
    access: "public",
    params: Type.Object({ areaId: Id }),
    query: Type.Object({
      year: Type.Optional(YearNumber),
      cursor: Type.Optional(Type.String({ maxLength: 400 })),
    }),
    response: DisclosureView,
    handler: (ctx, { params, query }) => disclose(ctx, params.areaId, query),
  }),
];
