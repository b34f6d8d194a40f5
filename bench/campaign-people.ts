/** The people, stations, money and mandate of the campaign bench: real accounts, real posts, the whole path of admission. */
import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { actorOf, admitted } from "#admission";
import type { Ctx } from "#kernel/context.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { addDays, dayOf, yearOf } from "#kernel/pure/day.ts";
import { appropriate, openAccount, receive } from "#ledger";
import { assignPosts, createPeople, loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { hashPassword } from "../src/modules/accounts/actions/passwords.ts";
import { COOKIE, openSession } from "../src/modules/accounts/actions/sessions.ts";
import { insertAccounts } from "../src/modules/accounts/store/staff.ts";

export const STATIONS = 28;
export const WORKERS = 400;
export const PRICE_FEN = 100;
export const SEED = 20_261_122;

const both = (text: string) => ({ zh: text, en: text });

export type Station = {
  readonly orgId: number;
  readonly areaId: number;
  readonly areaCode: string;
};
export type Signed = { readonly actor: StaffActor; readonly cookie: string };

/** A session for somebody who has an account, as signing in opens it. */
async function sign(ctx: Ctx, actor: StaffActor, accountId: number): Promise<Signed> {
  const from = { network: "127.0.0.0/24", device: "bench", token: undefined };
  const { token } = await openSession(ctx, { accountId }, actor.post.postId, from);
  return { actor, cookie: `${COOKIE}=${token}` };
}

/** Gives accounts to people who have none; one hash for all of them, since nobody types these passwords. */
async function withAccounts(
  ctx: Ctx,
  actors: readonly StaffActor[],
  prefix: string,
): Promise<Signed[]> {
  const passwordHash = await hashPassword(randomUUID());
  const rows = actors.map(({ personId }) => ({
    username: `${prefix}${personId}`,
    personId,
    passwordHash,
    mustChange: false,
  }));
  const made = await insertAccounts(ctx.db, rows, ctx.clock.now());
  const idOf = new Map(made.map((one) => [one.personId, one.id]));
  return Promise.all(actors.map((actor) => sign(ctx, actor, idOf.get(actor.personId) ?? 0)));
}

export async function stationsOf(ctx: Ctx): Promise<Station[]> {
  const [organisations, areas] = [await loadOrganisations(ctx), await loadAreas(ctx)];
  const stations = organisations
    .ofKind("station")
    .flatMap(({ id, serviceAreaIds }) => {
      const [areaId] = serviceAreaIds;
      return areaId === undefined ? [] : [{ orgId: id, areaId, areaCode: areas.get(areaId).code }];
    })
    .slice(0, STATIONS);
  if (stations.length < STATIONS)
    throw new Error(`the district has ${stations.length} stations only`);
  return stations;
}

/** Field workers, spread over the stations. */
export async function hire(ctx: Ctx, stations: readonly Station[]): Promise<Signed[]> {
  const people = await createPeople(
    ctx,
    Array.from({ length: WORKERS }, (_, i) => ({ code: `FIELD-${i + 1}`, name: `外勤${i + 1}` })),
  );
  await assignPosts(
    ctx,
    people.map(({ id }, i) => ({
      personId: id,
      orgId: stations[i % STATIONS]?.orgId ?? 0,
      role: "gridWorker" as const,
      title: both("外勤"),
    })),
  );
  const directory = await loadOrganisations(ctx);
  const actors = people.map(({ id }): StaffActor => {
    const [post] = directory.postsOf(id);
    return {
      kind: "staff",
      accountId: "0",
      personId: id,
      post: directory.postAsActorPost(post?.id ?? 0),
    };
  });
  return withAccounts(ctx, actors, "field");
}

/** The people behind the desks, with sessions of their own. */
export async function signDesk(
  ctx: Ctx,
  pool: Pool,
  wanted: readonly (readonly [number | undefined, StaffActor["post"]["role"]])[],
) {
  const directory = await loadOrganisations(ctx);
  const actors = wanted.map(([orgId, role]) => {
    const actor = actorOf(directory, orgId, [role]);
    if (actor === undefined) throw new Error(`nobody is ${role}`);
    return actor;
  });
  const { rows } = await pool.query<{ id: number; person_id: number }>(
    "select id::int, person_id::int from accounts.staff_account",
  );
  const known = new Map(rows.map((row) => [row.person_id, row.id]));
  const missing = actors.filter(
    ({ personId }, i) =>
      !known.has(personId) && actors.findIndex((one) => one.personId === personId) === i,
  );
  const made = new Map(
    (await withAccounts(ctx, missing, "desk")).map((one) => [one.actor.personId, one]),
  );
  return Promise.all(
    actors.map(
      async (actor) => made.get(actor.personId) ?? sign(ctx, actor, known.get(actor.personId) ?? 0),
    ),
  );
}

/** Money and mandate: the district's finance gives the department what the task costs; the whole path of admission. */
export async function admit(
  ctx: Ctx,
  departmentId: number,
  stations: readonly Station[],
  units: number,
) {
  const today = dayOf(ctx.clock.now());
  const year = yearOf(today);
  const organisations = await loadOrganisations(ctx);
  const financeId = organisations.get("DEP-CAIZHENG").id;
  const from = await openAccount(ctx, { orgId: financeId, year, fund: "general", purpose: "pool" });
  const posting = { date: today, text: "社会保障卡换发经费" };
  const amountFen = units * PRICE_FEN;
  await receive(ctx, {
    ...posting,
    reason: { type: "budget", id: SEED },
    appropriationId: from.id,
    amountFen,
  });
  const reason = { type: "budget", id: SEED, step: "tasks" } as const;
  const to = { orgId: departmentId, purpose: "tasks" } as const;
  await appropriate(ctx, { ...posting, reason, poolId: from.id, to, amountFen });
  return admitted(ctx, {
    applicantOrgId: departmentId,
    targetOrgIds: stations.map(({ orgId }) => orgId),
    areaIds: stations.map(({ areaId }) => areaId),
    title: "社会保障卡换发",
    quantity: units,
    unitPriceFen: PRICE_FEN,
    from: today,
    to: addDays(today, 30),
    checks: { proof: "none", sampleShare: 0.02, text: "按比例抽查回访" },
    answers: 3,
  });
}
