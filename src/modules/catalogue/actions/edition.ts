/** What consolidation asks of the catalogue: what stands, what a spreadsheet's rows mean, and a new draft edition. */
import { createHash } from "node:crypto";
import { type Ctx, transaction } from "#kernel/context.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { iso } from "#kernel/pure/day.ts";
import { type Refusal, orRefuse, refusal, refuse } from "#kernel/pure/refusal.ts";
import { keepsCatalogue } from "../access.ts";
import { isSameContent } from "../rules/changes.ts";
import { checkContent } from "../rules/content.ts";
import { type ListedDepartment, PORTAL_LISTS } from "../rules/import-portal.ts";
import { identityOf } from "../rules/import-plan.ts";
import type { ImportedRow } from "../rules/imported.ts";
import { draftOf } from "../rules/lifecycle.ts";
import type { DutyContent, DutyList } from "../schema.ts";
import * as lists from "../store/categories.ts";
import * as store from "../store/duties.ts";
import { saveList } from "./categories.ts";
import { loadDirectory, loadKnownThings } from "./directory.ts";
import { type ResolvedRow, createMissing, loadNames, resolveRow } from "./import-names.ts";
import { reportOf } from "./import-report.ts";
import { statesOf, writeDuties } from "./write.ts";

/** A duty as it stands: what its draft says and what was published last. */
export type StandingDuty = {
  readonly code: string;
  readonly draft: DutyContent | undefined;
  readonly published: DutyContent | undefined;
};

/** Every duty with a draft or a published version, by code. */
export async function standingDuties(ctx: Ctx): Promise<ReadonlyMap<string, StandingDuty>> {
  const standing = new Map<string, StandingDuty>();
  for (const [code, state] of statesOf(await store.standingVersions(ctx.db)))
    standing.set(code, {
      code,
      draft: draftOf(state)?.content,
      published: state.versions.findLast(({ status }) => status === "published")?.content,
    });
  return standing;
}

/** One duty by who leads it and what it is called, whatever its code. */
export function dutyIdentity(content: Pick<DutyContent, "name" | "leads">): string {
  return identityOf(content);
}

/** Says whether two contents say the same. */
export function saysTheSame(a: DutyContent, b: DutyContent): boolean {
  return isSameContent(a, b);
}

/**
 * Puts ids in the place of the names that rows of a spreadsheet use; nothing but departments is written, and those only
 * where asked. A row whose names mean nothing is refused with each of them.
 */
export async function resolveImported(
  ctx: Ctx,
  rows: readonly ImportedRow[],
  options: {
    /** Departments to create where they are missing; undefined refuses their rows. */
    readonly create: readonly ListedDepartment[] | undefined;
  },
): Promise<{ readonly rows: readonly ResolvedRow[]; readonly created: readonly string[] }> {
  const created =
    options.create === undefined ? [] : await createMissing(ctx, rows, options.create);
  const names = await loadNames(ctx, await loadDirectory(ctx));
  // A portal speaks of two lists; they come into being with the first draft that is in one.
  const portal = PORTAL_LISTS.map(({ code }) => [code.toLowerCase(), code] as const);
  const known = { ...names, lists: new Map([...portal, ...names.lists]) };
  return { rows: rows.map((row) => resolveRow(row, known)), created };
}

/** What is wrong with contents against what exists now; undefined for each that could be drafted. */
export async function checkContents(
  ctx: Ctx,
  contents: readonly DutyContent[],
  newLists: readonly DutyList[],
): Promise<(Refusal | undefined)[]> {
  const known = await loadKnownThings(ctx, await loadDirectory(ctx));
  const listCodes = new Set([
    ...known.listCodes,
    ...[...PORTAL_LISTS, ...newLists].map(({ code }) => code),
  ]);
  return contents.map((content) => checkContent(content, { ...known, listCodes }));
}

/** A duty of a draft edition. */
export type EditionDuty = {
  /** As the source of the edition numbers it. */
  readonly row: number;
  readonly code: string;
  readonly content: DutyContent;
};

export type DraftedEdition = {
  /** The import under which the drafts are listed and can be published together; null where nothing changed. */
  readonly importId: number | null;
  /** The draft of each duty, by code; duties that say the same already have none. */
  readonly drafts: ReadonlyMap<string, number>;
};

/**
 * Drafts many duties in one go: new ones, and new versions of those that stand. All of it or none.
 * A duty that says the same already is left alone, so that doing it twice adds nothing.
 * Refuses: `catalogue.draft_exists` where somebody is writing one, and what {@link checkContent} refuses.
 */
export function draftEdition(
  ctx: Ctx,
  title: string,
  duties: readonly EditionDuty[],
  newLists: readonly DutyList[],
): Promise<DraftedEdition> {
  return transaction(ctx, async (inner) => {
    if (!keepsCatalogue(inner.actor)) refuse("forbidden", "http.not_allowed");
    const wrong = await checkContents(
      inner,
      duties.map(({ content }) => content),
      newLists,
    );
    for (const one of wrong) if (one !== undefined) orRefuse(one);
    await ensureLists(inner, duties, newLists);
    const standing = await standingDuties(inner);
    const fresh = duties.filter(({ code, content }) => !stands(standing.get(code), content));
    if (fresh.length === 0) return { importId: null, drafts: new Map() };
    const importId = await openEdition(inner, title, duties);
    const written = await writeDuties(
      inner,
      fresh.map(({ code, content }) => ({
        code,
        commands: (state) =>
          draftOf(state) === undefined
            ? [{ type: "draft", code, content, importId } as const]
            : refusal("conflict", "catalogue.draft_exists", { code }),
      })),
    );
    const drafts = new Map(
      written.map(({ code, state }) => [code, draftOf(state)?.number ?? 0] as const),
    );
    await closeEdition(inner, title, importId, duties, { standing, drafts });
    return { importId, drafts };
  });
}

/** What stands says the same: the draft, or what is published where there is no draft. */
function stands(standing: StandingDuty | undefined, content: DutyContent): boolean {
  const says = standing?.draft ?? standing?.published;
  return says !== undefined && isSameContent(says, content);
}

async function ensureLists(
  ctx: Ctx,
  duties: readonly EditionDuty[],
  newLists: readonly DutyList[],
): Promise<void> {
  const used = new Set(duties.flatMap(({ content }) => content.lists));
  const known = new Set((await lists.allLists(ctx.db)).map(({ code }) => code));
  for (const list of [...PORTAL_LISTS.map((one) => ({ ...one, parentCode: null })), ...newLists])
    if (used.has(list.code) && !known.has(list.code)) await saveList(ctx, list);
}

/** The edition is an import of the catalogue: its drafts are listed and published under its number. */
function openEdition(ctx: Ctx, title: string, duties: readonly EditionDuty[]): Promise<number> {
  const said = duties.map(({ row, code, content }) => [row, code, content as unknown as Json]);
  return lists.insertImport(ctx.db, {
    fileName: title,
    sha256: createHash("sha256").update(canonicalJson(said)).digest("hex"),
    importedAt: ctx.clock.now(),
    importedBy: recordOf(ctx.actor),
  });
}

async function closeEdition(
  ctx: Ctx,
  title: string,
  id: number,
  duties: readonly EditionDuty[],
  {
    standing,
    drafts,
  }: Pick<DraftedEdition, "drafts"> & { readonly standing: ReadonlyMap<string, unknown> },
): Promise<void> {
  const report = reportOf({
    id,
    fileName: title,
    layout: "consolidation",
    importedAt: iso(ctx.clock.now()),
    dryRun: false,
    published: 0,
    organisationsCreated: [],
    rows: duties.map(({ row, code, content }) => ({
      imported: { row, code, name: content.name, refusals: [], warnings: [] },
      outcome: !drafts.has(code) ? "unchanged" : standing.has(code) ? "revised" : "created",
    })),
  });
  await lists.saveImportReport(ctx.db, id, report);
}
