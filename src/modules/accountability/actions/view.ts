/** Breaches as people see them. */
import { loadCalendar } from "#calendars";
import { receiptNo } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { type DueSign, dueSign } from "#kernel/pure/due-sign.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { loadOrganisations } from "#organisations";
import type { Static } from "typebox";
import { breachScope, mayDo, maySee } from "../access.ts";
import {
  type Breach,
  type BreachCommand,
  appealUntil,
  decideBreach,
  statementUntil,
} from "../rules/breach.ts";
import type { BreachQuery, BreachSummary, BreachView } from "../schema.ts";
import {
  type BreachFilter,
  type BreachScopeRows,
  countBreaches,
  findBreach,
  listBreaches,
} from "../store/breaches.ts";

const RULING = { upheld: true, measure: "reminder", reason: "-" } as const;
/** A well-formed command of each kind: what the rules would say to it is what a page offers. */
const PROBES: readonly BreachCommand[] = [
  { type: "state", text: "-" },
  { type: "decide", ...RULING },
  { type: "appeal", text: "-" },
  { type: "decideAppeal", ...RULING },
];

/** What the actor may do with a breach at this moment, by the same rules that will decide it. */
function actionsOf(
  { actor, clock }: Ctx,
  calendar: Calendar,
  breach: Breach,
): BreachCommand["type"][] {
  if (actor.kind !== "staff") return [];
  const facts = { at: clock.now(), calendar, personId: actor.personId };
  return PROBES.filter(
    (probe) =>
      !isRefusal(mayDo(actor, breach, probe.type)) &&
      !isRefusal(decideBreach(breach, probe, facts)),
  ).map(({ type }) => type);
}

/** The time in which the body may still speak or appeal. Once it has passed nobody is late: a right has ended. */
function clockOf(calendar: Calendar, breach: Breach, now: number): DueSign | null {
  const { status, statement, decision } = breach;
  const runs = (from: number, dueOn: string | null): DueSign | null =>
    dueOn === null || dayOf(now) > dueOn
      ? null
      : dueSign(calendar, { from, dueOn, endedAt: null }, now);
  if (status === "raised" && statement === null)
    return runs(breach.raisedAt, statementUntil(calendar, breach));
  if (status === "decided" && decision?.upheld === true)
    return runs(decision.at, appealUntil(calendar, breach));
  return null;
}

/** One breach with names. */
export async function viewOf(ctx: Ctx, breach: Breach): Promise<BreachView> {
  const organisations = await loadOrganisations(ctx);
  const calendar = await loadCalendar(ctx);
  const org = organisations.find(breach.orgId);
  const name = org?.shortName ?? org?.name ?? { zh: "", en: "" };
  const person = (id: number | null) => (id === null ? null : organisations.personName(id));
  const said = (one: Breach["statement"]) =>
    one === null ? null : { text: one.text, at: iso(one.at), person: person(one.personId) };
  const ruled = (one: Breach["decision"]) =>
    one === null
      ? null
      : {
          upheld: one.upheld,
          measure: one.measure,
          reason: one.reason,
          at: iso(one.at),
          person: person(one.personId),
        };
  return {
    id: breach.id,
    kind: breach.kind,
    status: breach.status,
    case: { id: breach.evidence.caseId, receiptNo: receiptNo(breach.evidence.caseId) },
    caseSeq: breach.evidence.caseSeq,
    item: breach.evidence.item,
    org: { id: breach.orgId, name: name.zh, nameEn: name.en },
    person: person(breach.personId),
    at: iso(breach.at),
    raisedAt: iso(breach.raisedAt),
    statementUntil: statementUntil(calendar, breach),
    appealUntil: appealUntil(calendar, breach),
    clock: clockOf(calendar, breach, ctx.clock.now()),
    statement: said(breach.statement),
    decision: ruled(breach.decision),
    appeal: said(breach.appeal),
    outcome: ruled(breach.outcome),
    excusedBy: breach.excusedBy,
    actions: actionsOf(ctx, calendar, breach),
  };
}

/** Shows one breach. Refuses: `accountability.not_found`. */
export async function showBreach(ctx: Ctx, id: number): Promise<BreachView> {
  const stored = await findBreach(ctx.db, id);
  if (stored === undefined || !maySee(breachScope(ctx.actor), stored.breach))
    refuse("notFound", "accountability.not_found");
  return viewOf(ctx, stored.breach);
}

/** One page of the breaches that the actor may see. */
export async function pageOfBreaches(
  ctx: Ctx,
  query: Static<typeof BreachQuery>,
): Promise<Page<BreachView>> {
  const limit = query.limit ?? 50;
  const before =
    query.cursor === undefined ? null : Number(orRefuse(readCursor(query.cursor, 1))[0]);
  if (before !== null && !Number.isSafeInteger(before)) refuse("invalid", "http.wrong_cursor");
  const filter: BreachFilter = {
    ...(query.status === undefined ? {} : { status: query.status }),
    ...(query.kind === undefined ? {} : { kind: query.kind }),
    ...(query.orgId === undefined ? {} : { orgId: query.orgId }),
    ...(query.caseId === undefined ? {} : { caseId: query.caseId }),
  };
  const rows = await listBreaches(ctx.db, breachScope(ctx.actor), filter, before, limit + 1);
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.id],
  );
  return {
    items: await Promise.all(page.items.map((breach) => viewOf(ctx, breach))),
    next: page.next,
  };
}

/** How many there are at each body and what became of them. */
export async function summary(ctx: Ctx): Promise<Static<typeof BreachSummary>> {
  const organisations = await loadOrganisations(ctx);
  const rows: BreachScopeRows = await countBreaches(ctx.db, breachScope(ctx.actor));
  const bodies = Map.groupBy(rows, (row) => row.orgId);
  const items = [...bodies].map(([orgId, counts]) => {
    const org = organisations.find(orgId);
    const name = org?.shortName ?? org?.name ?? { zh: "", en: "" };
    const sum = (of: (row: BreachScopeRows[number]) => boolean) =>
      counts.filter(of).reduce((total, row) => total + row.n, 0);
    return {
      org: { id: orgId, name: name.zh, nameEn: name.en },
      total: sum(({ status }) => status !== "lifted"),
      undecided: sum(({ status }) => status === "raised" || status === "stated"),
      upheld: sum(({ upheld, status }) => upheld === true && status !== "lifted"),
      notUpheld: sum(({ upheld, status }) => upheld === false && status !== "lifted"),
      lifted: sum(({ status }) => status === "lifted"),
    };
  });
  return { items: items.sort((a, b) => b.total - a.total || a.org.id - b.org.id) };
}
