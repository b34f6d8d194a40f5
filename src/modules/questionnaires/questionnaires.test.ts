/** A survey from the lot to its result. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { registerResident } from "#accounts";
import { createPeople, assignPosts } from "#organisations";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { createHash } from "node:crypto";
import { stirBoxes } from "./actions/close.ts";
import { verifyQuestionnaires } from "./actions/verify.ts";
import { codeOf } from "./rules/code.ts";
import { isDrawOf } from "./rules/draw.ts";
import type { SurveyView } from "./schema.ts";
import {
  both,
  call,
  cast,
  clock,
  codes,
  district,
  drawn,
  key,
  marks,
  open,
  people,
  program,
  report,
  SURVEYS,
  system,
  telephoneOf,
  useDistrict,
} from "./questionnaires.fixture.ts";

useDistrict();

let surveyId = 0;
const survey = async (): Promise<SurveyView> =>
  (await call("coordinator", "GET", `${SURVEYS}/${surveyId}`)).body;

test("residents who dealt with the target are drawn by lot, each once, without its own staff and who asked not to be", async () => {
  const ctx = system();
  const [insider] = await createPeople(ctx, [
    { code: "insider", name: "杜仲", validFrom: "2020-01-01", telephone: telephoneOf(1) },
  ]);
  await assignPosts(ctx, [
    {
      personId: insider?.id ?? 0,
      orgId: district.org("LINE1"),
      role: "departmentOfficial",
      title: { zh: "科员", en: "Official" },
      validFrom: "2020-01-01",
    },
  ]);
  const residentId = await registerResident(ctx, telephoneOf(2));
  people.set("resident", { kind: "resident", residentId });
  const preference = "/api/v1/me/survey-invitations";
  assert.deepEqual((await call("resident", "GET", preference)).body, { wanted: true });
  await call("resident", "PUT", preference, { wanted: false });
  // One of the target's own, one who asked not to be invited, one by landline, and twenty others, one of them twice.
  await report(telephoneOf(1));
  await report(telephoneOf(2));
  await report("021 6234 5678");
  for (let n = 3; n < 23; n++) await report(telephoneOf(n));
  await report(telephoneOf(3));
  surveyId = await open(1);
  assert.equal(codes.size, 12);
  const allowed = new Set(Array.from({ length: 20 }, (_, i) => telephoneOf(i + 3)));
  for (const telephone of codes.keys()) assert.ok(allowed.has(telephone), telephone);
  const { groups } = await survey();
  assert.deepEqual(
    groups.map(({ group, listed, invited, answered }) => [group, listed, invited, answered]),
    [
      ["residents", null, 12, null],
      ["subdistricts", 2, 0, null],
      ["units", 0, 0, null],
    ],
  );
});

test("there is one survey about a thing", async () => {
  await assert.rejects(open(1), /questionnaires.opened_already/);
});

test("an empty or too small group is not asked: no list, two on a list, four on a list, nobody dealt with the target", async () => {
  const slips = (group: string) =>
    call("coordinator", "POST", `${SURVEYS}/${surveyId}/slips`, { group });
  assert.equal((await slips("units")).code, "questionnaires.list_missing");
  assert.equal((await slips("subdistricts")).code, "questionnaires.empty_group");
  const four = ["甲", "乙", "丙", "丁"].map((name) => ({ name }));
  const list = (people: object) =>
    call("coordinator", "PUT", `${SURVEYS}/${surveyId}/lists`, { group: "units", people });
  assert.equal((await list(four)).code, "questionnaires.empty_group");
  assert.equal((await list([...four, { name: "甲" }])).code, "questionnaires.listed_twice");
  // Nobody dealt with LINE2, so no resident is asked about it.
  const { results } = await survey();
  assert.equal(results[1]?.groups.find(({ group }) => group === "residents")?.invited, 0);
  await assert.rejects(open(2, { minimumGroup: 4 }), /group_too_small/);
  await assert.rejects(open(2, { targets: [] }), /empty_group/);
});

test("of twenty answers with one code at once exactly one counts, and a replay later does not", async () => {
  const [code] = drawn();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => cast(code, marks(1 + (i % 5)))),
  );
  const statuses = answers.map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 1);
  assert.equal(statuses.filter((status) => status === 409).length, 19);
  assert.equal((await cast(code, marks(1))).code, "questionnaires.code_used");
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int n from questionnaires.box`.execute(program.database.db);
  assert.equal(rows[0]?.n, 1);
});

test("a guessed code, a mistyped code and a code for another target are refused", async () => {
  for (let i = 0; i < 50; i++) {
    const guess = codeOf(createHash("sha256").update(String(i)).digest()) ?? "";
    assert.equal((await cast(guess, marks(5))).code, "questionnaires.code_unknown");
  }
  const code = drawn()[1] ?? "";
  const swapped = (code.at(1) ?? "") + (code.at(0) ?? "") + code.slice(2);
  if (swapped !== code)
    assert.equal((await cast(swapped, marks(5))).code, "questionnaires.code_mistyped");
  const other = [{ place: 1, marks: { opinion: 5 } }];
  assert.equal((await cast(code, other)).code, "questionnaires.not_on_ballot");
  const twice = [...marks(5), ...marks(5)];
  assert.equal((await cast(code, twice)).code, "questionnaires.answer_incomplete");
  const ofOtherGroup = [{ place: 0, marks: { help: 5 } }];
  assert.equal((await cast(code, ofOtherGroup)).code, "questionnaires.answer_incomplete");
  assert.equal((await cast(code, [{ place: 0, marks: { opinion: 6 } }])).status, 400);
});

test("whoever is signed in for the target does not answer about it, whatever code they hold", async () => {
  const code = drawn()[1];
  assert.equal((await cast(code, marks(5), "line1")).code, "questionnaires.own_target");
  const read = await call("line1", "POST", "/api/v1/ballots/read", { ballotCode: code });
  assert.equal(read.code, "questionnaires.own_target");
});

test("those who are graded read neither surveys nor draws nor paper", async () => {
  for (const who of ["line1", "line2", "officeW"])
    for (const path of ["", `/${surveyId}`, `/${surveyId}/draw`, `/${surveyId}/workbook`])
      assert.equal((await call(who, "GET", `${SURVEYS}${path}`)).code, "http.not_allowed");
  assert.equal((await key("line1", drawn()[1], marks(5))).code, "http.not_allowed");
});

let slips: { name: string; code: string; places: number[] }[] = [];

test("slips go to a list once; lost before anybody answered they are made anew, and the old ones count no more", async () => {
  const people = ["甲", "乙", "丙", "丁", "戊", "己"].map((name) => ({ name: `${name}商场` }));
  const url = `${SURVEYS}/${surveyId}`;
  await call("coordinator", "PUT", `${url}/lists`, {
    group: "units",
    people: [...people, { name: "庚商场", telephone: "139 0000 9001" }],
  });
  const first = await call("coordinator", "POST", `${url}/slips`, { group: "units" });
  assert.equal(first.body.slips.length, 6, JSON.stringify(first.body));
  slips = (await call("coordinator", "POST", `${url}/slips`, { group: "units" })).body.slips;
  assert.deepEqual(slips[0]?.places, [0, 1]);
  assert.equal((await cast(first.body.slips[0].code, both(5))).code, "questionnaires.code_unknown");
  assert.equal((await cast(slips[5]?.code, both(4))).status, 200);
  const again = await call("coordinator", "POST", `${url}/slips`, { group: "units" });
  assert.equal(again.code, "questionnaires.slips_used");
  const list = await call("coordinator", "PUT", `${url}/lists`, { group: "units", people });
  assert.equal(list.code, "questionnaires.list_fixed");
});

test("paper counts when two people typed the same, not when one typed it twice", async () => {
  const code = slips[0]?.code;
  assert.equal((await key("operator", code, both(2))).body.state, "waiting");
  assert.equal((await key("operator", code, both(2))).body.state, "waiting");
  const other = [both(2)[0], { place: 1, marks: { help: 3 } }] as object[];
  assert.deepEqual((await key("coordinator", code, other)).body, {
    state: "differs",
    differences: [{ place: 1, key: "help" }],
  });
  assert.deepEqual((await survey()).keying, { once: 0, differing: 1 });
  // They look at the paper, and the first corrects what was typed.
  assert.equal((await key("operator", code, other)).body.state, "counted");
  assert.deepEqual((await survey()).keying, { once: 0, differing: 0 });
  assert.equal((await key("officer", code, other)).code, "questionnaires.code_used");
  const atOnce = ["operator", "officer"].map((who) => key(who, slips[1]?.code, both(5)));
  const states = (await Promise.all(atOnce)).map(({ body }) => String(body.state));
  assert.deepEqual(new Set(states), new Set(["counted", "waiting"]));
});

test("nothing that is kept says who answered, when, or which answer belongs to which code", async () => {
  for (const code of drawn().slice(1, 7)) assert.equal((await cast(code, marks(4))).status, 200);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  try {
    const columns = await sql<{
      name: string;
    }>`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'questionnaires' and table_name in ('ballot', 'box') order by 1`.execute(
      owner.db,
    );
    assert.deepEqual(
      columns.rows.map(({ name }) => name),
      [
        "ballot.code_digest",
        "ballot.group_key",
        "ballot.place",
        "ballot.stratum",
        "ballot.survey_id",
        "ballot.used",
        "box.group_key",
        "box.id",
        "box.place",
        "box.sealed",
        "box.stirred",
        "box.stratum",
        "box.survey_id",
      ],
    );
    const before_ = await sql<{ t: string }>`select xmin::text t from questionnaires.box`.execute(
      owner.db,
    );
    assert.ok(new Set(before_.rows.map(({ t }) => t)).size > 1);
    const sealedOf = async () =>
      (
        await sql<{
          s: string;
          n: number;
        }>`select encode(sealed, 'hex') s, octet_length(sealed) n from questionnaires.box`.execute(
          owner.db,
        )
      ).rows;
    const sealed = await sealedOf();
    assert.equal(new Set(sealed.map(({ n }) => n)).size, 1, "every answer is as long as another");
    assert.equal(await stirBoxes(system()), 1);
    // One transaction wrote them all, marks and answers alike, and every answer is sealed anew.
    const rows = await sql<{ t: string }>`select xmin::text t from questionnaires.box
      union select xmin::text from questionnaires.ballot`.execute(owner.db);
    assert.equal(rows.rows.length, 1);
    const known = new Set(sealed.map(({ s }) => s));
    assert.ok((await sealedOf()).every(({ s }) => !known.has(s)));
    assert.equal(await stirBoxes(system()), 0, "nothing new, nothing to stir");
    const kept = await sql<{
      n: number;
    }>`select count(*)::int n from kernel.idempotency_key where route like 'questionnaires.%'
      and route <> all(array['questionnaires.enterList', 'questionnaires.savePreference'])`.execute(
      owner.db,
    );
    assert.equal(kept.rows[0]?.n, 0);
    const events = await sql<{ type: string }>`select distinct type from kernel.event
      where stream = 'survey' order by 1`.execute(owner.db);
    assert.deepEqual(
      events.rows.map(({ type }) => type),
      ["listEntered", "listInvited", "residentsInvited", "surveyOpened"],
    );
  } finally {
    await owner.close();
  }
});

test("an altered mark, an answer put into the box and an altered draw are found", async () => {
  assert.equal(await verifyQuestionnaires(system()), null);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  try {
    const alterations = [
      [
        sql`update questionnaires.ballot set used = true where code_digest = (select min(code_digest)
          from questionnaires.ballot where not used)`,
        /^box of survey/,
      ],
      [
        sql`insert into questionnaires.box (survey_id, place, group_key, stratum, sealed)
          select survey_id, place, group_key, stratum, sealed from questionnaires.box limit 1`,
        /^box of survey/,
      ],
      [sql`delete from questionnaires.ballot where not used`, /^ballots of survey/],
      [sql`update questionnaires.frame set drawn = ''`, /^(frames|draw) .*survey/],
      [sql`update questionnaires.survey set data = jsonb_set(data, '{limit}', '99')`, /^survey/],
      [sql`update questionnaires.preference set wanted = true`, /^what residents want/],
    ] as const;
    for (const [alter, what] of alterations)
      await assert.rejects(
        owner.db.transaction().execute(async (db) => {
          await alter.execute(db);
          const different = await verifyQuestionnaires({ ...system(), db });
          assert.match(different?.what ?? "", what);
          throw new Error("undone");
        }),
        /undone/,
      );
    assert.equal(await verifyQuestionnaires(system()), null);
  } finally {
    await owner.close();
  }
});

test("closed once, after its last day; then the seed is told and nothing is left to ask who answered", async () => {
  const close = () => call("coordinator", "POST", `${SURVEYS}/${surveyId}/close`);
  assert.equal((await close()).code, "questionnaires.still_open");
  clock.set(at("2026-11-21 09:00"));
  assert.equal((await cast(drawn()[8], marks(5))).code, "questionnaires.over");
  const twice = await Promise.all([close(), close()]);
  assert.deepEqual(
    twice.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  );
  assert.equal((await close()).code, "questionnaires.closed_already");
  assert.equal((await cast(drawn()[8], marks(5))).code, "questionnaires.code_unknown");
  for (const table of ["ballot", "box", "keying", "list_entry"]) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int n from ${sql.table(`questionnaires.${table}`)}`.execute(
      program.database.db,
    );
    assert.equal(rows[0]?.n, 0, table);
  }
  assert.equal(await verifyQuestionnaires(system()), null);
  const draw = (await call("officer", "GET", `${SURVEYS}/${surveyId}/draw`)).body;
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  assert.equal(hash(draw.seed), draw.seedHash);
  const bounds = { least: 5, most: 12 };
  for (const frame of draw.frames) assert.ok(isDrawOf(hash, draw.seed, bounds, frame));
  assert.equal(draw.frames[0].keys.length, 23);
});

test("seven residents are told of with their interval and rate, three units are not, by no total either", async () => {
  const { results, groups } = await survey();
  const [residents, , units] = [0, 1, 2].map((i) => groups[i]);
  assert.deepEqual([residents?.invited, residents?.answered], [12, 7]);
  // Three units answered about each of two targets: too few each, and so none in the sum.
  assert.deepEqual([units?.invited, units?.answered], [14, null]);
  const ofLine1 = results[0]?.groups ?? [];
  const told = ofLine1.find(({ group }) => group === "residents");
  assert.equal(told?.answered, 7);
  // Wilson, 7 of 12: 0.3195 to 0.8067.
  assert.deepEqual(told?.rate, { value: 5833, low: 3195, high: 8067 });
  assert.equal(told?.estimates?.[0]?.graded, 7);
  assert.deepEqual(
    ofLine1.find(({ group }) => group === "units"),
    { group: "units", invited: 7, answered: null, rate: null, estimates: null },
  );
  const { rows } = await sql<{
    data: string;
  }>`select data::text from questionnaires.survey where id = ${surveyId}`.execute(
    program.database.db,
  );
  assert.doesNotMatch(rows[0]?.data ?? "", /"group": "units"[^}]*"marks": \{/);
});
