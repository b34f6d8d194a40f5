import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { live } from "./actions/live.ts";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";

let world: CampaignWorld;
before(async () => {
  world = await campaignWorld(await testProgram());
});
after(() => world.remove());

test("who may read a campaign may listen to it, and to nobody else it is there", async () => {
  const { id } = await world.campaign(1, 0);
  const [topic] = live.topics;
  const hears = async (who: string) =>
    (await topic?.open(world.as(world.district.staff(who)), id)) !== undefined;
  const heard: Record<string, boolean> = {};
  for (const who of ["line1", "line2", "stationW", "stationE", "officeW", "coordinator", "admin"])
    heard[who] = await hears(who);
  assert.deepEqual(heard, {
    line1: true,
    line2: false,
    stationW: true,
    stationE: false,
    officeW: true,
    coordinator: true,
    admin: false,
  });
});

test("however many reports come in at once, a campaign is hinted at once", async () => {
  const event = (stream: string, streamId: number, campaignId: number) => ({
    stream,
    streamId,
    seq: 1,
    type: "unitsReported",
    at: 0,
    actor: { kind: "anonymous" as const },
    data: { campaignId },
  });
  const events = [
    event("campaignShare", 8, 3),
    event("campaignShare", 9, 3),
    event("campaign", 4, 0),
  ];
  const [source] = live.sources ?? [];
  const hints = await source?.hintsOf(world.system(), events as never);
  assert.deepEqual(hints, [{ key: "campaign:3" }, { key: "campaign:4" }]);
});
