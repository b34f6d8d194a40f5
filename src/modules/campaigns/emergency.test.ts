/** Work that could not wait for a decision: it begins at once, ends where nobody ratifies it, and is paid all the same. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { act, draftApplication, getMandate } from "#admission";
import { manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { openAccount } from "#ledger";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { anAppropriation } from "../ledger/builders.ts";
import { rosterCsv } from "./builders.ts";
import { proveCampaigns } from "./index.ts";

const at = (text: string): number => Date.parse(`${text.replace(" ", "T")}:00+08:00`);
const clock = manualClock(at("2026-11-02 09:00"));
let world: CampaignWorld;
before(async () => {
  world = await campaignWorld(await testProgram({ clock }));
});
after(() => world.remove());

test("an emergency is done without money, ends when nobody ratifies it, and is settled exactly all the same", async () => {
  const { district, finance } = world;
  const line2: Actor = district.staff("line2");
  const worker = world.west[0] as Actor;
  clock.set(at("2026-11-03 10:00"));
  const { applicationId: mandateId } = await draftApplication(world.as(line2), {
    applicantOrgId: district.org("LINE2"),
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W1")],
    kind: "quantity",
    title: "台风转移人员登记",
    task: "逐户登记需要转移的人员",
    legalBasis: "《中华人民共和国突发事件应对法》",
    reason: "台风明日登陆，来不及上会",
    support: "部门派员驻点",
    unit: "人",
    quantity: 4,
    unitPriceFen: 333,
    checks: { proof: "none", sampleShare: 0, text: "事后核对" },
    contact: { name: "白芷", telephone: "63000002" },
    from: "2026-11-03",
    to: "2026-12-10",
  });
  await act(world.as(line2), mandateId, { type: "declareEmergency", cause: "disaster" });
  assert.equal((await getMandate(world.system(), mandateId))?.commitmentId, null);
  const opened = await world.ask(line2, "POST", "/campaigns", {
    mandateId,
    basis: "roster",
    subject: "person",
    title: "台风转移人员登记",
    startsOn: "2026-11-03",
    deadline: "2026-11-10",
    instructions: "",
  });
  const id = opened.json.id as number;
  const roster = rosterCsv([{ code: "W1", count: 4 }]);
  await world.ask(line2, "POST", `/campaigns/${id}/roster?name=a.csv`, roster);
  const sent = await world.ask(line2, "POST", `/campaigns/${id}/send`);
  assert.deepEqual([sent.status, sent.json.isEmergency], [200, true]);
  const report = async (slot: number, when: string) => {
    const item = {
      slot,
      clientKey: randomUUID(),
      at: `${when.replace(" ", "T")}:00+08:00`,
      result: "done",
    };
    const { json } = await world.ask(worker, "POST", `/campaigns/${id}/completions`, {
      items: [item],
    });
    return json.items[0].code ?? json.items[0].outcome;
  };
  clock.set(at("2026-11-04 18:00"));
  assert.equal(await report(1, "2026-11-04 15:00"), "recorded");
  const settle = () => world.ask(finance, "POST", `/campaigns/${id}/settlements`, {});
  assert.equal((await settle()).code, "campaigns.no_money_for_emergency");
  // Ten working days and more: nobody has ratified it.
  clock.set(at("2026-11-30 09:00"));
  const lapsed = await getMandate(world.system(), mandateId);
  assert.equal(lapsed?.state, "lapsed");
  const last = lapsed?.settleableUntil ?? "";
  assert.ok(last > "2026-11-04" && last < "2026-11-30", last);
  assert.equal(await report(2, "2026-11-05 09:00"), "recorded");
  assert.equal(await report(3, `${last} 23:50`), "recorded");
  assert.equal(await report(4, "2026-11-29 09:00"), "campaigns.outside_period");
  const pool = await openAccount(world.system(), {
    orgId: district.org("COORD"),
    year: 2026,
    fund: "general",
    purpose: "pool",
  });
  await anAppropriation(world.system(), pool.id, district.org("LINE2"), 900);
  assert.equal((await settle()).code, "ledger.appropriation_exceeded");
  await anAppropriation(world.system(), pool.id, district.org("LINE2"), 100);
  const settled = await settle();
  assert.deepEqual([settled.status, settled.json.units, settled.json.amountFen], [201, 3, 999]);
  assert.equal((await proveCampaigns(world.system())).difference, null);
});
