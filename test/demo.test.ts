import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createOrganisations, loadOrganisations } from "#organisations";
import { TUESDAY_TEN, demoProgram } from "./demo.ts";

test("each demo is a district of its own, with its own files, and stands on the same Tuesday", async () => {
  const programs = [await demoProgram(), await demoProgram()] as const;
  after(() => Promise.all(programs.map((program) => program.remove())));
  const [one, other] = programs.map((program) => program.context({ kind: "system", job: "test" }));
  assert.ok(one !== undefined && other !== undefined);
  assert.equal(one.clock.now(), TUESDAY_TEN);
  assert.notEqual(programs[0].env.DATA_DIR, programs[1].env.DATA_DIR);
  const areaId = (await loadOrganisations(one)).get("OFF-COORD").areaId;
  await createOrganisations(one, [
    {
      code: "ONLY-HERE",
      kind: "department",
      name: { zh: "只在这里", en: "Only here" },
      areaId,
      serviceAreaIds: [],
      validFrom: "2026-01-01",
    },
  ]);
  assert.equal((await loadOrganisations(one)).find("ONLY-HERE")?.name.en, "Only here");
  assert.equal((await loadOrganisations(other)).find("ONLY-HERE"), undefined);
});
