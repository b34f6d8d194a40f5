/** A small district at work on campaigns, for tests of their parts. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before } from "node:test";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { verifyLedger } from "#ledger";
import type { Actor } from "#kernel/pure/actor.ts";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { proveCampaigns } from "./index.ts";

export let world: CampaignWorld;

export const line1 = (): Actor => world.district.staff("line1");
export const stationW = (): Actor => world.district.staff("stationW");
export const today = (): string => dayOf(Date.now());
export const at = (): string => iso(Date.now());

export async function unitsOf(
  who: Actor,
  id: number,
  query = "",
): Promise<{ id: number; number: number }[]> {
  return (await world.ask(who, "GET", `/campaigns/${id}/units?limit=200${query}`)).json.items;
}
export const done = (unitId: number, change: object = {}) => ({
  unitId,
  clientKey: randomUUID(),
  at: at(),
  result: "done",
  ...change,
});
export const report = (who: Actor, id: number, items: readonly object[]) =>
  world.ask(who, "POST", `/campaigns/${id}/completions`, { items });

export async function upload(who: Actor): Promise<number> {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const { storeFile } = await import("#kernel/files.ts");
  return (await storeFile(world.as(who), "photo.png", png)).id;
}

/** After everything that was done the tables are what the events say, and every fen is where the books have it. */
export async function holdTables(): Promise<void> {
  const proof = await proveCampaigns(world.system());
  assert.equal(proof.difference, null);
  assert.ok(proof.units > 5);
  assert.equal((await verifyLedger(world.system())).difference, null);
}

/** The district stands for the tests of one file. */
export function useWorld(): void {
  before(async () => {
    world = await campaignWorld(await testProgram());
  });
  after(() => world.remove());
}
