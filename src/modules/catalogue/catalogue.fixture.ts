/** Two sub-districts, three communities and the bodies that duties are given to, for tests of the catalogue. */
import { after, before } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { createOrganisations } from "#organisations";
import { createAreas } from "#places";
import { type TestProgram, staffActor, testProgram } from "../../../test/program.ts";
import { draftDuty, publishDuty, saveList } from "./actions.ts";
import { aContent, aLead } from "./builders.ts";

export const NOW = "2026-11-21T07:30:00Z";
export const clock = manualClock(Date.parse(NOW));
export let program: TestProgram;
export const id: Record<string, number> = {};
export const named = (text: string) => ({ zh: text, en: text });
export const keeper: Actor = staffActor("coordinator");
export const context = (actor: Actor = keeper) => program.context(actor);
export const byMz = () => aLead({ orgId: id["MZ"] ?? 0 });
export const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code;

export async function publish(code: string, over: Parameters<typeof aContent>[0] = {}) {
  await draftDuty(context(), code, aContent({ leads: [byMz()], ...over }));
  return publishDuty(context(), code, 1);
}

export const csv = (...rows: string[]) => Buffer.from(rows.join("\n"));
export const HEAD = "事项编码*,事项名称*,事项分类*,牵头单位*,所属清单,居民常用说法";
export const OPTIONS = { publish: false, createOrganisations: false, dryRun: false };

/** The bodies stand for the tests of one file. */
export function useBodies(): void {
  before(async () => {
    clock.set(Date.parse(NOW));
    program = await testProgram({ clock });
    const areas = await createAreas(context(), [
      { level: "district", code: "d", name: named("示范区") },
      { level: "subdistrict", code: "s1", name: named("青石街道"), parentCode: "d" },
      { level: "subdistrict", code: "s2", name: named("白云街道"), parentCode: "d" },
      { level: "community", code: "c1", name: named("一社区"), parentCode: "s1" },
      { level: "community", code: "c2", name: named("二社区"), parentCode: "s1" },
      { level: "community", code: "c3", name: named("三社区"), parentCode: "s2" },
    ]);
    for (const area of areas) id[area.code] = area.id;
    const organisations = await createOrganisations(context(), [
      { kind: "department", code: "MZ", name: named("民政局"), areaId: id["d"] ?? 0 },
      { kind: "department", code: "CG", name: named("城管局"), areaId: id["d"] ?? 0 },
      {
        kind: "subdistrictOffice",
        code: "SO1",
        name: named("青石街道办事处"),
        areaId: id["s1"] ?? 0,
      },
      {
        kind: "station",
        code: "ST1",
        name: named("一号站"),
        areaId: id["s1"] ?? 0,
        serviceAreaIds: [id["c1"] ?? 0, id["c2"] ?? 0],
      },
    ]);
    for (const org of organisations) id[org.code] = org.id;
    await saveList(context(), {
      code: "publicService",
      name: "公共服务",
      nameEn: "Public services",
      parentCode: null,
      position: 1,
    });
  });
  after(() => program.remove());
}
