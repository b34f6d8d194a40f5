/** What officials read: sets with their progress, the rows of one, a row with everything that bears on deciding it. */
import type { Ctx } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { normaliseText, searchTerms } from "#kernel/pure/text.ts";
import { loadOrganisations } from "#organisations";
import { holds, scopeOf } from "../access.ts";
import type { KeptProposal } from "../rules/state.ts";
import type { ProposalView, RowLine, RowView, RowsQuery, SetView, SheetView } from "../schema.ts";
import { countDecisions } from "../store/account.ts";
import * as proposals from "../store/proposals.ts";
import * as rows from "../store/rows.ts";
import * as store from "../store/sets.ts";
import {
  comparedView,
  decisionView,
  departmentView,
  officialOf,
  orgNames,
  rowName,
  setView,
  sheetView,
} from "./views.ts";
import { lineView } from "./views.ts";
import { worded, wordedReason } from "./words.ts";

/** Most sets that a list shows. */
const SETS = 200;

/** The department that a reader is kept to; null sees all. Refuses: `http.not_allowed`. */
export function scopedTo(ctx: Ctx): number | null {
  const scope = scopeOf(ctx.actor);
  if (scope === undefined) refuse("forbidden", "http.not_allowed");
  return scope.orgId;
}

/** Sets with their progress, the newest first; a department sees those that hold rows of its own. */
export async function listSets(ctx: Ctx): Promise<SetView[]> {
  const orgId = scopedTo(ctx);
  return viewsOf(ctx, await store.allSets(ctx.db, SETS), orgId);
}

async function viewsOf(ctx: Ctx, sets: readonly store.SetRow[], orgId: number | null) {
  const ids = sets.map(({ id }) => id);
  const counts = Map.groupBy(await countDecisions(ctx.db, ids, orgId), ({ setId }) => setId);
  const open = await proposals.countOpen(ctx.db, ids, orgId);
  const sheets = await store.countSheets(ctx.db, ids, orgId);
  return sets
    .filter(({ id }) => orgId === null || counts.has(id))
    .map((set) =>
      setView(set, counts.get(set.id) ?? [], {
        sheets: sheets.get(set.id) ?? 0,
        openProposals: open.get(set.id) ?? 0,
      }),
    );
}

/** One set. Refuses: `consolidation.unknown_set`, also where the reader's department has no row in it. */
export async function getSet(ctx: Ctx, id: number): Promise<SetView> {
  const orgId = scopedTo(ctx);
  const set = await store.findSet(ctx.db, id);
  const [view] = set === undefined ? [] : await viewsOf(ctx, [set], orgId);
  if (view === undefined) refuse("notFound", "consolidation.unknown_set");
  return view;
}

/** The spreadsheets of a set, the newest first, without their answers. */
export async function listSheets(ctx: Ctx, setId: number): Promise<SheetView[]> {
  await getSet(ctx, setId);
  const directory = await loadOrganisations(ctx);
  return (await store.sheetsOf(ctx.db, setId)).map(
    ({ id, number, fileName, orgId, uploadedAt, withdrawnAt, ...counts }) => ({
      id,
      number,
      fileName,
      department: departmentView(directory, orgId),
      uploadedAt: iso(uploadedAt),
      withdrawn: withdrawnAt !== null,
      rowCount: counts.rowCount,
      accepted: counts.accepted,
      present: counts.present,
      refused: counts.refused,
      doubtful: counts.doubtful,
      proposals: counts.proposals,
      organisationsCreated: [],
      answers: [],
    }),
  );
}

/** A spreadsheet with the answer to every row. Refuses: `consolidation.unknown_sheet`. */
export async function getSheet(ctx: Ctx, setId: number, id: number): Promise<SheetView> {
  await getSet(ctx, setId);
  const sheet = await store.findSheet(ctx.db, setId, id);
  if (sheet === undefined) refuse("notFound", "consolidation.unknown_sheet");
  return sheetView(ctx, { ...sheet, organisationsCreated: [] });
}

/** A page of rows in order of number. Refuses: `http.wrong_cursor`, `consolidation.unknown_set`. */
export async function listRows(ctx: Ctx, setId: number, query: RowsQuery): Promise<Page<RowLine>> {
  const scopeOrgId = scopedTo(ctx);
  await getSet(ctx, setId);
  const { after, limit = 200, q = "", ...filter } = query;
  const cursor = after === undefined ? undefined : orRefuse(readCursor(after, 1))[0];
  const afterNo = Math.trunc(Number(cursor ?? 0));
  const text = q.trim();
  const found = await rows.rowLines(ctx.db, setId, {
    ...filter,
    scopeOrgId,
    terms: text === "" ? [] : termsOf(text),
    ...(/^\d{1,6}$/.test(text) ? { no: Number(text) } : {}),
    afterNo: Number.isSafeInteger(afterNo) ? Math.max(0, Math.min(afterNo, 2 ** 31 - 1)) : 0,
    limit: limit + 1,
  });
  const directory = await loadOrganisations(ctx);
  return pageOf(
    found,
    limit,
    (row) => lineView(directory, row),
    (row) => [row.no],
  );
}

/** A text without letters or digits finds nothing rather than everything. */
function termsOf(text: string): string[] {
  const terms = searchTerms(normaliseText(text));
  return terms.length > 0 ? terms : ["\u0001"];
}

/** One row with its proposals, its history and what was said about it. Refuses: `consolidation.unknown_row`. */
export async function getRow(ctx: Ctx, setId: number, id: number): Promise<RowView> {
  const scope = scopeOf(ctx.actor);
  const scopeOrgId = scopedTo(ctx);
  const [row] = await rows.wholeRows(ctx.db, setId, [id], scopeOrgId);
  if (row === undefined || !holds(scope, row.orgId))
    refuse("notFound", "consolidation.unknown_row");
  const directory = await loadOrganisations(ctx);
  const sheet = await store.findSheet(ctx.db, setId, row.sheetId);
  const history = await rows.decisionsOf(ctx.db, id);
  const targets = await rows.namedRows(
    ctx.db,
    history.flatMap(({ decision }) => decision?.targetId ?? []),
  );
  const merged = await rows.mergedInto(ctx.db, id, scopeOrgId);
  const comments = await rows.commentsOf(ctx.db, id);
  return {
    ...comparedView(directory, row),
    sheet: {
      id: row.sheetId,
      number: sheet?.number ?? 0,
      fileName: sheet?.fileName ?? "",
      row: row.sheetRow,
    },
    doubtTexts: row.doubtList.map(worded),
    proposals: await proposalViews(ctx, setId, id, scopeOrgId),
    merged: merged.map((one) => rowName(directory, one)),
    decisions: history.map((record) => decisionView(directory, record, targets)),
    commentList: comments.map(({ id, orgId, by, at, text }) => ({
      id,
      text,
      at: iso(at),
      by: officialOf(directory, by),
      ...orgNames(directory, orgId),
    })),
    draft: row.dutyCode === null ? null : { code: row.dutyCode, number: row.dutyVersion },
  };
}

/** The proposals of a row with the other row of each; a department sees those between its own rows alone. */
async function proposalViews(
  ctx: Ctx,
  setId: number,
  id: number,
  scopeOrgId: number | null,
): Promise<ProposalView[]> {
  const found = await proposals.proposalsOf(ctx.db, id);
  const otherOf = ({ low, high }: KeptProposal): number => (low === id ? high : low);
  const others = await rows.wholeRows(ctx.db, setId, found.map(otherOf), scopeOrgId);
  const directory = await loadOrganisations(ctx);
  const byId = new Map(others.map((row) => [row.id, row]));
  return found.flatMap((proposal) => {
    const other = byId.get(otherOf(proposal));
    if (other === undefined || (scopeOrgId !== null && other.orgId !== scopeOrgId)) return [];
    const { kind, score, reasons } = proposal;
    return [
      {
        id: proposal.id,
        kind,
        score,
        reasons: reasons.map(wordedReason),
        other: comparedView(directory, other),
      },
    ];
  });
}
