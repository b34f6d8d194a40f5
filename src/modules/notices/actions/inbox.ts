/** Notices in the house: list, count, reading. Whoever reads, the same audiences decide. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { audiencesOf, shownKinds } from "../access.ts";
import { DEFAULT_CHOICES } from "../rules/choices.ts";
import { groupOf } from "../rules/kinds.ts";
import type { NoticeView } from "../schema.ts";
import { findPreferences } from "../store/choice-store.ts";
import {
  type ListedNotice,
  type NoticePlace,
  type Reader,
  countUnread,
  findNotice,
  listNotices,
  markAllRead,
  markRead,
} from "../store/notice-store.ts";
import { namedFacts, numberOf } from "./texts.ts";

/** An unread count beyond this is "that many and more". */
export const UNREAD_CAP = 100;

function readerOf({ actor }: Ctx): Reader {
  if (actor.kind === "staff") return { kind: "person", id: actor.personId };
  if (actor.kind === "resident") return { kind: "resident", id: actor.residentId };
  throw new Error("a route for staff and residents ran for someone else");
}

async function kindsFor(ctx: Ctx): Promise<readonly string[]> {
  if (ctx.actor.kind !== "staff") return shownKinds(ctx.actor, DEFAULT_CHOICES);
  const [row] = await findPreferences(ctx.db, [ctx.actor.personId]);
  return shownKinds(ctx.actor, row?.choices ?? DEFAULT_CHOICES);
}

/** Latest moment that a date can hold. Unit: epoch ms. */
const LAST_MOMENT = 8.64e15;

/** Where the page before ended. Refuses: `http.wrong_cursor`. */
function placeOf(cursor: string): NoticePlace {
  const [at, id] = orRefuse(readCursor(cursor, 2));
  if (!Number.isSafeInteger(at) || Math.abs(Number(at)) > LAST_MOMENT || !Number.isSafeInteger(id))
    return refuse("invalid", "http.wrong_cursor");
  return { at: Number(at), id: Number(id) };
}

/** A page of notices, what happened last first. */
export async function listPage(
  ctx: Ctx,
  query: { readonly unread?: boolean; readonly cursor?: string; readonly limit?: number },
): Promise<Page<NoticeView>> {
  const limit = query.limit ?? 30;
  const before = query.cursor === undefined ? null : placeOf(query.cursor);
  const rows = await listNotices(
    ctx.db,
    readerOf(ctx),
    audiencesOf(ctx.actor),
    {
      kinds: await kindsFor(ctx),
      unreadOnly: query.unread === true,
      before,
    },
    limit + 1,
  );
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.at, row.id],
  );
  return { items: await Promise.all(page.items.map((row) => viewOf(ctx, row))), next: page.next };
}

async function viewOf(ctx: Ctx, row: ListedNotice): Promise<NoticeView> {
  const { id, subject, subjectId, link, at, kind, facts, unread } = row;
  return {
    id,
    subject,
    subjectId,
    link: link ?? `/console/cases/${subjectId}`,
    caseId: subject === "case" ? subjectId : null,
    receiptNo: numberOf(row),
    at: iso(at),
    kind,
    group: groupOf(kind),
    facts: await namedFacts(ctx, facts),
    unread,
  };
}

/** How many notices nobody has read for the actor yet. */
export async function unreadCount(ctx: Ctx): Promise<{ count: number; cap: number }> {
  const count = await countUnread(
    ctx.db,
    readerOf(ctx),
    audiencesOf(ctx.actor),
    await kindsFor(ctx),
    UNREAD_CAP,
  );
  return { count, cap: UNREAD_CAP };
}

/** Marks one notice as read, for the actor alone. Refuses: `notices.no_such_notice` for one that is not theirs. */
export async function readOne(ctx: Ctx, noticeId: number): Promise<{ count: number; cap: number }> {
  const row = await findNotice(ctx.db, noticeId);
  const isTheirs =
    row !== undefined &&
    audiencesOf(ctx.actor).some(
      ({ audience, id }) => audience === row.audience && id === row.audienceId,
    );
  if (!isTheirs) refuse("notFound", "notices.no_such_notice");
  await markRead(ctx.db, readerOf(ctx), noticeId);
  return unreadCount(ctx);
}

/** Marks everything up to a notice as read, so that what came in meanwhile stays new. */
export async function readAll(ctx: Ctx, upTo: number): Promise<{ count: number; cap: number }> {
  return transaction(ctx, async (inner) => {
    await markAllRead(inner.db, readerOf(inner), upTo);
    return unreadCount(inner);
  });
}
