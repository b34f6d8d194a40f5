import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { manualClock } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { closeOrganisation, createOrganisations } from "#organisations";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import {
  categories,
  categoryDesk,
  draftDuty,
  dutyDesk,
  dutySample,
  importDuties,
  listDesk,
  loadLists,
  publishDuty,
  retireDuty,
  reviseDraft,
  saveCategory,
  saveList,
  verifyCatalogue,
} from "./actions.ts";
import { aCategory, aContent, aLead, aMaterial } from "./builders.ts";

const clock = manualClock(Date.parse("2026-11-21T07:30:00Z"));
let program: TestProgram;
let district: District;
const ctx = () => program.context({ kind: "system", job: "test" });
const as = (code: string) => program.context(district.staff(code));
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code;
const by = (code: string) => aLead({ orgId: district.org(code) });
const aList = (code: string, over: Partial<Parameters<typeof saveList>[1]> = {}) => ({
  code,
  name: code,
  nameEn: null,
  parentCode: null,
  position: 1,
  ...over,
});

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
});
after(() => program?.remove());

test("a list is created, changed, closed and reopened, and its chain of events tells each of it", async () => {
  assert.equal((await saveList(as("coordinator"), aList("powers"), 0)).revision, 1);
  await saveList(as("coordinator"), aList("powers", { name: "行政权力" }), 1);
  await saveList(as("coordinator"), aList("powers", { name: "行政权力", open: false }), 2);
  assert.deepEqual(
    (await loadLists(ctx())).find((list) => list.code === "powers"),
    {
      code: "powers",
      name: "行政权力",
      nameEn: null,
      parentCode: null,
      position: 1,
      open: false,
    },
  );
  await saveList(as("coordinator"), aList("powers", { name: "行政权力", open: true }), 3);
  const [line] = (await listDesk(as("stationW"))).items;
  assert.deepEqual([line?.revision, line?.open, line?.duties], [4, true, 0]);
  const events = await eventsOf(ctx().db, "dutyList", 1);
  assert.deepEqual(
    events.map(({ type, seq }) => [type, seq]),
    [
      ["dutyListSaved", 1],
      ["dutyListSaved", 2],
      ["dutyListSaved", 3],
      ["dutyListSaved", 4],
    ],
  );
});

test("who saw an older list or category writes over nobody's work, and a new one takes no code that is in use", async () => {
  await assert.rejects(
    saveList(ctx(), aList("powers"), 3),
    refusedWith("catalogue.changed_meanwhile"),
  );
  await assert.rejects(saveList(ctx(), aList("powers"), 0), refusedWith("catalogue.code_taken"));
  await assert.rejects(
    saveList(ctx(), aList("nothing"), 2),
    refusedWith("catalogue.changed_meanwhile"),
  );
  assert.equal(
    (await loadLists(ctx())).some((list) => list.code === "nothing"),
    false,
  );
  const content = aCategory({ leads: [by("LINE1")] });
  await assert.rejects(
    saveCategory(ctx(), "sanitation", content, 0),
    refusedWith("catalogue.code_taken"),
  );
  const both = await Promise.allSettled([
    saveCategory(ctx(), "sanitation", { ...content, name: "甲" }, 1),
    saveCategory(ctx(), "sanitation", { ...content, name: "乙" }, 1),
  ]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  assert.equal((await categoryDesk(ctx())).items[0]?.revision, 2);
});

test("nothing open hangs on what is closed, in lists as in categories", async () => {
  await saveList(ctx(), aList("powers.small", { parentCode: "powers" }));
  await assert.rejects(
    saveList(ctx(), aList("powers", { open: false })),
    refusedWith("catalogue.open_below"),
  );
  await saveList(ctx(), aList("powers.small", { parentCode: "powers", open: false }));
  await saveList(ctx(), aList("powers", { open: false }));
  await assert.rejects(
    saveList(ctx(), aList("powers.small", { parentCode: "powers" })),
    refusedWith("catalogue.parent_closed"),
  );
  await assert.rejects(
    saveList(ctx(), aList("powers", { parentCode: "powers.small", open: false })),
    refusedWith("catalogue.parent_loop"),
  );
  await saveCategory(ctx(), "env", aCategory({ leads: [by("LINE1")] }));
  await saveCategory(ctx(), "env.bins", aCategory({ leads: [], parentCode: "env" }));
  await assert.rejects(
    saveCategory(ctx(), "env", aCategory({ leads: [by("LINE1")], open: false })),
    refusedWith("catalogue.open_below"),
  );
});

test("a closed category is offered to nobody and stays at the desk", async () => {
  await saveCategory(ctx(), "odd", aCategory({ leads: [by("LINE1")] }));
  await saveCategory(ctx(), "odd", aCategory({ leads: [by("LINE1")], open: false }));
  assert.equal(
    (await categories(ctx())).some(({ code }) => code === "odd"),
    false,
  );
  const odd = (await categoryDesk(ctx())).items.find(({ code }) => code === "odd");
  assert.equal(odd?.content.open, false);
});

test("a category whose lead was closed since is shown with the areas that nobody leads now", async () => {
  const [gone] = await createOrganisations(ctx(), [
    {
      kind: "department",
      code: "GONE",
      name: { zh: "撤销局", en: "Gone" },
      areaId: district.area("D"),
    },
  ]);
  const leads = [by("LINE1"), aLead({ areaId: district.area("W"), orgId: gone?.id ?? 0 })];
  await saveCategory(ctx(), "split", aCategory({ leads }));
  await closeOrganisation(ctx(), gone?.id ?? 0, "2026-11-21");
  const line = (await categoryDesk(ctx())).items.find(({ code }) => code === "split");
  assert.deepEqual(line?.problems, [
    { areaId: district.area("W"), problem: "closed", name: "西街道", nameEn: "西街道" },
  ]);
});

test("a closed list keeps its duties and takes no others, by hand or by import", async () => {
  await saveList(ctx(), aList("old"));
  const content = aContent({ leads: [by("LINE1")], lists: ["old"] });
  await draftDuty(ctx(), "OLD-1", content);
  await publishDuty(ctx(), "OLD-1", 1);
  assert.equal((await listDesk(ctx())).items.find(({ code }) => code === "old")?.duties, 1);
  await saveList(ctx(), aList("old", { open: false }));
  await draftDuty(ctx(), "OLD-1", { ...content, fee: "免费" });
  await assert.rejects(draftDuty(ctx(), "OLD-2", content), refusedWith("catalogue.list_closed"));
  const csv = "事项编码*,事项名称*,事项分类*,牵头单位*,所属清单\nOLD-3,旧三,公共服务,LINE1,old\n";
  const report = await importDuties(
    ctx(),
    { name: "a.csv", bytes: Buffer.from(csv) },
    { publish: false, createOrganisations: false, dryRun: false },
  );
  assert.deepEqual(report.reasons, { "catalogue.import.unknown_list": 1 });
});

test("who may draft a duty is told with it: keepers, and the department that alone leads it", async () => {
  const mayEdit = async (who: string, code: string) => (await dutyDesk(as(who), code)).mayEdit;
  assert.equal(await mayEdit("coordinator", "OLD-1"), true);
  assert.equal(await mayEdit("line1", "OLD-1"), true);
  assert.equal(await mayEdit("line2", "OLD-1"), false);
  assert.equal(await mayEdit("stationW", "OLD-1"), false);
  // A draft that somebody else leads stands in the way of its own department too.
  await draftDuty(ctx(), "BOTH-1", aContent({ leads: [by("LINE1")] }));
  await publishDuty(ctx(), "BOTH-1", 1);
  await draftDuty(ctx(), "BOTH-1", aContent({ leads: [by("LINE2")] }));
  assert.equal(await mayEdit("line1", "BOTH-1"), false);
  assert.equal(await mayEdit("line2", "BOTH-1"), false);
  await retireDuty(ctx(), "BOTH-1", 2);
  assert.equal(await mayEdit("line1", "BOTH-1"), true);
});

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const upload = async (server: FastifyInstance, name = "样表.png", payload = PNG) =>
  server.inject({
    method: "POST",
    url: `/api/v1/catalogue/samples?name=${encodeURIComponent(name)}`,
    headers: { "content-type": "application/octet-stream" },
    payload,
  });

test("a sample is uploaded, kept with the draft, and read by residents once it is published", async () => {
  const server = await serverFor(program, district.staff("line1"));
  const anyone = await serverFor(program, { kind: "anonymous" });
  const answer = await upload(server);
  assert.equal(answer.statusCode, 201, answer.body);
  const file = answer.json<{ id: number; name: string; mediaType: string; sizeBytes: number }>();
  assert.deepEqual([file.name, file.mediaType, file.sizeBytes], ["样表.png", "image/png", 70]);
  const content = aContent({
    leads: [by("LINE1")],
    materials: [aMaterial({ name: "申请表", sampleFileId: file.id })],
  });
  await draftDuty(as("line1"), "FORM-1", content);
  const inDraft = `/api/v1/catalogue/duties/FORM-1/samples/${file.id}`;
  const published = `/api/v1/duties/FORM-1/samples/${file.id}`;
  assert.equal((await server.inject({ url: inDraft })).rawPayload.equals(PNG), true);
  assert.equal((await anyone.inject({ url: published })).statusCode, 404);
  await publishDuty(ctx(), "FORM-1", 1);
  const shown = await anyone.inject({ url: published });
  assert.equal(shown.statusCode, 200);
  assert.equal(shown.rawPayload.equals(PNG), true);
  assert.equal(
    shown.headers["content-disposition"],
    "attachment; filename*=UTF-8''%E6%A0%B7%E8%A1%A8.png",
  );
  assert.deepEqual((await dutyDesk(as("line2"), "FORM-1")).samples, [file]);
  assert.equal((await anyone.inject({ url: inDraft })).statusCode, 401);
});

test("a sample that was taken away may come back, another's upload and another duty's sample may not be named", async () => {
  const [sample] = (await dutyDesk(ctx(), "FORM-1")).samples;
  const withSample = (sampleFileId: number | null) =>
    aContent({ leads: [by("LINE1")], materials: [aMaterial({ sampleFileId })] });
  const id = sample?.id ?? 0;
  await draftDuty(as("line1"), "FORM-1", withSample(null));
  await reviseDraft(as("line1"), "FORM-1", withSample(id), 1);
  await assert.rejects(
    draftDuty(as("line1"), "FORM-2", withSample(id)),
    refusedWith("files.unknown"),
  );
  const server = await serverFor(program, district.staff("coordinator"));
  const { id: other } = (await upload(server)).json<{ id: number }>();
  await assert.rejects(
    reviseDraft(as("line1"), "FORM-1", withSample(other), 2),
    refusedWith("files.unknown"),
  );
  await assert.rejects(dutySample(ctx(), "FORM-1", other), refusedWith("catalogue.unknown_sample"));
});

test("only who may draft uploads samples, and a file that is none of the known kinds is refused", async () => {
  const worker = await serverFor(program, district.staff("stationW"));
  assert.equal((await upload(worker)).statusCode, 403);
  const official = await serverFor(program, district.staff("line1"));
  const script = await upload(official, "a.png", Buffer.from("<script>alert(1)</script>"));
  assert.deepEqual(
    [script.statusCode, script.json<{ error: { code: string } }>().error.code],
    [415, "files.type_not_accepted"],
  );
});

test("verification names a list or category that is not what its events say, and one without events", async () => {
  assert.equal(await verifyCatalogue(ctx()), null);
  const client = new pg.Client({ connectionString: program.test.adminUrl });
  await client.connect();
  try {
    const tamper = async (change: string, undo: string) => {
      await client.query(change);
      const difference = await verifyCatalogue(ctx());
      await client.query(undo);
      return difference === null
        ? null
        : [difference.stream, difference.code, difference.field, difference.found];
    };
    assert.deepEqual(
      await tamper(
        "update catalogue.duty_list set open = true where code = 'old'",
        "update catalogue.duty_list set open = false where code = 'old'",
      ),
      ["dutyList", "old", "list.open", "true"],
    );
    assert.deepEqual(
      await tamper(
        "update catalogue.duty_list set revision = 9 where code = 'old'",
        "update catalogue.duty_list set revision = 2 where code = 'old'",
      ),
      ["dutyList", "old", "revision", "9"],
    );
    const lead = "category_id = (select id from catalogue.category where code = 'sanitation')";
    assert.deepEqual(
      await tamper(
        `update catalogue.category_lead set clause = '改' where ${lead}`,
        `update catalogue.category_lead set clause = '' where ${lead}`,
      ),
      ["category", "sanitation", "content.leads.0.clause", '"改"'],
    );
    assert.deepEqual(
      await tamper(
        "insert into catalogue.duty_list (code, name, position, open, revision) values ('secret', '暗', 1, true, 1)",
        "delete from catalogue.duty_list where code = 'secret'",
      ),
      [
        "dutyList",
        "secret",
        "",
        '{"list":{"code":"secret","name":"暗","nameEn":null,"open":true,"parentCode":null,"position":1},"revision":1}',
      ],
    );
    assert.equal(await verifyCatalogue(ctx()), null);
  } finally {
    await client.end();
  }
});
