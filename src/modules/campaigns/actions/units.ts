/** Single units: masked in lists, opened with a reason, with everything that was reported of them. */
import type { FastifyReply } from "fastify";
import { type Ctx, transaction } from "#kernel/context.ts";
import { type FileRecord, findFiles } from "#kernel/files.ts";
import { iso } from "#kernel/pure/day.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { maskAddress, maskIdNumber, maskName } from "#kernel/vault.ts";
import { mayReadUnit } from "../access.ts";
import { type Unit, isSettled } from "../rules/unit.ts";
import type { UnitLine, UnitQuery, UnitView, UnmaskedView } from "../schema-units.ts";
import { holdSharesOf } from "../store/campaigns.ts";
import { type SealedUnit, findUnit, listUnits } from "../store/units.ts";
import { reportsOf, verdictsOf, writeShareChanges } from "../store/write.ts";
import { NOTE_FIELD, proofOf } from "./complete.ts";
import { type Seen, type Viewer, mayOf, seeCampaign } from "./find.ts";
import { append, changesOf, penFor, personOf } from "./pen.ts";
import { UNIT_FIELDS } from "./shares.ts";

type Row = Unit &
  SealedUnit & { readonly id: number; readonly orgId: number; readonly settledSeq: number };

/** What is sealed of a unit, in the clear. */
export function openUnit({ vault }: Pick<Ctx, "vault">, row: SealedUnit): UnmaskedView {
  const open = (field: string, sealed: Buffer | null): string =>
    sealed === null ? "" : vault.open(field, sealed);
  return {
    name: open(UNIT_FIELDS.name, row.nameSealed),
    idNumber: open(UNIT_FIELDS.idNumber, row.idNumberSealed),
    address: open(UNIT_FIELDS.address, row.addressSealed),
  };
}

const masked = (text: string, mask: (text: string) => string): string =>
  text === "" ? "" : mask(text);

function lineOf(ctx: Ctx, { refOf, areas, organisations }: Viewer, row: Row): UnitLine {
  const plain = openUnit(ctx, row);
  const area = row.areaId === null ? undefined : areas.find(row.areaId);
  const person = (id: number | null) =>
    id === null ? null : { id, name: organisations.personName(id) };
  return {
    id: row.id,
    number: row.number,
    org: refOf(row.orgId),
    area: area === undefined ? null : { id: area.id, name: area.name },
    name: masked(plain.name, maskName),
    idNumber: masked(plain.idNumber, maskIdNumber),
    address: masked(plain.address, maskAddress),
    state: row.state,
    reason: row.reason,
    worker: person(row.workerId),
    doneBy: person(row.doneBy),
    doneOn: row.doneOn,
    late: row.late,
    sample: row.sample,
    attempts: row.attempts,
    rejections: row.rejections,
    rejectedBecause: row.rejectedBecause,
    accrued: row.accruedSeq !== null,
    settled: isSettled(row, row.settledSeq),
  };
}

/** A page of the units that the actor sees, masked, by station and number. Refuses: `campaigns.not_found`. */
export async function unitPage(
  ctx: Ctx,
  campaignId: number,
  query: UnitQuery,
): Promise<{ items: readonly UnitLine[]; next: string | null }> {
  const found = await seeCampaign(ctx, campaignId);
  const { scope, campaign, areas } = found;
  const limit = query.limit ?? 50;
  const after = query.cursor === undefined ? [0, 0] : orRefuse(readCursor(query.cursor, 2));
  if (!after.every(Number.isSafeInteger)) refuse("invalid", "http.wrong_cursor");
  const all = scope === "everything" || scope.departmentOrgId === campaign.orgId;
  const rows = await listUnits(ctx.db, {
    campaignId,
    scope: all ? "everything" : scope,
    ownOf: all ? null : scope.personId,
    state: query.state,
    orgId: query.orgId,
    areaIds:
      query.areaId === undefined || areas.find(query.areaId) === undefined
        ? query.areaId === undefined
          ? undefined
          : []
        : [query.areaId, ...areas.descendants(query.areaId)],
    personId: query.personId,
    sample: query.sample,
    held: query.held,
    after: [Number(after[0]), Number(after[1])],
    limit: limit + 1,
  });
  return pageOf(
    rows,
    limit,
    (row) => lineOf(ctx, found, row),
    (row) => [row.shareId, row.number],
  );
}

/** Finds a unit that the actor sees. Refuses: `campaigns.not_found`, `campaigns.unit_unknown`. */
async function seeUnit(ctx: Ctx, campaignId: number, unitId: number): Promise<Seen & { row: Row }> {
  const found = await seeCampaign(ctx, campaignId);
  const row = await findUnit(ctx.db, campaignId, unitId);
  const { scope, facts } = found;
  if (row === undefined || !mayReadUnit(scope, facts, { ...row, shareOrgId: row.orgId }))
    return refuse("notFound", "campaigns.unit_unknown");
  return { ...found, row };
}

/** One unit with its reports and verdicts, masked. */
export async function viewUnit(ctx: Ctx, campaignId: number, unitId: number): Promise<UnitView> {
  const found = await seeUnit(ctx, campaignId, unitId);
  const { row, organisations } = found;
  const may = mayOf(ctx, found);
  const person = (id: number | null) =>
    id === null ? null : { id, name: organisations.personName(id) };
  const [reports, verdicts] = [await reportsOf(ctx.db, unitId), await verdictsOf(ctx.db, unitId)];
  return {
    ...lineOf(ctx, found, row),
    campaignId,
    reports: reports.map(({ noteSealed, personId, reason, doneAt, receivedAt, ...report }) => ({
      ...report,
      reason: reason as UnitLine["reason"],
      by: person(personId),
      doneAt: iso(doneAt),
      receivedAt: iso(receivedAt),
      note: noteSealed === null ? null : ctx.vault.open(NOTE_FIELD, noteSealed),
    })),
    verdicts: verdicts.map(({ personId, at, ...verdict }) => ({
      ...verdict,
      by: person(personId),
      at: iso(at),
    })),
    may: {
      verify:
        (may.verify && row.state !== "open" && row.doneBy !== personOf(ctx.actor)) ||
        (may.reopen && row.state === "notDone"),
      unmask: may.unmask,
    },
  };
}

/**
 * Shows the personal data of a unit in full and records who looked and why.
 * Refuses: `campaigns.not_found`, `campaigns.unit_unknown`, `campaigns.not_yours_to_do`.
 */
export function unmaskUnit(
  ctx: Ctx,
  campaignId: number,
  unitId: number,
  reason: string,
): Promise<UnmaskedView> {
  return transaction(ctx, async (inner) => {
    const found = await seeUnit(inner, campaignId, unitId);
    const { row, campaign } = found;
    if (!mayOf(inner, found).unmask) refuse("forbidden", "campaigns.not_yours_to_do");
    const [share] = await holdSharesOf(inner.db, [campaignId], [row.orgId]);
    if (share === undefined) return refuse("notFound", "campaigns.unit_unknown");
    const pen = penFor(share);
    append(pen, inner.actor, {
      type: "unitUnmasked",
      at: inner.clock.now(),
      data: { campaignId: campaign.id, number: row.number, reason: reason.trim() },
    });
    await writeShareChanges(inner.db, changesOf([pen]));
    return openUnit(inner, row);
  });
}

/** Sends a proof to who may see its unit. Refuses: `campaigns.not_found`, `campaigns.unit_unknown`. */
export async function readProof(
  ctx: Ctx,
  campaignId: number,
  unitId: number,
  fileId: number,
  reply: FastifyReply,
): Promise<void> {
  await seeUnit(ctx, campaignId, unitId);
  const files: readonly FileRecord[] = await findFiles(ctx, proofOf(campaignId, unitId));
  const file = files.find(({ id }) => id === fileId);
  const bytes = file === undefined ? undefined : await ctx.files.get(file.sha256);
  if (file === undefined || bytes === undefined) refuse("notFound", "campaigns.unit_unknown");
  const shown = file.mediaType.startsWith("image/") ? "inline" : "attachment";
  await reply
    .type(file.mediaType)
    .header("content-disposition", `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header("cache-control", "private, max-age=3600")
    .send(bytes);
}
