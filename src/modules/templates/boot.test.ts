import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "#kernel/db.ts";
import { eventsOf } from "#kernel/events.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { createArea, loadAreas } from "#places";
import { buildApp } from "../../app.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { loadTemplate } from "./actions.ts";
import { DEMO_SIGN_INS, bootTemplate, districtExists } from "./index.ts";

let program: TestProgram;
let seconds = 0;
const stages: string[] = [];
const context = () => program.context({ kind: "anonymous" });

before(async () => {
  program = await testProgram();
  assert.equal(await districtExists(context()), false);
  const started = performance.now();
  // A tenth of the cases that a demo has: what is asked here does not depend on their number.
  await bootTemplate(context(), "demo", { cases: 660, say: (line) => stages.push(line.trim()) });
  seconds = (performance.now() - started) / 1000;
});
after(() => program.remove());

test("the demo district has the size that it is meant to have", async (t) => {
  t.diagnostic(`booted in ${seconds.toFixed(2)} s (${stages.join(", ")})`);
  const areas = await loadAreas(context());
  const organisations = await loadOrganisations(context());
  const level = (name: string) => areas.all.filter((area) => area.level === name).length;
  assert.deepEqual(["district", "subdistrict", "community", "grid"].map(level), [1, 5, 60, 240]);
  assert.equal(organisations.departments().length, 24);
  assert.equal(organisations.ofKind("subdistrictOffice").length, 5);
  assert.equal(organisations.ofKind("internalOffice").length, 25);
  assert.equal(organisations.ofKind("station").length, 28);
  assert.equal(organisations.ofKind("residentsCommittee").length, 60);
  const people = organisations.people.length;
  assert.ok(people >= 300 && people <= 400, `${people} people`);
});

test("every community is served by exactly one station, a station serves one to four side by side", async () => {
  const areas = await loadAreas(context());
  const organisations = await loadOrganisations(context());
  for (const area of areas.all)
    if (area.level === "community")
      assert.equal(organisations.stationsServing(area.id).length, 1, area.name.zh);
  for (const station of organisations.ofKind("station")) {
    const count = station.serviceAreaIds.length;
    assert.ok(count >= 1 && count <= 4, `${station.code} serves ${count}`);
    assert.ok(station.point !== null);
    assert.ok(areas.isWithin(areas.locate(station.point) ?? 0, station.areaId), station.code);
  }
});

test("every body has someone in it, names are all different, telephones are no one's", async () => {
  const organisations = await loadOrganisations(context());
  for (const org of organisations.all)
    assert.ok(organisations.postsByOrg(org.id).length > 0, org.code);
  const names = new Set(organisations.people.map((person) => person.name));
  assert.equal(names.size, organisations.people.length);
});

test("each demo account acts under the post that its note promises", async () => {
  const areas = await loadAreas(context());
  const organisations = await loadOrganisations(context());
  for (const { personCode, role, username } of DEMO_SIGN_INS) {
    const person = organisations.findPerson(personCode);
    const [first] = organisations.postsOf(person?.id ?? 0);
    assert.equal(first?.role, role, username);
  }
  const postOf = (username: string) => {
    const code = DEMO_SIGN_INS.find((one) => one.username === username)?.personCode ?? "";
    const [first] = organisations.postsOf(organisations.findPerson(code)?.id ?? 0);
    return organisations.postAsActorPost(first?.id ?? 0);
  };
  const home = areas.byCode("991101001001")?.id ?? 0;
  assert.ok(postOf("station").areaIds.includes(home));
  assert.deepEqual(postOf("committee").areaIds, [home]);
  assert.deepEqual(
    postOf("grid").areaIds.map((id) => areas.pathOf(id).communityId),
    [home],
  );
  assert.deepEqual(postOf("subdistrict").areaIds, [areas.pathOf(home).subdistrictId]);
  const minzheng = DEMO_SIGN_INS.find((one) => one.username === "dept-minzheng");
  const both = organisations.postsOf(organisations.findPerson(minzheng?.personCode ?? "")?.id ?? 0);
  assert.deepEqual(
    both.map((post) => post.role),
    ["departmentOfficial", "coordinator"],
  );
});

test("a second boot changes nothing, another template is refused, a name cannot leave the folder", async () => {
  const counts = async () =>
    (await sql<{ n: number }>`select count(*) n from kernel.event`.execute(program.database.db))
      .rows;
  const before = await counts();
  assert.equal(await districtExists(context()), true);
  await bootTemplate(context(), "demo");
  assert.deepEqual(await counts(), before);
  const code = (wanted: string) => (error: unknown) =>
    error instanceof Refused && error.refusal.code === wanted;
  await assert.rejects(bootTemplate(context(), "empty"), code("templates.another_began"));
  for (const name of ["nowhere", "../demo", "demo/../demo", ""])
    await assert.rejects(bootTemplate(context(), name), code("templates.unknown"));
});

test("the boot is in the event log as the system's work", async () => {
  const district = (await loadAreas(context())).byCode("991101");
  const [created] = await eventsOf(program.database.db, "area", district?.id ?? 0);
  assert.deepEqual(created?.actor, { kind: "system", job: "templates.boot" });
});

test("an empty district brings one administrator, whose password is shown once and must be changed", async () => {
  const other = await testProgram();
  try {
    const ctx = other.context({ kind: "anonymous" });
    const said: string[] = [];
    await bootTemplate(ctx, "empty", { say: (line) => said.push(line) });
    assert.equal(await districtExists(ctx), true);
    const password = /signs in as "admin" with "([^"]+)"/.exec(said.join("\n"))?.[1];
    const server = await buildApp(other, "nowhere");
    const answer = await server.inject({
      method: "POST",
      url: "/api/v1/sign-in",
      payload: { username: "admin", password },
    });
    await server.close();
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.json().step, "newPassword");
  } finally {
    await other.remove();
  }
});

test("a database that holds areas of its own is not booted over", async () => {
  const own = await testProgram();
  try {
    const ctx = own.context({ kind: "anonymous" });
    await createArea(ctx, { level: "district", code: "X", name: { zh: "甲", en: "A" } });
    assert.equal(await districtExists(ctx), true);
    await assert.rejects(bootTemplate(ctx, "demo"), /not_empty/);
  } finally {
    await own.remove();
  }
});

test("the public pages see the district: nearest stations and the map", async (t) => {
  const server = await serverFor(program, { kind: "anonymous" });
  const geo = await server.inject("/api/v1/areas.geojson");
  assert.equal(geo.json().features.length, 306);
  t.diagnostic(`map of all areas: ${Math.round(geo.body.length / 1024)} kB`);
  const station = (await server.inject("/api/v1/stations?lng=112.62&lat=31.18")).json().items;
  assert.equal(station.length, 28);
  assert.ok(station[0].distanceM < 3000);
});

test("the template gives the same district at every call", async () => {
  const template = await loadTemplate("demo");
  assert.equal(JSON.stringify(template.structure()), JSON.stringify(template.structure()));
});
