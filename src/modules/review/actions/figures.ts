/** The figures of process review with names, and the cases behind each of them. */
import { findDuty, loadCategories } from "#catalogue";
import { receiptNo } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { addDays, dayOf, startOfDay, iso } from "#kernel/pure/day.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { reviewScope } from "../access.ts";
import type { ReviewAnswer, ReviewCase, ReviewCasesQuery, ReviewQuery } from "../schema.ts";
import * as store from "../store/figures.ts";

/** Without dates, the cases received in so many days up to today. */
const DAYS = 90;
const MOST_DAYS = 1100;
const GROUPS = 30;
const PATHS = 8;
/** A way that fewer cases took says more about them than about the process. */
const AT_LEAST = 5;

type Named = { readonly id: number; readonly name: string; readonly nameEn: string };

/** The filter of a query as the store takes it. Refuses: `review.wrong_period`. */
export function filterOf(
  ctx: Ctx,
  query: ReviewQuery,
): store.ReviewFilter & { readonly fromDay: string; readonly toDay: string } {
  const toDay = query.to ?? dayOf(ctx.clock.now());
  const fromDay = query.from ?? addDays(toDay, 1 - DAYS);
  const from = startOfDay(fromDay);
  const before = startOfDay(addDays(toDay, 1));
  if (!(before > from) || before - from > MOST_DAYS * 86_400_000)
    refuse("invalid", "review.wrong_period", { days: MOST_DAYS });
  return {
    fromDay,
    toDay,
    from,
    before,
    ...(query.dutyCode === undefined ? {} : { dutyCode: query.dutyCode }),
    ...(query.categoryCode === undefined ? {} : { categoryCode: query.categoryCode }),
    ...(query.leadOrgId === undefined ? {} : { leadOrgId: query.leadOrgId }),
    ...(query.subdistrictId === undefined ? {} : { subdistrictId: query.subdistrictId }),
    ...(query.kind === undefined ? {} : { kind: query.kind }),
  };
}

/** Names of bodies as pages show them. */
async function orgNames(ctx: Ctx): Promise<(id: number) => Named> {
  const organisations = await loadOrganisations(ctx);
  return (id) => {
    const org = organisations.find(id);
    const name = org?.shortName ?? org?.name ?? { zh: "", en: "" };
    return { id, name: name.zh, nameEn: name.en };
  };
}

/** Fewer grades than this would tell who gave them. */
const FEWEST_GRADES = 5;

/** Figures as they may be shown: satisfaction only where it tells of nobody in particular. */
function shown<T extends store.Figures>({ graded, satisfied, ...rest }: T) {
  const satisfaction =
    graded < FEWEST_GRADES ? null : Math.round((satisfied / graded) * 1000) / 1000;
  return { ...rest, satisfaction };
}

/** Where the time of cases goes. Refuses: `review.wrong_period`. */
export async function review(ctx: Ctx, query: ReviewQuery): Promise<ReviewAnswer> {
  const { db } = ctx;
  const scope = reviewScope(ctx.actor);
  const filter = filterOf(ctx, query);
  const org = await orgNames(ctx);
  const totals = await store.totals(db, scope, filter);
  const byDuty = await store.grouped(db, scope, filter, "duty", GROUPS);
  const byCategory = await store.grouped(db, scope, filter, "category", GROUPS);
  const byLead = await store.grouped(db, scope, filter, "lead", GROUPS);
  const stays = await store.staysByOrg(db, scope, filter, GROUPS);
  const tasks = await store.tasksByOrg(db, scope, filter, GROUPS);
  const moves = await store.transitions(db, scope, filter, GROUPS);
  const paths = await store.slowestPaths(db, scope, filter, AT_LEAST, PATHS);
  const steps = await store.stepsOfPaths(
    db,
    scope,
    filter,
    paths.map(({ path }) => path),
  );
  const all = stays.reduce((sum, one) => sum + one.totalMinutes, 0);
  return {
    from: filter.fromDay,
    to: filter.toDay,
    totals: shown(totals),
    byDuty: await Promise.all(byDuty.map((one) => namedDuty(ctx, shown(one)))),
    byCategory: await Promise.all(byCategory.map((one) => namedCategory(ctx, shown(one)))),
    byLead: byLead.map((one) => {
      const { name, nameEn } = org(Number(one.key));
      return { ...shown(one), name, nameEn };
    }),
    tasks: tasks.map(({ orgId, ...one }) => ({ org: org(orgId), ...one })),
    stays: stays.map(({ orgId, totalMinutes, ...one }) => ({
      org: org(orgId),
      ...one,
      share: all === 0 ? 0 : Math.round((totalMinutes / all) * 1000) / 1000,
    })),
    transitions: moves.map(({ fromOrgId, toOrgId, ...one }) => ({
      from: org(fromOrgId),
      to: org(toOrgId),
      ...one,
    })),
    paths: paths.map(({ path, ...one }) => {
      const own = steps.filter((step) => step.path.join() === path.join());
      return {
        ...one,
        steps: path.map((orgId, i) => ({
          org: org(orgId),
          medianMinutes: own.find(({ ordinal }) => ordinal === i + 1)?.medianMinutes ?? 0,
        })),
      };
    }),
  };
}

async function namedDuty<T extends { readonly key: string }>(ctx: Ctx, one: T) {
  const duty = await findDuty(ctx, one.key, dayOf(ctx.clock.now()));
  const name = duty?.content.name ?? one.key;
  return { ...one, name, nameEn: duty?.content.nameEn || name };
}

async function namedCategory<T extends { readonly key: string }>(ctx: Ctx, one: T) {
  const category = (await loadCategories(ctx)).get(one.key);
  const name = category?.content.name ?? one.key;
  return { ...one, name, nameEn: category?.content.nameEn || name };
}

/** One page of the cases behind a figure, those that took longest first. */
export async function casesOfReview(ctx: Ctx, query: ReviewCasesQuery): Promise<Page<ReviewCase>> {
  const limit = query.limit ?? 50;
  const { completed, late, handedOver, returned, pingPong, stayOrgId, nextOrgId, path } = query;
  const { taskOrgId, taskState } = query;
  const rows = await store.casesBehind(
    ctx.db,
    reviewScope(ctx.actor),
    filterOf(ctx, query),
    {
      ...(completed === undefined ? {} : { completed }),
      ...(late === undefined ? {} : { late }),
      ...(handedOver === undefined ? {} : { handedOver }),
      ...(returned === undefined ? {} : { returned }),
      ...(pingPong === undefined ? {} : { pingPong }),
      ...(stayOrgId === undefined ? {} : { stayOrgId }),
      ...(nextOrgId === undefined ? {} : { nextOrgId }),
      ...(taskOrgId === undefined ? {} : { taskOrgId }),
      ...(taskState === undefined ? {} : { taskState }),
      ...(path === undefined ? {} : { path: pathOf(path) }),
    },
    afterOf(query.cursor),
    limit + 1,
  );
  const org = await orgNames(ctx);
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.caseId,
      receiptNo: receiptNo(row.caseId),
      lead: row.leadOrgId === null ? null : org(row.leadOrgId),
      receivedAt: iso(row.receivedAt),
      completedAt: row.completedAt === null ? null : iso(row.completedAt),
      workingMinutes: row.workingMinutes,
      late: row.late,
      path: row.path.map(org),
    }),
    (row) => [row.workingMinutes, row.caseId],
  );
}

function pathOf(text: string): number[] {
  const path = text.split("-").map(Number);
  return path.every(Number.isSafeInteger)
    ? path
    : refuse("invalid", "http.invalid", { where: "querystring" });
}

function afterOf(cursor: string | undefined) {
  if (cursor === undefined) return null;
  const [minutes, id] = orRefuse(readCursor(cursor, 2));
  if (!Number.isSafeInteger(minutes) || !Number.isSafeInteger(id))
    refuse("invalid", "http.wrong_cursor");
  return { minutes: Number(minutes), id: Number(id) };
}
