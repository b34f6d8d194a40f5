/** Who goes from door to door in tests, with an account, and campaigns of which they hold units. */
import { createStaffAccounts } from "#accounts";
import { assignUnits } from "../src/modules/campaigns/actions/assign.ts";
import type { CampaignWorld } from "./campaign-world.ts";

/** The password of everybody who goes. */
export const FIELD_PASSWORD = "Doorstep-2026-quiet";

/** Gives the first two workers of the west an account each: `dao` and `men`. */
export async function giveFieldAccounts(world: CampaignWorld): Promise<void> {
  const people = [
    ["dao", world.west[0]],
    ["men", world.west[1]],
  ] as const;
  await createStaffAccounts(
    world.system(),
    people.map(([username, actor]) => ({
      username,
      password: FIELD_PASSWORD,
      personId: actor?.personId ?? 0,
    })),
  );
}

/** Gives the first worker of the west so many of a new campaign. */
export async function fieldCampaign(
  world: CampaignWorld,
  proof: "none" | "photo" | "signature",
  units: number,
): Promise<number> {
  const { id } = await world.campaign(units, 0, {
    checks: { proof, sampleShare: 0, text: "本人签收" },
  });
  const desk = world.as(world.district.staff("stationW"));
  await assignUnits(desk, id, { personId: world.west[0]?.personId ?? 0, count: units });
  return id;
}
