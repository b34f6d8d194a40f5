/** Papers of admissions, settlements and joint operations, issued through the API by who may and nobody else. */
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { openDatabase, sql } from "#kernel/db.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { canonicalJson } from "#kernel/pure/canonical.ts";
import { iso } from "#kernel/pure/day.ts";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { verifyPapers } from "./actions/verify.ts";

let world: CampaignWorld;
before(async () => {
  world = await campaignWorld(await testProgram());
});
after(() => world.remove());

const staff = (name: string): Actor => world.district.staff(name);
const issue = (who: Actor, about: object, kind: string) =>
  world.ask(who, "POST", "/papers", { about, kind });
const said = (content: unknown): string => JSON.stringify(content);

/** A campaign in both stations, a unit done in each, settled. */
async function settled(): Promise<{ id: number; settlementId: number; mandateId: number }> {
  const campaign = await world.campaign(2, 1);
  for (const [worker, station] of [
    [world.west[0], "stationW"],
    [world.east[0], "stationE"],
  ] as const) {
    const units = await world.ask(staff(station), "GET", `/campaigns/${campaign.id}/units?limit=9`);
    const [unit] = units.json.items;
    const items = [
      { unitId: unit.id, clientKey: randomUUID(), at: iso(Date.now()), result: "done" },
    ];
    await world.ask(worker as Actor, "POST", `/campaigns/${campaign.id}/completions`, { items });
  }
  const made = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {});
  assert.equal(made.status, 201, made.body);
  return { id: campaign.id, settlementId: made.json.id, mandateId: campaign.mandateId };
}

test("a settlement on paper is the whole for finance and department, and its own line for a station", async () => {
  const { settlementId: id } = await settled();
  const about = { type: "settlement", id };
  const whole = await issue(world.finance, about, "settlement");
  assert.equal(whole.status, 200, whole.body);
  assert.match(said(whole.json.content), /"¥2\.00"/);
  const same = await issue(staff("line1"), about, "settlement");
  assert.equal(same.json.code, whole.json.code);

  const part = world.district.org("STATION-W");
  assert.equal((await issue(staff("stationW"), about, "settlement")).status, 404);
  const own = await issue(staff("stationW"), { ...about, part }, "settlement");
  assert.equal(own.status, 200, own.body);
  assert.match(said(own.json.content), /"¥1\.00"/);
  assert.doesNotMatch(said(own.json.content), /"¥2\.00"/);
  // One station sees neither the whole nor the other's line, whoever made it.
  for (const paper of [whole, own])
    assert.equal(
      (await world.ask(staff("stationE"), "GET", `/papers/${paper.json.id}`)).status,
      404,
    );
  assert.equal((await world.ask(world.finance, "GET", `/papers/${own.json.id}`)).status, 200);
  const listed = await world.ask(
    staff("stationW"),
    "GET",
    `/papers?type=settlement&id=${id}&part=${part}`,
  );
  assert.deepEqual(listed.json.kinds, ["settlement"]);
  assert.deepEqual(
    listed.json.items.map((one: { code: string }) => one.code),
    [own.json.code],
  );
});

test("a decision on admission is on paper for who may read the application, and anybody may prove it", async () => {
  const { mandateId } = await settled();
  const about = { type: "admission", id: mandateId };
  const made = await issue(staff("line1"), about, "admissionDecision");
  assert.equal(made.status, 200, made.body);
  assert.equal(made.json.content.title.zh, "关于准入事项的批复");
  const proof = await world.ask(
    { kind: "anonymous" },
    "GET",
    `/paper-proofs/${encodeURIComponent(made.json.code)}`,
  );
  assert.deepEqual(proof.json.content, made.json.content);
  const application = await issue(staff("line1"), about, "admissionApplication");
  assert.equal(application.status, 200);
  const listed = await world.ask(staff("line1"), "GET", `/papers?type=admission&id=${mandateId}`);
  assert.deepEqual(listed.json.kinds, ["admissionApplication", "admissionDecision"]);
  assert.equal((await issue({ kind: "anonymous" }, about, "admissionDecision")).status, 401);
});

test("a kind that belongs to something else is not made of it", async () => {
  const { mandateId } = await settled();
  const wrong = await issue(staff("line1"), { type: "admission", id: mandateId }, "settlement");
  assert.deepEqual([wrong.status, wrong.code], [409, "papers.not_yet"]);
  const none = await issue(staff("line1"), { type: "settlement", id: 999_999 }, "settlement");
  assert.equal(none.status, 404);
});

test("a paper of the time before sections is laid out when it is read, and verified by what it said", async () => {
  const owner = openDatabase({ url: world.program.test.url });
  const made = await world.ask(staff("operator"), "POST", "/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    title: "弄堂口垃圾堆积",
    description: "弄堂口的垃圾三天没有清运",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  assert.equal(made.status, 201, made.body);
  const about = { type: "case", id: made.json.caseId };
  const { json: paper } = await issue(staff("operator"), about, "receipt");
  const facts = {
    kind: "receipt",
    receiptNo: "GW-OLD-1",
    isApplication: false,
    matter: "旧文书",
    applicant: null,
    office: { zh: "热线", en: "Hotline" },
    lead: null,
    receivedAt: "2026-11-01T02:00:00.000Z",
    dueAt: null,
    items: [],
    ending: null,
  };
  const hash = createHash("sha256").update(canonicalJson(facts)).digest("hex");
  // As the first version wrote it: facts instead of sections, the case alone in the event.
  await sql`update papers.paper set content = ${JSON.stringify(facts)}::jsonb, content_hash = ${hash}
    where id = ${paper.id}`.execute(owner.db);
  await owner.close();
  const seen = await world.ask(staff("operator"), "GET", `/papers/${paper.id}`);
  assert.equal(seen.json.content.number.text, "GW-OLD-1");
  assert.match(said(seen.json.content.sections), /"旧文书"/);
  // Its event tells another hash here, which is what verification is for.
  const found = await verifyPapers(world.system());
  assert.equal(found?.id, paper.id);
});
