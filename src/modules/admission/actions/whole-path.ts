/**
 * Takes an application through its whole path by real actions, each on its own day and by whoever holds the post: for
 * the demo and for tests of modules that build on mandates.
 */
import { type Ctx, transaction } from "#kernel/context.ts";
import type { Role, StaffActor } from "#kernel/pure/actor.ts";
import { type Day, type Instant, dayOf, instantAt, iso } from "#kernel/pure/day.ts";
import type { OrganisationDirectory } from "#organisations";
import type { Application, MeetingBody } from "../rules/application.ts";
import { opinionsDue } from "../rules/by-itself.ts";
import { lastDay, workdaysBefore } from "../rules/days.ts";
import { bodyFor } from "../rules/decision.ts";
import type { Mandate } from "../rules/mandate.ts";
import type { AdmissionCommand } from "../schema.ts";
import type { Stored } from "../store/applications.ts";
import { act } from "./act.ts";
import { around } from "./around.ts";
import { type DraftInput, draftApplication } from "./draft.ts";
import { getMandate } from "./mandates.ts";
import { holdMeeting, planMeeting } from "./meetings.ts";

/** What is to be admitted; what is left out is plausible. */
export type AdmittedInput = Partial<DraftInput> &
  Pick<DraftInput, "applicantOrgId" | "targetOrgIds" | "areaIds"> & {
    readonly conditions?: readonly string[] | undefined;
    /** How many of the bodies that are asked answer; the others stay silent. Default: 2. */
    readonly answers?: number | undefined;
    readonly meetingName?: string | undefined;
    readonly minuteNo?: string | undefined;
  };

/** Somebody who acts for an organisation under one of some posts, or the program where there is nobody. */
export function actorOf(
  directory: OrganisationDirectory,
  orgId: number | undefined,
  roles: readonly Role[],
): StaffActor | undefined {
  const orgs = orgId === undefined ? directory.all.map(({ id }) => id) : [orgId];
  for (const id of orgs) {
    const post = directory.postsByOrg(id).find(({ role }) => roles.includes(role));
    if (post !== undefined)
      return {
        kind: "staff",
        accountId: "admission",
        personId: post.personId,
        post: directory.postAsActorPost(post.id),
      };
  }
  return undefined;
}

/** The same context for somebody at a time. */
export function as(ctx: Ctx, actor: StaffActor | undefined, at: Instant): Ctx {
  return {
    ...ctx,
    actor: actor ?? { kind: "system", job: "admission.path" },
    clock: { now: () => at },
  };
}

/** Working days from the submission to the meeting. */
const TO_MEETING = 10;

/** A path on its days: submitted early enough for its first day, decided before today. */
async function daysOf(ctx: Ctx, from: Day): Promise<{ submittedOn: Day; meetsOn: Day }> {
  const { calendar, today, settings } = await around(ctx);
  const early = workdaysBefore(calendar, from, settings.leadWorkdays);
  const past = workdaysBefore(calendar, today, TO_MEETING + 2);
  const submittedOn = early < past ? early : past;
  return { submittedOn, meetsOn: lastDay(calendar, submittedOn, TO_MEETING).day };
}

const RECEIVERS: readonly Role[] = ["subdistrictOfficial", "stationWorker", "committeeMember"];

function inputOf(input: AdmittedInput, from: Day): DraftInput {
  const { kind = "quantity" } = input;
  const isCounted = kind === "quantity";
  return {
    kind,
    title: "社会保障卡发放",
    task: "把卡片送到居民手中并请本人签收",
    legalBasis: "《社会保险经办条例》",
    reason: "居民住得分散，社区工作站离得最近",
    support: "部门派两名工作人员驻点指导，卡片与签收单由部门提供",
    unit: isCounted ? "张" : kind === "form" ? "份" : "",
    quantity: isCounted ? 1000 : kind === "form" ? input.targetOrgIds.length : null,
    unitPriceFen: isCounted ? 100 : 0,
    checks: { proof: isCounted ? "signature" : "none", sampleShare: 0.05, text: "抽查签收单" },
    contact: { name: "杜若", telephone: "63000001" },
    from,
    to: from,
    ...(kind === "form"
      ? { form: { formId: 1, fields: [{ key: "name", name: "名称" }], asksAgain: [] } }
      : {}),
    ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    applicantOrgId: input.applicantOrgId,
    targetOrgIds: input.targetOrgIds,
    areaIds: input.areaIds,
  };
}

/**
 * Admits something: drafted and submitted by the department, checked, answered by some of the bodies asked, reviewed,
 * decided by a meeting with minutes. Refuses: whatever the rules refuse, `admission.money_missing` where the department
 * has too little for tasks.
 */
export function admitted(ctx: Ctx, input: AdmittedInput): Promise<Mandate> {
  return transaction(ctx, async (inner) => {
    const { today } = await around(inner);
    const from = input.from ?? today;
    const { submittedOn, meetsOn } = await daysOf(inner, from);
    const draft = inputOf(input, from);
    const ready = await toMeeting(inner, draft, { submittedOn, answers: input.answers ?? 2 });
    const decidedAt = instantAt(meetsOn, 14 * 60);
    await decideInMeeting(inner, ready.application, {
      heldAt: decidedAt,
      name: input.meetingName,
      minuteNo: input.minuteNo,
      command: {
        type: "decide",
        result: "approved",
        conditions: input.conditions ?? [],
        reason: "",
      },
    });
    const mandate = await getMandate(inner, ready.application.id);
    if (mandate === null) throw new Error("what a meeting has admitted is a mandate");
    return mandate;
  });
}

/** Takes a draft up to the review of the coordination office, which recommends it. */
export async function toMeeting(
  ctx: Ctx,
  draft: DraftInput,
  { submittedOn, answers }: { readonly submittedOn: Day; readonly answers: number },
): Promise<Stored> {
  const { directory } = await around(ctx);
  const department = actorOf(directory, draft.applicantOrgId, ["departmentOfficial"]);
  const office = actorOf(directory, undefined, ["coordinator"]);
  const at = (minute: number): Instant => instantAt(submittedOn, minute);
  const { applicationId: id } = await draftApplication(as(ctx, department, at(570)), draft);
  await act(as(ctx, department, at(580)), id, { type: "submit" });
  const asked = await act(as(ctx, office, at(660)), id, { type: "check" });
  const opened = await answer(ctx, asked.application, { answers, at: at(840) });
  const closed = await afterOpinions(ctx, opened);
  return act(as(ctx, office, closed), id, {
    type: "review",
    recommendation: "recommend",
    conditions: [],
    text: "依据充分，经费和人员随事下沉，建议准入",
  });
}

/** Some of the bodies that are asked agree; answers how the application stands. */
export async function answer(
  ctx: Ctx,
  application: Application,
  { answers, at }: { readonly answers: number; readonly at: Instant },
): Promise<Application> {
  const { directory } = await around(ctx);
  let state = application;
  let given = 0;
  for (const { orgId } of application.consultation?.opinions ?? []) {
    if (given >= answers) break;
    const actor = actorOf(directory, orgId, RECEIVERS);
    if (actor === undefined) continue;
    const said = { type: "giveOpinion", stance: "agree", text: "同意" } as const;
    state = (await act(as(ctx, actor, at + given * 60_000), state.id, said)).application;
    given++;
  }
  return state;
}

/** When a consultation is over: at once where everybody answered, else in the morning after its limit. */
async function afterOpinions(ctx: Ctx, application: Application): Promise<Instant> {
  const { calendar } = await around(ctx);
  const asked = application.consultation?.askedAt ?? ctx.clock.now();
  const due = opinionsDue(calendar, application);
  return due === null
    ? instantAt(dayOf(asked), 16 * 60)
    : instantAt(lastDay(calendar, due.day, 1).day, 9 * 60);
}

/** Holds a meeting on one application: planned, on its agenda, minutes, decision. */
export async function decideInMeeting(
  ctx: Ctx,
  application: Application,
  wanted: {
    readonly heldAt: Instant;
    readonly name?: string | undefined;
    readonly minuteNo?: string | undefined;
    readonly command: Extract<AdmissionCommand, { type: "decide" }>;
  },
): Promise<Stored> {
  const { heldAt, command } = wanted;
  const { directory } = await around(ctx);
  const office = actorOf(directory, undefined, ["coordinator"]);
  const body = bodyFor(application);
  const day = dayOf(heldAt);
  const name = wanted.name ?? `${NAMES[body]}（${day}）`;
  const before = as(ctx, office, heldAt - 60 * 60_000);
  const plan = { body, name, heldAt: iso(heldAt), place: "区政府一号会议室" };
  const meetingId = await planMeeting(before, plan);
  await act(before, application.id, { type: "schedule", meetingId });
  const after = as(ctx, office, heldAt + 90 * 60_000);
  await holdMeeting(after, meetingId, wanted.minuteNo ?? `〔${day.slice(0, 4)}〕${meetingId}号`);
  return act(after, application.id, command);
}

const NAMES: Readonly<Record<MeetingBody, string>> = {
  executive: "区政府常务会议",
  standingCommittee: "区委常委会会议",
};
