/** Whatever is altered in the tables or in the log is named. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { type RawBuilder, sql } from "#kernel/db.ts";
import { prove } from "../src/commands/verify.ts";
import { found, ids, owner, program, useCases } from "./tamper.fixture.ts";

useCases();

test("what the program wrote is proved: cases, catalogue, chains of every kind, the sealed day", async () => {
  const proof = await prove(program.context({ kind: "system", job: "verify" }));
  assert.equal(proof.difference, null);
  assert.equal(proof.cases, 4);
  // Each received and dispatched; two accepted; one completed, graded and closed.
  assert.equal(proof.events, 4 * 2 + 2 + 3);
  assert.equal(proof.sealedDays, 1);
  assert.deepEqual(Object.keys(proof.chains), [
    "area",
    "calendarYear",
    "caseSetting",
    "category",
    "duty",
    "org",
    "person",
    "recomputation",
  ]);
});

/** Statements on the table of cases, with the case (by place in the list) and the words of the difference. */
const rows: readonly (readonly [column: string, value: string, nth: number, words: string])[] = [
  ["status", "'closed'", 1, "status"],
  ["title", "'别的事'", 2, "title"],
  ["description", "description || ' '", 3, "description"],
  ["lead_org_id", "lead_org_id + 1", 1, "leadOrgId"],
  ["holder_org_id", "holder_org_id + 1", 1, "holderOrgId"],
  ["first_contact_org_id", "first_contact_org_id + 1", 3, "firstContactOrgId"],
  ["held_since", "held_since - interval '1 second'", 1, "heldSince"],
  ["received_at", "received_at + interval '1 day'", 2, "receivedAt"],
  ["accepted_at", "null", 1, "acceptedAt"],
  ["completed_at", "completed_at - interval '1 hour'", 0, "completedAt"],
  ["completed_late", "not completed_late", 0, "completedLate"],
  ["grade", "1", 0, "grade"],
  ["outcome", "'notSolved'", 0, "outcome"],
  ["community_id", "null", 2, "communityId"],
  ["lng", "lng + 0.000001", 2, "lng"],
  ["resident_id", "77", 3, "residentId"],
  ["external_ref", "'letter 1'", 3, "externalRef"],
  ["facts", "jsonb_set(facts, '{urges}', '9')", 1, "facts"],
  ["facts", "jsonb_set(facts, '{clocks,completion,limit,amount}', '99')", 1, "facts"],
  ["due_at", "due_at + interval '1 day'", 1, "dueAt"],
  ["due_at", "null", 2, "dueAt"],
  ["due_clock", "'firstResponse'", 1, "dueClock"],
  ["due_provisional", "not due_provisional", 1, "dueProvisional"],
  ["next_timer_at", "next_timer_at + interval '1 year'", 2, "nextTimerAt"],
  ["next_climb_at", "next_climb_at + interval '1 hour'", 1, "nextClimbAt"],
  ["next_climb_at", "null", 1, "nextClimbAt"],
  ["rung", "'accountability'", 1, "rung"],
  ["awaits", "'contest'", 1, "awaits"],
  ["binding", "null", 1, "binding"],
  ["parent_id", "1", 3, "parentId"],
  ["merged_into_id", "1", 3, "mergedIntoId"],
  ["operation_stage", "3", 1, "operationStage"],
  ["facts", "jsonb_set(facts, '{limits,ladder,urge}', 'null')", 1, "facts"],
  ["facts", "jsonb_set(facts, '{limits,checkRate}', '0')", 1, "facts"],
  ["party_digest", "repeat('0', 32)", 3, "partyDigest"],
  ["last_seq", "last_seq - 1", 1, "head of the chain"],
  ["last_hash", "sha256('x')", 1, "head of the chain"],
];

for (const [column, value, nth, words] of rows)
  test(`a case whose ${column} was set to ${value} is named with that column`, async () => {
    const id = ids[nth] ?? 0;
    const difference = await found(
      sql`update cases."case" set ${sql.raw(column)} = ${sql.raw(value)} where id = ${id}`,
    );
    assert.match(difference ?? "nothing", new RegExp(`^Case ${id} \\(\\S+\\): ${words} is `));
  });

test("a deadline that was moved under the cover of another edition of the calendar is named", async () => {
  const [, id = 0] = ids;
  const difference = await found(
    sql`update cases."case" set due_at = due_at + interval '1 year', calendar_version = 0 where id = ${id}`,
  );
  assert.match(difference ?? "nothing", new RegExp(`^Case ${id} .*: dueAt is `));
});

const standing: readonly (readonly [
  what: string,
  statement: (id: number) => RawBuilder<unknown>,
])[] = [
  [
    "the deadline of what it owes",
    (id) => sql`update cases.standing set todo_due_at = todo_due_at + interval '1 day'
    where case_id = ${id} and todo is not null`,
  ],
  ["what it owes", (id) => sql`update cases.standing set todo = null where case_id = ${id}`],
  [
    "whether the case is open",
    (id) => sql`update cases.standing set is_open = false where case_id = ${id}`,
  ],
  ["its clock", (id) => sql`update cases.standing set todo_clock = '{}' where case_id = ${id}`],
  [
    "which body it is",
    (id) => sql`update cases.standing set org_id = org_id + 1000 where case_id = ${id}`,
  ],
  ["the row of it by nothing", (id) => sql`delete from cases.standing where case_id = ${id}`],
  [
    "nobody by a body",
    (id) => sql`insert into cases.standing (org_id, case_id, is_open) values (77777, ${id}, true)`,
  ],
];

for (const [what, statement] of standing)
  test(`a body's standing to a case of which somebody replaced ${what} is named by the case`, async () => {
    const id = ids[1] ?? 0;
    assert.match(
      (await found(statement(id))) ?? "nothing",
      new RegExp(`^Case ${id} \\(\\S+\\): standing is `),
    );
  });

const reports: readonly (readonly [
  what: string,
  statement: () => RawBuilder<unknown>,
  words: RegExp,
])[] = [
  [
    "a deadline of before",
    () => sql`update cases.due_change set before = after where what = 'dueAt'`,
    /changes of event/,
  ],
  [
    "a line by nothing",
    () => sql`delete from cases.due_change where what = 'dueAt'`,
    /changes of event/,
  ],
  [
    "nothing by a line",
    () => sql`insert into cases.due_change (calendar_version, seq, case_id, what, before, after)
    select calendar_version, seq + 100, case_id, 'completedLate', 'true', 'false' from cases.due_change limit 1`,
    /: changes is /,
  ],
  ["a sum", () => sql`update cases.recomputation set moved = moved + 1`, /: sums is /],
  ["that it has ended", () => sql`update cases.recomputation set ended_at = null`, /: sums is /],
  ["the whole of it by nothing", () => sql`delete from cases.recomputation`, /: sums is /],
];

for (const [what, statement, words] of reports)
  test(`the report of a corrected calendar of which somebody replaced ${what} is named`, async () => {
    const difference = (await found(statement())) ?? "nothing";
    assert.match(difference, /^recomputation \d+: /);
    assert.match(difference, words);
  });

const settings: readonly (readonly [what: string, statement: () => RawBuilder<unknown>])[] = [
  ["a value", () => sql`update cases.setting_version set "values" = '{"urge": null}'`],
  ["its day", () => sql`update cases.setting_version set valid_from = valid_from - 30`],
  ["its reason", () => sql`update cases.setting_version set reason = '别的理由'`],
  [
    "who set it",
    () => sql`update cases.setting_version set set_by = '{"kind": "system", "job": "x"}'`,
  ],
  [
    "when it was set",
    () => sql`update cases.setting_version set set_at = set_at - interval '1 hour'`,
  ],
  ["for what it is", () => sql`update cases.setting set code = 'safety'`],
  ["it by nothing", () => sql`delete from cases.setting_version`],
];

for (const [what, statement] of settings)
  test(`a setting of which somebody replaced ${what} is named`, async () => {
    assert.match((await found(statement())) ?? "nothing", /^caseSetting \d+: /);
  });

const parties: readonly (readonly [
  what: string,
  statement: (id: number) => RawBuilder<unknown>,
])[] = [
  [
    "a bit of a ciphertext",
    (id) => sql`update cases.party set telephone_sealed =
    set_byte(telephone_sealed, 30, get_byte(telephone_sealed, 30) # 1) where case_id = ${id}`,
  ],
  [
    "a ciphertext by another person's",
    (id) => sql`update cases.party p set name_sealed = o.telephone_sealed
    from cases.party o where o.case_id = ${id} and p.case_id = ${id}`,
  ],
  [
    "a telephone by another case's",
    (id) => sql`update cases.party p set telephone_sealed = o.telephone_sealed,
    telephone_index = o.telephone_index from cases.party o where o.case_id = ${ids[0]} and p.case_id = ${id}`,
  ],
  [
    "an address by nothing",
    (id) => sql`update cases.party set address_sealed = null where case_id = ${id}`,
  ],
  [
    "a blind index",
    (id) => sql`update cases.party set telephone_index = '\\x00' where case_id = ${id}`,
  ],
  ["the role", (id) => sql`update cases.party set role = 'agent' where case_id = ${id}`],
  ["the whole of it by nothing", (id) => sql`delete from cases.party where case_id = ${id}`],
];

for (const [what, statement] of parties)
  test(`personal data of which somebody replaced ${what} is named by its case`, async () => {
    const id = ids[3] ?? 0;
    const difference = await found(statement(id));
    assert.match(
      difference ?? "nothing",
      new RegExp(`^Case ${id} \\(\\S+\\): its personal data is not`),
    );
  });

const event = (set: string, nth: number, seq: number): RawBuilder<unknown> =>
  sql`update kernel.event set ${sql.raw(set)} where stream = 'case' and stream_id = ${ids[nth]} and seq = ${seq}`;

const events: readonly (readonly [
  what: string,
  statements: () => RawBuilder<unknown>[],
  nth: number,
  words: RegExp,
])[] = [
  [
    "what it says",
    () => [event(`data = jsonb_set(data, '{title}', '"x"')`, 1, 1)],
    1,
    /event 1 received does not follow/,
  ],
  [
    "who did it",
    () => [event(`actor = '{"kind": "anonymous"}'`, 1, 3)],
    1,
    /event 3 accepted does not follow/,
  ],
  [
    "when it happened",
    () => [event("at = at - interval '1 day'", 1, 3)],
    1,
    /event 3 accepted does not follow/,
  ],
  ["what it is", () => [event("type = 'urged'", 2, 2)], 2, /event 2 urged does not follow/],
  ["its hash", () => [event("hash = sha256('x')", 3, 1)], 3, /event 1 received does not follow/],
  [
    "that it was the last",
    () => [
      sql`delete from kernel.event where stream = 'case' and stream_id = ${ids[1]} and seq = 3`,
    ],
    1,
    /status is "inProgress" in the table and "received" by its events/,
  ],
  [
    "that it is between others",
    () => [
      sql`delete from kernel.event where stream = 'case' and stream_id = ${ids[1]} and seq = 2`,
    ],
    1,
    /event 2 is missing; event 3 stands in its place/,
  ],
  [
    "that the case ever was",
    () => [sql`delete from kernel.event where stream = 'case' and stream_id = ${ids[2]}`],
    2,
    /has a row without events/,
  ],
  [
    "that the last case ever was",
    () => [sql`delete from kernel.event where stream = 'case' and stream_id = ${ids[3]}`],
    3,
    /has a row without events/,
  ],
  [
    "its place in the order",
    () => [
      sql`update kernel.event set seq = 107 - seq where stream = 'case' and stream_id = ${ids[0]} and seq in (3, 4)`,
      sql`update kernel.event set seq = seq - 100 where stream = 'case' and stream_id = ${ids[0]} and seq > 100`,
    ],
    0,
    /event 3 completed does not follow/,
  ],
  [
    "to which case it belongs",
    () => [event(`stream_id = ${ids[3]}, seq = 3`, 1, 3)],
    1,
    /status is "inProgress" in the table/,
  ],
];

for (const [what, statements, nth, words] of events)
  test(`a case with an event of which somebody altered ${what} is named`, async () => {
    const difference = await found(...statements());
    assert.match(difference ?? "nothing", words);
    assert.ok(difference?.startsWith(`Case ${ids[nth]} (`), difference ?? "nothing");
  });

test("a case that somebody removed with all its rows is named by its events", async () => {
  for (const id of [ids[0] ?? 0, ids[3] ?? 0]) {
    const difference = await found(
      sql`delete from cases.party where case_id = ${id}`,
      sql`delete from cases.case_search where case_id = ${id}`,
      sql`delete from cases.standing where case_id = ${id}`,
      sql`delete from cases.due_change where case_id = ${id}`,
      sql`delete from cases."case" where id = ${id}`,
    );
    assert.match(
      difference ?? "nothing",
      new RegExp(`^Case ${id} \\(\\S+\\) has events without a row\\.$`),
    );
  }
});

test("whoever forges a whole chain, table and all, still does not give the root of the sealed day", async () => {
  const id = ids[3] ?? 0;
  const difference = await found(
    sql`delete from kernel.event where stream = 'case' and stream_id = ${id}`,
    sql`delete from cases.party where case_id = ${id}`,
    sql`delete from cases.case_search where case_id = ${id}`,
    sql`delete from cases.standing where case_id = ${id}`,
    sql`delete from cases.due_change where case_id = ${id}`,
    sql`delete from cases."case" where id = ${id}`,
  );
  assert.match(
    difference ?? "nothing",
    /^The daily root of 2026-11-19 does not hold: it covers \d+ events, sealed were \d+\.$/,
  );
});

test("an altered duty, and an altered event of an organisation are named", async () => {
  const duty = await found(sql`update catalogue.duty set code = 'other'`);
  assert.match(duty ?? "nothing", /^duty \d+ \(other\): /);
  const organisation = await found(
    sql`update kernel.event set actor = '{"kind": "anonymous"}' where stream = 'org' and seq = 1
      and stream_id = (select min(stream_id) from kernel.event where stream = 'org')`,
  );
  assert.match(organisation ?? "nothing", /^org \d+: event 1 \w+ does not follow/);
});

test("the command proves with exit code 0, names a difference with 1 and cannot be used wrongly with 2", async () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, "../src/commands/verify.ts"), ...args], {
      encoding: "utf8",
      env: {
        ...process.env,
        DATABASE_URL: program.test.url,
        DATA_DIR: program.env.DATA_DIR,
        FIELD_KEY: Buffer.alloc(32, 7).toString("base64"),
      },
    });
  const proven = run("--json");
  assert.equal(proven.status, 0, proven.stderr);
  const last = JSON.parse(proven.stdout.trim().split("\n").at(-1) ?? "") as object;
  assert.partialDeepStrictEqual(last, { proven: true, cases: 4, difference: null });
  assert.equal(run("--what").status, 2);
  const id = ids[1] ?? 0;
  const grade = (value: RawBuilder<unknown>) =>
    sql`update cases."case" set grade = ${value} where id = ${id}`.execute(owner.db);
  await grade(sql`3`);
  const broken = run();
  await grade(sql`null`);
  assert.equal(broken.status, 1);
  assert.match(
    broken.stderr,
    new RegExp(`^Case ${id} \\(\\S+\\): grade is 3 in the table and null by its events\\.`),
  );
});
