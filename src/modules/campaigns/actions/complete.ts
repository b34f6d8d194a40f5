/** Reports from the doors: decided item by item, written set by set. */
import { getMandate } from "#admission";
import { type Ctx, type Memo, transaction } from "#kernel/context.ts";
import { claimFiles } from "#kernel/files.ts";
import { fillMessage } from "#kernel/http/errors.ts";
import { messages as kernelEn } from "#kernel/messages/en.ts";
import { messages as kernelZh } from "#kernel/messages/zh.ts";
import { type Day, dayOf, iso } from "#kernel/pure/day.ts";
import { type Refusal, Refused, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { refusals as en } from "../messages/en.ts";
import { refusals as zh } from "../messages/zh.ts";
import { itemOf } from "../rules/events.ts";
import {
  type Accepted,
  type ReportFacts,
  type Reported,
  decideReport,
  evolveReported,
} from "../rules/unit.ts";
import type { CompletionAnswer, CompletionItem, CompletionsAnswer } from "../schema-units.ts";
import { type CampaignRow, findCampaigns, holdSharesOf } from "../store/campaigns.ts";
import { type UnitRow, unitsById, unitsByNumber } from "../store/units.ts";
import { knownReports, writeShareChanges } from "../store/write.ts";
import { type Pen, append, change, changesOf, penFor, personOf } from "./pen.ts";

/** Field under which notes are sealed. */
export const NOTE_FIELD = "campaigns.completion.note";

/** What one worker sent about one campaign. */
export type Sent = {
  readonly ctx: Ctx;
  readonly campaignId: number;
  readonly items: readonly CompletionItem[];
};

type Known = {
  unitId: number;
  personId: number | null;
  result: Reported["result"];
  receivedAt: number;
  late: boolean;
};

/** What a group of requests is decided on. */
type Desk = {
  readonly db: Ctx["db"];
  readonly now: number;
  readonly organisations: OrganisationDirectory;
  readonly campaigns: ReadonlyMap<number, CampaignRow>;
  readonly lastDays: ReadonlyMap<number, Day>;
  /** By campaign and station. */
  readonly pens: ReadonlyMap<string, Pen>;
  readonly byId: ReadonlyMap<number, UnitRow>;
  readonly byNumber: ReadonlyMap<string, UnitRow>;
  readonly known: Map<string, Known>;
};

const orgOf = ({ ctx }: Sent): number => (ctx.actor.kind === "staff" ? ctx.actor.post.orgId : 0);
const shareKey = (campaignId: number, orgId: number): string => `${campaignId}:${orgId}`;

/**
 * Takes what several workers sent in one transaction. Answers in their order: what each item came to, or
 * `campaigns.not_found` where the worker's body has no share of that campaign.
 */
export function takeReports(batch: readonly Sent[]): Promise<(CompletionsAnswer | Refused)[]> {
  const [first] = batch;
  if (first === undefined) return Promise.resolve([]);
  return transaction(first.ctx, async (inner) => {
    const desk = await openDesk(inner, batch);
    const answers: (CompletionsAnswer | Refused)[] = [];
    for (const sent of batch) answers.push(await takeOne(desk, sent));
    await writeShareChanges(inner.db, changesOf(desk.pens.values()));
    return answers;
  });
}

async function openDesk(inner: Ctx, batch: readonly Sent[]): Promise<Desk> {
  const { db } = inner;
  const pairs = new Map(
    batch.map((sent) => [
      shareKey(sent.campaignId, orgOf(sent)),
      [sent.campaignId, orgOf(sent)] as const,
    ]),
  );
  const ids = [...new Set(batch.map(({ campaignId }) => campaignId))];
  // Before the locks: what is remembered for a moment may have to be asked for.
  const campaigns = await findCampaigns(db, ids);
  const lastDays = new Map<number, Day>();
  for (const campaign of campaigns.values())
    lastDays.set(campaign.id, await lastDayOf(inner, campaign));
  const shares = await holdSharesOf(
    db,
    [...pairs.values()].map(([campaignId]) => campaignId),
    [...pairs.values()].map(([, orgId]) => orgId),
  );
  const pens = new Map(
    shares.map((share) => [shareKey(share.campaignId, share.orgId), penFor(share)]),
  );
  // Closing holds the shares too: read once more under the locks.
  const held = await findCampaigns(db, ids);
  const items = batch.flatMap((sent) => sent.items.map((item) => ({ sent, item })));
  const slots = items.flatMap(({ sent, item }) => {
    const pen = pens.get(shareKey(sent.campaignId, orgOf(sent)));
    return item.slot === undefined || pen === undefined
      ? []
      : [{ id: pen.share.id, slot: item.slot }];
  });
  const unitIds = items.flatMap(({ item }) => item.unitId ?? []);
  const units = await unitsById(db, [...new Set(unitIds)]);
  const slotted = await unitsByNumber(
    db,
    slots.map(({ id }) => id),
    slots.map(({ slot }) => slot),
  );
  const known = await knownReports(
    db,
    items.map(({ item }) => item.clientKey.toLowerCase()),
  );
  return {
    db,
    now: inner.clock.now(),
    organisations: await loadOrganisations(inner),
    campaigns: held,
    lastDays,
    pens,
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byNumber: new Map(slotted.map((unit) => [`${unit.shareId}:${unit.number}`, unit])),
    known,
  };
}

async function takeOne(desk: Desk, sent: Sent): Promise<CompletionsAnswer | Refused> {
  const campaign = desk.campaigns.get(sent.campaignId);
  const pen = desk.pens.get(shareKey(sent.campaignId, orgOf(sent)));
  if (campaign === undefined || pen === undefined || campaign.state === "draft")
    return new Refused(refusal("notFound", "campaigns.not_found"));
  const facts: ReportFacts = {
    startsOn: campaign.startsOn,
    deadline: campaign.deadline,
    lastDay: desk.lastDays.get(campaign.id) ?? campaign.deadline,
    proof: campaign.proof,
    now: desk.now,
  };
  const taken: { before: UnitRow; accepted: Accepted }[] = [];
  const provisional = new Map<number, UnitRow>();
  const items: CompletionAnswer[] = [];
  for (const item of sent.items) {
    const unit = findUnit(desk, pen, item, provisional);
    const answer = await decide(desk, sent, { campaign, facts, pen, unit, item });
    if (!("accepted" in answer)) {
      items.push(answer);
      continue;
    }
    const { accepted } = answer;
    if (unit !== undefined) {
      taken.push({ before: unit, accepted });
      const next = evolveReported(unit, { ...accepted, note: null }, NO_OCCASION);
      provisional.set(unit.id, { ...unit, ...next });
    }
    items.push(recorded(desk, sent, item, accepted, unit?.id ?? 0));
  }
  write(desk, sent, pen, campaign, taken);
  const outcomes = (wanted: CompletionAnswer["outcome"]): number =>
    items.filter(({ outcome }) => outcome === wanted).length;
  return {
    items,
    recorded: outcomes("recorded"),
    already: outcomes("already"),
    refused: outcomes("refused"),
  };
}

/** Only to know, while an event is being gathered, which of its units are finished. */
const NO_OCCASION = { seq: 0, hash: new Uint8Array(32), at: 0, personId: null, samplePpm: 0 };

function findUnit(
  desk: Desk,
  pen: Pen,
  { unitId, slot }: CompletionItem,
  provisional: ReadonlyMap<number, UnitRow>,
): UnitRow | undefined {
  const loaded =
    unitId === undefined
      ? desk.byNumber.get(`${pen.share.id}:${slot ?? 0}`)
      : desk.byId.get(unitId);
  if (loaded === undefined || loaded.shareId !== pen.share.id) return undefined;
  return provisional.get(loaded.id) ?? pen.units.get(loaded.id) ?? loaded;
}

type Case = {
  readonly campaign: CampaignRow;
  readonly facts: ReportFacts;
  readonly pen: Pen;
  readonly unit: UnitRow | undefined;
  readonly item: CompletionItem;
};

async function decide(
  desk: Desk,
  sent: Sent,
  { campaign, facts, unit, item }: Case,
): Promise<{ readonly accepted: Accepted } | CompletionAnswer> {
  const first = desk.known.get(item.clientKey.toLowerCase());
  if (first !== undefined) {
    const same = first.unitId === unit?.id && first.personId === personOf(sent.ctx.actor);
    if (!same) return refused(item, unit, refusal("conflict", "campaigns.key_reused"));
    return answerOf(item, first.unitId, { ...first, outcome: "already" });
  }
  if (unit === undefined)
    return refused(item, unit, refusal("notFound", "campaigns.not_your_unit"));
  if (campaign.state !== "open")
    return refused(item, unit, refusal("conflict", "campaigns.not_open"));
  const decided = decideReport(unit, item, facts, (id) => desk.organisations.personName(id));
  if (isRefusal(decided)) return refused(item, unit, decided);
  const file = await claim(desk, sent, decided, unit.id);
  return file === undefined ? { accepted: decided } : refused(item, unit, file);
}

/** Ties the proof to its unit; a proof that is not the worker's own or is in use refuses this item alone. */
async function claim(
  desk: Desk,
  { ctx, campaignId }: Sent,
  { fileId }: Accepted,
  unitId: number,
): Promise<Refusal | undefined> {
  if (fileId === null) return undefined;
  try {
    await claimFiles({ ...ctx, db: desk.db }, [fileId], proofOf(campaignId, unitId));
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** What the files of a unit are claimed by. */
export function proofOf(campaignId: number, unitId: number): string {
  return `campaign:${campaignId}:${unitId}`;
}

function recorded(
  desk: Desk,
  sent: Sent,
  item: CompletionItem,
  { key, result, late }: Accepted,
  unitId: number,
): CompletionAnswer {
  const first = { unitId, personId: personOf(sent.ctx.actor), result, receivedAt: desk.now, late };
  desk.known.set(key, first);
  return answerOf(item, unitId, { ...first, outcome: "recorded" });
}

function answerOf(
  { clientKey }: Pick<CompletionItem, "clientKey">,
  unitId: number,
  {
    outcome,
    result,
    receivedAt,
    late,
  }: Omit<Known, "unitId"> & { outcome: "recorded" | "already" },
): CompletionAnswer {
  return {
    clientKey,
    outcome,
    unitId,
    result,
    receivedAt: iso(receivedAt),
    late,
    code: null,
    message: null,
  };
}

const BOOKS = { zh: { ...kernelZh, ...zh }, en: { ...kernelEn, ...en } };

function refused(
  { clientKey }: CompletionItem,
  unit: UnitRow | undefined,
  { code, params }: Refusal,
): CompletionAnswer {
  const of = (book: Readonly<Record<string, string>>): string =>
    fillMessage(book[code] ?? code, params);
  return {
    clientKey,
    outcome: "refused",
    unitId: unit?.id ?? null,
    result: null,
    receivedAt: null,
    late: false,
    code,
    message: { zh: of(BOOKS.zh), en: of(BOOKS.en) },
  };
}

/** One event for all that one request brought, and what it makes of the units. */
function write(
  desk: Desk,
  { ctx }: Sent,
  pen: Pen,
  campaign: CampaignRow,
  taken: readonly { readonly before: UnitRow; readonly accepted: Accepted }[],
): void {
  if (taken.length === 0) return;
  const { vault, actor } = ctx;
  const reports = taken.map(({ before, accepted }) => {
    const { noteText, ...rest } = accepted;
    const note = noteText === null ? null : noteDigest(vault, rest.key, noteText);
    return { unitId: before.id, noteText, reported: { ...rest, note } satisfies Reported };
  });
  const at = desk.now;
  const { seq, hash } = append(pen, actor, {
    type: "unitsReported",
    at,
    data: { campaignId: campaign.id, items: reports.map(({ reported }) => itemOf(reported)) },
  });
  const personId = personOf(actor);
  const occasion = { seq, hash, at, personId, samplePpm: campaign.samplePpm };
  for (const { unitId, noteText, reported } of reports) {
    const before =
      pen.units.get(unitId) ?? desk.byId.get(unitId) ?? slotted(desk, pen, reported.number);
    if (before === undefined) throw new Error("a report belongs to a unit");
    change(pen, before, evolveReported(before, reported, occasion));
    const noteSealed = noteText === null ? null : vault.seal(NOTE_FIELD, noteText);
    const { number: _number, note: _note, ...row } = reported;
    pen.completions.push({
      ...row,
      shareId: pen.share.id,
      unitId,
      personId,
      receivedAt: at,
      noteSealed,
      seq,
    });
  }
}

const slotted = (desk: Desk, pen: Pen, number: number): UnitRow | undefined =>
  desk.byNumber.get(`${pen.share.id}:${number}`);

/** The keyed digest by which the log vouches for a note that it does not hold. */
export function noteDigest(vault: Ctx["vault"], key: string, text: string): string {
  return vault.digest("campaigns.note", `${key}\0${text}`).toString("base64url");
}

type Remembered = Map<number, { readonly day: Day; readonly until: number }>;
const lastDays = new WeakMap<Memo, Remembered>();
/** A mandate that ends early ends the work of its campaign within so long. Unit: ms. */
const REMEMBER_MS = 5_000;

/** The last day on which work counts: the sunset of the mandate, or its earlier end. */
export async function lastDayOf(
  ctx: Ctx,
  campaign: Pick<CampaignRow, "id" | "mandateId" | "deadline">,
): Promise<Day> {
  let all = lastDays.get(ctx.memo);
  if (all === undefined) {
    all = new Map();
    lastDays.set(ctx.memo, all);
  }
  const now = ctx.clock.now();
  const known = all.get(campaign.id);
  if (known !== undefined && known.until > now && known.until <= now + REMEMBER_MS)
    return known.day;
  const mandate = await getMandate(ctx, campaign.mandateId);
  const day = mandate === null ? campaign.deadline : lastDayOfMandate(mandate, dayOf(now));
  all.set(campaign.id, { day, until: now + REMEMBER_MS });
  return day;
}

function lastDayOfMandate(
  mandate: NonNullable<Awaited<ReturnType<typeof getMandate>>>,
  today: Day,
): Day {
  if (mandate.state === "inForce") return mandate.to;
  // An end before the sunset: work until then is settled, work after it does not count.
  return mandate.settleableUntil < today ? mandate.settleableUntil : today;
}
