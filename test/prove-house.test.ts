import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { updateYear } from "#calendars";
import { type Database, openDatabase, sql } from "#kernel/db.ts";
import { prove } from "../src/commands/verify.ts";
import { type District, makeDistrict } from "./district.ts";
import { type TestProgram, testProgram } from "./program.ts";

let program: TestProgram;
let district: District;
let owner: Database;

before(async () => {
  program = await testProgram();
  owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  district = await makeDistrict(program);
  await updateYear(program.context(district.staff("admin")), 2027, {
    holidays: ["2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-02", "2027-10-03"],
    makeUpWorkdays: [],
    source: { title: "测试通知" },
  });
});
after(async () => {
  await owner.close();
  await program.remove();
});

const proof = async () =>
  (await prove(program.context({ kind: "system", job: "test" }))).difference;

test("areas, organisations, posts and calendars as the program wrote them are proved", async () => {
  assert.equal(await proof(), null);
});

const ALTERATIONS = [
  {
    what: "the population of an area",
    alter: sql`update places.area set population = 99 where code = 'W1'`,
    undo: sql`update places.area set population = null where code = 'W1'`,
    named: /^Area \d+ is .* in the table and .* by its events\.$/,
  },
  {
    what: "the English name of an organisation",
    alter: sql`update organisations.organisation set name_en = 'X' where code = 'LINE2'`,
    undo: sql`update organisations.organisation set name_en = 'LINE2' where code = 'LINE2'`,
    named: /^Organisation \d+ is /,
  },
  {
    what: "the role of a post",
    alter: sql`update organisations.post set role = 'coordinator' where role = 'gridWorker'`,
    undo: sql`update organisations.post set role = 'gridWorker'
      where role = 'coordinator' and title_zh = 'gridWorker'`,
    named: /^Person \d+ is /,
  },
  {
    what: "a holiday of a recorded year",
    alter: sql`update calendars.year set holidays = holidays || date '2027-10-04' where year = 2027`,
    undo: sql`update calendars.year set holidays = array_remove(holidays, date '2027-10-04') where year = 2027`,
    named: /^The year 2027 is /,
  },
] as const;

for (const { what, alter, undo, named } of ALTERATIONS)
  test(`${what} that somebody altered is named`, async () => {
    await alter.execute(owner.db);
    assert.match((await proof()) ?? "", named);
    await undo.execute(owner.db);
    assert.equal(await proof(), null);
  });
