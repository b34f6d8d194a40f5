import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import pg from "pg";
import { manualClock } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { createAreas } from "#places";
import { type TestProgram, serverFor, staffActor, testProgram } from "../../../test/program.ts";
import { loadOrganisations } from "./actions/directory.ts";
import {
  closeOrganisation,
  createOrganisation,
  createOrganisations,
  updateOrganisation,
} from "./actions/organisations.ts";
import {
  assignPost,
  closePerson,
  createPeople,
  createPerson,
  endPost,
  updatePerson,
} from "./actions/people.ts";
import {
  type Organisation,
  type OrganisationEvent,
  evolveOrganisation,
} from "./rules/organisation.ts";
import { type PostEvent, type PostRecord, evolvePosts } from "./rules/person.ts";
import { allOrganisations } from "./store/organisations.ts";
import { postsOfPeople } from "./store/people.ts";

let program: TestProgram;
const ids: Record<string, number> = {};
const administrator = staffActor("administrator");
const context = () => program.context(administrator);
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code;
const named = (text: string) => ({ zh: text, en: text });

before(async () => {
  program = await testProgram({ clock: manualClock(Date.parse("2026-11-21T07:30:00Z")) });
  const areas = await createAreas(context(), [
    { level: "district", code: "d", name: named("区") },
    { level: "subdistrict", code: "s", name: named("街道"), parentCode: "d" },
    { level: "community", code: "c1", name: named("社区一"), parentCode: "s" },
    { level: "community", code: "c2", name: named("社区二"), parentCode: "s" },
    { level: "grid", code: "g1", name: named("网格"), parentCode: "c1" },
  ]);
  for (const area of areas) ids[area.code] = area.id;
  const orgs = await createOrganisations(context(), [
    {
      kind: "department",
      code: "D1",
      name: { zh: "民政局", en: "Civil Affairs" },
      areaId: ids["d"] ?? 0,
    },
    {
      kind: "internalOffice",
      code: "D1-1",
      name: named("办公室"),
      areaId: ids["d"] ?? 0,
      parentCode: "D1",
    },
    {
      kind: "station",
      code: "S1",
      name: { zh: "一号工作站", en: "Station One" },
      areaId: ids["s"] ?? 0,
      serviceAreaIds: [ids["c1"] ?? 0],
      point: { lng: 112.1, lat: 30 },
      telephone: "66001111",
    },
    {
      kind: "station",
      code: "S2",
      name: { zh: "二号工作站", en: "Station Two" },
      areaId: ids["s"] ?? 0,
      serviceAreaIds: [ids["c2"] ?? 0],
      point: { lng: 112.2, lat: 30 },
    },
  ]);
  for (const org of orgs) ids[org.code] = org.id;
});
after(() => program.remove());

test("names and telephones lie sealed in the table, and no event carries them", async () => {
  const ctx = context();
  const { id } = await createPerson(ctx, {
    code: "P1",
    name: "林知远",
    telephone: "154 0000 0001",
  });
  await updatePerson(ctx, id, { name: "林致远" });
  assert.equal((await loadOrganisations(ctx)).personName(id), "林致远");
  const client = new pg.Client({ connectionString: program.test.adminUrl });
  await client.connect();
  const { rows } = await client.query("select p::text t from organisations.person p");
  const events = JSON.stringify(await eventsOf(ctx.db, "person", id));
  await client.end();
  for (const secret of ["林", "15400000001", Buffer.from("林知远").toString("hex")]) {
    assert.ok(!String(rows[0].t).includes(secret));
    assert.ok(!events.includes(secret));
  }
});

test("the same name with the same telephone is entered once", async () => {
  const twin = { name: "周同", telephone: "15400000002" };
  await createPerson(context(), { code: "T1", ...twin });
  await assert.rejects(
    createPerson(context(), { code: "T2", ...twin }),
    refusedWith("organisations.person_exists"),
  );
  await createPerson(context(), { code: "T3", ...twin, telephone: "15400000003" });
});

test("the events of an organisation make exactly its row", async () => {
  const ctx = context();
  const { id } = await createOrganisation(ctx, {
    kind: "station",
    code: "EV",
    name: named("站"),
    areaId: ids["s"] ?? 0,
    point: { lng: 112.5, lat: 30.5, datum: "gcj02" },
    hours: named("9-17"),
  });
  await updateOrganisation(ctx, id, { telephone: "6600 2222", hours: null, name: named("新站") });
  await closeOrganisation(ctx, id);
  const events = await eventsOf(ctx.db, "org", id);
  const replayed = events.reduce(
    (org: Organisation | undefined, event) =>
      evolveOrganisation(id, org, event as unknown as OrganisationEvent),
    undefined,
  );
  const row = (await allOrganisations(ctx.db)).find((org) => org.id === id);
  assert.deepEqual(replayed, row);
  assert.ok((row?.point?.lng ?? 0) < 112.4999, "GCJ-02 was converted");
});

test("the events of a person make exactly the posts; two posts are a cross-appointment", async () => {
  const ctx = context();
  const { id } = await createPerson(ctx, { code: "X1", name: "沈若谷" });
  const title = named("科长");
  const first = await assignPost(ctx, {
    personId: id,
    orgId: ids["D1"] ?? 0,
    role: "departmentOfficial",
    title,
  });
  await assignPost(ctx, {
    personId: id,
    orgId: ids["S1"] ?? 0,
    role: "gridWorker",
    title,
    areaId: ids["g1"] ?? 0,
    isPrimary: true,
  });
  await assert.rejects(
    assignPost(ctx, { personId: id, orgId: ids["D1"] ?? 0, role: "departmentOfficial", title }),
    refusedWith("organisations.post_held_already"),
  );
  const directory = await loadOrganisations(ctx);
  assert.deepEqual(
    directory.postsOf(id).map((post) => [post.role, post.isPrimary]),
    [
      ["gridWorker", true],
      ["departmentOfficial", false],
    ],
  );
  await endPost(ctx, first.id);
  const events = (await eventsOf(ctx.db, "person", id)).filter((e) => e.type.startsWith("post"));
  const replayed = events.reduce(
    (posts: PostRecord[], event) => evolvePosts(id, posts, event as unknown as PostEvent),
    [],
  );
  assert.deepEqual(replayed, await postsOfPeople(ctx.db, [id]));
});

test("an organisation with posts does not close, a person with posts does not leave", async () => {
  const ctx = context();
  const org = await createOrganisation(ctx, {
    kind: "department",
    code: "CL",
    name: named("局"),
    areaId: ids["d"] ?? 0,
  });
  const [person] = await createPeople(ctx, [{ code: "CL1", name: "何平" }]);
  const personId = person?.id ?? 0;
  const post = await assignPost(ctx, {
    personId,
    orgId: org.id,
    role: "departmentOfficial",
    title: named("科员"),
  });
  await assert.rejects(closeOrganisation(ctx, org.id), refusedWith("organisations.has_open_posts"));
  await assert.rejects(closePerson(ctx, personId), refusedWith("organisations.person_has_posts"));
  await endPost(ctx, post.id);
  await closePerson(ctx, personId);
  await closeOrganisation(ctx, org.id);
  await assert.rejects(
    closeOrganisation(ctx, ids["D1"] ?? 0),
    refusedWith("organisations.has_open_children"),
  );
});

test("two administrators cannot give one community to two stations", async () => {
  const station = (code: string) =>
    createOrganisation(context(), {
      kind: "station",
      code,
      name: named(code),
      areaId: ids["s"] ?? 0,
      serviceAreaIds: [ids["c1"] ?? 0],
    });
  await assert.rejects(station("S3"), refusedWith("organisations.community_served_already"));
  await updateOrganisation(context(), ids["S1"] ?? 0, { serviceAreaIds: [] });
  const answers = await Promise.allSettled([station("S3"), station("S4")]);
  assert.deepEqual(answers.map((answer) => answer.status).sort(), ["fulfilled", "rejected"]);
});

test("anyone finds the nearest station and the departments, without anything about people", async () => {
  const server = await serverFor(program, { kind: "anonymous" });
  const near = (await server.inject("/api/v1/stations?lng=112.19&lat=30")).json().items;
  assert.equal(near[0].code, "S2");
  assert.equal(near[0].distanceM, 963);
  assert.deepEqual(near[0].serves, [{ id: ids["c2"], name: named("社区二") }]);
  const one = (await server.inject(`/api/v1/stations?areaId=${ids["c2"]}`)).json().items;
  assert.deepEqual(
    one.map((station: { code: string }) => station.code),
    ["S2"],
  );
  assert.equal((await server.inject("/api/v1/stations?lng=112")).statusCode, 400);
  const departments = (await server.inject("/api/v1/departments")).json().items;
  assert.equal(departments.find((d: { code: string }) => d.code === "D1").name.en, "Civil Affairs");
  assert.equal((await server.inject("/api/v1/organisations")).statusCode, 401);
  assert.equal((await server.inject("/api/v1/people")).statusCode, 401);
});

test("staff page and search through organisations; LIKE's own characters mean themselves", async () => {
  const server = await serverFor(program, staffActor("stationWorker"));
  const codes: string[] = [];
  let cursor = "";
  do {
    const page = (await server.inject(`/api/v1/organisations?limit=2${cursor}`)).json();
    codes.push(...page.items.map((org: { code: string }) => org.code));
    cursor = page.next === null ? "" : `&cursor=${page.next}`;
  } while (cursor !== "");
  assert.deepEqual(codes, [...new Set(codes)].sort());
  assert.ok(codes.includes("S2") && codes.includes("D1-1"));
  const found = async (search: string) =>
    (await server.inject(`/api/v1/organisations?search=${encodeURIComponent(search)}`))
      .json()
      .items.map((org: { code: string }) => org.code);
  assert.deepEqual(await found("民政"), ["D1"]);
  assert.deepEqual(await found("civil"), ["D1"]);
  assert.deepEqual(await found("d1-"), ["D1-1"]);
  assert.deepEqual(await found("%"), []);
  assert.equal((await server.inject("/api/v1/organisations?cursor=xyz")).statusCode, 400);
  assert.equal((await server.inject("/api/v1/people")).statusCode, 403);
});

test("a telephone is masked everywhere; who sees it gives a reason, and that is an event", async () => {
  const server = await serverFor(program, administrator);
  const created = await server.inject({
    method: "POST",
    url: "/api/v1/people",
    payload: { code: "U1", name: "顾清和", telephone: "15400008888" },
  });
  assert.equal(created.statusCode, 201);
  const { id, telephone } = created.json();
  assert.equal(telephone, "154****8888");
  const list = (await server.inject(`/api/v1/people?search=${encodeURIComponent("清和")}`)).json();
  assert.deepEqual(
    list.items.map((person: { telephone: string }) => person.telephone),
    ["154****8888"],
  );
  const unmask = (reason: string) =>
    server.inject({ method: "POST", url: `/api/v1/people/${id}/unmask`, payload: { reason } });
  assert.equal((await unmask(" ")).json().error.code, "organisations.reason_missing");
  assert.deepEqual((await unmask("核对值班电话")).json(), { telephone: "15400008888" });
  const last = (await eventsOf(context().db, "person", id)).at(-1);
  assert.equal(last?.type, "personUnmasked");
  assert.deepEqual(last?.data, { field: "telephone", reason: "核对值班电话" });
});
