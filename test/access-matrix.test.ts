/** Who may do what, for every route and everybody. Takes some 60 s. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { openDatabase, sql } from "#kernel/db.ts";
import type { AnyRoute } from "#kernel/http/route.ts";
import { ROUTES } from "../src/app.ts";
import {
  type CaseFacts,
  mayCommand,
  mayRead,
  mayUnmask,
  scopeOf,
} from "../src/modules/cases/access.ts";
import { COMMANDS, type CommandType } from "../src/modules/cases/rules/lifecycle.ts";
import { fitting } from "./fitting.ts";
import { missingSources } from "./path-things.ts";
import { type Parts, requestOf, rightRequests } from "./requests.ts";
import { type Who, type World, makeWorld } from "./world.ts";

const SEED = 20261116;
let world: World;
let owner: ReturnType<typeof openDatabase> | undefined;
before(async () => {
  world = await makeWorld();
});
after(async () => {
  await owner?.close();
  await world.remove();
});

type Answer = { readonly status: number; readonly code: string; readonly body: string };
let asked = 0;

/** Each request comes from an address of its own, so that no limit by address is in the way. */
async function ask(who: Who, request: ReturnType<typeof requestOf>): Promise<Answer> {
  asked++;
  const answer = await world.server.inject({
    ...request,
    headers: { ...request.headers, "x-who": who.name },
    remoteAddress: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
  });
  const json = String(answer.headers["content-type"]).includes("json");
  const { error } = json ? answer.json<{ error?: { code: string } }>() : {};
  return { status: answer.statusCode, code: error?.code ?? "", body: answer.body.slice(0, 300) };
}

const one = <T>(arbitrary: fc.Arbitrary<T>, n: number): T =>
  fc.sample(arbitrary, { seed: SEED + n, numRuns: 1 })[0] as T;

test("every route has a generator: each part of its path names a thing that exists", () => {
  const missing = ROUTES.flatMap((route) =>
    missingSources(route).map((name) => `${route.id} :${name}`),
  );
  assert.deepEqual(missing, [], "tell test/path-things.ts which thing these parts of a path name");
});

test("what is generated for a route fits its schemas", () => {
  const ajv = addFormats.default(
    new Ajv({ strict: false, strictNumbers: true, coerceTypes: false }),
  );
  for (const route of ROUTES)
    for (const schema of [route.query, route.body]) {
      if (schema === undefined) continue;
      const fits = ajv.compile(schema as object);
      for (const value of fc.sample(fitting(schema as never, world.things), {
        seed: SEED,
        numRuns: 30,
      }))
        assert.ok(
          fits(value),
          `${route.id}: ${JSON.stringify(value)} ${ajv.errorsText(fits.errors)}`,
        );
    }
});

/** Held for every route: who is refused at the door is exactly who the declared rule keeps out. */
function holdDoor(route: AnyRoute, who: Who, { status, code, body }: Answer): void {
  const what = `${route.id} as ${who.name}: ${status} ${body}`;
  assert.ok(status < 500, what);
  const allowed = route.access === "public" || route.access.allows(who.actor);
  if (allowed) {
    assert.notEqual(code, "http.sign_in_first", what);
    assert.notEqual(code, "http.not_allowed", what);
  } else if (who.actor.kind === "anonymous")
    assert.deepEqual([status, code], [401, "http.sign_in_first"], what);
  else assert.deepEqual([status, code], [403, "http.not_allowed"], what);
}

for (const route of ROUTES)
  test(`${route.method} ${route.path} lets in who ${route.id} says and nobody else`, async () => {
    const requests = rightRequests(route, world.things);
    // Who is kept out comes first, so that what the others change is in nobody's way.
    const allows = ({ actor }: Who) => route.access === "public" || route.access.allows(actor);
    const order = world.people.toSorted((a, b) => Number(allows(a)) - Number(allows(b)));
    for (const [n, who] of order.entries())
      holdDoor(route, who, await ask(who, requestOf(route, one(requests, n))));
  });

/** How everybody stands to a case now. */
async function factsOf(caseId: number): Promise<CaseFacts> {
  owner ??= openDatabase({ url: world.program.test.adminUrl, max: 1 });
  const { rows } = await sql<CaseFacts>`select id, lead_org_id, holder_org_id, first_contact_org_id,
    subdistrict_id, community_id, grid_id, resident_id, parent_id,
    array(select org_id::int from cases.standing where case_id = c.id order by org_id) as org_ids,
    array(select (task ->> 'orgId')::int from jsonb_path_query(facts,
      '$.rare.tasks[*] ? (@.state != "dropped")') task) as co_organiser_ids,
    (facts #>> '{rare,operation,commander,personId}')::bigint as commander_person_id
    from cases."case" c where id = ${caseId}`.execute(owner.db);
  return rows[0] ?? assert.fail(`there is no case ${caseId}`);
}

const routeOf = (id: string): AnyRoute =>
  ROUTES.find((route) => route.id === id) ?? assert.fail(`there is no route ${id}`);
const ofCase = (caseId: number, body?: unknown): Parts => ({ params: { caseId }, query: {}, body });
const known = () => world.people.filter(({ actor }) => actor.kind !== "anonymous");

test("a case is shown to who may read it, and does not exist for anybody else", async () => {
  const route = routeOf("cases.get");
  for (const caseId of world.caseIds) {
    const facts = await factsOf(caseId);
    for (const who of known()) {
      const answer = await ask(who, requestOf(route, ofCase(caseId)));
      const readable = mayRead(scopeOf(who.actor), facts);
      assert.equal(
        answer.status,
        readable ? 200 : 404,
        `case ${caseId} as ${who.name}: ${answer.body}`,
      );
    }
  }
});

test("both sides of every case are tried: each is readable to some role and hidden from another", async () => {
  for (const caseId of world.caseIds) {
    const facts = await factsOf(caseId);
    const readers = known().filter(({ actor }) => mayRead(scopeOf(actor), facts));
    assert.ok(readers.length >= 3 && readers.length <= known().length - 3, `case ${caseId}`);
  }
});

test("lists, searches and counts hold exactly the cases that one may open", async () => {
  const all = await Promise.all(world.caseIds.map(factsOf));
  const known = (ids: readonly number[]) =>
    ids.filter((id) => world.caseIds.includes(id)).toSorted((a, b) => a - b);
  for (const who of world.people) {
    if (who.actor.kind !== "staff" && who.actor.kind !== "resident") continue;
    const scope = scopeOf(who.actor);
    const expected = known(all.filter((facts) => mayRead(scope, facts)).map(({ id }) => id));
    const get = async (url: string) => world.server.inject({ url, headers: { "x-who": who.name } });
    const listed = (await get("/api/v1/cases?view=all&limit=100")).json<{
      items: { id: number }[];
    }>();
    assert.deepEqual(known(listed.items.map(({ id }) => id)), expected, `list as ${who.name}`);
    for (const caseId of world.caseIds) {
      const title = (
        await get(`/api/v1/cases/search?q=${encodeURIComponent("弄堂")}&limit=50`)
      ).json<{
        items: { id: number }[];
      }>();
      assert.ok(
        title.items.every(({ id }) => !world.caseIds.includes(id) || expected.includes(id)),
        `search as ${who.name}`,
      );
      const receipt = await get(`/api/v1/cases/search?q=13800138003`);
      const found = receipt.json<{ items: { id: number }[] }>().items.map(({ id }) => id);
      assert.equal(
        found.includes(caseId) && !expected.includes(caseId),
        false,
        `telephone as ${who.name}`,
      );
    }
  }
});

/** The shape of one command; none for what only the program does and what has a route of its own. */
function shapeOf(type: CommandType): unknown {
  const union = routeOf("cases.act").body as {
    anyOf: { properties: { type: { const: string } } }[];
  };
  return union.anyOf.find(({ properties }) => properties.type.const === type);
}

test("a command is taken from who stands so to the case, refused from who only sees it, and hidden from the rest", async () => {
  const route = routeOf("cases.act");
  const seen = { taken: 0, refused: 0, hidden: 0 };
  const sent = COMMANDS.filter((command) => shapeOf(command) !== undefined);
  for (const [n, command] of sent.entries())
    for (const caseId of world.caseIds)
      for (const who of known()) {
        const facts = await factsOf(caseId);
        const body = one(fitting(shapeOf(command) as never, world.things), n);
        const answer = await ask(who, requestOf(route, ofCase(caseId, body)));
        const what = `${command} on case ${caseId} as ${who.name}: ${answer.status} ${answer.body}`;
        assert.ok(answer.status < 500, what);
        if (!mayRead(scopeOf(who.actor), facts)) {
          assert.deepEqual([answer.status, answer.code], [404, "cases.not_found"], what);
          seen.hidden++;
        } else if (mayCommand(who.actor, facts, command) === true) {
          assert.notEqual(answer.code, "cases.not_yours_to_do", what);
          // Listing is a district leader's, also among those who may supervise.
          const listed = answer.code.startsWith("cases.only_leader_");
          assert.ok(listed || ![401, 403].includes(answer.status), what);
          seen.taken++;
        } else {
          assert.deepEqual([answer.status, answer.code], [403, "cases.not_yours_to_do"], what);
          seen.refused++;
        }
      }
  for (const n of Object.values(seen)) assert.ok(n > 100, JSON.stringify(seen));
});

test("merging, undoing it and splitting are refused and hidden like every other command", async () => {
  const bodies = {
    merge: { intoId: world.caseIds[1], reason: "同一件" },
    unmerge: { reason: "不是同一件" },
    split: { parts: [part("清运"), part("路灯")], reason: "两件事" },
  } as const;
  const seen = { taken: 0, refused: 0, hidden: 0 };
  for (const command of ["merge", "unmerge", "split"] as const)
    for (const caseId of world.caseIds)
      for (const who of known()) {
        if (who.actor.kind !== "staff") continue;
        const facts = await factsOf(caseId);
        const other = await factsOf(world.caseIds[1] ?? 0);
        const request = requestOf(routeOf(`cases.${command}`), ofCase(caseId, bodies[command]));
        const answer = await ask(who, request);
        const what = `${command} on case ${caseId} as ${who.name}: ${answer.status} ${answer.body}`;
        const scope = scopeOf(who.actor);
        assert.ok(answer.status < 500, what);
        if (!mayRead(scope, facts) || (command === "merge" && !mayRead(scope, other))) {
          assert.deepEqual([answer.status, answer.code], [404, "cases.not_found"], what);
          seen.hidden++;
        } else if (mayCommand(who.actor, facts, command) === true) {
          assert.ok(![401, 403, 404].includes(answer.status), what);
          seen.taken++;
        } else {
          assert.deepEqual([answer.status, answer.code], [403, "cases.not_yours_to_do"], what);
          seen.refused++;
        }
      }
  for (const n of Object.values(seen)) assert.ok(n > 5, JSON.stringify(seen));
});

const part = (title: string) => ({ title, description: title });

test("personal data is shown in full to who works on the case, refused to who only sees it, hidden from the rest", async () => {
  const route = routeOf("cases.unmask");
  for (const caseId of world.caseIds)
    for (const who of known()) {
      if (who.actor.kind !== "staff") continue;
      const facts = await factsOf(caseId);
      const answer = await ask(who, requestOf(route, ofCase(caseId, { reason: "电话核实地址" })));
      const expected = !mayRead(scopeOf(who.actor), facts)
        ? 404
        : mayUnmask(who.actor, facts)
          ? 200
          : 403;
      assert.equal(answer.status, expected, `case ${caseId} as ${who.name}: ${answer.body}`);
      if (expected !== 200) assert.doesNotMatch(answer.body, /13800138003|钱多福/);
    }
});

test("personal data is masked for everybody in every other answer about a case", async () => {
  for (const caseId of world.caseIds)
    for (const who of known()) {
      const { body } = await world.server.inject({
        url: `/api/v1/cases/${caseId}`,
        headers: { "x-who": who.name },
      });
      assert.doesNotMatch(body, /13800138003|钱多福|12号/, `case ${caseId} as ${who.name}`);
    }
});

test("a file is given to who may read its case, and only under that case", async () => {
  const [caseId = 0, other = 0] = world.caseIds;
  const [fileId] = world.things.file;
  const route = routeOf("cases.file");
  const facts = await factsOf(caseId);
  for (const who of known()) {
    const get = (id: number) =>
      ask(who, requestOf(route, { params: { caseId: id, fileId }, query: {}, body: undefined }));
    const readable = mayRead(scopeOf(who.actor), facts);
    assert.equal((await get(caseId)).status, readable ? 200 : 404, who.name);
    assert.equal((await get(other)).status, 404, who.name);
  }
});
