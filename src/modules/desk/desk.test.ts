import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openDatabase, sql } from "#kernel/db.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { acceptableText, keptQuery } from "./rules/saved.ts";
import { middleWait } from "./rules/queue.ts";
import { type World, makeWorld } from "../../../test/world.ts";

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.remove());

// oxlint-disable-next-line typescript/no-explicit-any -- answers of many routes, looked at by their members
type Answer = { readonly status: number; readonly body: any; readonly code: string | undefined };

async function ask(
  who: string,
  method: "GET" | "POST" | "PUT" | "DELETE",
  url: string,
  payload?: object,
): Promise<Answer> {
  const answer = await world.server.inject({
    method,
    url: `/api/v1/desk/${url}`,
    headers: { "x-who": who },
    ...(payload === undefined ? {} : { payload }),
  });
  const body = answer.json();
  return { status: answer.statusCode, body, code: body.error?.code };
}

type View = { id: number; name: string; query: string; isDefault: boolean };
type Ticket = { id: number; number: number; state: string };

test("a filter is kept without words that were searched for and without the open case", () => {
  assert.equal(
    keptQuery("view=open&q=13800138000&case=7&kind=request&status="),
    "kind=request&view=open",
  );
  assert.equal(keptQuery(""), "");
});

test("a template names nobody, however a number is written", () => {
  for (const text of [
    "请打 13800138000",
    "请打 138 0013 8000",
    "身份证 110105194912310021",
    "身份证 110105 19491231 002X",
  ]) {
    const answer = acceptableText(text);
    assert.ok(isRefusal(answer) && answer.code === "desk.template_names_somebody", text);
  }
  assert.equal(acceptableText(" 请打 12345，报 {number}。"), "请打 12345，报 {number}。");
  assert.equal(acceptableText("编号 GW-20261122-000123 已办"), "编号 GW-20261122-000123 已办");
});

test("a template with a place that nobody can fill in is refused by its name", () => {
  const answer = acceptableText("尊敬的 {name}");
  assert.ok(isRefusal(answer));
  assert.equal(answer.params["place"], "name");
});

test("the middle of an even number of waits is the lower one; of none there is none", () => {
  assert.equal(middleWait([9, 1, 5]), 5);
  assert.equal(middleWait([8, 2, 4, 6]), 4);
  assert.equal(middleWait([]), null);
});

test("of the filters that one keeps on a page the newest default gives the page its beginning", async () => {
  const page = "/";
  const save = (name: string, isDefault: boolean) =>
    ask("officeW", "POST", "views", { page, name, query: "view=open&q=王", isDefault });
  await save("一", true);
  const { body } = await save("二", true);
  assert.deepEqual(
    body.items.map(({ name, query, isDefault }: View) => [name, query, isDefault]),
    [
      ["一", "view=open", false],
      ["二", "view=open", true],
    ],
  );
  const twice = await save("二", false);
  assert.deepEqual([twice.status, twice.code], [409, "desk.view_name_taken"]);
  const [first] = body.items;
  const foreign = await ask("officeE", "DELETE", `views/${first?.id ?? 0}`);
  assert.deepEqual([foreign.status, foreign.code], [404, "desk.unknown_view"]);
  const gone = await ask("officeW", "DELETE", `views/${first?.id ?? 0}`);
  assert.deepEqual(
    gone.body.items.map(({ name }: View) => name),
    ["二"],
  );
});

test("the twenty-first filter of a page is refused, and one of another page is not", async () => {
  const save = (page: string, name: string) =>
    ask("line2", "POST", "views", { page, name, query: "", isDefault: false });
  for (let n = 1; n <= 20; n++) assert.equal((await save("/", `第${n}`)).status, 200);
  assert.equal((await save("/", "第21")).code, "desk.too_many_views");
  assert.equal((await save("/people", "第1")).status, 200);
});

test("templates belong to an organisation: colleagues see them, others do not", async () => {
  const template = { use: "result", name: "已清运", text: "{number} 已于 {today} 清运。" };
  assert.equal((await ask("stationW", "POST", "templates", template)).status, 200);
  const mine = await ask("stationW", "GET", "templates");
  assert.ok(mine.body.items.some(({ name }: View) => name === "已清运"));
  const theirs = await ask("stationE", "GET", "templates");
  assert.ok(!theirs.body.items.some(({ name }: View) => name === "已清运"));
});

test("of four counters that call at once each gets another number, in order, and nobody twice", async () => {
  for (let n = 0; n < 4; n++) await ask("stationE", "POST", "tickets", { matter: "request" });
  const calls = await Promise.all(
    ["1", "2", "3", "4", "5"].map((counter) => ask("stationE", "POST", "queue/next", { counter })),
  );
  const numbers = calls.flatMap(({ status, body }) => (status === 200 ? [body.number] : []));
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    [1, 2, 3, 4],
  );
  assert.deepEqual(
    calls.filter(({ status }) => status !== 200).map(({ code }) => code),
    ["desk.nobody_waits"],
  );
});

test("a number that was put back keeps its place and is called again before later ones", async () => {
  const take = () => ask("committeeW", "POST", "tickets", { matter: "question" });
  const first = await take();
  await take();
  const called = await ask("committeeW", "POST", "queue/next", { counter: "1" });
  assert.equal(called.body.id, first.body.id);
  const early = await ask("committeeW", "POST", `tickets/${first.body.id + 1}/end`, {
    outcome: "served",
  });
  assert.equal(early.code, "desk.ticket_not_called");
  await ask("committeeW", "POST", `tickets/${first.body.id}/back`);
  const again = await ask("committeeW", "POST", "queue/next", { counter: "2" });
  assert.deepEqual([again.body.id, again.body.counter], [first.body.id, "2"]);
  await ask("committeeW", "POST", `tickets/${first.body.id}/end`, { outcome: "served" });
  const queue = await ask("committeeW", "GET", "queue");
  assert.deepEqual(
    queue.body.items.map(({ number, state }: Ticket) => [number, state]),
    [[2, "waiting"]],
  );
  assert.equal(queue.body.calledToday, 1);
  const foreign = await ask("stationE", "POST", `tickets/${first.body.id + 1}/end`, {
    outcome: "gone",
  });
  assert.deepEqual([foreign.status, foreign.code], [404, "desk.unknown_ticket"]);
});

test("whoever leaves before being called is ended as gone, and cannot be ended as served", async () => {
  const { body } = await ask("committeeW", "POST", "tickets", { matter: "question" });
  const served = await ask("committeeW", "POST", `tickets/${body.id}/end`, { outcome: "served" });
  assert.equal(served.code, "desk.ticket_not_called");
  const gone = await ask("committeeW", "POST", `tickets/${body.id}/end`, { outcome: "gone" });
  assert.deepEqual([gone.status, gone.body.state], [200, "gone"]);
  const queue = await ask("committeeW", "GET", "queue");
  assert.ok(queue.body.items.every(({ id }: Ticket) => id !== body.id));
});

test("how a table is liked is remembered per person and forgotten with null", async () => {
  const put = (value: string | null) =>
    ask("officeE", "PUT", "arrangements", { name: "table.people", value });
  await put("name,posts");
  await put("name");
  const kept = await ask("officeE", "GET", "arrangements");
  assert.deepEqual(kept.body.items, [{ name: "table.people", value: "name" }]);
  assert.deepEqual((await ask("officeW", "GET", "arrangements")).body.items, []);
  await put(null);
  const after = await ask("officeE", "GET", "arrangements");
  assert.deepEqual(after.body.items, []);
});

test("what is kept and the queue are what their events say, and a changed row is named", async () => {
  const { desk } = await import("./module.ts");
  const ctx = world.program.context({ kind: "system", job: "test" });
  const proven = await desk.prove(ctx);
  assert.ok("agrees" in proven, JSON.stringify(proven));
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  try {
    await sql`update desk.saved_view set query = 'view=all' where name = '二'`.execute(owner.db);
    const changed = await desk.prove(ctx);
    assert.match("difference" in changed ? changed.difference : "", /^savedView \d+ is .*view=all/);
  } finally {
    await owner.close();
  }
});
