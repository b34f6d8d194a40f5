/** What staff read: the list of duties, the history of one, the difference between two versions. */
import type { Ctx } from "#kernel/context.ts";
import type { FileRecord } from "#kernel/files.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { normaliseText, searchTerms } from "#kernel/pure/text.ts";
import { mayEdit } from "../access.ts";
import { changesBetween } from "../rules/changes.ts";
import { type LeadProblem, type LeadSource, checkLeads, widestProblems } from "../rules/leads.ts";
import { standingOn } from "../rules/lifecycle.ts";
import type { DutyLine, DutyVersionView, VersionChange, VersionStatus } from "../schema.ts";
import * as store from "../store/duties.ts";
import { type LineFilter, countByStatus, dutyLines } from "../store/lines.ts";
import { describeProblems, loadDirectory } from "./directory.ts";
import { samplesOf } from "./samples.ts";

export type LineQuery = Omit<LineFilter, "terms" | "afterCode" | "limit" | "codePrefix"> & {
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** A page of the catalogue for staff, drafts and retired duties included. Refuses: `http.wrong_cursor`. */
export async function listDuties(ctx: Ctx, query: LineQuery): Promise<Page<DutyLine>> {
  const { q = "", after, limit = 50, ...filter } = query;
  const afterCode = after === undefined ? undefined : orRefuse(readCursor(after, 1))[0];
  const text = q.trim().slice(0, 100);
  const rows = await dutyLines(ctx.db, {
    ...filter,
    terms: text === "" ? [] : termsOf(text),
    codePrefix: /^[0-9A-Za-z_.-]{2,}$/.test(text) ? text : undefined,
    afterCode: typeof afterCode === "string" ? afterCode : undefined,
    limit: limit + 1,
  });
  const { organisations } = await loadDirectory(ctx);
  return pageOf(
    rows,
    limit,
    (row) => ({
      ...row,
      leads: row.leads.map(({ kind, orgId }) => {
        const name = orgId === null ? undefined : organisations.find(orgId)?.name;
        return { kind, orgId, orgName: name?.zh ?? null, orgNameEn: name?.en ?? null };
      }),
    }),
    (row) => [row.code],
  );
}

/** A text without letters or digits finds nothing rather than everything. */
function termsOf(text: string): string[] {
  const terms = searchTerms(normaliseText(text));
  return terms.length > 0 ? terms : ["\u0001"];
}

/** How many duties have a draft, are published, are retired. */
export function countDuties(ctx: Ctx): Promise<Record<VersionStatus, number>> {
  return countByStatus(ctx.db);
}

/** All versions of a duty, newest first. Refuses: `catalogue.unknown_duty`. */
export async function dutyHistory(ctx: Ctx, code: string): Promise<DutyVersionView[]> {
  const rows = await store.versionsOfCode(ctx.db, code);
  if (rows.length === 0) refuse("notFound", "catalogue.unknown_duty");
  return rows.map(versionView).toReversed();
}

export type DutyDesk = {
  readonly items: DutyVersionView[];
  readonly mayEdit: boolean;
  readonly samples: Pick<FileRecord, "id" | "name" | "mediaType" | "sizeBytes">[];
};

/** All versions of a duty with what its desk needs: whether this actor may draft, and its samples. Refuses: as {@link dutyHistory}. */
export async function dutyDesk(ctx: Ctx, code: string): Promise<DutyDesk> {
  const items = await dutyHistory(ctx, code);
  const standing = standingOn(items, dayOf(ctx.clock.now()));
  // A duty of which nothing stands any more is begun anew from what it last said.
  const last = standing.length > 0 ? standing : items.slice(0, 1);
  const samples = await samplesOf(ctx, items[0]?.dutyId ?? 0);
  return {
    items,
    mayEdit: mayEdit(
      ctx.actor,
      last.map((version) => version.content),
    ),
    samples: samples.map(({ id, name, mediaType, sizeBytes }) => ({
      id,
      name,
      mediaType,
      sizeBytes,
    })),
  };
}

/** One version of a duty. Refuses: `catalogue.unknown_version`. */
export async function dutyVersion(
  ctx: Ctx,
  code: string,
  number: number,
): Promise<DutyVersionView> {
  return versionView(await findVersionRow(ctx, code, number));
}

async function findVersionRow(ctx: Ctx, code: string, number: number): Promise<store.VersionRow> {
  const row = (await store.versionsOfCode(ctx.db, code)).find((v) => v.number === number);
  if (row === undefined) refuse("notFound", "catalogue.unknown_version");
  return row;
}

/** A version as answers show it: instants as texts. */
export function versionView(row: store.VersionRow): DutyVersionView {
  return {
    ...row,
    draftedAt: iso(row.draftedAt),
    publishedAt: row.publishedAt === null ? null : iso(row.publishedAt),
    retiredAt: row.retiredAt === null ? null : iso(row.retiredAt),
  };
}

/** What changed from one version to another. Refuses: `catalogue.unknown_version`. */
export async function versionChanges(
  ctx: Ctx,
  code: string,
  from: number,
  to: number,
): Promise<VersionChange[]> {
  const rows = await store.versionsOfCode(ctx.db, code);
  const before = rows.find((row) => row.number === from);
  const after = rows.find((row) => row.number === to);
  if (before === undefined || after === undefined) refuse("notFound", "catalogue.unknown_version");
  return changesBetween(before.content, after.content);
}

export type LeadReport = {
  readonly unique: boolean;
  readonly problems: readonly (LeadProblem & {
    readonly areaName: string | null;
    readonly areaNameEn: string | null;
  })[];
  readonly zh: string;
  readonly en: string;
};

/** Says before publishing whether every area covered has exactly one lead, and which has not. */
export async function leadReport(ctx: Ctx, code: string, number: number): Promise<LeadReport> {
  return checkLeadsOf(ctx, (await findVersionRow(ctx, code, number)).content);
}

/** Says the same of leads that are not saved yet. An organisation or area that is unknown leads nowhere. */
export async function checkLeadsOf(ctx: Ctx, source: LeadSource): Promise<LeadReport> {
  const directory = await loadDirectory(ctx);
  const problems = checkLeads(source, directory.leaves, directory.facts);
  return {
    unique: problems.length === 0,
    problems: widestProblems(directory.leaves, problems).map((problem) => {
      const area = problem.areaId === null ? undefined : directory.areas.find(problem.areaId);
      return { ...problem, areaName: area?.name.zh ?? null, areaNameEn: area?.name.en ?? null };
    }),
    zh: describeProblems(directory, problems, "zh"),
    en: describeProblems(directory, problems, "en"),
  };
}
