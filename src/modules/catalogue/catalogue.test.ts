/** Duties and categories from the draft to the end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { eventsOf } from "#kernel/events.ts";
import { Refused, isRefusal } from "#kernel/pure/refusal.ts";
import { closeOrganisation, createOrganisations } from "#organisations";
import { serverFor, staffActor } from "../../../test/program.ts";
import {
  coOrganisersOfDuty,
  draftDuty,
  dutyGuidance,
  dutyHistory,
  expireDuties,
  findDuty,
  getVersion,
  leadOfCategory,
  leadOfDuty,
  leadReport,
  listDuties,
  loadCategories,
  publishDuties,
  publishDuty,
  replayDuty,
  retireDuty,
  reviseDraft,
  saveCategory,
  searchDuties,
  verifyCatalogue,
  versionChanges,
} from "./actions.ts";
import { aCategory, aContent, aLead } from "./builders.ts";
import {
  byMz,
  clock,
  context,
  csv,
  HEAD,
  id,
  keeper,
  named,
  NOW,
  program,
  publish,
  refusedWith,
  useBodies,
} from "./catalogue.fixture.ts";

useBodies();

test("a draft is not found by residents, a published duty is", async () => {
  const content = aContent({ leads: [byMz()], lists: ["publicService"] });
  await draftDuty(context(), "MZ-001", content);
  assert.equal(await findDuty(context(), "MZ-001"), undefined);
  assert.deepEqual(await searchDuties(context(), "老人 证"), []);
  await publishDuty(context(), "MZ-001", 1);
  const found = await findDuty(context(), "MZ-001");
  assert.deepEqual(found?.content, content);
  assert.equal(found?.effectiveFrom, "2026-11-21");
  assert.deepEqual(
    (await searchDuties(context(), "老人 证")).map((hit) => hit.code),
    ["MZ-001"],
  );
});

test("guidance names who is responsible for an area, and hides nothing else of the duty", async () => {
  const guidance = await dutyGuidance(context({ kind: "anonymous" }), "MZ-001", id["c1"]);
  assert.deepEqual(guidance.responsible.lead, {
    orgId: id["MZ"],
    name: "民政局",
    nameEn: "民政局",
  });
  assert.deepEqual(guidance.lists, [
    { code: "publicService", name: "公共服务", nameEn: "Public services" },
  ]);
  await assert.rejects(
    dutyGuidance(context(), "MZ-001", 999_999),
    refusedWith("catalogue.unknown_area"),
  );
});

test("publishing refuses a duty with a gap and names the areas", async () => {
  await draftDuty(context(), "GAP-1", aContent({ leads: [{ ...byMz(), areaId: id["s1"] ?? 0 }] }));
  await assert.rejects(publishDuty(context(), "GAP-1", 1), (error) => {
    assert.ok(error instanceof Refused);
    assert.equal(error.refusal.code, "catalogue.leads_not_unique");
    assert.deepEqual(error.refusal.params["problems"], [
      "老年人优待证办理: 白云街道: 没有牵头单位",
    ]);
    return true;
  });
  const report = await leadReport(context(), "GAP-1", 1);
  assert.deepEqual(report.problems, [
    { areaId: id["s2"], areaName: "白云街道", areaNameEn: "白云街道", problem: "gap" },
  ]);
});

test("publishing refuses two leads of one area", async () => {
  const leads = [byMz(), { ...byMz(), orgId: id["CG"] ?? 0 }];
  await draftDuty(context(), "DOUBLE-1", aContent({ leads }));
  await assert.rejects(
    publishDuty(context(), "DOUBLE-1", 1),
    refusedWith("catalogue.leads_not_unique"),
  );
  assert.equal((await leadReport(context(), "DOUBLE-1", 1)).zh, "全区: 有两个牵头单位");
});

test("publishing many publishes all or none", async () => {
  await draftDuty(context(), "MANY-1", aContent({ name: "好的", leads: [byMz()] }));
  await assert.rejects(
    publishDuties(context(), [
      { code: "MANY-1", number: 1 },
      { code: "GAP-1", number: 1 },
    ]),
    refusedWith("catalogue.leads_not_unique"),
  );
  assert.equal(await findDuty(context(), "MANY-1"), undefined);
});

test("a duty of the station is led by the station of the community, and X comes along", async () => {
  const station = aLead({ kind: "areaStation", orgId: null, clause: "清单第一项" });
  await publish("ST-001", {
    name: "上门服务",
    areaIds: [id["s1"] ?? 0],
    leads: [station],
    coOrganisers: [
      {
        areaId: null,
        kind: "organisation",
        orgId: id["CG"] ?? 0,
        task: "现场协助",
        taskEn: null,
        limit: { unit: "workdays", amount: 2 },
      },
    ],
  });
  const duty = await findDuty(context(), "ST-001");
  assert.ok(duty !== undefined);
  assert.deepEqual(await leadOfDuty(context(), duty, id["c2"] ?? 0), {
    orgId: id["ST1"],
    clause: "清单第一项",
  });
  assert.deepEqual(await coOrganisersOfDuty(context(), duty, id["c2"] ?? 0), [
    { orgId: id["CG"], task: "现场协助", limit: { unit: "workdays", amount: 2 } },
  ]);
  const elsewhere = await leadOfDuty(context(), duty, id["c3"] ?? 0);
  assert.ok(isRefusal(elsewhere));
  assert.equal(elsewhere.code, "catalogue.area_not_covered");
});

test("a case keeps its version when a newer one is published", async () => {
  await publish("PIN-1", { name: "旧名" });
  const old = await findDuty(context(), "PIN-1");
  assert.ok(old !== undefined);
  await draftDuty(context(), "PIN-1", aContent({ name: "新名", leads: [byMz()] }));
  await publishDuty(context(), "PIN-1", 2, "2026-12-01");
  assert.equal((await findDuty(context(), "PIN-1"))?.content.name, "旧名");
  clock.set(Date.parse("2026-11-30T16:00:00Z"));
  assert.equal((await findDuty(context(), "PIN-1"))?.content.name, "新名");
  assert.equal((await getVersion(context(), old.versionId)).content.name, "旧名");
  assert.equal(await expireDuties(context({ kind: "system", job: "catalogue.expire" })), 1);
  assert.deepEqual(
    (await dutyHistory(context(), "PIN-1")).map((v) => [v.number, v.status, v.effectiveTo]),
    [
      [2, "published", null],
      [1, "retired", "2026-12-01"],
    ],
  );
  clock.set(Date.parse(NOW));
});

test("two versions differ in the fields that were changed", async () => {
  assert.deepEqual(await versionChanges(context(), "PIN-1", 1, 2), [
    { field: "name", before: "旧名", after: "新名" },
  ]);
});

test("the events of a duty make its versions again", async () => {
  const duty = await findDuty(context(), "PIN-1");
  const events = await eventsOf(context().db, "duty", duty?.dutyId ?? 0);
  const state = replayDuty(events);
  assert.deepEqual(
    state?.versions.map((v) => [v.number, v.status, v.effectiveFrom]),
    [
      [1, "retired", "2026-11-21"],
      [2, "published", "2026-12-01"],
    ],
  );
});

test("two people who save the same draft: the second is told", async () => {
  await draftDuty(context(), "REV-1", aContent({ name: "一", leads: [byMz()] }));
  await reviseDraft(context(), "REV-1", aContent({ name: "二", leads: [byMz()] }), 1);
  await assert.rejects(
    reviseDraft(context(), "REV-1", aContent({ name: "三", leads: [byMz()] }), 1),
    refusedWith("catalogue.changed_meanwhile"),
  );
});

test("two writers who open the same new duty at once leave one draft", async () => {
  const attempts = await Promise.allSettled(
    [1, 2, 3, 4].map(() => draftDuty(context(), "RACE-1", aContent({ leads: [byMz()] }))),
  );
  assert.equal(attempts.filter((a) => a.status === "fulfilled").length, 1);
  for (const attempt of attempts)
    if (attempt.status === "rejected") assert.ok(attempt.reason instanceof Refused);
  assert.equal((await dutyHistory(context(), "RACE-1")).length, 1);
});

test("a draft that names what does not exist is refused", async () => {
  const wrong = (over: Parameters<typeof aContent>[0]) =>
    draftDuty(context(), "WRONG-1", aContent({ leads: [byMz()], ...over }));
  await assert.rejects(
    wrong({ leads: [aLead({ orgId: 999_999 })] }),
    refusedWith("catalogue.unknown_organisation"),
  );
  await assert.rejects(wrong({ areaIds: [999_999] }), refusedWith("catalogue.unknown_area"));
  await assert.rejects(wrong({ lists: ["nowhere"] }), refusedWith("catalogue.unknown_list"));
  await assert.rejects(
    wrong({ leads: [aLead({ kind: "areaStation", orgId: 1 })] }),
    refusedWith("catalogue.lead_needs_organisation"),
  );
});

test("a department official drafts for the own department and publishes nothing", async () => {
  const official = staffActor("departmentOfficial", { orgId: id["CG"] ?? 0 });
  const own = aContent({ name: "城管自己的", leads: [aLead({ orgId: id["CG"] ?? 0 })] });
  await draftDuty(context(official), "CG-001", own);
  await assert.rejects(
    draftDuty(context(official), "CG-002", aContent({ leads: [byMz()] })),
    refusedWith("catalogue.not_your_duty"),
  );
  await assert.rejects(
    draftDuty(context(official), "MZ-001", own),
    refusedWith("catalogue.not_your_duty"),
  );
  await assert.rejects(
    publishDuty(context(official), "CG-001", 1),
    refusedWith("http.not_allowed"),
  );
});

test("a category goes to the body that its rule names, a child without a rule to its parent's", async () => {
  await saveCategory(context(), "env", aCategory({ leads: [aLead({ orgId: id["CG"] ?? 0 })] }));
  await saveCategory(
    context(),
    "env.rubbish",
    aCategory({ name: "乱堆垃圾", parentCode: "env", leads: [] }),
  );
  assert.deepEqual(await leadOfCategory(context(), "env.rubbish", id["c1"] ?? 0), {
    orgId: id["CG"],
    clause: "",
  });
  await assert.rejects(
    saveCategory(context(), "env.bad", aCategory({ leads: [] })),
    refusedWith("catalogue.leads_not_unique"),
  );
  const unknown = await leadOfCategory(context(), "nothing", null);
  assert.ok(isRefusal(unknown) && unknown.kind === "notFound");
  assert.equal((await loadCategories(context())).size, 2);
});

test("the console lists by code, filters and pages without gaps", async () => {
  const dogs = aLead({ orgId: id["CG"] ?? 0 });
  await draftDuty(context(), "IM-1", aContent({ name: "养犬登记", leads: [dogs] }));
  const codes: string[] = [];
  let after: string | undefined;
  do {
    const page = await listDuties(context(), { limit: 3, after });
    codes.push(...page.items.map((line) => line.code));
    after = page.next ?? undefined;
  } while (after !== undefined);
  assert.deepEqual(codes, codes.toSorted());
  assert.equal(new Set(codes).size, codes.length);
  const drafts = await listDuties(context(), { status: "draft" });
  assert.ok(drafts.items.every((line) => line.status === "draft"));
  const found = await listDuties(context(), { q: "养犬" });
  assert.deepEqual(
    found.items.map((line) => line.code),
    ["IM-1"],
  );
  const own = await listDuties(context(), { leadOrgId: id["CG"] });
  assert.deepEqual(own.items[0]?.leads[0]?.orgName, "城管局");
  const byCode = await listDuties(context(), { q: "PIN-" });
  assert.deepEqual(
    byCode.items.map((line) => line.code),
    ["PIN-1"],
  );
  assert.deepEqual((await listDuties(context(), { q: "???" })).items, []);
});

test("a retired duty is no longer found, and a closed lead stops publishing", async () => {
  await publish("END-1", { name: "将要停用" });
  await retireDuty(context(), "END-1", 1);
  assert.equal(await findDuty(context(), "END-1"), undefined);
  const [gone] = await createOrganisations(context(), [
    { kind: "department", code: "GONE", name: named("撤销局"), areaId: id["d"] ?? 0 },
  ]);
  await draftDuty(context(), "END-2", aContent({ leads: [aLead({ orgId: gone?.id ?? 0 })] }));
  await closeOrganisation(context(), gone?.id ?? 0);
  await assert.rejects(
    publishDuty(context(), "END-2", 1),
    refusedWith("catalogue.leads_not_unique"),
  );
});

test("routes: residents search and read, staff list, only keepers publish and import", async () => {
  const get = async (server: FastifyInstance, url: string) =>
    (await server.inject({ method: "GET", url })).statusCode;
  const anyone = await serverFor(program, { kind: "anonymous" });
  const search = await anyone.inject({ method: "GET", url: "/api/v1/duties?q=老人证&limit=5" });
  assert.equal(search.json().items[0].code, "MZ-001");
  assert.equal(await get(anyone, "/api/v1/duties/MZ-001"), 200);
  assert.equal(await get(anyone, "/api/v1/duties/GAP-1"), 404);
  assert.equal(await get(anyone, "/api/v1/catalogue/duties"), 401);
  assert.equal(await get(anyone, "/api/v1/catalogue/import-template.xlsx"), 401);
  const worker = await serverFor(program, staffActor("stationWorker"));
  assert.equal(await get(worker, "/api/v1/catalogue/duties?limit=2"), 200);
  assert.equal(await get(worker, "/api/v1/catalogue/duties/MZ-001"), 200);
  assert.equal(await get(worker, "/api/v1/catalogue/duties/NOTHING"), 404);
  assert.equal(await get(worker, "/api/v1/catalogue/import-template.xlsx"), 200);
  const upload = (server: FastifyInstance, payload: Buffer, name = "x.csv") =>
    server.inject({
      method: "POST",
      url: `/api/v1/catalogue/imports?name=${encodeURIComponent(name)}&dryRun=true`,
      headers: { "content-type": "text/csv" },
      payload,
    });
  assert.equal((await upload(worker, csv(HEAD))).statusCode, 403);
  const coordinator = await serverFor(program, keeper);
  const done = await upload(coordinator, csv(HEAD, "WEB-1,网上导入,公共服务,民政局,,"));
  assert.equal(done.statusCode, 200);
  assert.equal(done.json().accepted, 1);
  assert.equal((await upload(coordinator, csv("a,b", "1,2"))).statusCode, 400);
  const posted = await coordinator.inject({
    method: "POST",
    url: "/api/v1/catalogue/duties",
    payload: { code: "WEB-2", content: aContent({ leads: [byMz()], name: "网上起草" }) },
  });
  assert.equal(posted.statusCode, 201);
  assert.deepEqual(posted.json(), { code: "WEB-2", number: 1, status: "draft", revision: 1 });
  const history = await coordinator.inject({
    method: "GET",
    url: "/api/v1/catalogue/duties/WEB-2",
  });
  assert.equal(history.json().items[0].content.name, "网上起草");
});

test("verification: the tables are what the events say, and a changed row is named", async () => {
  assert.equal(await verifyCatalogue(context()), null);
  const client = new pg.Client({ connectionString: program.test.adminUrl });
  await client.connect();
  try {
    const tamper = async (change: string, undo: string) => {
      await client.query(change);
      const difference = await verifyCatalogue(context());
      await client.query(undo);
      return difference;
    };
    assert.deepEqual(
      await tamper(
        "update catalogue.duty_version v set fee = '100元' from catalogue.duty d where d.id = v.duty_id and d.code = 'MZ-001'",
        "update catalogue.duty_version v set fee = '' from catalogue.duty d where d.id = v.duty_id and d.code = 'MZ-001'",
      ),
      {
        stream: "duty",
        id: (await findDuty(context(), "MZ-001"))?.dutyId,
        code: "MZ-001",
        field: "versions.0.content.fee",
        expected: '""',
        found: '"100元"',
      },
    );
    const lead = await tamper(
      `update catalogue.duty_lead set org_id = ${id["CG"]} where org_id = ${id["MZ"]} and version_id = (select min(version_id) from catalogue.duty_lead where org_id = ${id["MZ"]})`,
      `update catalogue.duty_lead set org_id = ${id["MZ"]} where org_id = ${id["CG"]} and version_id = (select min(version_id) from catalogue.duty_lead where org_id = ${id["CG"]})`,
    );
    assert.equal(lead?.field, "versions.0.content.leads.0.orgId");
    const category = await tamper(
      "update catalogue.category set name = '改' where code = 'env'",
      "update catalogue.category set name = '市容环境' where code = 'env'",
    );
    assert.equal(category?.stream, "category");
    assert.equal(await verifyCatalogue(context()), null);
  } finally {
    await client.end();
  }
});
