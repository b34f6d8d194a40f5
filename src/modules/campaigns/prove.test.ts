/** Whatever is altered in the tables of campaigns is named. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { type Database, openDatabase, sql } from "#kernel/db.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { iso } from "#kernel/pure/day.ts";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { proveCampaigns } from "./index.ts";

let world: CampaignWorld;
let owner: Database;
before(async () => {
  world = await campaignWorld(await testProgram());
  owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  const { id } = await world.campaign(4, 2);
  const worker = world.west[0] as Actor;
  const items = [1, 2].map((slot) => ({
    slot,
    clientKey: randomUUID(),
    at: iso(Date.now()),
    result: "done",
    note: "本人签收",
  }));
  await world.ask(worker, "POST", `/campaigns/${id}/completions`, { items });
  await world.ask(world.finance, "POST", `/campaigns/${id}/settlements`, {});
});
after(async () => {
  await owner.close();
  await world.remove();
});

const CHANGES: readonly (readonly [what: string, statement: string, named: RegExp])[] = [
  [
    "a unit is called done",
    "update campaigns.unit set done_by = 99 where state = 'done'",
    /doneBy/,
  ],
  [
    "a unit is given to somebody",
    "update campaigns.unit set worker_id = 99 where number = 4",
    /workerId/,
  ],
  [
    "a name is exchanged",
    "update campaigns.unit set name_sealed = address_sealed where number = 3",
    /personal data/,
  ],
  [
    "two people change places",
    "update campaigns.unit u set name_sealed = o.name_sealed from campaigns.unit o where u.share_id = o.share_id and u.number = 3 and o.number = 4",
    /personal data/,
  ],
  [
    "a report is moved to another day",
    "update campaigns.completion set done_at = done_at - interval '1 day'",
    /report 1: at/,
  ],
  ["a note is taken away", "update campaigns.completion set note_sealed = null", /report 1: note/],
  ["a counter is raised", "update campaigns.share set sampled = sampled + 1", /share \d+: sampled/],
  ["a day is counted twice", "update campaigns.day_progress set done = done * 2", /day 1: done/],
  ["an area loses a unit", "update campaigns.area_progress set units = units - 1", /area 1: units/],
  ["a price is changed", "update campaigns.campaign set unit_price_fen = 200", /unitPriceFen/],
  [
    "a settlement line is altered",
    "update campaigns.settlement_line set entry_id = entry_id + 1",
    /settlement 1: lines/,
  ],
  [
    "an import is made greater",
    "update campaigns.import set rows = rows + 1, taken = taken + 1",
    /import 1/,
  ],
];

for (const [what, statement, named] of CHANGES)
  test(`${what}: the proof says where`, async () => {
    assert.equal((await proveCampaigns(world.system())).difference, null);
    await owner.db
      .transaction()
      .execute(async (db) => {
        await sql.raw(statement).execute(db);
        const { difference } = await proveCampaigns({ ...world.system(), db });
        assert.match(difference?.where ?? "nothing", named);
        throw new Error("undo");
      })
      .catch((error: Error) => {
        if (error.message !== "undo") throw error;
      });
  });
