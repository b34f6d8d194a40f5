import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { draftDuty, publishDuty } from "#catalogue";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { catchUpFollowers } from "../../app.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { aContent, aLead } from "../catalogue/builders.ts";
import type { CommonDutiesAnswer } from "./schema-open.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let station: FastifyInstance;
let everybody: FastifyInstance;

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  station = await serverFor(program, district.staff("stationW"));
  everybody = await serverFor(program, { kind: "anonymous" });
  const ctx = program.context({ kind: "system", job: "test" });
  const leads = [aLead({ orgId: district.org("LINE1") })];
  // Of another class than what fills the places, so that only applications can bring them in.
  for (const [code, name] of [
    ["library-card", "读者证办理"],
    ["dog-licence", "养犬登记"],
  ] as const) {
    await draftDuty(ctx, code, aContent({ name, class: "enforcement", leads, synonyms: [] }));
    await publishDuty(ctx, code, 1, "2020-01-01");
  }
});
after(async () => {
  await station.close();
  await everybody.close();
  await program.remove();
});

async function apply(dutyCode: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const answer = await station.inject({
      method: "POST",
      url: "/api/v1/cases",
      payload: {
        kind: "application",
        channel: "counter",
        categoryCode: null,
        dutyCode,
        description: "",
        materials: [],
        reporter: { name: "钱多福", telephone: "138 0013 8000" },
      },
    });
    assert.equal(answer.statusCode, 201, answer.body);
  }
  await catchUpFollowers(program);
}

async function commonOnes(): Promise<string[]> {
  const answer = await everybody.inject("/api/v1/disclosure/common-duties");
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<CommonDutiesAnswer>().items.map(({ code }) => code);
}

test("what residents applied for most stands first, up to yesterday; what fewer than five applied for is not told", async () => {
  await apply("senior-card", 5);
  await apply("library-card", 6);
  await apply("dog-licence", 4);
  assert.deepEqual(await commonOnes(), ["senior-card"], "a district too young to tell");
  clock.set(at("2026-11-17 10:00"));
  assert.deepEqual(await commonOnes(), ["library-card", "senior-card"]);
  await apply("senior-card", 2);
  await apply("dog-licence", 1);
  assert.deepEqual(await commonOnes(), ["library-card", "senior-card"], "counted once a day");
  clock.set(at("2026-11-18 10:00"));
  assert.deepEqual(await commonOnes(), ["senior-card", "library-card", "dog-licence"]);
});
