/** What a joint operation shows: stage, plan, answers, watches, shared log, who commands; and its closing report. */
import { loadCalendar } from "#calendars";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import type { Ctx } from "#kernel/context.ts";
import { type StoredEvent, eventsOf } from "#kernel/events.ts";
import { iso } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { factsOf, mayRead, scopeOf } from "../access.ts";
import type { RosterEntry } from "../rules/operation.ts";
import { nextEscalation } from "../rules/operation.ts";
import { type LogEntry, operationReport, totalsOf } from "../rules/operation-report.ts";
import { receiptNo } from "../rules/receipt.ts";
import type { CaseState } from "../rules/state.ts";
import type { OperationView } from "../schema-mechanisms.ts";
import type { ReportView } from "../schema-operation.ts";
import { findCase } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";
import { filesOfCase } from "./case-files.ts";
import { type BothNames, loadNames, orgRef, personName, postTitle } from "./names.ts";

/** A district leader by title. */
async function leaderPost(ctx: Ctx, personId: number): Promise<BothNames> {
  const posts = (await loadOrganisations(ctx)).postsOf(personId);
  const post = posts.find(({ role }) => role === "districtLeader");
  return post === undefined ? { zh: "", en: "" } : postTitle(ctx, post.id);
}

/** A district leader by title, for officials with the name. */
export async function leaderName(ctx: Ctx, personId: number): Promise<BothNames> {
  const title = await leaderPost(ctx, personId);
  if (ctx.actor.kind !== "staff") return title;
  const name = await personName(ctx, personId);
  return { zh: `${title.zh} ${name}`.trim(), en: `${title.en} ${name}`.trim() };
}

/** The entries of the shared log. */
function logOf(events: readonly StoredEvent[]): LogEntry[] {
  return events
    .filter((event) => event.type === "operationLogged")
    .map(({ at, data }) => ({ ...(data as unknown as LogEntry), at }));
}

function instructionsOf(events: readonly StoredEvent[]): OperationView["instructions"] {
  return events
    .filter((event) => event.type === "instructed")
    .map(({ at, data }) => ({ at: iso(at), text: data.text as string }));
}

/** The operation of a case; residents see bodies and posts, officials also who. Null where it is none. */
export async function operationOf(
  ctx: Ctx,
  calendar: Calendar,
  state: CaseState,
  events: readonly StoredEvent[],
): Promise<OperationView | null> {
  const { operation } = state;
  if (operation === null) return null;
  const isStaff = ctx.actor.kind === "staff";
  const names = await loadNames(ctx);
  const organisations = await loadOrganisations(ctx);
  const { commander, plan } = operation;
  const log = logOf(events);
  const escalation = nextEscalation(calendar, state);
  return {
    stage: operation.stage,
    plan: plan === null ? null : { ...plan, at: iso(plan.at) },
    answers: operation.answers.map(({ orgId, at, ...answer }) => ({
      org: names.org(orgId),
      ...answer,
      at: iso(at),
    })),
    roster: operation.roster.map((entry) => watchOf(entry, names.org, organisations, isStaff)),
    logEntries: operation.logEntries,
    commander:
      commander === null
        ? null
        : {
            personId: isStaff ? commander.personId : null,
            name: await leaderName(ctx, commander.personId),
            cause: commander.cause,
            at: iso(commander.at),
          },
    instructions: instructionsOf(events),
    escalates: escalation === null ? null : { cause: escalation.cause, at: iso(escalation.at) },
    log: log.map(({ at, doneAt, orgId, text, people, resources, fileIds }) => ({
      at: iso(at),
      doneAt: iso(doneAt),
      org: orgId === null ? null : names.org(orgId),
      text,
      people,
      resources: [...resources],
      fileIds: [...fileIds],
    })),
    totals: totalsOf(log.flatMap(({ resources }) => resources)),
  };
}

function watchOf(
  entry: RosterEntry,
  org: (id: number) => OperationView["roster"][number]["org"],
  organisations: OrganisationDirectory,
  isStaff: boolean,
): OperationView["roster"][number] {
  const { personId, place } = entry;
  return {
    from: iso(entry.from),
    to: iso(entry.to),
    org: org(entry.orgId),
    personId: isStaff ? personId : null,
    person: isStaff && personId !== null ? organisations.personName(personId) : null,
    place,
    telephone: organisations.find(entry.orgId)?.telephone ?? null,
  };
}

/** The closing report of an operation. Refuses: `cases.not_found`, `cases.no_operation`. */
export async function reportOf(ctx: Ctx, caseId: number): Promise<ReportView> {
  const row = await findCase(ctx.db, caseId);
  if (row === undefined) refuse("notFound", "cases.not_found");
  const state = stateOf(row);
  if (!mayRead(scopeOf(ctx.actor), factsOf(state))) refuse("notFound", "cases.not_found");
  if (state.operation === null) refuse("conflict", "cases.no_operation");
  const [calendar, events, files, names] = await Promise.all([
    loadCalendar(ctx),
    eventsOf(ctx.db, "case", caseId),
    filesOfCase(ctx, row),
    loadNames(ctx),
  ]);
  const now = ctx.clock.now();
  const report = operationReport(calendar, state, logOf(events), now);
  const { commander } = state.operation;
  const area = names.area(state.area);
  const instant = (at: number | null): string | null => (at === null ? null : iso(at));
  return {
    caseId,
    receiptNo: receiptNo(caseId),
    title: state.title,
    area: area.zh,
    areaEn: area.en,
    stage: state.operation.stage,
    madeAt: iso(now),
    goal: report.plan?.goal ?? null,
    measures: report.plan?.measures ?? null,
    from: report.plan?.from ?? null,
    until: report.plan?.until ?? null,
    beganAt: iso(report.beganAt),
    endedAt: instant(report.endedAt),
    escalatedAt: instant(report.escalatedAt),
    commander: commander === null ? null : await leaderName(ctx, commander.personId),
    commanderPost: commander === null ? null : await leaderPost(ctx, commander.personId),
    lead: report.leadOrgId === null ? null : await orgRef(ctx, report.leadOrgId),
    bodies: report.bodies.map(({ orgId, tasks }) => ({
      org: names.org(orgId),
      tasks: tasks.map((task) => ({ ...task, answeredAt: instant(task.answeredAt) })),
    })),
    tasks: report.tasks,
    instructions: instructionsOf(events),
    entries: report.log.entries,
    days: [...report.log.days],
    people: report.log.people,
    totals: [...report.totals],
    photos: files
      .filter(({ id }) => report.log.fileIds.includes(id))
      .map(({ id, name, mediaType, sha256 }) => ({ id, name, mediaType, sha256 })),
    coverage:
      report.coverage === null
        ? null
        : {
            ...report.coverage,
            byBody: report.coverage.byBody.map((one) => ({
              org: names.org(one.orgId),
              hours: one.hours,
            })),
          },
    outcome: report.outcome,
    result: report.result,
    notSolvedReason: report.notSolvedReason,
    objections: report.objections.map(({ orgId, reason }) => ({ org: names.org(orgId), reason })),
  };
}
