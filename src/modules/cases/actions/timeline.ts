/** The time line: one line an event, the same for officials and residents but for personal names. */
import type { Ctx } from "#kernel/context.ts";
import type { StoredEvent } from "#kernel/events.ts";
import type { FileRecord } from "#kernel/files.ts";
import { iso } from "#kernel/pure/day.ts";
import { type Calendar, workingMinutesBetween } from "#kernel/pure/workdays.ts";
import { dueKindOf } from "../rules/dues.ts";
import type { CaseEventType } from "../rules/events.ts";
import { receiptNo } from "../rules/receipt.ts";
import type { TimelineItem } from "../schema.ts";
import { orgRef, personName, postTitle } from "./names.ts";

type Fact = string | number | boolean | null | string[];
type Pick = (data: Record<string, unknown>) => Record<string, unknown>;

const pick =
  (...keys: readonly string[]): Pick =>
  (data) =>
    Object.fromEntries(keys.map((key) => [key, data[key] ?? null]));

/** What a line says of its event. Internal notes and unmaskings are lines for officials only. */
const SHOWN: { readonly [T in CaseEventType]: Pick } = {
  received: pick("channel", "kind"),
  accepted: pick("deemed"),
  noticeGiven: (data) => ({
    second: data.second,
    items: (data.items as { name: string }[]).map((item) => item.name),
  }),
  materialsSupplied: pick("note"),
  declined: pick("reason", "rightOwner"),
  dispatched: pick("orgId", "basis", "clause"),
  handedOver: pick("fromOrgId", "toOrgId", "reason"),
  firstContactHandedOver: pick("fromOrgId", "toOrgId", "reason"),
  assigned: pick("personId"),
  responded: pick("text"),
  noted: pick("text"),
  paused: pick("reason", "note"),
  resumed: pick("byCap", "note"),
  extensionRequested: pick("amount", "reason"),
  extensionDecided: pick("approved", "reason"),
  completed: pick("outcome", "result", "notSolvedReason", "late"),
  graded: pick("grade", "comment"),
  closed: pick("by"),
  reopened: pick("reason"),
  withdrawn: pick("reason"),
  urged: (data) => ({
    message: data.message,
    ...(data.throughCaseId === undefined
      ? {}
      : { through: receiptNo(data.throughCaseId as number) }),
  }),
  unmasked: pick("fields", "reason", "ownPaper"),
  taskGiven: pick("taskId", "orgId", "task", "basis"),
  taskAnswered: pick("taskId", "orgId", "text", "late"),
  taskSentBack: pick("taskId", "orgId", "reason"),
  taskDropped: pick("taskId", "orgId", "reason"),
  taskPassedOver: pick("taskId", "orgId", "reason"),
  returned: pick("fromOrgId", "toOrgId", "clause", "reason"),
  returnContested: pick("fromOrgId", "toOrgId", "clause", "reason"),
  arbitrationOpened: pick("orgId"),
  arbitrated: pick("orgId", "clause", "reason"),
  rungReached: pick("rung", "share"),
  supervised: (data) => ({
    supervisionId: data.supervisionId,
    ...(data.byOrgId === null ? {} : { byOrgId: data.byOrgId }),
    listed: data.listed,
    demand: data.demand,
  }),
  supervisionAnswered: pick("supervisionId", "text", "late"),
  supervisionSettled: pick("supervisionId", "satisfied", "reason"),
  operationRaised: pick("reason"),
  planProposed: pick("goal", "measures", "from", "until"),
  planAnswered: pick("orgId", "agrees", "reason"),
  operationLogged: (data) => ({
    ...(data.orgId === null ? {} : { orgId: data.orgId }),
    text: data.text,
    people: data.people,
    resources: (data.resources as { what: string; quantity: number; unit: string }[]).map(
      (one) => `${one.what} ${one.quantity} ${one.unit}`,
    ),
  }),
  rosterSet: (data) => ({ watches: (data.entries as unknown[]).length }),
  escalated: pick("cause", "reason"),
  instructed: pick("text"),
  split: (data) => ({ parts: (data.childIds as unknown[]).length, reason: data.reason }),
  merged: (data) => ({ into: receiptNo(data.intoId as number), reason: data.reason }),
  absorbed: (data) => ({ case: receiptNo(data.caseId as number) }),
  unmerged: (data) => ({ from: receiptNo(data.fromId as number), reason: data.reason }),
  released: (data) => ({ case: receiptNo(data.caseId as number) }),
  completedWith: (data) => ({
    case: receiptNo(data.caseId as number),
    outcome: data.outcome,
    result: data.result,
    notSolvedReason: data.notSolvedReason,
  }),
  rejoined: (data) => ({ case: receiptNo(data.caseId as number) }),
  keptApart: (data) => ({ from: receiptNo(data.caseId as number), reason: data.reason }),
  verificationAsked: pick("drawn", "reason"),
  verified: pick("passed", "note"),
  rectificationOpened: pick("grade"),
  rectified: pick("measures"),
  calledBack: pick("reached", "satisfied", "note"),
  gradeContested: pick("reason"),
  contestDecided: pick("upheld", "reason"),
  taskRefused: pick("orgId", "toOrgId", "taskId"),
  taskRefusalSettled: pick("orgId", "toOrgId", "taskId", "outcome", "clause", "reason"),
  limitMissed: (data) => ({ what: dueKindOf(data.item as string) }),
  limitKept: (data) => ({ what: dueKindOf(data.item as string) }),
};

const INTERNAL: readonly string[] = ["noted", "assigned", "unmasked", "keptApart"];

/** Builds the time line for who asks; `english` says in English what events keep of the words of a duty. */
export async function timelineOf(
  ctx: Ctx,
  calendar: Calendar,
  events: readonly StoredEvent[],
  files: readonly FileRecord[],
  english: (text: string) => string = () => "",
): Promise<TimelineItem[]> {
  const staff = ctx.actor.kind === "staff";
  const shown = staff ? events : events.filter((event) => !INTERNAL.includes(event.type));
  const items: TimelineItem[] = [];
  let before: number | undefined;
  for (const event of shown) {
    items.push({
      seq: event.seq,
      at: iso(event.at),
      type: event.type,
      who: await whoOf(ctx, event, staff),
      waitedMinutes:
        before === undefined ? 0 : Math.floor(workingMinutesBetween(calendar, before, event.at)),
      facts: inEnglishToo(await factsOf(ctx, event, staff), english),
      files: filesOf(event, files),
    });
    before = event.at;
  }
  return items;
}

function filesOf(event: StoredEvent, files: readonly FileRecord[]): TimelineItem["files"] {
  const ids = (event.data.fileIds ?? []) as readonly number[];
  return files
    .filter((file) => ids.includes(file.id))
    .map(({ id, name, mediaType }) => ({ id, name, mediaType }));
}

/** One reporter reads neither the words nor the number of another whose case went into this one. */
function withoutOthers(type: string, facts: Record<string, unknown>): Record<string, unknown> {
  if (type === "absorbed" || type === "released") return {};
  return type === "urged" && "through" in facts ? { message: "" } : facts;
}

/** What the reporter of a merged case follows of the case that it went into. */
const FOLLOWED: readonly string[] = [
  "accepted",
  "dispatched",
  "handedOver",
  "paused",
  "resumed",
  "returned",
  "arbitrated",
  "operationRaised",
  "planProposed",
  "operationLogged",
  "rungReached",
  "escalated",
  "completed",
  "reopened",
] satisfies readonly CaseEventType[];

/** Facts that are written by hand: they may name whoever reported first. */
const WRITTEN: readonly string[] = ["note", "text", "result", "goal", "measures", "resources"];

/** The time line of a case as another reporter may follow it: what happened, without what anybody wrote. */
export async function followedTimeline(
  ctx: Ctx,
  calendar: Calendar,
  events: readonly StoredEvent[],
): Promise<TimelineItem[]> {
  const followed = events.filter((event) => FOLLOWED.includes(event.type));
  const reader: Ctx = { ...ctx, actor: { kind: "anonymous" } };
  const items = await timelineOf(reader, calendar, followed, []);
  return items.map((item) => ({ ...item, facts: unwritten(item) }));
}

function unwritten({ type, facts }: TimelineItem): TimelineItem["facts"] {
  // The reason of a pause comes from a closed list; every other is somebody's own words.
  const names = type === "paused" ? WRITTEN : [...WRITTEN, "reason"];
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      names.includes(name) ? (Array.isArray(value) ? [] : "") : value,
    ]),
  );
}

/** The facts with the English of what was to bring and of what was asked, where there is any. */
function inEnglishToo(
  facts: TimelineItem["facts"],
  english: (text: string) => string,
): TimelineItem["facts"] {
  const { items, task } = facts;
  const taskEn = typeof task === "string" ? english(task) : "";
  const isListed = Array.isArray(items) && items.some((item) => english(item) !== "");
  return {
    ...facts,
    ...(taskEn === "" ? {} : { taskEn }),
    ...(isListed ? { itemsEn: items.map((item) => english(item) || item) } : {}),
  };
}

async function factsOf(
  ctx: Ctx,
  event: StoredEvent,
  staff: boolean,
): Promise<TimelineItem["facts"]> {
  const shown = (SHOWN[event.type as CaseEventType] ?? pick())(event.data);
  const raw = staff ? shown : withoutOthers(event.type, shown);
  const facts: Record<string, Fact> = {};
  for (const [key, value] of Object.entries(raw)) {
    if ((key.endsWith("OrgId") || key === "orgId") && typeof value === "number") {
      const { name, nameEn } = await orgRef(ctx, value);
      facts[key.replace(/Id$/, "")] = name;
      facts[`${key.replace(/Id$/, "")}En`] = nameEn;
    } else if (key === "personId") {
      facts.person = staff ? await personName(ctx, value as number) : "";
    } else facts[key] = value as Fact;
  }
  return facts;
}

async function whoOf(ctx: Ctx, event: StoredEvent, staff: boolean): Promise<TimelineItem["who"]> {
  const { actor } = event;
  switch (actor.kind) {
    case "staff":
      return {
        kind: "staff",
        person: staff ? await personName(ctx, actor.id) : null,
        post: await postTitle(ctx, actor.post),
        org: await orgRef(ctx, actor.org),
      };
    case "resident":
    case "receipt":
      return { kind: "reporter", person: null, post: null, org: null };
    case "system":
      return { kind: "system", person: null, post: null, org: null };
    case "anonymous":
      return { kind: "anonymous", person: null, post: null, org: null };
  }
}
