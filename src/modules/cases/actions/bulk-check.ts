/** Checking a file of many cases: a mandate first, then every row accepted or refused with its reason; nothing is sent. */
import { createHash } from "node:crypto";
import { type Mandate, requireMandate } from "#admission";
import { loadCalendar } from "#calendars";
import { findDuty, findTable, readSpreadsheet } from "#catalogue";
import { type Ctx, rowsInParts, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { safeFileName } from "#kernel/files.ts";
import { canonicalJson } from "#kernel/pure/canonical.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type AreaDirectory, loadAreas } from "#places";
import { bulkOrgOf } from "../access-bulk.ts";
import {
  BULK_COLUMNS,
  BULK_ROW_LIMIT,
  type BulkCells,
  type JudgedRow,
  type Places,
  bulkEvent,
  evolveBulk,
  judgeRows,
} from "../rules/bulk.ts";
import type { BulkUploadQuery, BulkView } from "../schema-bulk.ts";
import { insertBulk, takeBulkNumber } from "../store/bulk-store.ts";
import { bulkView } from "./bulk-view.ts";

/** A digest of rows as they were judged: what is sent is what was checked. */
export function digestOfRows(rows: readonly JudgedRow[]): string {
  const plain = rows.map(({ rowNo, cells, refusals, areaId, orgId }) => ({
    rowNo,
    cells,
    refusals,
    areaId,
    orgId,
  }));
  return createHash("sha256").update(canonicalJson(plain)).digest("hex");
}

/** Reads a file into rows of texts. Refuses: what the reader refuses, `cases.bulk_too_many_rows`, `.bulk_empty`. */
async function readRows(bytes: Buffer) {
  const sheet = orRefuse(await readSpreadsheet(bytes));
  const columns = Object.values(BULK_COLUMNS);
  const table = orRefuse(findTable(sheet, [BULK_COLUMNS.title, BULK_COLUMNS.due], columns));
  if (table.rows.length > BULK_ROW_LIMIT)
    refuse("tooLarge", "cases.bulk_too_many_rows", { limit: BULK_ROW_LIMIT });
  if (table.rows.length === 0) refuse("invalid", "cases.bulk_empty");
  return table.rows.map(({ row, text }) => {
    const cell = (name: keyof typeof BULK_COLUMNS) => text(BULK_COLUMNS[name]).trim();
    const cells: BulkCells = {
      title: cell("title"),
      text: cell("text"),
      area: cell("area"),
      station: cell("station"),
      duty: cell("duty"),
      due: cell("due").replaceAll(/[/.]/g, "-"),
    };
    return { rowNo: row, cells };
  });
}

/** One thing of each name; null where several are called so. */
function byName<T extends { readonly id: number }>(
  all: readonly T[],
  namesOf: (one: T) => readonly string[],
): (text: string) => number | null | undefined {
  const found = new Map<string, number | null>();
  for (const one of all)
    for (const name of new Set(namesOf(one)))
      found.set(name, found.has(name) && found.get(name) !== one.id ? null : one.id);
  return (text) => found.get(text);
}

function placesOf(
  areas: AreaDirectory,
  organisations: OrganisationDirectory,
  mandate: Mandate,
  duties: ReadonlySet<string>,
): Places {
  const targets = new Set(mandate.targetOrgIds);
  const bodies = (["station", "subdistrictOffice", "residentsCommittee"] as const).flatMap((kind) =>
    organisations.ofKind(kind),
  );
  const servedBy = (orgId: number): readonly number[] => {
    const org = organisations.get(orgId);
    return org.serviceAreaIds.length > 0 ? org.serviceAreaIds : [org.areaId];
  };
  return {
    area: byName(
      areas.all.filter((area) => area.level !== "district"),
      (area) => [area.code, area.name.zh],
    ),
    station: byName(bodies, (org) => [
      org.code,
      org.name.zh,
      ...(org.shortName === null ? [] : [org.shortName.zh]),
    ]),
    stationOf(areaId) {
      const { communityId } = areas.pathOf(areaId);
      return communityId === null ? undefined : organisations.stationsServing(communityId)[0]?.id;
    },
    areaOf: (orgId) => servedBy(orgId)[0],
    serves: (orgId, areaId) => servedBy(orgId).some((id) => areas.isWithin(areaId, id)),
    isCovered: (areaId) => mandate.areaIds.some((id) => areas.isWithin(areaId, id)),
    isTarget: (orgId) => targets.has(orgId),
    isDuty: (code) => duties.has(code),
  };
}

/** Which of the named duties are published. */
async function dutiesOf(ctx: Ctx, codes: ReadonlySet<string>, day: Day): Promise<Set<string>> {
  const found = new Set<string>();
  for (const code of codes) if ((await findDuty(ctx, code, day)) !== undefined) found.add(code);
  return found;
}

/**
 * Checks a file for sending: with what it says and where each row would go.
 * Refuses: `cases.bulk_not_yours`, what admission refuses without a mandate (`admission.no_mandate`,
 * `.mandate_over`, `.not_covered`), what the reader refuses.
 */
export function checkBulk(ctx: Ctx, query: BulkUploadQuery, bytes: Buffer): Promise<BulkView> {
  return transaction(ctx, async (inner) => {
    const orgId = orRefuse(bulkOrgOf(inner.actor, query.orgId));
    const at = inner.clock.now();
    const today = dayOf(at);
    // No mandate, no further: nothing of the file is even read.
    const mandate = await requireMandate(inner, {
      mandateId: query.mandateId,
      applicantOrgId: orgId,
      on: today,
      kind: "caseBulk",
    });
    const rows = await readRows(bytes);
    // Read; judged row by row, then written down.
    const passed = rowsInParts(inner.work, 3, rows.length);
    passed(1);
    const codes = new Set(rows.map(({ cells }) => cells.duty).filter((code) => code !== ""));
    const judged = judgeRows(rows, {
      places: placesOf(
        await loadAreas(inner),
        await loadOrganisations(inner),
        mandate,
        await dutiesOf(inner, codes, today),
      ),
      today,
      calendar: await loadCalendar(inner),
      until: mandate.to,
    });
    passed(2);
    const refused = judged.filter(({ refusals }) => refusals.length > 0).length;
    const id = await takeBulkNumber(inner.db);
    const event = bulkEvent("checked", at, {
      orgId,
      mandateId: mandate.id,
      mandateCode: mandate.code,
      name: safeFileName(query.name),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      acceptedRows: judged.length - refused,
      refusedRows: refused,
      rowsDigest: digestOfRows(judged),
    });
    const { seq } = await appendEvents(inner, "caseBulk", id, [event]);
    const bulk = evolveBulk(id, undefined, event);
    await insertBulk(inner.db, bulk, seq, judged);
    passed(3);
    return bulkView(inner, bulk, 0);
  });
}
