import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { live } from "./actions/live.ts";

let world: CampaignWorld;
before(async () => {
  world = await campaignWorld(await testProgram());
});
after(() => world.remove());

test("who may read an application may listen to it, and to nobody else it is there", async () => {
  const { mandateId } = await world.campaign(1, 0);
  const topic = live.topics.find(({ name }) => name === "admission");
  for (const who of ["line1", "line2", "stationW", "coordinator", "admin"]) {
    const actor = world.district.staff(who);
    const shown = await world.ask(actor, "GET", `/admissions/${mandateId}`);
    const heard = await topic?.open(world.as(actor), mandateId);
    assert.equal(heard !== undefined, shown.status === 200, `${who} ${shown.status}`);
  }
  assert.equal(await topic?.open(world.system(), 999_999), undefined);
});

test("a step of an application is hinted to who has it open, and to lists", async () => {
  const [source] = live.sources ?? [];
  const event = (stream: string, streamId: number) => ({ stream, streamId, seq: 4 });
  const hints = await source?.hintsOf(world.system(), [
    event("admission", 7),
    event("admissionMeeting", 2),
  ] as never);
  assert.deepEqual(hints, [{ key: "admissions" }, { key: "admission:7", seq: 4 }]);
});
