/** Papers: making them, showing them, holding a printed sheet against what was issued. */
import { createHash, randomBytes } from "node:crypto";
import type { Language } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { canonicalJson } from "#kernel/pure/canonical.ts";
import { iso } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { kindWords as en } from "../messages/kinds.en.ts";
import { kindWords as zh } from "../messages/kinds.zh.ts";
import { CODE_LENGTH, codeFrom, readCode } from "../rules/code.ts";
import { type About, KINDS_OF, type PaperKind } from "../rules/section.ts";
import type {
  IssueBody,
  OfSubjectAnswer,
  OfSubjectQuery,
  PaperView,
  ProofAnswer,
} from "../schema.ts";
import {
  type Paper,
  findByCode,
  findPaper,
  findSaid,
  insertPaper,
  papersOfSubject,
  takeNumber,
} from "../store/papers.ts";
import { contentOf } from "./of-case.ts";
import { inOwnName } from "./own-name.ts";
import { offeredOf } from "./source.ts";

/** The keyless fingerprint of what a paper says. */
export const hashOf = (content: Paper["content"]): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/** What a stored paper is about. */
export const aboutOf = ({ subjectType, subjectId, subjectPart }: Paper): About => ({
  type: subjectType,
  id: subjectId,
  part: subjectPart,
});

/** Lists that answers may not share with what was read. */
const contentView = (content: Paper["content"]): PaperView["content"] =>
  contentOf(content) as unknown as PaperView["content"];

const viewOf = (paper: Paper): PaperView => ({
  id: paper.id,
  about: aboutOf(paper),
  kind: paper.kind,
  code: paper.code,
  issuedAt: iso(paper.issuedAt),
  content: contentView(paper.content),
});

/**
 * Makes a paper of something as it stands, and hands it to who asks: an applicant has it in their own name.
 * Refuses: what showing the thing refuses, `papers.not_yet`.
 */
export function issuePaper(ctx: Ctx, body: IssueBody, language: Language): Promise<PaperView> {
  return transaction(ctx, async (inner) =>
    inOwnName(inner, await makePaper(inner, body, language)),
  );
}

/** What says the same as a paper of before is that paper. */
function makePaper(
  ctx: Ctx,
  { about: { type, id, part = 0 }, kind }: IssueBody,
  language: Language,
): Promise<PaperView> {
  const about: About = { type, id, part };
  return transaction(ctx, async (inner) => {
    const make = (await offeredOf(inner, about, language)).kinds.get(kind);
    if (make === undefined)
      return refuse("conflict", "papers.not_yet", { kind: (language === "zh" ? zh : en)[kind] });
    const content = await make();
    const contentHash = hashOf(content);
    const known = await findSaid(inner.db, about, kind, contentHash);
    if (known !== undefined) return viewOf(known);
    const paper: Paper = {
      id: await takeNumber(inner.db),
      subjectType: type,
      subjectId: id,
      subjectPart: part,
      kind,
      code: codeFrom(randomBytes(CODE_LENGTH)),
      content,
      contentHash,
      issuedAt: inner.clock.now(),
    };
    if (!(await insertPaper(inner.db, paper)))
      return viewOf((await findSaid(inner.db, about, kind, contentHash)) ?? paper);
    const { code, issuedAt } = paper;
    await appendEvents(inner, "paper", paper.id, [
      { type: "issued", at: issuedAt, data: { about, kind, code, contentHash } },
    ]);
    return viewOf(paper);
  });
}

/** Which papers something can have, and which were handed out. Refuses: what showing the thing refuses. */
export async function papersHere(
  ctx: Ctx,
  { type, id, part = 0 }: OfSubjectQuery,
  language: Language,
): Promise<OfSubjectAnswer> {
  const about: About = { type, id, part };
  const { kinds, sees } = await offeredOf(ctx, about, language);
  const items = await papersOfSubject(ctx.db, about);
  const inOrder: readonly PaperKind[] = KINDS_OF[type];
  return {
    kinds: inOrder.filter((kind) => kinds.has(kind)),
    items: items.filter(({ kind }) => sees(kind)).map(viewOf),
  };
}

/** A stored paper, for who may see what it is about. */
async function seenPaper(ctx: Ctx, id: number, language: Language): Promise<Paper> {
  const paper = (await findPaper(ctx.db, id)) ?? refuse("notFound", "papers.not_found");
  const { sees } = await offeredOf(ctx, aboutOf(paper), language);
  return sees(paper.kind) ? paper : refuse("notFound", "papers.not_found");
}

/** A paper, for who may see what it is about. Refuses: `papers.not_found`, what showing the thing refuses. */
export async function showPaper(ctx: Ctx, id: number, language: Language): Promise<PaperView> {
  return viewOf(await seenPaper(ctx, id, language));
}

/** A picture that belongs to a paper. Refuses: as {@link showPaper}. */
export async function pictureOf(
  ctx: Ctx,
  id: number,
  sha256: string,
  language: Language,
): Promise<{ readonly mediaType: string; readonly bytes: Buffer }> {
  const { sections } = contentOf((await seenPaper(ctx, id, language)).content);
  const found = sections
    .flatMap((section) => (section.type === "pictures" ? section.items : []))
    .find((item) => item.sha256 === sha256);
  const bytes = found === undefined ? undefined : await ctx.files.get(sha256);
  if (found === undefined || bytes === undefined) return refuse("notFound", "papers.not_found");
  return { mediaType: found.mediaType, bytes };
}

/** What the paper of a code said when it was issued. Refuses: `papers.unknown_code`. */
export async function provePaper(ctx: Ctx, typed: string): Promise<ProofAnswer> {
  const code = readCode(typed);
  const found = code === undefined ? undefined : await findByCode(ctx.db, code);
  if (found === undefined) return refuse("notFound", "papers.unknown_code");
  const { issuedAt, content } = viewOf(found);
  return { code: found.code, issuedAt, content, isReplaced: found.isReplaced };
}
