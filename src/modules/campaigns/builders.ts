/** Fictional rosters and campaigns that are ready to be worked on, made by real actions. */
import { type AdmittedInput, type Mandate, actorOf, admitted, as } from "#admission";
import type { Ctx } from "#kernel/context.ts";
import { addDays, dayOf } from "#kernel/pure/day.ts";
import { loadOrganisations } from "#organisations";
import { importRoster, openCampaign, sendCampaign } from "./index.ts";
import { checkCharacter } from "./rules/roster.ts";
import type { CampaignView } from "./schema.ts";

const SURNAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"];
const GIVEN = [..."安宁清和明远文静思源嘉禾若水云帆晓晨雨桐长青子衿知行乐山亦舒"];
const ROADS = ["杏林路", "柳荫街", "望江巷", "听雨弄", "竹里路", "桂香街"];

/** The identity number of the nth fictional person: region 990101 does not exist. Distinct for n below 20 million. */
export function fictionalIdNumber(n: number): string {
  const day = new Date(Date.UTC(1940, 0, 1 + (n % 25_000)));
  const born = day.toISOString().slice(0, 10).replaceAll("-", "");
  const seventeen = `990101${born}${String(Math.floor(n / 25_000) + 1).padStart(3, "0")}`;
  return seventeen + checkCharacter(seventeen);
}

/** The nth fictional person. */
export function fictionalPerson(n: number): {
  readonly name: string;
  readonly idNumber: string;
  readonly address: string;
} {
  const pick = (from: readonly string[], step: number): string =>
    from[Math.floor(n / step) % from.length] ?? "";
  return {
    name: `${pick(SURNAMES, 1)}${pick(GIVEN, 31)}${n % 3 === 0 ? "" : pick(GIVEN, 7)}`,
    idNumber: fictionalIdNumber(n),
    address: `${pick(ROADS, 601)}${1 + (n % 199)}弄${1 + (n % 41)}号${101 + (n % 6) * 100}室`,
  };
}

/** A roster as CSV: so many fictional people of each area, from a number on. */
export function rosterCsv(
  areas: readonly { readonly code: string; readonly count: number }[],
  first = 0,
): Buffer {
  const lines = ["姓名,证件号码,地址,社区或网格"];
  let n = first;
  for (const { code, count } of areas)
    for (let i = 0; i < count; i++) {
      const { name, idNumber, address } = fictionalPerson(n++);
      lines.push(`${name},${idNumber},${address},${code}`);
    }
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** The context of somebody who acts for an organisation under a role. Throws where there is nobody. */
export async function actingFor(
  ctx: Ctx,
  orgId: number,
  role: Parameters<typeof actorOf>[2][number],
): Promise<Ctx> {
  const actor = actorOf(await loadOrganisations(ctx), orgId, [role]);
  if (actor === undefined) throw new Error(`nobody is ${role} of organisation ${orgId}`);
  return as(ctx, actor, ctx.clock.now());
}

/** What a campaign for tests and the demo is made of. */
export type SentInput = {
  readonly departmentId: number;
  readonly stations: readonly {
    readonly orgId: number;
    readonly areaId: number;
    readonly areaCode: string;
    readonly count: number;
  }[];
  readonly title?: string;
  readonly unitPriceFen?: number;
  readonly checks?: Mandate["checks"];
  /** Units beyond the roster that the mandate allows. */
  readonly spare?: number;
  readonly basis?: "roster" | "quantity";
  readonly mandate?: Partial<AdmittedInput>;
  readonly firstPerson?: number;
};

/** Admits a task by the whole path, opens a campaign on it, imports a roster and sends it. */
export async function aSentCampaign(ctx: Ctx, input: SentInput): Promise<CampaignView> {
  const draft = await aDraft(ctx, input);
  const department = await actingFor(ctx, input.departmentId, "departmentOfficial");
  return sendCampaign(department, draft.id);
}

/** The same, not sent. */
export async function aDraft(ctx: Ctx, input: SentInput): Promise<CampaignView> {
  const { departmentId, stations, title = "社会保障卡换发", basis = "roster" } = input;
  const quantity = stations.reduce((sum, { count }) => sum + count, 0) + (input.spare ?? 0);
  const today = dayOf(ctx.clock.now());
  const mandate = await admitted(ctx, {
    applicantOrgId: departmentId,
    targetOrgIds: [...new Set(stations.map(({ orgId }) => orgId))],
    areaIds: stations.map(({ areaId }) => areaId),
    title,
    quantity,
    unitPriceFen: input.unitPriceFen ?? 100,
    from: today,
    to: addDays(today, 30),
    checks: input.checks ?? { proof: "none", sampleShare: 0, text: "电话回访" },
    ...input.mandate,
  });
  const department = await actingFor(ctx, departmentId, "departmentOfficial");
  const campaign = await openCampaign(department, {
    mandateId: mandate.id,
    basis,
    subject: "person",
    title,
    startsOn: today,
    deadline: addDays(today, 20),
    instructions: "上门核对姓名和证件，把卡交给本人并请签收。",
  });
  if (basis === "roster") {
    const bytes = rosterCsv(
      stations.map(({ areaCode, count }) => ({ code: areaCode, count })),
      input.firstPerson ?? 0,
    );
    await importRoster(department, campaign.id, { name: "名册.csv", bytes }, false);
  }
  return campaign;
}
