/** What is done with organisations: load, decide, write; one transaction each. */
import { type Ctx, transaction } from "#kernel/context.ts";
import {
  EMPTY_HEAD,
  type EventRow,
  appendEvents,
  chainEvents,
  insertEvents,
} from "#kernel/events.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { type Refusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type ApiPoint, loadAreas, toWgs84 } from "#places";
import {
  type NewOrganisation,
  type Organisation,
  type OrganisationChange,
  type OrganisationEvent,
  type OrganisationFacts,
  decideClose,
  decideCreate,
  decideUpdate,
  evolveOrganisation,
} from "../rules/organisation.ts";
import * as store from "../store/organisations.ts";
import { directoryChanged } from "./directory.ts";

type WithApiPoint<T> = Omit<T, "point"> & { readonly point?: ApiPoint | null | undefined };

/** Brings the point of a request to WGS-84. */
export function atWgs84<T extends { readonly point?: ApiPoint | null | undefined }>(wanted: T) {
  const { point } = wanted;
  return point === undefined || point === null ? wanted : { ...wanted, point: toWgs84(point) };
}

/** Facts that grow with the batch. */
type Growing = {
  readonly facts: OrganisationFacts;
  readonly add: (org: Organisation) => void;
};

async function gatherFacts(ctx: Ctx): Promise<Growing> {
  await store.lockStructure(ctx.db);
  const byId = new Map<number, Organisation>();
  const byCode = new Map<string, Organisation>();
  const stationOf = new Map<number, number>();
  const officeOf = new Map<number, number>();
  const usccOf = new Map<string, number>();
  const add = (org: Organisation): void => {
    byId.set(org.id, org);
    byCode.set(org.code, org);
    if (org.validTo !== null) return;
    for (const areaId of org.serviceAreaIds) stationOf.set(areaId, org.id);
    if (org.kind === "subdistrictOffice") officeOf.set(org.areaId, org.id);
    if (org.uscc !== null) usccOf.set(org.uscc, org.id);
  };
  for (const org of await store.allOrganisations(ctx.db)) add(org);
  const areas = await loadAreas(ctx);
  return { facts: { byId, byCode, areas, stationOf, officeOf, usccOf }, add };
}

/** Creates one organisation; see {@link createOrganisations}. */
export async function createOrganisation(
  ctx: Ctx,
  wanted: WithApiPoint<NewOrganisation>,
): Promise<Organisation> {
  const [org] = await createOrganisations(ctx, [wanted]);
  return org as Organisation;
}

/**
 * Creates organisations, parents before what hangs below them; a parent may be named by its code.
 * Refuses: what {@link decideCreate} refuses; nothing is created then.
 */
export function createOrganisations(
  ctx: Ctx,
  wanted: readonly WithApiPoint<NewOrganisation>[],
): Promise<Organisation[]> {
  return transaction(ctx, async (inner) => {
    const { facts, add } = await gatherFacts(inner);
    const ids = await store.takeOrganisationIds(inner.db, wanted.length);
    const at = inner.clock.now();
    const rows: EventRow[] = [];
    const orgs = wanted.map((one, i) => {
      const event = orRefuse(decideCreate(atWgs84(one), facts, dayOf(at), at));
      const id = ids[i] as number;
      rows.push(...chainEvents("org", id, EMPTY_HEAD, [event], inner.actor).rows);
      const org = evolveOrganisation(id, undefined, event);
      add(org);
      return org;
    });
    await store.saveOrganisations(inner.db, orgs);
    await insertEvents(inner.db, rows);
    await directoryChanged(inner);
    return orgs;
  });
}

function change(
  ctx: Ctx,
  id: number,
  decide: (
    org: Organisation,
    facts: OrganisationFacts,
    ctx: Ctx,
  ) => Promise<OrganisationEvent | Refusal>,
): Promise<Organisation> {
  return transaction(ctx, async (inner) => {
    const { facts } = await gatherFacts(inner);
    const org = facts.byId.get(id);
    if (org === undefined) refuse("notFound", "organisations.no_such_organisation");
    const event = orRefuse(await decide(org, facts, inner));
    const after = evolveOrganisation(id, org, event);
    await store.saveOrganisations(inner.db, [after]);
    await appendEvents(inner, "org", id, [event]);
    await directoryChanged(inner);
    return after;
  });
}

/** Changes an organisation. Refuses: see {@link decideUpdate}. */
export function updateOrganisation(
  ctx: Ctx,
  id: number,
  wanted: WithApiPoint<OrganisationChange>,
): Promise<Organisation> {
  return change(ctx, id, async (org, facts, inner) =>
    decideUpdate(org, atWgs84(wanted), facts, inner.clock.now()),
  );
}

/** Closes an organisation from a day on (today unless given). Refuses: see {@link decideClose}. */
export function closeOrganisation(ctx: Ctx, id: number, on?: Day): Promise<Organisation> {
  return change(ctx, id, async (org, _facts, inner) => {
    const at = inner.clock.now();
    const today = dayOf(at);
    const dependants = await store.countDependants(inner.db, id);
    return decideClose(org, { ...dependants, today }, on ?? today, at);
  });
}
