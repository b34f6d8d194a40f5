/** What 1+X, returns, supervision, operations, relations, verification and rectification show on a case. */
import type { Ctx } from "#kernel/context.ts";
import type { StoredEvent } from "#kernel/events.ts";
import { iso } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import { type Calendar, addWorkingMinutes } from "#kernel/pure/workdays.ts";
import { type DueKind, duesOf } from "../rules/dues.ts";
import { parametersOfCase } from "../rules/parameters.ts";
import type { CaseState } from "../rules/state.ts";
import type { MechanismsView } from "../schema-mechanisms.ts";
import { englishWords } from "./english.ts";
import { clockView } from "./lines.ts";
import { orgRef } from "./names.ts";
import { leaderName, operationOf } from "./operation-view.ts";
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
  const { arbitration } = state;
  const english = await englishWords(ctx, state.dutyVersionId);
  return {
    tasks: await each(state.tasks, async (task) => ({
      id: task.id,
      org: await org(task.orgId),
      task: task.task,
      taskEn: english(task.task),
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
    operation: await operationOf(ctx, calendar, state, events),
    ...(await relationsOf(ctx, calendar, state, events)),
    verification: verificationOf(state, clock),
    rectification: rectificationOf(state, clock),
    dues: await each(duesOf(state), async (one) => ({
      item: one.item,
      kind: one.kind,
      org: one.orgId === null ? null : await org(one.orgId),
      clock: one.clock === null ? null : clock(one.kind, one.clock),
    })),
    missed: [...state.missed],
    ...setLimits(calendar, state),
  };
}

/** Limits by what was set for the case when it came in. */
function setLimits(
  calendar: Calendar,
  state: CaseState,
): Pick<MechanismsView, "returnWorkingHours" | "returnUntil" | "taskWorkdays"> {
  const { returnWorkingHours, coTask } = parametersOfCase(state);
  const until = addWorkingMinutes(calendar, state.heldSince, returnWorkingHours * 60);
  return { returnWorkingHours, returnUntil: iso(until), taskWorkdays: coTask.amount };
}

type Shown = (name: DueKind, clock: Clock) => MechanismsView["dues"][number]["clock"] & object;

function verificationOf(
  { verification: one }: CaseState,
  clock: Shown,
): MechanismsView["verification"] {
  if (one === null) return null;
  return {
    drawn: one.drawn,
    clock: clock("verification", one.clock),
    passed: one.found?.passed ?? null,
    note: one.found?.note ?? "",
  };
}

function rectificationOf(
  { rectification: one }: CaseState,
  clock: Shown,
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
