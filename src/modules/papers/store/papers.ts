/** SQL of papers. */
import { type Db, jsonb, sql } from "#kernel/db.ts";
import type { CaseFacts } from "../rules/case-paper.ts";
import type { About, PaperContent, PaperKind, Subject } from "../rules/section.ts";

export type Paper = {
  readonly id: number;
  readonly subjectType: Subject;
  readonly subjectId: number;
  readonly subjectPart: number;
  readonly kind: PaperKind;
  readonly code: string;
  /** Papers of the first weeks hold the facts of their case instead of sections. */
  readonly content: PaperContent | CaseFacts;
  readonly contentHash: string;
  /** Unit: epoch ms. */
  readonly issuedAt: number;
};

/** Takes the next number. */
export async function takeNumber(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('papers.paper_number') as id`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
}

/** Writes a paper; false where the same had been said before, also by somebody at this moment. */
export async function insertPaper(db: Db, paper: Paper): Promise<boolean> {
  const { rows } = await sql`
    insert into papers.paper (id, subject_type, subject_id, subject_part, kind, code, content,
      content_hash, issued_at)
    values (${paper.id}, ${paper.subjectType}, ${paper.subjectId}, ${paper.subjectPart},
      ${paper.kind}, ${paper.code}, ${jsonb(paper.content)}, ${paper.contentHash},
      ${new Date(paper.issuedAt)})
    on conflict on constraint paper_said_once do nothing returning id`.execute(db);
  return rows.length > 0;
}

const about = ({ type, id, part }: About) =>
  sql`subject_type = ${type} and subject_id = ${id} and subject_part = ${part}`;

/** The paper of a matter that says exactly this. */
export async function findSaid(
  db: Db,
  subject: About,
  kind: PaperKind,
  contentHash: string,
): Promise<Paper | undefined> {
  const { rows } = await sql<Paper>`select * from papers.paper
    where ${about(subject)} and kind = ${kind} and content_hash = ${contentHash}`.execute(db);
  return rows[0];
}

/** A paper by its number. */
export async function findPaper(db: Db, id: number): Promise<Paper | undefined> {
  const { rows } = await sql<Paper>`select * from papers.paper where id = ${id}`.execute(db);
  return rows[0];
}

/** A paper by the code that is printed on it, and whether a newer one of its kind was handed out. */
export async function findByCode(
  db: Db,
  code: string,
): Promise<(Paper & { readonly isReplaced: boolean }) | undefined> {
  const { rows } = await sql<Paper & { isReplaced: boolean }>`
    select p.*, exists (select from papers.paper n
      where n.subject_type = p.subject_type and n.subject_id = p.subject_id
        and n.subject_part = p.subject_part and n.kind = p.kind and n.id > p.id) as is_replaced
    from papers.paper p where p.code = ${code}`.execute(db);
  return rows[0];
}

/** Most papers that a page of a matter shows. */
const SHOWN = 100;

/** Papers of a matter, the newest first. */
export async function papersOfSubject(db: Db, subject: About): Promise<Paper[]> {
  const { rows } = await sql<Paper>`select * from papers.paper where ${about(subject)}
    order by id desc limit ${SHOWN}`.execute(db);
  return rows;
}

/** All papers, for verification. */
export async function allPapers(db: Db): Promise<Paper[]> {
  const { rows } = await sql<Paper>`select * from papers.paper order by id`.execute(db);
  return rows;
}
