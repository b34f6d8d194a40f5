import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "#kernel/db.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { askForFigures } from "../../../test/form-world.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { live } from "./actions/live.ts";

let program: TestProgram;
let district: District;
before(async () => {
  program = await testProgram();
  district = await makeDistrict(program);
  await askForFigures(program, district);
});
after(() => program.remove());

type Sheet = { readonly id: number; readonly formId: number; readonly orgId: number };

test("who may see a form or a sheet may listen to it, and to nobody else it is there", async () => {
  const { rows } =
    await sql<Sheet>`select id, form_id, org_id from forms.sheet order by id`.execute(
      program.database.db,
    );
  const [sheet] = rows;
  assert.ok(sheet !== undefined);
  const topicOf = (wanted: string) => live.topics.find(({ name }) => name === wanted);
  for (const who of ["line1", "line2", "stationW", "stationE", "coordinator", "admin"]) {
    const actor = district.staff(who);
    const server = await serverFor(program, actor);
    const things: readonly (readonly [topic: string, id: number, url: string])[] = [
      ["form", sheet.formId, `/api/v1/forms/${sheet.formId}`],
      ["sheet", sheet.id, `/api/v1/forms/sheets/${sheet.id}`],
    ];
    for (const [topic, id, url] of things) {
      const shown = await server.inject({ url });
      const heard = await topicOf(topic)?.open(program.context(actor), id);
      assert.equal(
        heard !== undefined,
        shown.statusCode === 200,
        `${who} ${topic} ${shown.statusCode}`,
      );
    }
    await server.close();
  }
});

test("a saved sheet is hinted to the sheet, its form and the body that fills it in, once however many events there are", async () => {
  const { rows } =
    await sql<Sheet>`select id, form_id, org_id from forms.sheet order by id limit 1`.execute(
      program.database.db,
    );
  const { id = 0, formId = 0, orgId = 0 } = rows[0] ?? {};
  const [source] = live.sources ?? [];
  const event = { stream: "formSheet", streamId: id, seq: 2 };
  const hints = await source?.hintsOf(program.context({ kind: "system", job: "test" }), [
    event,
    event,
  ] as never);
  assert.deepEqual(hints, [
    { key: `sheet:${id}` },
    { key: `form:${formId}` },
    { key: `forms:${orgId}` },
  ]);
});
