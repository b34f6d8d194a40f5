/** What every action of admission needs to know of the district: bodies, areas, calendar, settings, and for whom one speaks. */
import { loadCalendar } from "#calendars";
import { type Ctx, changed } from "#kernel/context.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import type { Names } from "#kernel/pure/names.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type AreaDirectory, isOpen, loadAreas } from "#places";
import { type AdmissionScope, scopeOf, speaksFor } from "../access.ts";
import { type Body, TARGET_KINDS } from "../rules/bodies.ts";
import type { Facts } from "../rules/decide.ts";
import { type SettingValues, type SettingVersion, settingsOn } from "../rules/settings.ts";
import { allSettings } from "../store/meetings.ts";

const MEMO = "admission.settings";

/** What the district has set, remembered until it changes. */
export async function loadSettings(ctx: Ctx): Promise<readonly SettingVersion[]> {
  const load = () => allSettings(ctx.db);
  return ctx.stale?.has(MEMO) ? load() : ctx.memo.get(MEMO, load);
}

/** Says that a setting has changed. */
export function settingsChanged(ctx: Ctx): Promise<void> {
  return changed(ctx, MEMO);
}

export type Around = {
  readonly at: number;
  readonly today: Day;
  readonly directory: OrganisationDirectory;
  readonly areas: AreaDirectory;
  readonly calendar: Calendar;
  readonly settings: SettingValues;
  readonly orgIds: readonly number[];
  readonly scope: AdmissionScope;
};

/** Loads it as it is now. */
export async function around(ctx: Ctx): Promise<Around> {
  const { actor } = ctx;
  const directory = await loadOrganisations(ctx);
  const parentId =
    actor.kind === "staff" ? (directory.find(actor.post.orgId)?.parentId ?? null) : null;
  const at = ctx.clock.now();
  const today = dayOf(at);
  return {
    at,
    today,
    directory,
    areas: await loadAreas(ctx),
    calendar: await loadCalendar(ctx),
    settings: settingsOn(await loadSettings(ctx), today).values,
    orgIds: speaksFor(actor, parentId),
    scope: scopeOf(actor, parentId),
  };
}

/** What the rules decide by. */
export function factsFor(ctx: Ctx, { at, today, calendar, settings, orgIds }: Around): Facts {
  const personId = ctx.actor.kind === "staff" ? ctx.actor.personId : null;
  return { at, today, calendar, limits: settings, personId, orgIds };
}

/** The open bodies that work may be given to. */
export function bodiesOf({ directory }: Pick<Around, "directory">): Body[] {
  return TARGET_KINDS.flatMap((kind) => directory.ofKind(kind)).map((org) => ({
    id: org.id,
    kind: org.kind,
    name: org.shortName ?? org.name,
    areaId: org.areaId,
    serviceAreaIds: org.serviceAreaIds,
  }));
}

/** The name of an organisation, the short one where it has one. */
export function nameOf({ directory }: Pick<Around, "directory">, orgId: number): Names {
  const org = directory.find(orgId);
  return org?.shortName ?? org?.name ?? { zh: "", en: "" };
}

/** Tells whether areas exist and are open. */
export function areOpen({ areas }: Pick<Around, "areas">, ids: readonly number[]): boolean {
  return ids.every((id) => {
    const area = areas.find(id);
    return area !== undefined && isOpen(area);
  });
}
