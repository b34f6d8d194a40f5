import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#kernel/pure/actor.ts";
import { live } from "./live.ts";
import { type NoticeWorld, TUESDAY, noticeWorld } from "../../../test/notice-world.ts";

let world: NoticeWorld;
before(async () => {
  world = await noticeWorld();
});
after(() => world.close());

type Who = Actor | string;
type Item = { id: number; caseId: number; kind: string; unread: boolean; receiptNo: string };
type Page = { items: Item[]; next: string | null };
const list = (who: Who, query = ""): Promise<Page> =>
  world.ask<Page>(who, "GET", `/api/v1/notices${query}`);
const unread = async (who: Who): Promise<number> =>
  (await world.ask<{ count: number }>(who, "GET", "/api/v1/notices/unread")).count;
const read = (who: Who, id: number, expected?: number) =>
  world.ask<{ count: number }>(who, "POST", `/api/v1/notices/${id}/read`, undefined, expected);

test("an organisation's notice is seen by each who works on cases there, and read by each for themselves", async () => {
  const caseId = await world.handIn();
  await world.derive();
  for (const who of ["line1", "line1b"]) {
    const { items } = await list(who);
    assert.deepEqual(
      items.map(({ caseId: of, kind, unread: fresh }) => [of, kind, fresh]),
      [[caseId, "dispatched", true]],
    );
    assert.equal(await unread(who), 1);
  }
  const { items } = await list("line1");
  assert.equal((await read("line1", items[0]?.id ?? 0)).count, 0);
  assert.equal((await read("line1", items[0]?.id ?? 0)).count, 0);
  assert.deepEqual([await unread("line1"), await unread("line1b")], [0, 1]);
  for (const other of ["line2", "stationE", "admin", "leader"])
    assert.deepEqual((await list(other)).items, [], other);
});

test("a notice that is not one's own does not exist", async () => {
  const { items } = await list("line1");
  for (const who of ["line2", "admin", world.resident]) await read(who, items[0]?.id ?? 0, 404);
  await read("line1", 999_999, 404);
});

test("marking all as read leaves what has come in since, and what is still to come", async () => {
  const { items } = await list("line1b");
  await world.handIn();
  await world.derive();
  const done = await world.ask<{ count: number }>("line1b", "POST", "/api/v1/notices/read", {
    upTo: items[0]?.id ?? 0,
  });
  assert.equal(done.count, 1);
  await world.ask("line1b", "POST", "/api/v1/notices/read", { upTo: Number.MAX_SAFE_INTEGER });
  assert.equal(await unread("line1b"), 0);
  await world.handIn();
  await world.derive();
  assert.equal(await unread("line1b"), 1);
});

test("a list is in the order of what happened, also where the log learned of it later", async () => {
  const told: number[] = [];
  for (const minutes of [20, 10]) {
    world.clock.set(TUESDAY + minutes * 60_000);
    told.push(await world.handIn());
    await world.derive();
  }
  world.clock.set(TUESDAY + 20 * 60_000);
  const { items } = await list("line1", "?limit=100");
  assert.deepEqual(
    items.map(({ caseId }) => caseId).filter((caseId) => told.includes(caseId)),
    told,
  );
});

test("pages follow one another without gaps; only what is unread can be asked for", async () => {
  for (let n = 0; n < 5; n++) await world.handIn();
  await world.derive();
  const seen: number[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Page = await list("line1", `?limit=3${cursor === "" ? "" : `&cursor=${cursor}`}`);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  assert.deepEqual(
    seen,
    (await list("line1", "?limit=100")).items.map(({ id }) => id),
  );
  assert.equal(new Set(seen).size, seen.length);
  const fresh = (await list("line1", "?unread=true&limit=100")).items;
  assert.ok(fresh.length > 0 && fresh.every((item) => item.unread));
  assert.equal(fresh.length, await unread("line1"));
  await world.ask("line1", "GET", "/api/v1/notices?cursor=nonsense", undefined, 400);
});

test("who wants to hear of less is shown and counted less", async () => {
  const choices = { inApp: ["pressure"], email: [], emailHours: "working", language: "zh" };
  await world.ask("line1", "PUT", "/api/v1/me/notices", { email: null, choices });
  assert.deepEqual([(await list("line1")).items.length, await unread("line1")], [0, 0]);
  const caseId = await world.handIn();
  await world.act("officeW", caseId, { type: "urge", message: "请尽快" });
  await world.derive();
  assert.deepEqual(
    (await list("line1")).items.map(({ kind }) => kind),
    ["urged"],
  );
});

test("a resident sees what concerns their matters, and nobody else's", async () => {
  const caseId = await world.handIn();
  await world.act("line1", caseId, { type: "accept" });
  await world.derive();
  const { items } = await list(world.resident);
  assert.deepEqual([items[0]?.caseId, items[0]?.kind], [caseId, "accepted"]);
  assert.match(items[0]?.receiptNo ?? "", /^GW-/);
  const { residentId } = world.resident as { residentId: number };
  assert.deepEqual((await list({ kind: "resident", residentId: residentId + 1 })).items, []);
});

test("an address is given back to its owner alone and must be one", async () => {
  const choices = { inApp: ["work"], email: ["work"], emailHours: "always", language: "en" };
  await world.ask("line2", "PUT", "/api/v1/me/notices", {
    email: " bai.zhi@guiwei.example ",
    choices,
  });
  const mine = await world.ask<{ email: string }>("line2", "GET", "/api/v1/me/notices");
  assert.deepEqual(mine, { email: "bai.zhi@guiwei.example", choices });
  const wrong = { email: "bai.zhi", choices };
  await world.ask("line2", "PUT", "/api/v1/me/notices", wrong, 400);
  const { email } = await world.ask<{ email: string | null }>(
    "officeE",
    "GET",
    "/api/v1/me/notices",
  );
  assert.equal(email, null);
});

test("a receiver inside the house is refused where the setting does not allow it", async () => {
  const body = (url: string) => ({ name: "x", url, orgId: null, groups: ["work"], active: true });
  for (const url of [
    "http://127.0.0.1/",
    "https://10.1.2.3/hook",
    "https://localhost/",
    "http://hook.example/",
  ])
    await world.ask("admin", "POST", "/api/v1/notice-receivers", body(url), 400);
  const unknown = { ...body("https://hook.example/"), orgId: 999_999 };
  await world.ask("admin", "POST", "/api/v1/notice-receivers", unknown, 400);
  await world.ask("coordinator", "GET", "/api/v1/notice-receivers", undefined, 403);
});

test("a secret is shown when it is made and never again", async () => {
  const { endpoint, secret } = await world.ask<{ endpoint: { id: number }; secret: string }>(
    "admin",
    "POST",
    "/api/v1/notice-receivers",
    { name: "x", url: "https://hook.example/", orgId: null, groups: ["work"], active: true },
  );
  assert.match(secret, /^whsec_[\w-]{43}$/);
  const all = await world.ask<object>("admin", "GET", "/api/v1/notice-receivers");
  assert.ok(!JSON.stringify(all).includes(secret));
  const renewed = await world.ask<{ secret: string }>(
    "admin",
    "POST",
    `/api/v1/notice-receivers/${endpoint.id}/secret`,
  );
  assert.notEqual(renewed.secret, secret);
});

test("open pages of each audience hear of its notices under its own key", async () => {
  const [topic] = live.topics;
  const keys = async (actor: Actor): Promise<readonly string[]> =>
    (await topic?.open(world.program.context(actor), 0))?.keys ?? [];
  const { district } = world;
  const line = district.staff("line1");
  assert.deepEqual(await keys(line), [
    `notice:org:${district.org("LINE1")}`,
    `notice:person:${line.personId}`,
  ]);
  assert.deepEqual(
    (await keys(district.staff("officeW"))).at(-1),
    `notice:subdistrict:${district.area("W")}`,
  );
  assert.deepEqual(await keys({ kind: "receipt", caseId: 1 }), []);
});
