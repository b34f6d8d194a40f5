/** Schemes: drafted, checked and sealed under a number when they are published. */
import { createHash } from "node:crypto";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { iso } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { isOpen, loadAreas } from "#places";
import type { Target } from "../rules/score.ts";
import {
  type Scheme,
  type SchemeContent,
  type SchemeEvent,
  TARGET_CLASSES,
  type TargetClass,
  checkScheme,
  evolveScheme,
} from "../rules/scheme.ts";
import { SCHEME_TEMPLATES } from "../rules/templates.ts";
import type { SchemeView, SchemeWithGroups } from "../schema.ts";
import * as store from "../store/rounds.ts";
import { dayOf } from "#kernel/pure/day.ts";

const STREAM = "appraisalScheme";

/** The hash of a value by its canonical text. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The canonical text of a value. */
export function textOf(value: unknown): string {
  return canonicalJson(value as Json);
}

const KINDS = {
  departments: "department",
  internalOffices: "internalOffice",
  dispatchedBodies: "dispatchedBody",
} as const satisfies Partial<Record<TargetClass, OrganisationKind>>;

/** Everything of a class that there is today, by code. */
export async function targetsOf(ctx: Ctx, of: TargetClass): Promise<Target[]> {
  if (of === "communities" || of === "subdistricts") {
    const level = of === "communities" ? "community" : "subdistrict";
    const today = dayOf(ctx.clock.now());
    return (await loadAreas(ctx)).all
      .filter((area) => area.level === level && isOpen(area, today))
      .map(({ id, name }) => ({ class: of, kind: "area", id, name }));
  }
  const directory = await loadOrganisations(ctx);
  return directory
    .ofKind(KINDS[of])
    .map(({ id, name, shortName }) => ({ class: of, kind: "org", id, name: shortName ?? name }));
}

function viewOf({ id, revision, draft, versions }: Scheme): SchemeView {
  return {
    id,
    revision,
    draft: draft as SchemeView["draft"],
    versions: versions.map(({ publishedAt, ...version }) => ({
      ...(version as Omit<SchemeView["versions"][number], "publishedAt">),
      publishedAt: iso(publishedAt),
    })),
  };
}

async function write(ctx: Ctx, known: Scheme | undefined, id: number, event: SchemeEvent) {
  const { seq } = await appendEvents(ctx, STREAM, id, [event]);
  const scheme = evolveScheme(id, known, event);
  await store.saveScheme(ctx.db, scheme, { eventSeq: seq, at: event.at });
  return viewOf(scheme);
}

/** A scheme as its events left it. Refuses: `appraisal.scheme_unknown`. */
export async function getScheme(ctx: Ctx, id: number, lock: "lock" | "read" = "read") {
  const found = await store.find(ctx.db, "scheme", id, lock);
  if (found === undefined) return refuse("notFound", "appraisal.scheme_unknown");
  const { eventSeq: _, updatedAt: __, ...scheme } = found;
  return scheme;
}

/** Every scheme, newest first; a district has a handful. */
export async function listSchemes(ctx: Ctx): Promise<{ items: SchemeView[] }> {
  const rows = await store.page(ctx.db, "scheme", { before: null, limit: 200 });
  return { items: rows.map(viewOf) };
}

/** One scheme with all its versions, and how many targets there are. Refuses: `appraisal.scheme_unknown`. */
export async function readScheme(ctx: Ctx, id: number): Promise<SchemeWithGroups> {
  return { ...viewOf(await getScheme(ctx, id)), groups: await groupsOf(ctx) };
}

/** How many targets there are today of each class. */
async function groupsOf(ctx: Ctx): Promise<Record<TargetClass, number>> {
  const counts = await Promise.all(
    TARGET_CLASSES.map(async (one) => [one, (await targetsOf(ctx, one)).length] as const),
  );
  return Object.fromEntries(counts) as Record<TargetClass, number>;
}

/** Begins a scheme, from a published one where `template` names it. */
export function draftScheme(
  ctx: Ctx,
  input: { readonly template: keyof typeof SCHEME_TEMPLATES } | { readonly content: SchemeContent },
): Promise<SchemeView> {
  return transaction(ctx, async (inner) => {
    const content = "template" in input ? SCHEME_TEMPLATES[input.template] : input.content;
    const id = await store.takeId(inner.db, "scheme");
    return write(inner, undefined, id, {
      type: "schemeDrafted",
      at: inner.clock.now(),
      data: { content },
    });
  });
}

/** Puts other content into the draft; what is published stays as it is. Refuses: `appraisal.edited_meanwhile`. */
export function reviseScheme(
  ctx: Ctx,
  id: number,
  revision: number,
  content: SchemeContent,
): Promise<SchemeView> {
  return transaction(ctx, async (inner) => {
    const known = await getScheme(inner, id, "lock");
    if (known.revision !== revision) refuse("conflict", "appraisal.edited_meanwhile");
    return write(inner, known, id, {
      type: "schemeDrafted",
      at: inner.clock.now(),
      data: { content },
    });
  });
}

/** Publishes the draft under the next number. Refuses: `appraisal.no_draft`; see {@link checkScheme}. */
export function publishScheme(ctx: Ctx, id: number, revision: number): Promise<SchemeView> {
  return transaction(ctx, async (inner) => {
    const known = await getScheme(inner, id, "lock");
    if (known.draft === null) return refuse("conflict", "appraisal.no_draft");
    if (known.revision !== revision) refuse("conflict", "appraisal.edited_meanwhile");
    const wrong = checkScheme(known.draft, await groupsOf(inner));
    if (wrong !== undefined) orRefuse(wrong);
    return write(inner, known, id, {
      type: "schemePublished",
      at: inner.clock.now(),
      data: { number: known.versions.length + 1, hash: hashOf(textOf(known.draft)) },
    });
  });
}
