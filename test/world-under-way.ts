/** What the small district has spent, admitted, appraised and sent out. */
import { randomUUID } from "node:crypto";
import { admitted } from "#admission";
import { beginCollection, computeRound, draftScheme, openRound, publishScheme } from "#appraisal";
import { reportUnits, settleCampaign } from "#campaigns";
import { recordFigures, requestDraw, saveScenario } from "#funding";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { reserve } from "#ledger";
import { catchUpFollowers } from "../src/app.ts";
import { aDraft, aSentCampaign } from "../src/modules/campaigns/builders.ts";
import { someFigures, someSettings } from "../src/modules/funding/builders.ts";
import { aPool, aPosting, anAppropriation } from "../src/modules/ledger/builders.ts";
import type { District } from "./district.ts";
import type { TestProgram } from "./program.ts";

/** A published scheme with a computed round and one that has only been opened, and a draft beside it. */
export async function makeAppraisal(program: TestProgram): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  await draftScheme(ctx, { template: "fiveCore" });
  const { id: schemeId } = await draftScheme(ctx, { template: "reverse" });
  await publishScheme(ctx, schemeId, 1);
  const dates = {
    from: "2026-01",
    to: "2026-06",
    collectFrom: "2026-07-01",
    collectTo: "2026-07-10",
  };
  const opening = { title: "上半年", schemeId, schemeVersion: 1, ...dates };
  const { id } = await openRound(ctx, opening);
  await openRound(ctx, opening);
  await catchUpFollowers(program);
  await beginCollection(ctx, id);
  await computeRound(ctx, id);
}

/** A pool, two appropriations out of it, and a commitment. */
export async function makeMoney(program: TestProgram, district: District): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  const posting = aPosting("2026-11-02");
  const pool = await aPool(ctx, district.org("COORD"), 1_000_000);
  const tasks = await anAppropriation(ctx, pool, district.org("LINE1"), 500_000);
  await anAppropriation(ctx, pool, district.org("COMMITTEE-W"), 90_000, "selfGovernance");
  await reserve(ctx, { ...posting, appropriationId: tasks, amountFen: 40_000 });
  const coordOrg = district.org("COORD");
  const kept = await anAppropriation(ctx, pool, coordOrg, 60_000, "contingency");
  await recordFigures(ctx, [
    someFigures(district.area("W")),
    someFigures(district.area("E"), { population: 4_000 }),
  ]);
  const scenario = { title: "街道年度经费", settings: someSettings(), figuresYear: 2025 };
  await saveScenario(ctx, undefined, scenario);
  await requestDraw(ctx, {
    reserveId: kept,
    orgId: district.org("OFFICE-W"),
    cause: "disaster",
    reason: "台风过后清理倒伏树木和积水",
    amountFen: 5_000,
  });
}

/** Something that was admitted by a meeting, at no cost. */
export async function admitSomething(program: TestProgram, district: District): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  const wanted = {
    applicantOrgId: district.org("LINE1"),
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W1")],
    quantity: 10,
    unitPriceFen: 0,
  };
  await admitted(ctx, wanted);
}

/** A campaign that runs in both stations with reports, one of them drawn, and a settlement; and one that is being prepared. */
export async function makeCampaigns(
  program: TestProgram,
  district: District,
  staff: Readonly<Record<string, StaffActor>>,
): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  const at = (org: string, area: string, count: number) => ({
    orgId: district.org(org),
    areaId: district.area(area),
    areaCode: area,
    count,
  });
  const departmentId = district.org("LINE1");
  const checks = { proof: "none", sampleShare: 0.5, text: "电话回访" } as const;
  const stations = [at("STATION-W", "W1", 6), at("STATION-E", "E1", 4)];
  const { id } = await aSentCampaign(ctx, { departmentId, stations, checks });
  const slots = [1, 2, 3, 4].map((slot) => ({
    slot,
    clientKey: randomUUID(),
    at: new Date().toISOString(),
    result: "done" as const,
  }));
  const as = (name: string) => program.context(staff[name] ?? { kind: "anonymous" });
  await reportUnits(as("gridW"), id, slots);
  // Four units are hardly ever all drawn; if they are, there is nothing to settle yet.
  await settleCampaign(as("financeOfficer"), id, {}).catch(() => undefined);
  const few = [at("STATION-W", "W1", 2)];
  await aDraft(ctx, { departmentId, stations: few, firstPerson: 100 });
}
