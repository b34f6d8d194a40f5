/** One application as whoever may read it sees it. */
import type { FastifyReply } from "fastify";
import type { Ctx } from "#kernel/context.ts";
import { type FileRecord, findFiles } from "#kernel/files.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { getCommitment } from "#ledger";
import { factsOf, mayCommand, mayRead, mayUnmask } from "../access.ts";
import { type Application, openPetition } from "../rules/application.ts";
import { decisionDue, opinionsDue } from "../rules/by-itself.ts";
import { matterNow } from "../rules/decide.ts";
import { COMMANDS, type CommandType, admits } from "../rules/lifecycle.ts";
import { settingsOn } from "../rules/settings.ts";
import type { ApplicationView } from "../schema.ts";
import { type Stored, findApplicationRow } from "../store/applications.ts";
import { findMeeting } from "../store/meetings.ts";
import { claimOf } from "./act.ts";
import { type Around, around, loadSettings, nameOf } from "./around.ts";
import { maskContact } from "./contact.ts";
import { lineOf, missingFor } from "./lines.ts";
import { mandateOn } from "./mandates.ts";
import { availableFen } from "./money.ts";
import { timelineOf } from "./timeline.ts";

/** Shows one application. Refuses: `admission.unknown`. */
export async function showApplication(ctx: Ctx, id: number): Promise<ApplicationView> {
  const stored = await findApplicationRow(ctx.db, id);
  const world = await around(ctx);
  if (stored === undefined || !mayRead(world.scope, factsOf(stored.application)))
    return refuse("notFound", "admission.unknown");
  return viewOf(ctx, stored, world);
}

/** Shows what somebody has just done, whatever it did to their own sight of it. */
export async function viewOf(ctx: Ctx, stored: Stored, known?: Around): Promise<ApplicationView> {
  const world = known ?? (await around(ctx));
  const { application } = stored;
  const { content, id } = application;
  const ref = (orgId: number) => ({ id: orgId, name: nameOf(world, orgId) });
  const files = await findFiles(ctx, claimOf(id));
  const isOwn = world.orgIds.includes(application.applicantOrgId);
  const mandate = mandateOn(world.calendar, application, world.today);
  return {
    ...lineOf(world, application, stored.updatedAt),
    ...wordsOf(world, application, files),
    seq: stored.lastSeq,
    applicantName: world.directory.organisationName(application.applicantOrgId),
    content: { ...content, ...mutable(content) },
    areas: content.areaIds.flatMap((areaId) => {
      const area = world.areas.find(areaId);
      return area === undefined ? [] : [{ id: areaId, name: area.name }];
    }),
    targets: content.targetOrgIds.map((orgId) => ({
      ...ref(orgId),
      kind: world.directory.find(orgId)?.kind ?? "",
    })),
    assistedDuty: await assistedDutyOf(ctx, application, world),
    contact: maskContact(ctx.vault, stored.contactSealed),
    files: files.filter((file) => application.fileIds.includes(file.id)).map(fileView),
    agenda: await agendaOf(ctx, application),
    money: await moneyOf(ctx, application),
    settleableUntil: mandate?.settleableUntil ?? null,
    mandateState: mandate?.state ?? null,
    timeline: await timelineOf(ctx, world, id, isOwn || world.scope.sees !== "own"),
    actions: actionsOf(ctx, world, application),
    mayUnmask:
      stored.contactSealed !== null && mayUnmask(ctx.actor, world.orgIds, factsOf(application)),
    isOwn,
  };
}

/** Lists that answers may not share with the state. */
function mutable({ areaIds, targetOrgIds, checks, form }: Application["content"]) {
  return {
    areaIds: [...areaIds],
    targetOrgIds: [...targetOrgIds],
    checks: { ...checks },
    form:
      form === null ? null : { ...form, fields: [...form.fields], asksAgain: [...form.asksAgain] },
  };
}

const fileView = ({ id, name, sizeBytes, mediaType }: FileRecord) => ({
  id,
  name,
  sizeBytes,
  mediaType,
});

type Words = Pick<
  ApplicationView,
  | "cause"
  | "rounds"
  | "sentBack"
  | "decisionDueOn"
  | "opinionsDueOn"
  | "opinions"
  | "review"
  | "decisions"
  | "conditions"
  | "sunset"
  | "yearly"
  | "petitions"
  | "ending"
>;

/** What people and meetings have said about it. */
function wordsOf(world: Around, application: Application, files: readonly FileRecord[]): Words {
  const { calendar, directory } = world;
  const { consultation, review, sentBack, yearly, emergency } = application;
  const ref = (orgId: number) => ({ id: orgId, name: nameOf(world, orgId) });
  const person = (id: number | null) => (id === null ? null : directory.personName(id));
  return {
    cause: emergency?.cause ?? null,
    rounds: application.rounds,
    sentBack: sentBack && { reason: sentBack.reason, at: iso(sentBack.at) },
    decisionDueOn: decisionDue(calendar, application)?.day ?? null,
    opinionsDueOn: opinionsDue(calendar, application)?.day ?? null,
    opinions: (consultation?.opinions ?? []).map((one) => ({
      org: ref(one.orgId),
      stance: one.stance,
      text: one.text,
      at: one.at === null ? null : iso(one.at),
      person: person(one.personId),
    })),
    review: review && {
      recommendation: review.recommendation,
      conditions: [...review.conditions],
      text: review.text,
      at: iso(review.at),
      person: person(review.personId),
    },
    decisions: decisionsOf(application),
    conditions: [...application.conditions],
    sunset: application.sunset,
    yearly: yearly && {
      openedOn: dayOf(yearly.openedAt),
      sunset: yearly.sunset,
      report: yearly.report && {
        text: yearly.report.text,
        totalFen: yearly.report.totalFen,
        on: dayOf(yearly.report.at),
      },
    },
    petitions: application.petitions.map(({ orgId, at, supporters, fileIds, ...one }) => ({
      ...one,
      org: ref(orgId),
      at: iso(at),
      supporters: supporters.map((each) => ref(each.orgId)),
      files: files.filter((file) => fileIds.includes(file.id)).map(fileView),
    })),
    ending: application.ending,
  };
}

/** The decisions of meetings, without who entered them. */
export function decisionsOf({ decisions }: Application): ApplicationView["decisions"] {
  return decisions.map(({ matter, result, meetingId, body, name, heldOn, minuteNo, ...said }) => ({
    matter,
    result,
    meetingId,
    body,
    meeting: name,
    heldOn,
    minuteNo,
    conditions: [...said.conditions],
    reason: said.reason,
  }));
}

/** The item of the list under which a committee helps, as it stood when the application was submitted. */
export async function assistedDutyOf(
  ctx: Ctx,
  { content, submission }: Application,
  { today }: Pick<Around, "today">,
): Promise<{ item: string; clause: string } | null> {
  if (content.assistedDutyCode === null) return null;
  const day = submission === null ? today : dayOf(submission.at);
  const { assistedDuties } = settingsOn(await loadSettings(ctx), day).values;
  const found = assistedDuties.find(({ code }) => code === content.assistedDutyCode);
  return found === undefined ? null : { item: found.item, clause: found.clause };
}

async function agendaOf(ctx: Ctx, { agenda }: Application): Promise<ApplicationView["agenda"]> {
  if (agenda === null) return null;
  const meeting = await findMeeting(ctx.db, agenda.meetingId);
  if (meeting === undefined) return null;
  const { name, heldAt, status, minuteNo } = meeting;
  return { ...agenda, name, heldAt: iso(heldAt), status, minuteNo };
}

async function moneyOf(ctx: Ctx, application: Application): Promise<ApplicationView["money"]> {
  const { applicantOrgId, content } = application;
  const commitments: ApplicationView["money"]["commitments"] = [];
  for (const { id, totalFen } of application.commitments) {
    const { appropriationId, openFen } = await getCommitment(ctx, id);
    commitments.push({ id, appropriationId, totalFen, openFen });
  }
  return {
    availableFen: await availableFen(ctx, applicantOrgId, content.budgetYear),
    missingFen: await missingFor(ctx, application),
    commitments,
  };
}

/** What the reader may do now: what the state knows, the post allows, and there is something to do it with. */
function actionsOf(ctx: Ctx, world: Around, application: Application): CommandType[] {
  const facts = factsOf(application);
  return COMMANDS.filter(
    (command) =>
      admits(application.status, command) &&
      mayCommand(ctx.actor, world.orgIds, facts, command) &&
      makesSense(world, application, command) &&
      !(ctx.actor.kind === "staff" && isPartial(application, ctx.actor.personId, world, command)),
  );
}

const IMPARTIAL: readonly CommandType[] = ["check", "sendBack", "review", "decide"];

function isPartial(
  { authorIds, applicantOrgId }: Application,
  personId: number,
  { orgIds }: Around,
  command: CommandType,
): boolean {
  return (
    IMPARTIAL.includes(command) && (authorIds.includes(personId) || orgIds.includes(applicantOrgId))
  );
}

function makesSense(
  { orgIds, calendar, today }: Around,
  application: Application,
  command: CommandType,
): boolean {
  const open = openPetition(application);
  switch (command) {
    case "giveOpinion":
      return (application.consultation?.opinions ?? []).some(({ orgId }) => orgIds.includes(orgId));
    case "review":
      return (
        application.status !== "consultation" ||
        today > (opinionsDue(calendar, application)?.day ?? "")
      );
    case "schedule":
      return application.agenda === null && matterNow(application) !== null;
    case "unschedule":
    case "decide":
      return application.agenda !== null;
    case "sendBack":
      return application.agenda === null;
    case "fund":
      return application.commitments.length === 0 && application.content.totalFen > 0;
    case "releaseMoney":
      return application.commitments.length > 0;
    case "reportReview":
      return application.yearly !== null && application.ending === null;
    case "petitionExit":
      return open === undefined;
    case "supportExit":
      return (
        open !== undefined &&
        !orgIds.includes(open.orgId) &&
        !open.supporters.some(({ orgId }) => orgIds.includes(orgId))
      );
    case "withdrawPetition":
      return open !== undefined && orgIds.includes(open.orgId);
    default:
      return true;
  }
}

/** Sends a file of an application to who may read it. Refuses: `admission.unknown`. */
export async function readFileOf(
  ctx: Ctx,
  id: number,
  fileId: number,
  reply: FastifyReply,
): Promise<void> {
  const stored = await findApplicationRow(ctx.db, id);
  const { scope } = await around(ctx);
  if (stored === undefined || !mayRead(scope, factsOf(stored.application)))
    refuse("notFound", "admission.unknown");
  const file = (await findFiles(ctx, claimOf(id))).find((one) => one.id === fileId);
  const bytes = file === undefined ? undefined : await ctx.files.get(file.sha256);
  if (file === undefined || bytes === undefined) refuse("notFound", "admission.unknown");
  const inline = file.mediaType.startsWith("image/") ? "inline" : "attachment";
  await reply
    .type(file.mediaType)
    .header("content-disposition", `${inline}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header("cache-control", "private, max-age=3600")
    .send(bytes);
}
