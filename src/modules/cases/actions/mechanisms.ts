/** What 1+X, returns, supervision, operations, relations, verification and rectification show on a case. */
import { loadOrganisations } from "#organisations";
import type { Ctx } from "#kernel/context.ts";
import type { StoredEvent } from "#kernel/events.ts";
import { iso } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { type DueKind, duesOf } from "../rules/dues.ts";
import type { CaseEventData } from "../rules/events.ts";
import type { Resource } from "../rules/operation.ts";
import type { CaseState } from "../rules/state.ts";
import type { MechanismsView } from "../schema-mechanisms.ts";
import { listWithin } from "../store/list-store.ts";
import { clockView } from "./lines.ts";
import { type BothNames, orgRef, personName, postTitle } from "./names.ts";
import { relationsOf } from "./relations-view.ts";

/** All of it, as the actor may see it: residents see posts instead of names, and no other resident's case. */
export async function mechanismsOf(
  ctx: Ctx,
  calendar: Calendar,
  state: CaseState,
  events: readonly StoredEvent[],
): Promise<MechanismsView> {
  const now = ctx.clock.now();
  const clock = (name: DueKind, one: Clock) => clockView(calendar, name, one, now);
  const org = (id: number) => orgRef(ctx, id);
  const each = <T, R>(list: readonly T[], make: (one: T) => Promise<R>) =>
    Promise.all(list.map(make));
  const { arbitration, verification } = state;
  return {
    tasks: await each(state.tasks, async (task) => ({
      id: task.id,
      org: await org(task.orgId),
      task: task.task,
      basis: task.basis,
      state: task.state,
      clock: clock("task", task.clock),
      sentBack: task.sentBack,
      answer: task.answer === null ? null : { ...task.answer, at: iso(task.answer.at) },
    })),
    returns: await each(state.returns, async (one) => ({
      from: await org(one.fromOrgId),
      to: await org(one.toOrgId),
      clause: one.clause,
      reason: one.reason,
      at: iso(one.at),
      state: one.state,
    })),
    arbitration:
      arbitration === null
        ? null
        : {
            org: await org(arbitration.orgId),
            clock: clock("arbitration", arbitration.clock),
            decidedFor: arbitration.decidedFor === null ? null : await org(arbitration.decidedFor),
          },
    supervisions: await each(state.supervisions, async (one) => ({
      id: one.id,
      by: one.byOrgId === null ? null : await org(one.byOrgId),
      listed: one.listed,
      leader: one.leaderPersonId === null ? null : await leaderName(ctx, one.leaderPersonId),
      demand: one.demand,
      clock: clock("supervision", one.clock),
      answer: one.answer === null ? null : { ...one.answer, at: iso(one.answer.at) },
      sentBack: one.sentBack,
      settled: one.settledAt !== null,
    })),
    operation: await operationOf(ctx, state, events),
    ...(await relationsOf(ctx, calendar, state, events)),
    verification:
      verification === null
        ? null
        : {
            drawn: verification.drawn,
            clock: clock("verification", verification.clock),
            passed: verification.found?.passed ?? null,
            note: verification.found?.note ?? "",
          },
    rectification: rectificationOf(state, clock),
    dues: await each(duesOf(state), async (one) => ({
      item: one.item,
      kind: one.kind,
      org: one.orgId === null ? null : await org(one.orgId),
      clock: one.clock === null ? null : clock(one.kind, one.clock),
    })),
    missed: [...state.missed],
  };
}

/** A district leader by title, for officials with the name. */
async function leaderName(ctx: Ctx, personId: number): Promise<BothNames> {
  const posts = (await loadOrganisations(ctx)).postsOf(personId);
  const post = posts.find(({ role }) => role === "districtLeader");
  const title = post === undefined ? { zh: "", en: "" } : await postTitle(ctx, post.id);
  if (ctx.actor.kind !== "staff") return title;
  const name = await personName(ctx, personId);
  return { zh: `${title.zh} ${name}`.trim(), en: `${title.en} ${name}`.trim() };
}

function rectificationOf(
  { rectification: one }: CaseState,
  clock: (name: DueKind, clock: Clock) => MechanismsView["dues"][number]["clock"] & object,
): MechanismsView["rectification"] {
  if (one === null) return null;
  return {
    clock: clock("rectification", one.clock),
    measures: one.measures?.text ?? null,
    callBackClock: one.callBackClock === null ? null : clock("callBack", one.callBackClock),
    calledBack: one.calledBack === null ? null : { ...one.calledBack, at: iso(one.calledBack.at) },
    contest:
      one.contest === null
        ? null
        : {
            reason: one.contest.reason,
            clock: clock("contest", one.contest.clock),
            upheld: one.contest.upheld,
          },
  };
}

type Logged = CaseEventData["operationLogged"];

async function operationOf(
  ctx: Ctx,
  { operation }: CaseState,
  events: readonly StoredEvent[],
): Promise<MechanismsView["operation"]> {
  if (operation === null) return null;
  const staff = ctx.actor.kind === "staff";
  const logged = events.filter((event) => event.type === "operationLogged");
  const entries = logged.map(({ at, data }) => ({ at, data: data as unknown as Logged }));
  const { commander } = operation;
  return {
    stage: operation.stage,
    plan: operation.plan === null ? null : { ...operation.plan, at: iso(operation.plan.at) },
    answers: await Promise.all(
      operation.answers.map(async ({ orgId, at, ...answer }) => ({
        org: await orgRef(ctx, orgId),
        ...answer,
        at: iso(at),
      })),
    ),
    roster: await Promise.all(
      operation.roster.map(async (entry) => ({
        from: iso(entry.from),
        to: iso(entry.to),
        org: await orgRef(ctx, entry.orgId),
        personId: staff ? entry.personId : null,
        person: staff && entry.personId !== null ? await personName(ctx, entry.personId) : null,
        place: entry.place,
      })),
    ),
    logEntries: operation.logEntries,
    commander:
      commander === null
        ? null
        : {
            personId: staff ? commander.personId : null,
            name: await leaderName(ctx, commander.personId),
            cause: commander.cause,
            at: iso(commander.at),
          },
    log: await Promise.all(
      entries.map(async ({ at, data }) => ({
        at: iso(at),
        doneAt: iso(data.doneAt),
        org: data.orgId === null ? null : await orgRef(ctx, data.orgId),
        text: data.text,
        people: data.people,
        resources: [...data.resources],
        fileIds: [...data.fileIds],
      })),
    ),
    totals: totalsOf(entries.flatMap(({ data }) => data.resources)),
  };
}

/** Quantities of the same thing in the same unit, added up in the order of their first mention. */
export function totalsOf(resources: readonly Resource[]): Resource[] {
  const sums = new Map<string, Resource>();
  for (const { what, quantity, unit } of resources) {
    const key = `${what}\0${unit}`;
    sums.set(key, { what, unit, quantity: (sums.get(key)?.quantity ?? 0) + quantity });
  }
  return [...sums.values()];
}
