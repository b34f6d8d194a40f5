/** Acts on an application: load, let time have its say, decide, set money aside, write; one transaction. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { claimFiles } from "#kernel/files.ts";
import { yearOf } from "#kernel/pure/day.ts";
import { type Refusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { factsOf, mayCommand, mayRead } from "../access.ts";
import { type AdmissionEvent, type Application, admissionEvent } from "../rules/application.ts";
import { bodiesAsked, checkTargets } from "../rules/bodies.ts";
import { dueByNow } from "../rules/by-itself.ts";
import {
  type Facts,
  checkDeclaration,
  declared,
  decideCheck,
  decideOpinion,
  decideReport,
  decideReview,
  decideSendBack,
  decideSubmit,
  decideWithdraw,
} from "../rules/decide.ts";
import {
  codeOf,
  decided,
  decideSchedule,
  decideUnschedule,
  planDecision,
} from "../rules/decision.ts";
import { evolveApplication } from "../rules/evolve.ts";
import { checkState } from "../rules/lifecycle.ts";
import { decidePetition, decideSupport, decideWithdrawPetition } from "../rules/petition.ts";
import type { AdmissionCommand } from "../schema.ts";
import { type Stored, codesOfYear, findApplicationRow } from "../store/applications.ts";
import { findMeeting } from "../store/meetings.ts";
import { type Around, around, areOpen, bodiesOf, factsFor } from "./around.ts";
import { letGo, openFen, setAside } from "./money.ts";
import { write } from "./write.ts";

type Work = {
  readonly ctx: Ctx;
  readonly world: Around;
  readonly facts: Facts;
  readonly application: Application;
};
type Commands = {
  readonly [T in AdmissionCommand["type"]]: Extract<AdmissionCommand, { type: T }>;
};
type Events = readonly AdmissionEvent[];

/** Finds an application that the actor may see, held. Refuses: `admission.unknown`. */
export async function holdVisible(ctx: Ctx, world: Around, id: number): Promise<Stored> {
  const stored = await findApplicationRow(ctx.db, id, "lock");
  if (stored === undefined || !mayRead(world.scope, factsOf(stored.application)))
    return refuse("notFound", "admission.unknown");
  return stored;
}

/**
 * Does something with an application. What time has brought about meanwhile is recorded first, so that nobody decides
 * on yesterday's state. Refuses: `admission.unknown`, `admission.not_yours_to_do`, and what the rules refuse.
 */
export function act(ctx: Ctx, id: number, command: AdmissionCommand): Promise<Stored> {
  return transaction(ctx, async (inner) => {
    const world = await around(inner);
    const stored = await holdVisible(inner, world, id);
    const facts = factsFor(inner, world);
    const due = dueByNow(stored.application, facts);
    const application = due.reduce<Application>(
      (state, event) => evolveApplication(id, state, { ...event, personId: null }),
      stored.application,
    );
    if (!mayCommand(inner.actor, world.orgIds, factsOf(application), command.type))
      refuse("forbidden", "admission.not_yours_to_do");
    const handle = HANDLERS[command.type] as (
      work: Work,
      wanted: AdmissionCommand,
    ) => Promise<Events>;
    const events = await handle({ ctx: inner, world, facts, application }, command);
    return write(inner, id, stored, [...due, ...events]);
  });
}

const one = (event: AdmissionEvent | Refusal): Events => [orRefuse(event)];

/** Checks what only the district knows: areas, bodies, the list of assisted duties. Refuses: `admission.area_unknown`, see {@link checkTargets}. */
function checkPlace({ world, application }: Pick<Work, "world" | "application">): void {
  const { content } = application;
  if (!areOpen(world, content.areaIds)) refuse("invalid", "admission.area_unknown");
  const { assistedDuties } = world.settings;
  const isWithin = world.areas.isWithin;
  const wrong = checkTargets(content, bodiesOf(world), isWithin, assistedDuties);
  if (wrong !== undefined) orRefuse(wrong);
  const { budgetYear, from } = content;
  if (budgetYear < yearOf(world.today) || budgetYear > yearOf(from))
    refuse("invalid", "admission.budget_year_wrong", {
      first: String(yearOf(world.today)),
      last: String(yearOf(from)),
    });
}

/** The next code of this year; nobody else takes one until the transaction ends. */
async function nextCode({ ctx, world }: Work): Promise<string> {
  const year = yearOf(world.today);
  return codeOf(year, (await codesOfYear(ctx.db, year)) + 1);
}

async function submit(work: Work): Promise<Events> {
  const event = orRefuse(decideSubmit(work.application, work.facts));
  checkPlace(work);
  return [event];
}

/** Begins at once with what money there is; what is missing is set aside later and never keeps anybody from helping. */
async function declareEmergency(
  work: Work,
  { cause }: Commands["declareEmergency"],
): Promise<Events> {
  const { ctx, world, application, facts } = work;
  const wrong = checkDeclaration(application, facts);
  if (wrong !== undefined) orRefuse(wrong);
  checkPlace(work);
  const code = await nextCode(work);
  const { totalFen: amountFen, to: until } = application.content;
  const wanted = { amountFen, until, step: "declare", code };
  const commitmentId = await setAsideIfThere(ctx, world, application, wanted);
  return [declared(application, { cause, code }, commitmentId, facts)];
}

async function setAsideIfThere(...[ctx, world, application, wanted]: Parameters<typeof setAside>) {
  try {
    return await setAside(ctx, world, application, wanted);
  } catch (error) {
    // The refusal comes before anything was written: there is less money than wanted.
    if (codeIn(error) === "admission.money_missing") return null;
    throw error;
  }
}

const codeIn = (error: unknown): string =>
  (error as { refusal?: { code: string } }).refusal?.code ?? "";

async function check({ application, facts, world }: Work): Promise<Events> {
  const asked = bodiesAsked(application.content, bodiesOf(world), world.areas.isWithin).filter(
    (id) => id !== application.applicantOrgId,
  );
  const consulted = orRefuse(decideCheck(application, asked, facts));
  // Where nobody is affected there is nobody to wait for.
  return asked.length > 0
    ? [consulted]
    : [consulted, admissionEvent("consultationClosed", facts.at, { silentOrgIds: [] })];
}

async function schedule(
  { ctx, application, facts }: Work,
  { meetingId }: Commands["schedule"],
): Promise<Events> {
  const meeting = await findMeeting(ctx.db, meetingId, "share");
  if (meeting === undefined) return refuse("notFound", "admission.meeting_unknown");
  return one(decideSchedule(application, meeting, facts));
}

/** Enters what a meeting decided; the money is set aside in the same transaction, or nothing is decided at all. */
async function decide(work: Work, wanted: Commands["decide"]): Promise<Events> {
  const { ctx, world, application, facts } = work;
  const meetingId = application.agenda?.meetingId;
  const meeting =
    meetingId === undefined ? undefined : await findMeeting(ctx.db, meetingId, "share");
  const plan = orRefuse(planDecision(application, meeting, wanted, facts));
  const code = plan.needsCode ? await nextCode(work) : null;
  const commitmentId = await setAside(ctx, world, application, {
    amountFen: plan.reserveFen,
    until: plan.sunset ?? application.content.to,
    step: `meeting:${plan.meetingId}`,
    code: code ?? application.code ?? "",
  });
  const event = decided(plan, { code, commitmentId }, facts.at);
  return [event, ...(await moneyAfter(work, wanted, event))];
}

/** What an exit frees at once: all but what is kept for work that is done. */
async function moneyAfter(
  { ctx, application, facts }: Work,
  { result, keepFen = 0 }: Commands["decide"],
  { type, data }: AdmissionEvent,
): Promise<Events> {
  if (type !== "decided" || data.matter !== "exit" || result !== "approved") return [];
  const step = `exit:${data.meetingId}`;
  const released = await letGo(ctx, application, { keepFen, step, today: facts.today });
  return released.map((each) => admissionEvent("moneyReleased", facts.at, each));
}

/** Sets money aside for an emergency that began without, also after it lapsed: what was done is settled all the same. */
async function fund(work: Work, { amountFen }: Commands["fund"]): Promise<Events> {
  const { ctx, world, application, facts } = work;
  const wrong = checkState(application.status, "fund");
  if (wrong !== undefined) orRefuse(wrong);
  if (application.commitments.length > 0) refuse("conflict", "admission.funded_already");
  const { totalFen, to } = application.content;
  if (amountFen < 1 || amountFen > totalFen) refuse("invalid", "admission.total_wrong");
  const wanted = { amountFen, until: to, step: "fund", code: application.code ?? "" };
  const id = await setAside(ctx, world, application, wanted);
  if (id === null) return [];
  return [admissionEvent("funded", facts.at, { commitment: { id, totalFen: amountFen } })];
}

async function releaseMoney({ ctx, application, facts }: Work): Promise<Events> {
  const wrong = checkState(application.status, "releaseMoney");
  if (wrong !== undefined) orRefuse(wrong);
  let open = 0;
  for (const commitment of application.commitments) open += await openFen(ctx, commitment);
  if (open === 0) refuse("conflict", "admission.nothing_set_aside");
  const step = `rest:${facts.at}`;
  const released = await letGo(ctx, application, { keepFen: 0, step, today: facts.today });
  return released.map((each) => admissionEvent("moneyReleased", facts.at, each));
}

async function attach(
  { ctx, application, facts }: Work,
  { fileIds }: Commands["attach"],
): Promise<Events> {
  const wrong = checkState(application.status, "attach");
  if (wrong !== undefined) orRefuse(wrong);
  await claimFiles(ctx, fileIds, claimOf(application.id));
  return [admissionEvent("attached", facts.at, { fileIds })];
}

async function petitionExit(
  { ctx, application, facts }: Work,
  wanted: Commands["petitionExit"],
): Promise<Events> {
  const event = orRefuse(decidePetition(application, wanted, facts));
  await claimFiles(ctx, wanted.fileIds, claimOf(application.id));
  return [event];
}

async function withdraw(
  { application, facts }: Work,
  { reason }: Commands["withdraw"],
): Promise<Events> {
  return one(decideWithdraw(application, reason, facts));
}

const HANDLERS: {
  readonly [T in AdmissionCommand["type"]]: (work: Work, wanted: Commands[T]) => Promise<Events>;
} = {
  submit,
  declareEmergency,
  withdraw,
  check,
  sendBack: async ({ application, facts }, { reason }) =>
    one(decideSendBack(application, reason, facts)),
  giveOpinion: async ({ application, facts }, wanted) =>
    orRefuse(decideOpinion(application, wanted, facts)),
  review: async ({ application, facts }, wanted) => one(decideReview(application, wanted, facts)),
  schedule,
  unschedule: async ({ application, facts }, { reason }) =>
    one(decideUnschedule(application, reason, facts)),
  decide,
  fund,
  releaseMoney,
  attach,
  reportReview: async ({ application, facts }, wanted) =>
    one(decideReport(application, wanted, facts)),
  petitionExit,
  supportExit: async ({ application, facts }) => one(decideSupport(application, facts)),
  withdrawPetition: async ({ application, facts }) =>
    one(decideWithdrawPetition(application, facts)),
};

/** Under which name the files of an application are kept. */
export function claimOf(id: number): string {
  return `admission:${id}`;
}
