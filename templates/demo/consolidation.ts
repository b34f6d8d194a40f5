/** One open working set with the lists of eight departments, half decided, made by the module's own actions. */
import {
  type DecisionItem,
  addSheet,
  commentRow,
  decideRows,
  listRows,
  openSet,
} from "#consolidation";
import { type Ctx, manualClock } from "#kernel/context.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, dayNumber, dayOf } from "#kernel/pure/day.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { RAW_LISTS, REMARKS, type RawList } from "./consolidation/lists.ts";

/** Who acts for a body under a role: the first who holds such a post there, else the platform. */
function actorOf(organisations: OrganisationDirectory, orgCode: string, role: Role): Actor {
  const org = organisations.find(orgCode);
  const post = organisations.postsByOrg(org?.id ?? 0).find((one) => one.role === role);
  if (post === undefined) return { kind: "system", job: "templates.boot" };
  return {
    kind: "staff",
    accountId: "demo",
    personId: post.personId,
    post: organisations.postAsActorPost(post.id),
  };
}

/** Gathers, compares and half decides the demo's lists. */
export async function demoConsolidation(ctx: Ctx): Promise<void> {
  const organisations = await loadOrganisations(ctx);
  const clock = manualClock(0);
  /** So many days ago at some time of the day in Shanghai. */
  const at = (days: number, hour: number, minute = 0): void => {
    const day = dayNumber(dayOf(ctx.clock.now())) - days;
    clock.set(day * MS_PER_DAY + (hour - 8) * MS_PER_HOUR + minute * MS_PER_MINUTE);
  };
  at(9, 9, 10);
  const coordinator = {
    ...ctx,
    clock,
    actor: actorOf(organisations, "OFF-COORD", "coordinator"),
  };
  const name = { name: "2026 年职责清理归并", nameEn: "2026 review of duties" };
  const { id } = await openSet(coordinator, name);
  for (const [i, list] of RAW_LISTS.entries()) {
    at(9, 9, 20 + 12 * i);
    const orgId = organisations.find(list.orgCode)?.id ?? null;
    const file = { name: list.fileName, bytes: csvOf(list) };
    await addSheet(coordinator, id, file, { orgId, createOrganisations: false });
  }
  const rowIds = await idsByName(coordinator, id);
  for (const [i, [orgCode, row, text]] of REMARKS.entries()) {
    at(7 - i, 14, 35);
    const actor = actorOf(organisations, orgCode, "departmentOfficial");
    await commentRow({ ...coordinator, actor }, id, rowIds.get(row) ?? 0, text);
  }
  for (const [i, list] of RAW_LISTS.entries()) {
    at(4 - Math.floor(i / 3), 10 + (i % 3), 15);
    const items = decisionsOf(list, rowIds);
    if (items.length > 0) await decideRows(coordinator, id, items);
  }
}

function csvOf({ head, rows }: RawList): Buffer {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text}"` : text);
  const lines = rows.map(({ name, code, basis, who }) => [name, code, basis, who]);
  return Buffer.from([head, ...lines].map((line) => line.map(cell).join(",")).join("\n"));
}

async function idsByName(ctx: Ctx, setId: number): Promise<Map<string, number>> {
  const { items } = await listRows(ctx, setId, { limit: 500 });
  return new Map(items.map((row) => [row.name, row.id]));
}

function decisionsOf({ rows }: RawList, rowIds: ReadonlyMap<string, number>): DecisionItem[] {
  return rows.flatMap(({ name, decided }) => {
    const rowId = rowIds.get(name);
    if (decided === undefined || rowId === undefined) return [];
    const { kind, reason, into } = decided;
    const targetId = into === undefined ? null : (rowIds.get(into) ?? null);
    return [{ rowId, revision: 0, decision: { kind, targetId, code: null, reason } }];
  });
}
