/** Taking a case in: validated, decided, sealed and chained before it reaches the database. */
import { residentTelephone } from "#accounts";
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { EMPTY_HEAD, type EventRow, chainEvents } from "#kernel/events.ts";
import { drawBytes } from "#kernel/random.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import type { Answer, Keyed } from "#kernel/http/idempotency.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { factsOf } from "../access.ts";
import { type ActedEvent, type CaseEvent, caseEvent } from "../rules/events.ts";
import { evolveAll } from "../rules/evolve.ts";
import { parametersOfCase } from "../rules/parameters.ts";
import { queryCode, receiptNo } from "../rules/receipt.ts";
import type { CaseState, Channel, MaterialTick, NoticeItem } from "../rules/state.ts";
import type { IntakeAnswer, IntakeBody, Party } from "../schema.ts";
import type { NewCaseRow } from "../store/intake-store.ts";
import { dueRowOf, rowOf, standingOf } from "../store/row.ts";
import { caseTerms } from "../store/terms.ts";
import { deskOf } from "./desk.ts";
import { englishWords } from "./english.ts";
import { type FirstContact, firstContactFor } from "./first-contact.ts";
import { type Matter, findMatter } from "./matter.ts";
import { orgRef } from "./names.ts";
import { type PlainParty, partyDigest, plainParty, sealParty } from "./parties.ts";
import { type CasePlace, findPlace } from "./place.ts";
import { sameAs } from "./same-as.ts";

/** What an import adds to what people enter. */
export type IntakeExtras = {
  readonly externalRef?: string;
  /** Lead that an import names where no rule knows it. */
  readonly leadOrgId?: number;
  readonly channel?: "import";
  /** The case of which this one is made as a part, and what it takes over from it. */
  readonly parentId?: number;
  readonly inherited?: Inherited;
};

/** What a part has of the case that was split: who brought it, how, and who guides it. */
export type Inherited = {
  readonly channel: Channel;
  readonly residentId: number | null;
  readonly parties: readonly PlainParty[];
  readonly firstContact: FirstContact;
};

/** A case ready to be written, with the answer for whoever brought it. */
export type Prepared = {
  readonly row: NewCaseRow;
  readonly answer: IntakeAnswer;
  readonly state: CaseState;
};

/** Events of one actor. */
export type Acted = { readonly actor: Actor; readonly events: readonly CaseEvent[] };

/** A case that has been received but not written: its first events and what its row needs besides. */
export type ReceivedCase = {
  readonly calendar: Calendar;
  readonly id: number;
  readonly parties: readonly PlainParty[];
  readonly place: CasePlace;
  readonly events: readonly Acted[];
};

/**
 * Receives a case: place, matter, first contact and first steps.
 * Refuses: `cases.duty_or_category`, `cases.unknown_duty`, `cases.unknown_category`, `cases.unknown_area`,
 * `cases.title_needed`, `cases.wrong_channel`, `cases.sign_in_first`.
 */
export async function receiveCase(
  ctx: Ctx,
  body: IntakeBody,
  extras: IntakeExtras = {},
): Promise<ReceivedCase> {
  checkChannel(ctx, body);
  const at = ctx.clock.now();
  const [calendar, place] = await Promise.all([loadCalendar(ctx), findPlace(ctx, body)]);
  const matter = await findMatter(ctx, body, place.area, dayOf(at));
  const { inherited } = extras;
  const contact = inherited?.firstContact ?? (await firstContactFor(ctx, place.area));
  const sameAsId = await sameAs(ctx, body);
  const id = await deskOf(ctx).number(ctx);
  const parties =
    inherited?.parties ??
    (await withKnownTelephone(ctx, partiesOf(body.reporter, body.agent ?? null)));
  const received = caseEvent("received", at, {
    kind: body.kind,
    requestType: body.kind === "application" ? null : (body.requestType ?? "report"),
    channel: extras.channel ?? inherited?.channel ?? body.channel,
    dutyVersionId: matter.dutyVersionId,
    dutyCode: matter.dutyCode,
    categoryCode: matter.categoryCode,
    title: titleOf(body, matter),
    description: body.description,
    area: place.area,
    point: place.point,
    residentId:
      inherited?.residentId ?? (ctx.actor.kind === "resident" ? ctx.actor.residentId : null),
    partyDigest: partyDigest(ctx.vault, parties),
    limits: matter.limits,
    firstContactOrgId: contact.orgId,
    firstContactPersonId: contact.personId,
    materials: body.materials ?? [],
    externalRef: extras.externalRef ?? null,
    parentId: extras.parentId ?? null,
    ...(sameAsId === null ? {} : { sameAsId }),
  });
  const events = [received, ...firstSteps(body, matter, extras, at)];
  return { calendar, id, parties, place, events: [{ actor: ctx.actor, events }] };
}

/** Decides everything about a new case without writing it; ready for {@link insertCases}. Refuses: as {@link receiveCase}. */
export async function prepareCase(
  ctx: Ctx,
  body: IntakeBody,
  extras: IntakeExtras = {},
): Promise<Prepared> {
  return finishCase(ctx, await receiveCase(ctx, body, extras));
}

function checkChannel(ctx: Ctx, body: IntakeBody): void {
  if (ctx.actor.kind === "staff" || ctx.actor.kind === "system") return;
  const isWeb = body.channel === "web" && body.kind !== "jointOperation";
  // Most likely an official whose sign-in has ended.
  if (!isWeb && ctx.actor.kind === "anonymous") refuse("unauthenticated", "cases.sign_in_first");
  if (body.kind === "jointOperation") refuse("forbidden", "cases.operation_by_officials");
  if (!isWeb) refuse("forbidden", "cases.wrong_channel");
}

function titleOf(body: IntakeBody, matter: Matter): string {
  const title =
    body.title?.trim() || matter.name || [...body.description.trim()].slice(0, 40).join("");
  return title === "" ? refuse("invalid", "cases.title_needed") : title;
}

function partiesOf(reporter: Party | null, agent: Party | null): PlainParty[] {
  const parties: PlainParty[] = [];
  if (reporter !== null) parties.push(plainParty("reporter", reporter));
  if (agent !== null) parties.push(plainParty("agent", agent));
  return parties;
}

/** Whoever hands in while signed in need not tell the number of the session again. */
async function withKnownTelephone(
  ctx: Ctx,
  parties: readonly PlainParty[],
): Promise<readonly PlainParty[]> {
  if (ctx.actor.kind !== "resident") return parties;
  const mine = parties.find(({ role }) => role === "agent") ?? parties[0];
  if (mine === undefined || mine.telephone !== null) return parties;
  const telephone = await residentTelephone(ctx, ctx.actor.residentId);
  return parties.map((party) => (party === mine ? { ...party, telephone } : party));
}

/** What is missing of the materials, in the words of the one-time notice. */
export function missingOf(ticks: readonly MaterialTick[]): NoticeItem[] {
  return ticks.filter((tick) => !tick.handedIn).map((tick) => ({ name: tick.name, detail: "" }));
}

/**
 * What follows at once: a request goes to its lead by rule; an application is accepted at the counter or gets
 * its one-time notice. What no rule decides waits for an official.
 */
function firstSteps(
  body: IntakeBody,
  matter: Matter,
  extras: IntakeExtras,
  at: number,
): CaseEvent[] {
  const lead =
    matter.lead ??
    (extras.leadOrgId === undefined ? null : { orgId: extras.leadOrgId, clause: "" });
  const dispatched = (): CaseEvent[] =>
    lead === null
      ? []
      : [
          caseEvent("dispatched", at, {
            orgId: lead.orgId,
            basis:
              matter.lead === null ? "official" : matter.dutyCode === null ? "category" : "duty",
            clause: lead.clause,
          }),
        ];
  const first = lead === null ? [] : [...dispatched(), ...summoned(matter, lead.orgId, at)];
  if (body.kind !== "application") return first;
  if (body.decideNow !== true) return [];
  const missing = missingOf(body.materials ?? []);
  if (missing.length > 0) return [caseEvent("noticeGiven", at, { items: missing, second: false })];
  return [caseEvent("accepted", at, { deemed: false }), ...first];
}

/** The X of the duty are asked with the dispatch to its lead. */
function summoned(matter: Matter, leadOrgId: number, at: number): CaseEvent[] {
  const { coTask } = parametersOfCase({ receivedAt: at, limits: matter.limits });
  return matter.coOrganisers
    .filter(({ orgId }) => orgId !== leadOrgId)
    .map(({ orgId, task, limit }, i) =>
      caseEvent("taskGiven", at, {
        taskId: i + 1,
        orgId,
        task,
        limit: limit ?? coTask,
        basis: "duty",
      }),
    );
}

/** Chains the events, makes the row that follows from them, and the answer for whoever brought the case. */
export async function finishCase(ctx: Ctx, received: ReceivedCase): Promise<Prepared> {
  const { calendar, id, parties, place } = received;
  const rows: EventRow[] = [];
  let head = EMPTY_HEAD;
  let state: CaseState | null = null;
  for (const { actor, events } of received.events) {
    const chained = chainEvents("case", id, head, events, actor);
    rows.push(...chained.rows);
    head = chained.head;
    state = evolveAll(id, state, actedBy(actor, events));
  }
  if (state === null) throw new Error("a case begins with its receipt");
  const due = dueRowOf(calendar, state);
  const code = queryCode(drawBytes);
  const missing = state.notice?.items ?? [];
  const english = missing.length === 0 ? null : await englishWords(ctx, state.dutyVersionId);
  const [first] = received.events[0]?.events ?? [];
  const row: NewCaseRow = {
    state: rowOf(state),
    due,
    standing: standingOf(calendar, state, due),
    externalRef: first?.type === "received" ? first.data.externalRef : null,
    queryCodeDigest: ctx.vault.digest("case.queryCode", `${id}:${code}`),
    parties: parties.map((party) => sealParty(ctx.vault, party)),
    terms: caseTerms(factsOf(state), [state.title, ...place.names, state.description]),
    events: rows,
  };
  const answer: IntakeAnswer = {
    caseId: id,
    receiptNo: receiptNo(id),
    queryCode: code,
    status: state.status,
    holder: await orgRef(ctx, state.holderOrgId),
    lead: state.leadOrgId === null ? null : await orgRef(ctx, state.leadOrgId),
    dueAt: due.dueAt === null ? null : iso(due.dueAt),
    missing: missing.map((item) => ({ ...item, nameEn: english?.(item.name) ?? "" })),
  };
  return { row, answer, state };
}

/** Events as `evolve` takes them. */
export function actedBy(actor: Actor, events: readonly CaseEvent[]): ActedEvent[] {
  const personId = actor.kind === "staff" ? actor.personId : null;
  return events.map((event): ActedEvent => ({ ...event, personId }));
}

/** Takes one case in through the desk and answers with its receipt. */
export async function takeIn(
  ctx: Ctx,
  body: IntakeBody,
  key: Keyed | undefined,
  status: number,
): Promise<Answer> {
  const { row, answer } = await prepareCase(ctx, body);
  return deskOf(ctx).submit({
    ctx,
    row,
    key,
    answer: { status, body: answer },
    fileIds: body.fileIds ?? [],
  });
}
