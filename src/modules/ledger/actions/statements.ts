/** Statements, the journal, and one entry. */
import type { Ctx } from "#kernel/context.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { pageOf } from "#kernel/pure/page.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { EntryView, JournalQuery, StatementQuery } from "../schema.ts";
import { findEntry } from "../store/entries.ts";
import {
  type AccountRow,
  type JournalFilter,
  type JournalRow,
  journalPage,
  readAccounts,
  statementPage,
} from "../store/statements.ts";
import { readNumbers } from "./cursor.ts";
import { type Owners, loadOwners, narrowed } from "./owners.ts";

const PAGE = 50;

/** A page of an account's lines, newest first, each with the balance after it. Refuses: `ledger.account_unknown`. */
export async function statement(ctx: Ctx, accountId: number, query: StatementQuery) {
  await readableAccount(ctx, accountId);
  const { period, reason, cursor, limit = PAGE } = query;
  const rows = await statementPage(ctx.db, accountId, {
    period,
    reasonType: reason,
    before: readNumbers(cursor, 1)?.[0],
    limit: limit + 1,
  });
  const { items, next } = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.seq],
  );
  return { items: [...items], next };
}

/** An account that the actor may read. Refuses: `ledger.account_unknown`. */
export async function readableAccount(
  ctx: Ctx,
  accountId: number,
): Promise<{ readonly owners: Owners; readonly account: AccountRow }> {
  const owners = await loadOwners(ctx);
  const account = (await readAccounts(ctx.db, [accountId])).get(accountId);
  if (account === undefined || !owners.mayRead(account.orgId))
    refuse("notFound", "ledger.account_unknown", { account: accountId });
  return { owners, account };
}

/** Entries that concern an organisation that the actor may read, newest first. */
export async function journal(ctx: Ctx, query: JournalQuery) {
  const owners = await loadOwners(ctx);
  const { period, kind, reason, reasonId, orgId, cursor, limit = PAGE } = query;
  const rows = await journalPage(ctx.db, {
    period,
    kind,
    reasonType: reason,
    reasonId,
    figure: figureAsked(ctx, query),
    orgIds: narrowed(owners, orgId),
    before: readNumbers(cursor, 1)?.[0],
    limit: limit + 1,
  });
  const { items, next } = pageOf(
    rows,
    limit,
    (row) => journalLine(row, owners),
    (row) => [row.id],
  );
  return { items: [...items], next };
}

/** The figure whose entries are asked for, and of which year: the present one where none is named. */
export function figureAsked(
  ctx: Ctx,
  { figure, year }: Pick<JournalQuery, "figure" | "year">,
): JournalFilter["figure"] {
  if (figure === undefined) return undefined;
  return { name: figure, year: year ?? Number(dayOf(ctx.clock.now()).slice(0, 4)) };
}

/** An entry as the journal shows it. */
export function journalLine({ orgIds, ...row }: JournalRow, owners: Owners) {
  return { ...row, organisations: orgIds.map((id) => owners.refOf(id)) };
}

/** One entry. Refuses: `ledger.entry_unknown`, also where it concerns nobody whose books the actor may read. */
export async function entryDetail(ctx: Ctx, id: number): Promise<EntryView> {
  const owners = await loadOwners(ctx);
  const entry = await findEntry(ctx.db, id);
  if (entry === undefined) return refuse("notFound", "ledger.entry_unknown");
  const accounts = await readAccounts(
    ctx.db,
    entry.lines.map((line) => line.accountId),
  );
  const lines = entry.lines.map((line) => {
    const account = accounts.get(line.accountId) as AccountRow;
    return {
      accountId: line.accountId,
      account: account.kind,
      side: line.side,
      amountFen: line.amountFen,
      commitmentId: line.commitmentId ?? null,
      appropriationId: account.appropriationId,
      org: owners.refOf(account.orgId),
      year: account.year,
      fund: account.fund,
      purpose: account.purpose,
      isOpen: owners.mayRead(account.orgId),
    };
  });
  if (!lines.some((line) => line.isOpen)) return refuse("notFound", "ledger.entry_unknown");
  const { streamId, eventSeq, recordedAt, recordedBy, ...rest } = entry;
  return {
    ...rest,
    recordedAt: iso(recordedAt),
    recordedBy: makerOf(recordedBy, owners),
    chain: { appropriationId: streamId, seq: eventSeq },
    lines,
  };
}

function makerOf(record: ActorRecord, { directory }: Owners): EntryView["recordedBy"] {
  if (record.kind !== "staff") return null;
  const org = directory.find(record.org);
  if (org === undefined) return null;
  return { person: directory.personName(record.id), organisation: org.name };
}
