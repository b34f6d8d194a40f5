/** Papers of cases: making them, showing them, holding a printed sheet against what was issued. */
import { createHash, randomBytes } from "node:crypto";
import { type Language, viewCase } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { iso } from "#kernel/pure/day.ts";
import { canonicalJson } from "#kernel/pure/canonical.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { sheetWords as en } from "../messages/sheet.en.ts";
import { sheetWords as zh } from "../messages/sheet.zh.ts";
import {
  type CaseTold,
  CODE_LENGTH,
  type PaperContent,
  codeFrom,
  contentOf,
  papersOf,
  readCode,
} from "../rules/content.ts";
import type { IssueBody, OfCaseAnswer, PaperView, ProofAnswer } from "../schema.ts";
import {
  type Paper,
  findByCode,
  findPaper,
  findSaid,
  insertPaper,
  papersOfCase,
  takeNumber,
} from "../store/papers.ts";

/** The keyless fingerprint of what a paper says. */
export const hashOf = (content: PaperContent): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/** What a case says of itself to whoever may see it. Refuses: `cases.not_found`. */
async function toldOf(ctx: Ctx, caseId: number, language: Language): Promise<CaseTold> {
  const view = await viewCase(ctx, caseId, language);
  const named = (ref: { readonly name: string; readonly nameEn: string }) => ({
    zh: ref.name,
    en: ref.nameEn,
  });
  const ended = view.timeline.findLast(({ type }) => type === "completed");
  return {
    receiptNo: view.receiptNo,
    kind: view.kind,
    title: view.title,
    reporter: view.parties.find(({ role }) => role === "reporter")?.name ?? null,
    office: named(view.firstContact),
    lead: view.lead === null ? null : named(view.lead),
    leadClause: view.leadClause,
    receivedAt: view.receivedAt,
    dueAt: view.clocks.find(({ name }) => name === "completion")?.dueAt ?? null,
    notice: view.notice,
    ending:
      view.outcome === null || view.result === null || ended === undefined
        ? null
        : { at: ended.at, outcome: view.outcome, result: view.result },
  };
}

const viewOf = ({ id, caseId, code, issuedAt, content }: Paper): PaperView => ({
  id,
  caseId,
  code,
  issuedAt: iso(issuedAt),
  content: content as PaperView["content"],
});

/**
 * Makes a paper of a case as it stands; what says the same as a paper of before is that paper.
 * Refuses: `cases.not_found`, `papers.not_yet`.
 */
export function issuePaper(
  ctx: Ctx,
  { caseId, kind }: IssueBody,
  language: Language,
): Promise<PaperView> {
  return transaction(ctx, async (inner) => {
    const content = contentOf(kind, await toldOf(inner, caseId, language));
    if (content === undefined)
      refuse("conflict", "papers.not_yet", { kind: (language === "zh" ? zh : en).titles[kind] });
    const contentHash = hashOf(content);
    const known = await findSaid(inner.db, caseId, kind, contentHash);
    if (known !== undefined) return viewOf(known);
    const paper: Paper = {
      id: await takeNumber(inner.db),
      caseId,
      kind,
      code: codeFrom(randomBytes(CODE_LENGTH)),
      content,
      contentHash,
      issuedAt: inner.clock.now(),
    };
    if (!(await insertPaper(inner.db, paper)))
      return viewOf((await findSaid(inner.db, caseId, kind, contentHash)) ?? paper);
    const { code, issuedAt } = paper;
    await appendEvents(inner, "paper", paper.id, [
      { type: "issued", at: issuedAt, data: { caseId, kind, code, contentHash } },
    ]);
    return viewOf(paper);
  });
}

/** Which papers a case can have, and which were handed out. Refuses: `cases.not_found`. */
export async function papersHere(
  ctx: Ctx,
  caseId: number,
  language: Language,
): Promise<OfCaseAnswer> {
  const told = await toldOf(ctx, caseId, language);
  const items = await papersOfCase(ctx.db, caseId);
  return { kinds: papersOf(told), items: items.map(viewOf) };
}

/** A paper, for who may see its case. Refuses: `papers.not_found`, `cases.not_found`. */
export async function showPaper(ctx: Ctx, id: number, language: Language): Promise<PaperView> {
  const paper = (await findPaper(ctx.db, id)) ?? refuse("notFound", "papers.not_found");
  await viewCase(ctx, paper.caseId, language);
  return viewOf(paper);
}

/** What the paper of a code said when it was issued. Refuses: `papers.unknown_code`. */
export async function provePaper(ctx: Ctx, typed: string): Promise<ProofAnswer> {
  const code = readCode(typed);
  const found = code === undefined ? undefined : await findByCode(ctx.db, code);
  if (found === undefined) refuse("notFound", "papers.unknown_code");
  const { issuedAt, content } = viewOf(found);
  return { code: found.code, issuedAt, content, isReplaced: found.isReplaced };
}
