import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { manualClock } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import { Refused, isRefusal } from "#kernel/pure/refusal.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { closeOrganisation, createOrganisations, loadOrganisations } from "#organisations";
import { createAreas } from "#places";
import { type TestProgram, serverFor, staffActor, testProgram } from "../../../test/program.ts";
import {
  coOrganisersOfDuty,
  countDuties,
  draftDuty,
  dutyGuidance,
  dutyHistory,
  expireDuties,
  findDuty,
  getVersion,
  importDuties,
  importTemplateFile,
  leadOfCategory,
  leadOfDuty,
  leadReport,
  listDuties,
  loadCategories,
  publishDuties,
  publishDuty,
  publishImport,
  replayDuty,
  reportCsv,
  retireDuty,
  reviseDraft,
  saveCategory,
  saveList,
  searchDuties,
  verifyCatalogue,
  versionChanges,
} from "./actions.ts";
import { aCategory, aContent, aLead } from "./builders.ts";

const NOW = "2026-11-21T07:30:00Z";
const clock = manualClock(Date.parse(NOW));
let program: TestProgram;
const id: Record<string, number> = {};
const named = (text: string) => ({ zh: text, en: text });
const keeper: Actor = staffActor("coordinator");
const context = (actor: Actor = keeper) => program.context(actor);
const byMz = () => aLead({ orgId: id["MZ"] ?? 0 });
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code;

before(async () => {
  program = await testProgram({ clock });
  const areas = await createAreas(context(), [
    { level: "district", code: "d", name: named("示范区") },
    { level: "subdistrict", code: "s1", name: named("青石街道"), parentCode: "d" },
    { level: "subdistrict", code: "s2", name: named("白云街道"), parentCode: "d" },
    { level: "community", code: "c1", name: named("一社区"), parentCode: "s1" },
    { level: "community", code: "c2", name: named("二社区"), parentCode: "s1" },
    { level: "community", code: "c3", name: named("三社区"), parentCode: "s2" },
  ]);
  for (const area of areas) id[area.code] = area.id;
  const organisations = await createOrganisations(context(), [
    { kind: "department", code: "MZ", name: named("民政局"), areaId: id["d"] ?? 0 },
    { kind: "department", code: "CG", name: named("城管局"), areaId: id["d"] ?? 0 },
    {
      kind: "subdistrictOffice",
      code: "SO1",
      name: named("青石街道办事处"),
      areaId: id["s1"] ?? 0,
    },
    {
      kind: "station",
      code: "ST1",
      name: named("一号站"),
      areaId: id["s1"] ?? 0,
      serviceAreaIds: [id["c1"] ?? 0, id["c2"] ?? 0],
    },
  ]);
  for (const org of organisations) id[org.code] = org.id;
  await saveList(context(), {
    code: "publicService",
    name: "公共服务",
    nameEn: "Public services",
    parentCode: null,
    position: 1,
  });
});
after(() => program.remove());

async function publish(code: string, over: Parameters<typeof aContent>[0] = {}) {
  await draftDuty(context(), code, aContent({ leads: [byMz()], ...over }));
  return publishDuty(context(), code, 1);
}

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

const csv = (...rows: string[]) => Buffer.from(rows.join("\n"));
const HEAD = "事项编码*,事项名称*,事项分类*,牵头单位*,所属清单,居民常用说法";
const OPTIONS = { publish: false, createOrganisations: false, dryRun: false };

test("an import answers every row, takes the good ones and refuses the others with their reasons", async () => {
  const bytes = csv(
    HEAD,
    "IM-1,养犬登记,公共服务,城管局,公共服务,狗证",
    "IM-2,户外广告,执法与专业管理,没有的局,,",
    "IM-3,=1+1,公共服务,城管局,,",
    "IM-4,夜间施工,不知道,城管局,,",
  );
  const report = await importDuties(context(), { name: "清单.csv", bytes }, OPTIONS);
  assert.deepEqual(
    report.rows.map((row) => [row.row, row.outcome, row.reasons.map((why) => why.code)]),
    [
      [2, "created", []],
      [3, "refused", ["catalogue.import.unknown_organisation"]],
      [4, "refused", ["catalogue.import.formula"]],
      [5, "refused", ["catalogue.import.unknown_class"]],
    ],
  );
  assert.equal(
    report.rows[1]?.reasons[0]?.zh,
    "没有名为「没有的局」的单位，请先在组织机构中建立。",
  );
  assert.equal((await dutyHistory(context(), "IM-1"))[0]?.importId, report.id);
});

test("importing the same file again changes nothing, a changed row becomes the draft", async () => {
  const same = csv(HEAD, "IM-1,养犬登记,公共服务,城管局,公共服务,狗证");
  const again = await importDuties(context(), { name: "a.csv", bytes: same }, OPTIONS);
  assert.equal(again.unchanged, 1);
  assert.equal(again.accepted, 0);
  const other = csv(HEAD, "IM-1,养犬登记,公共服务,城管局,公共服务,狗证、犬证");
  const changed = await importDuties(context(), { name: "b.csv", bytes: other }, OPTIONS);
  assert.equal(changed.rows[0]?.outcome, "revised");
  assert.equal((await dutyHistory(context(), "IM-1")).length, 1);
  assert.equal((await publishImport(context(), changed.id ?? 0)).length, 1);
  assert.deepEqual((await findDuty(context(), "IM-1"))?.content.synonyms, ["狗证", "犬证"]);
});

test("an import never writes over a draft that a person is working on", async () => {
  await draftDuty(context(), "HAND-1", aContent({ name: "手写", leads: [byMz()] }));
  const bytes = csv(HEAD, "HAND-1,导入的,公共服务,民政局,,");
  const report = await importDuties(context(), { name: "c.csv", bytes }, OPTIONS);
  assert.deepEqual(report.reasons, { "catalogue.import.draft_exists": 1 });
});

test("a name that the same body has under another code is refused", async () => {
  const bytes = csv(HEAD, "IM-9,养犬登记,公共服务,城管局,,");
  const report = await importDuties(context(), { name: "d.csv", bytes }, OPTIONS);
  assert.deepEqual(report.rows[0]?.reasons[0]?.params, { code: "IM-1" });
});

test("with publishing, a row without a unique lead is refused and the others are published", async () => {
  const bytes = csv(
    HEAD,
    "PU-1,可以发布,公共服务,民政局,,",
    "PU-2,不能发布,公共服务,属地社区工作站,,",
  );
  const report = await importDuties(
    context(),
    { name: "e.csv", bytes },
    { ...OPTIONS, publish: true },
  );
  assert.equal(report.published, 1);
  assert.deepEqual(report.reasons, { "catalogue.import.lead_not_unique": 1 });
  assert.equal(
    report.rows[1]?.reasons[0]?.zh,
    "牵头单位不唯一或有空缺：白云街道: 没有相应的属地单位。",
  );
});

test("a dry run answers every row and leaves nothing behind, not even the department that it would create", async () => {
  const bytes = csv(HEAD, "DRY-1,试一试,公共服务,新设的局,,");
  const before = await countDuties(context());
  const report = await importDuties(
    context(),
    { name: "f.csv", bytes },
    { publish: true, createOrganisations: true, dryRun: true },
  );
  assert.equal(report.accepted, 1);
  assert.equal(report.id, null);
  assert.deepEqual(report.organisationsCreated, ["新设的局"]);
  assert.deepEqual(await countDuties(context()), before);
  const organisations = await loadOrganisations(context());
  assert.ok(!organisations.all.some((org) => org.name.zh === "新设的局"));
});

test("the template that is offered for download is understood again", async () => {
  const bytes = await importTemplateFile(context());
  await assert.rejects(
    importDuties(context(), { name: "t.xlsx", bytes: Buffer.alloc(0) }, OPTIONS),
    refusedWith("catalogue.import.empty"),
  );
  const report = await importDuties(context(), { name: "t.xlsx", bytes }, OPTIONS);
  assert.equal(report.rowCount, 0);
});

test("a hostile file name is made harmless and the report runs no formula", async () => {
  const bytes = csv(HEAD, 'IM-10,"正常",公共服务,"-cmd|计算",,');
  const report = await importDuties(
    context(),
    { name: "../../etc/\u202epasswd\0.csv", bytes },
    OPTIONS,
  );
  assert.equal(report.fileName, "passwd.csv");
  for (const line of reportCsv(report, "zh").split("\r\n").slice(1))
    for (const cell of line.split(",")) assert.ok(!/^"?[=@+\-\t]/.test(cell), cell);
});

test("the console lists by code, filters and pages without gaps", async () => {
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
