/** What is done with duties: draft, revise, publish, retire. */
import { type Ctx, rowsInParts, transaction } from "#kernel/context.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { keepsCatalogue, mayDraft } from "../access.ts";
import { checkContent } from "../rules/content.ts";
import { wholeContent } from "../rules/english.ts";
import { type DutyState, standingOn } from "../rules/lifecycle.ts";
import type { DutyContent, WrittenContent } from "../schema.ts";
import { allLists, findImport } from "../store/categories.ts";
import * as store from "../store/duties.ts";
import { type Directory, loadDirectory, loadKnownThings, refuseLeads } from "./directory.ts";
import { claimSamples } from "./samples.ts";
import { type WrittenDuty, statesOf, writeDuties } from "./write.ts";

/**
 * Opens a draft: of a new duty, or a new version of one that exists.
 * Refuses: `catalogue.not_your_duty`, `catalogue.draft_exists`, and what {@link checkContent} refuses.
 */
export function draftDuty(ctx: Ctx, code: string, given: WrittenContent): Promise<WrittenDuty> {
  const content = wholeContent(given);
  return writeDraft(ctx, code, content, () => [
    { type: "draft", code, content, importId: null } as const,
  ]);
}

/**
 * Writes over the draft of a duty.
 * Refuses: `catalogue.changed_meanwhile` where the draft is no longer the one that the writer saw.
 */
export function reviseDraft(
  ctx: Ctx,
  code: string,
  given: WrittenContent,
  expectedRevision: number,
): Promise<WrittenDuty> {
  const content = wholeContent(given);
  return writeDraft(ctx, code, content, () => [
    { type: "revise", content, expectedRevision, importId: null } as const,
  ]);
}

function writeDraft(
  ctx: Ctx,
  code: string,
  content: DutyContent,
  commands: Parameters<typeof writeDuties>[1][number]["commands"],
): Promise<WrittenDuty> {
  return transaction(ctx, async (inner) => {
    const directory = await loadDirectory(inner);
    const wrong = checkContent(content, await loadKnownThings(inner, directory));
    if (wrong !== undefined) orRefuse(wrong);
    const [written] = await writeDuties(inner, [
      {
        code,
        commands(state) {
          checkMayDraft(inner, content, state);
          return commands(state);
        },
      },
    ]);
    if (written === undefined) throw new Error("one duty was written");
    await checkLists(inner, content, written.before);
    await claimSamples(inner, written.dutyId, content);
    return written;
  });
}

function checkMayDraft(ctx: Ctx, content: DutyContent, state: DutyState | undefined): void {
  const standing = standingOn(state?.versions ?? [], dayOf(ctx.clock.now()));
  const isAllowed =
    mayDraft(ctx.actor, content, undefined) &&
    standing.every((version) => mayDraft(ctx.actor, content, version.content));
  if (!isAllowed) refuse("forbidden", "catalogue.not_your_duty");
}

/** A closed list is kept for the duties that are in it and takes no others. */
async function checkLists(ctx: Ctx, content: DutyContent, state: DutyState | undefined) {
  const kept = new Set(state?.versions.flatMap((version) => version.content.lists));
  const closed = (await allLists(ctx.db)).filter((list) => !list.open).map((list) => list.code);
  const code = content.lists.find((one) => closed.includes(one) && !kept.has(one));
  if (code !== undefined) refuse("conflict", "catalogue.list_closed", { code });
}

/**
 * Publishes a version from a day on; the version before it ends on that day.
 * Refuses: `catalogue.leads_not_unique` naming areas and problems, and what {@link decideDuty} refuses.
 */
export async function publishDuty(
  ctx: Ctx,
  code: string,
  number: number,
  effectiveFrom?: Day,
): Promise<WrittenDuty> {
  const [written] = await publishDuties(ctx, [{ code, number }], effectiveFrom);
  return written as WrittenDuty;
}

/** Publishes many drafts in one go: all of them or, where one cannot be, none. */
export function publishDuties(
  ctx: Ctx,
  versions: readonly { readonly code: string; readonly number: number }[],
  effectiveFrom?: Day,
): Promise<WrittenDuty[]> {
  return transaction(ctx, async (inner) => {
    requireKeeper(inner);
    const from = effectiveFrom ?? dayOf(inner.clock.now());
    const directory = await loadDirectory(inner);
    await refuseAllLeads(inner, directory, versions);
    return writeDuties(
      inner,
      versions.map(({ code, number }) => ({
        code,
        commands: (state) => {
          if (state === undefined) refuse("notFound", "catalogue.unknown_duty");
          return [{ type: "publish", number, effectiveFrom: from } as const];
        },
        // Checked for all together above; asked again on what is locked.
        leads: ({ content }) => refuseLeads(directory, [{ name: content.name, source: content }]),
      })),
    );
  });
}

/** One refusal that names every duty that stands in the way, instead of the first one only. */
async function refuseAllLeads(
  ctx: Ctx,
  directory: Directory,
  versions: readonly { readonly code: string; readonly number: number }[],
): Promise<void> {
  if (versions.length < 2) return;
  const duties = await store.lockDuties(
    ctx.db,
    versions.map((version) => version.code),
  );
  const states = statesOf(
    await store.versionsOfDuties(
      ctx.db,
      duties.map((duty) => duty.id),
    ),
  );
  const sources = versions.flatMap(({ code, number }) => {
    const content = states.get(code)?.versions.find((v) => v.number === number)?.content;
    return content === undefined ? [] : [{ name: content.name, source: content }];
  });
  const no = refuseLeads(directory, sources);
  if (no !== undefined) orRefuse(no);
}

/** Publishes every draft that an import left. */
export async function publishImport(
  ctx: Ctx,
  importId: number,
  effectiveFrom?: Day,
): Promise<WrittenDuty[]> {
  return transaction(ctx, async (inner) => {
    requireKeeper(inner);
    if ((await findImport(inner.db, importId)) === undefined)
      refuse("notFound", "catalogue.import.unknown");
    const drafts = await store.draftsOfImport(inner.db, importId);
    if (drafts.length === 0) return [];
    // The drafts are found; all of them are decided and written together.
    const passed = rowsInParts(inner.work, 2, drafts.length);
    passed(1);
    const published = await publishDuties(inner, drafts, effectiveFrom);
    passed(2);
    return published;
  });
}

/** Retires a version: at once, or from a later day on. A draft is dropped. */
export async function retireDuty(
  ctx: Ctx,
  code: string,
  number: number,
  effectiveTo?: Day,
): Promise<WrittenDuty> {
  requireKeeper(ctx);
  const to = effectiveTo ?? dayOf(ctx.clock.now());
  const [written] = await writeDuties(ctx, [
    {
      code,
      commands: (state) => {
        if (state === undefined) refuse("notFound", "catalogue.unknown_duty");
        return [{ type: "retire", number, effectiveTo: to } as const];
      },
    },
  ]);
  return written as WrittenDuty;
}

/** Marks versions whose last day has passed as retired; run every night. */
export async function expireDuties(ctx: Ctx): Promise<number> {
  const codes = await store.codesToExpire(ctx.db, dayOf(ctx.clock.now()));
  if (codes.length === 0) return 0;
  await writeDuties(
    ctx,
    codes.map((code) => ({ code, commands: () => [{ type: "expire" } as const] })),
  );
  return codes.length;
}

function requireKeeper(ctx: Ctx): void {
  if (!keepsCatalogue(ctx.actor)) refuse("forbidden", "http.not_allowed");
}
