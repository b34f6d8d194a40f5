/**
 * Proves notices: what was chosen is what its events say; every event that should have given a notice or a delivery has
 * given exactly that one, and nothing else has. Whether a delivery has arrived is a state of the world, not of the log.
 */
import { type CaseState, casesWithTelephone, receiptNo } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { type Chosen, NOTHING_CHOSEN, choose } from "../rules/choices.ts";
import { emailsOf, textMessagesOf, wantsEmail, webhooksOf } from "../rules/deliveries-of.ts";
import { NOTICES, type NoticedEvent, noticesOf } from "../rules/notices-of.ts";
import {
  type PlacedEvent,
  allEndpoints,
  allPreferences,
  allResidentPreferences,
  caseEventsBefore,
  casesWithEvents,
  choiceEvents,
  followerRange,
} from "../store/choice-store.ts";
import { countDeliveries, deliveriesAbout } from "../store/delivery-store.ts";
import { type NoticeRow, countNotices, noticesAbout } from "../store/notice-store.ts";
import { NOTICE_FOLLOWER, isNews } from "./derive.ts";
import { secretDigest, stateOf, SECRET_FIELD } from "./endpoints.ts";
import { factsOfState, stateAfter } from "./facts.ts";
import { verifySubjects } from "./verify-subjects.ts";
import { EMAIL_FIELD, emailDigest } from "./preferences.ts";

export type NoticesProof = {
  readonly notices: number;
  readonly deliveries: number;
  /** The first thing that does not hold, as a sentence. */
  readonly difference: string | null;
};

const text = (value: unknown): string => canonicalJson((value ?? null) as Json);
const PAGE = 500;
const NEVER = 2 ** 31 - 1;

/** Proves the tables of notices. */
export async function verifyNotices(ctx: Ctx): Promise<NoticesProof> {
  const proof = { notices: 0, deliveries: 0 };
  const end = (difference: string | null): NoticesProof => ({ ...proof, difference });
  const log = await choiceEvents(ctx.db, 0, Number.MAX_SAFE_INTEGER);
  const wrongChoice = await verifyChoices(ctx, log.reduce(choose, NOTHING_CHOSEN));
  if (wrongChoice !== null) return end(wrongChoice);
  const range = await followerRange(ctx.db, NOTICE_FOLLOWER);
  const chosenAt = timelineOf(log);
  for await (const ids of range === null ? [] : noticedCases(ctx, range)) {
    const { expected, found, sentences } = await compareCases(ctx, ids, range, chosenAt);
    proof.notices += found.notices;
    proof.deliveries += found.deliveries;
    const wrong = firstDifference(expected, found.keys);
    if (wrong !== undefined) return end(sentences(wrong));
  }
  const [notices, deliveries] = [await countNotices(ctx.db), await countDeliveries(ctx.db)];
  if (notices !== proof.notices)
    return end(`There are ${notices} notices, and the events give ${proof.notices}.`);
  if (deliveries !== proof.deliveries)
    return end(`There are ${deliveries} deliveries, and the events give ${proof.deliveries}.`);
  const others = await verifySubjects(ctx);
  proof.notices += others.notices;
  return end(others.difference);
}

/** Cases with events that may give notices, page by page. */
async function* noticedCases(ctx: Ctx, range: Range): AsyncGenerator<number[]> {
  for (let after = 0; ; ) {
    const ids = await casesWithEvents(ctx.db, Object.keys(NOTICES), range, after, PAGE);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}

/** What was chosen when an event was recorded: after the last choice before it. */
function timelineOf(log: readonly PlacedEvent[]): (position: number) => Chosen {
  const stations: { position: number; chosen: Chosen }[] = [];
  let chosen = NOTHING_CHOSEN;
  for (const event of log) {
    chosen = choose(chosen, event);
    stations.push({ position: event.position, chosen });
  }
  return (position) =>
    stations.findLast((station) => station.position < position)?.chosen ?? NOTHING_CHOSEN;
}

type Wrong = { readonly key: string; readonly isMissing: boolean };

function firstDifference(
  expected: ReadonlySet<string>,
  found: ReadonlySet<string>,
): Wrong | undefined {
  for (const key of expected) if (!found.has(key)) return { key, isMissing: true };
  for (const key of found) if (!expected.has(key)) return { key, isMissing: false };
  return undefined;
}

const noticeKey = (
  caseId: number,
  seq: number,
  one: { kind: string; audience: string; id: number; at: number; facts: unknown },
): string =>
  `${caseId} ${seq} notice ${one.kind} to ${one.audience} ${one.id} of ${one.at} naming ${text(one.facts)}`;
const deliveryKey = (
  caseId: number,
  seq: number,
  one: { kind: string; channel: string; targetId: number; at: number; facts: unknown },
): string =>
  `${caseId} ${seq} delivery ${one.kind} by ${one.channel} to ${one.targetId} of ${one.at} naming ${text(one.facts)}`;

type Range = { readonly since: number; readonly position: number };

async function compareCases(
  ctx: Ctx,
  ids: readonly number[],
  range: Range | null,
  chosenAt: (position: number) => Chosen,
) {
  const events = await caseEventsBefore(
    ctx.db,
    ids.map((caseId) => ({ caseId, seq: NEVER })),
  );
  const telephones = await casesWithTelephone(ctx, ids);
  const rows = await noticesAbout(ctx.db, "case", ids);
  const mailed = new Map(rows.map((row) => [rowKey(row), row.mailedTo]));
  const expected = new Set<string>();
  const states = new Map<number, CaseState>();
  for (const event of events) {
    const state = stateAfter(states.get(event.streamId) ?? null, event);
    states.set(event.streamId, state);
    const facts = factsOfState(state);
    if (range === null || event.position <= range.since || event.position > range.position)
      continue;
    if (!isNews(event, facts)) continue;
    const { streamId: caseId, seq, at } = event;
    const chosen = chosenAt(event.position);
    const noticed = event as unknown as NoticedEvent;
    const leftTelephone = telephones.has(caseId);
    const deliveries = [
      ...webhooksOf(noticed, facts, chosen),
      ...textMessagesOf(noticed, { ...facts, leftTelephone }, chosen),
    ];
    for (const notice of noticesOf(noticed, facts)) {
      const key = noticeKey(caseId, seq, { ...notice, at });
      expected.add(key);
      // Who held a post in the audience then is written down with the notice; that they had asked for it is proved.
      const people = mailed.get(key) ?? [];
      if (people.some((personId) => !wantsEmail(chosen, personId, notice.kind)))
        expected.add(`${key} by e-mail to who asked for it`);
      deliveries.push(...emailsOf(notice, people, chosen));
    }
    for (const one of deliveries) expected.add(deliveryKey(caseId, seq, { ...one, at }));
  }
  const sent = await deliveriesAbout(ctx.db, "case", ids);
  const keys = new Set([
    ...rows.map(rowKey),
    ...sent.map((row) => deliveryKey(row.subjectId, row.seq, row)),
  ]);
  return {
    expected,
    found: { keys, notices: rows.length, deliveries: sent.length },
    sentences: ({ key, isMissing }: Wrong) => sentenceOf(key, isMissing),
  };
}

const rowKey = (row: NoticeRow): string =>
  noticeKey(row.subjectId, row.seq, { ...row, id: row.audienceId });

function sentenceOf(key: string, isMissing: boolean): string {
  const [caseId = "", seq = "", ...rest] = key.split(" ");
  const what = rest.join(" ");
  const who = `Case ${caseId} (${receiptNo(Number(caseId))}), event ${seq}`;
  return isMissing
    ? `${who}: by the events there is a ${what}; the table has none.`
    : `${who}: the table has a ${what}; the events give none.`;
}

/** Endpoints and preferences against what their events say. */
async function verifyChoices(ctx: Ctx, chosen: Chosen): Promise<string | null> {
  const endpoints = await allEndpoints(ctx.db);
  for (const row of endpoints) {
    const digest = secretDigest(ctx, opened(ctx, SECRET_FIELD, row.secretSealed));
    const [expected, found] = [chosen.endpoints.get(row.id), stateOf(row, digest)];
    if (expected === undefined || text(fields(expected)) !== text(fields(found)))
      return `noticeEndpoint ${row.id} is not what its events say.`;
  }
  if (endpoints.length !== chosen.endpoints.size)
    return `There are ${endpoints.length} receivers, and the events give ${chosen.endpoints.size}.`;
  const preferences = await allPreferences(ctx.db);
  for (const { personId, emailSealed, choices } of preferences) {
    const email = emailSealed === null ? null : opened(ctx, EMAIL_FIELD, emailSealed);
    const found = { emailDigest: emailDigest(ctx, email), choices };
    if (text(chosen.preferences.get(personId)) !== text(found))
      return `noticePreference ${personId} is not what its events say.`;
  }
  if (preferences.length !== chosen.preferences.size)
    return `There are ${preferences.length} preferences, and the events give ${chosen.preferences.size}.`;
  const residents = await allResidentPreferences(ctx.db);
  for (const { residentId, sms } of residents)
    if (chosen.sms.get(residentId) !== sms)
      return `residentNoticePreference ${residentId} is not what its events say.`;
  return residents.length === chosen.sms.size
    ? null
    : `There are ${residents.length} residents' preferences, and the events give ${chosen.sms.size}.`;
}

function fields({
  name,
  url,
  orgId,
  groups,
  active,
  removed,
  secretDigest: digest,
}: {
  name: string;
  url: string;
  orgId: number | null;
  groups: readonly string[];
  active: boolean;
  removed: boolean;
  secretDigest: string;
}) {
  return { name, url, orgId, groups: [...groups], active, removed, digest };
}

function opened(ctx: Ctx, field: string, sealed: Buffer): string {
  try {
    return ctx.vault.open(field, sealed);
  } catch {
    return "sealed data that does not open";
  }
}
