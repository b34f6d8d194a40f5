/** What came down to a body from another, read from the events of a case: what it may refuse as un-admitted work. */
import type { Instant } from "#kernel/pure/day.ts";
import type { ActedEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { CaseState } from "./state.ts";
import { isInHands, isTaskRefused, openRefusal } from "./task-refusals.ts";
import type { TaskBasis } from "./tasks.ts";

/** How work came down. */
export const SENT_BY = ["handedOver", "dispatched", "returned", "summons", "plan", "bulk"] as const;
export type SentBy = (typeof SENT_BY)[number];

/** Something that another body has given to one: what, by whom, when, in which event; the evidence of a refusal. */
export type SentDown = {
  /** The task of a co-organiser; null: the case itself. */
  readonly taskId: number | null;
  readonly fromOrgId: number;
  readonly at: Instant;
  readonly seq: number;
  readonly by: SentBy;
  /** The words that came with it. */
  readonly text: string;
};

/** An event with its number and the body for which somebody acted; null where nobody of a body did. */
export type Told = ActedEvent & { readonly seq: number; readonly actorOrgId: number | null };
const ASKED: readonly TaskBasis[] = ["summons", "plan"];

/** How the case itself came to a body with one event; undefined where the event says nothing of it. */
function wholeSent(event: Told, orgId: number, known: SentDown | null): SentDown | null {
  const { at, seq } = event;
  switch (event.type) {
    case "received": {
      const { bulk, title } = event.data;
      return bulk == null
        ? null
        : { taskId: null, fromOrgId: bulk.byOrgId, at, seq, by: "bulk", text: title };
    }
    case "handedOver":
    case "returned":
    case "returnContested": {
      const { fromOrgId, toOrgId, reason } = event.data;
      if (toOrgId !== orgId) return null;
      const by = event.type === "handedOver" ? "handedOver" : "returned";
      return { taskId: null, fromOrgId, at, seq, by, text: reason };
    }
    case "arbitrated":
      return null;
    case "dispatched": {
      if (known?.by === "bulk") return known;
      const { actorOrgId: fromOrgId } = event;
      const { basis, clause: text } = event.data;
      // What a rule dispatches is the list's; who took a case in may dispatch it by hand, and that is sending it down.
      return basis === "official" && fromOrgId !== null && event.data.orgId === orgId
        ? { taskId: null, fromOrgId, at, seq, by: "dispatched", text }
        : null;
    }
    default:
      return known;
  }
}

/**
 * What a body has in hand on a case because another gave it to it: the case itself, where another handed it over,
 * dispatched it by hand, returned it or sent it among many; and tasks for which a lead asked. Tasks of the duty's own
 * version are the list's.
 */
export function sentDownTo(
  caseId: number,
  events: readonly Told[],
  orgId: number,
): readonly SentDown[] {
  let state: CaseState | null = null;
  let whole: SentDown | null = null;
  const asked = new Map<number, SentDown>();
  for (const event of events) {
    const fromOrgId: number | null = state?.leadOrgId ?? null;
    state = evolve(caseId, state, event);
    whole = wholeSent(event, orgId, whole);
    if (event.type !== "taskGiven" || event.data.orgId !== orgId || fromOrgId === null) continue;
    const { taskId, task: text, basis } = event.data;
    const by = basis === "plan" ? "plan" : "summons";
    if (ASKED.includes(basis))
      asked.set(taskId, { taskId, fromOrgId, at: event.at, seq: event.seq, by, text });
  }
  if (state === null) return [];
  const now: CaseState = state;
  const tasks = now.tasks.flatMap((task) => {
    const isOwed = task.state === "open" && task.orgId === orgId && !isTaskRefused(now, task.id);
    const found = isOwed ? asked.get(task.id) : undefined;
    return found === undefined ? [] : [found];
  });
  const isHis = isInHands(now, orgId) && openRefusal(now) === undefined;
  return whole !== null && isHis ? [whole, ...tasks] : tasks;
}
