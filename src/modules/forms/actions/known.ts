/** What the platform knows about an area or station before anybody types: earlier answers, and what it computes itself. */
import { openCasesIn } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { isOpen } from "#places";
import type { KnownValue } from "../rules/answers.ts";
import type { FieldsById } from "../rules/design.ts";
import type { Source } from "../rules/field.ts";
import { isFresh } from "../rules/fresh.ts";
import type { SheetHead } from "../rules/sheet.ts";
import { type KnownAnswer, newestAnswers } from "../store/sheets.ts";
import type { Around } from "./around.ts";

type About = Pick<SheetHead, "subject" | "areaId" | "stationId">;

/** The areas that a sheet is about: one, or those that a station serves. */
function areasAbout({ areaId, stationId }: About, { directory }: Around): readonly number[] {
  return stationId === null ? [areaId] : (directory.find(stationId)?.serviceAreaIds ?? []);
}

/** What the platform computes of an area or station now; a field that it does not know is left out. */
export async function computedFor(
  ctx: Ctx,
  about: About,
  fields: FieldsById,
  facts: Around,
): Promise<Map<number, number>> {
  const values = new Map<number, number>();
  for (const field of fields.values()) {
    if (field.source === null) continue;
    const value = await computed(ctx, field.source, areasAbout(about, facts), facts);
    if (value !== undefined) values.set(field.id, value);
  }
  return values;
}

async function computed(
  ctx: Ctx,
  source: Source,
  areaIds: readonly number[],
  { areas, directory }: Around,
): Promise<number | undefined> {
  const within = areaIds.flatMap((id) => [areas.get(id), ...areas.descendants(id).map(areas.get)]);
  switch (source) {
    case "population": {
      const counts = areaIds.map((id) => areas.get(id).population);
      return counts.some((count) => count === null)
        ? undefined
        : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    }
    case "grids":
      return within.filter((area) => area.level === "grid" && isOpen(area)).length;
    case "communities":
      return within.filter((area) => area.level === "community" && isOpen(area)).length;
    case "stations":
      return directory
        .ofKind("station")
        .filter((station) =>
          station.serviceAreaIds.some((id) => areaIds.some((root) => areas.isWithin(id, root))),
        ).length;
    case "openCases":
      return openCasesIn(ctx, areaIds);
  }
}

/** The newest answers to fields about an area or station, from other sheets; stale ones too. */
export async function answersFor(
  ctx: Ctx,
  about: About & { readonly id: number },
  fields: FieldsById,
): Promise<Map<number, KnownAnswer>> {
  const fieldIds = [...fields.values()]
    .filter((field) => field.source === null)
    .map(({ id }) => id);
  const rows = await newestAnswers(ctx.db, {
    subjects: [about.subject],
    fieldIds,
    exceptSheetId: about.id,
  });
  return new Map(rows.map((row) => [row.fieldId, row]));
}

/** Of the newest answers those that are fresh today: what is filled in and only confirmed. */
export function freshAnswers(
  ctx: Ctx,
  answers: ReadonlyMap<number, KnownAnswer>,
  fields: FieldsById,
): Map<number, KnownValue> {
  const today = dayOf(ctx.clock.now());
  const fresh = new Map<number, KnownValue>();
  for (const [fieldId, { value, givenAt, sheetId }] of answers) {
    const field = fields.get(fieldId);
    if (field !== undefined && isFresh(givenAt, field.validDays, today))
      fresh.set(fieldId, { value, from: { sheetId, givenAt } });
  }
  return fresh;
}
