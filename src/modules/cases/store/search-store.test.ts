import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type TestProgram, testProgram } from "../../../../test/program.ts";
import { quickest } from "../../../../test/waiting.ts";
import { runText } from "#kernel/db.ts";
import { BUCKET_BITS, bucketMix, bucketOf, scopeHash, scopeTermSets, termHash } from "./terms.ts";

/** What `cases.search_cases` answers. */
type Found = { readonly ids: readonly number[]; readonly searchedTo: number | null };

/** A case of the index: its number, its words, the community that it lies in. */
type Indexed = {
  readonly id: number;
  readonly words: readonly string[];
  readonly community: number;
};

const BUCKETS = 12;
const cases: Indexed[] = [];
let program: TestProgram;

before(async () => {
  program = await testProgram();
  // 「垃圾」 is in every case, 「油烟」 in every third, 「噪声」 in every ninth, 「苍鹭」 in two cases of the oldest bucket,
  // 「白鹭」 in one case of the newest bucket, one of the fourth from there and one of the fifth.
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    for (let i = 1; i <= 90; i++) {
      const words = ["垃圾"];
      if (i % 3 === 0) words.push("油烟");
      if (i % 9 === 0) words.push("噪声");
      if (bucket === 0 && i % 40 === 0) words.push("苍鹭");
      if ([11, 8, 7].includes(bucket) && i === 50) words.push("白鹭");
      cases.push({ id: bucket * 2 ** BUCKET_BITS + i * 7, words, community: i % 5 });
    }
  const terms = cases.map(({ id, words, community }) =>
    [...words.map(termHash), scopeHash("communityId", community)]
      .map((term) => term ^ bucketMix(bucketOf(id)))
      .join(","),
  );
  const { pool } = program.database;
  await pool.query(
    `insert into cases.case_search (case_id, terms) select id, string_to_array(terms, ',')::int[]
     from unnest($1::bigint[], $2::text[]) u(id, terms)`,
    [cases.map(({ id }) => id), terms],
  );
  await pool.query(
    `insert into cases."case" (id, kind, status, channel, title, description, district_id, party_digest, received_at,
       first_contact_org_id, holder_org_id, held_since, facts, calendar_version, query_code_digest, last_seq, last_hash)
     values ($1, 'request', 'received', 'counter', '', '', 1, '', now(), 1, 1, now(), '{}', 1, '', 1, '')`,
    [cases.at(-1)?.id],
  );
});
after(() => program.remove());

const newestFirst = (some: readonly Indexed[]): number[] =>
  some.map(({ id }) => id).sort((a, b) => b - a);

async function search(
  words: readonly string[],
  communities: readonly number[] | null,
  before: number | null,
  limit: number,
): Promise<Found> {
  const sets = scopeTermSets(
    communities === null ? "everything" : [{ column: "communityId", ids: communities }],
  );
  const [row] = await runText<{ ids: readonly string[]; searchedTo: number | null }>(
    program.database.db,
    `select ids::text[] as ids, searched_to as "searchedTo"
     from cases.search_cases($1::int[], $2::int[], $3::bigint, $4::int)`,
    [words.map(termHash), sets.flat(), before, limit],
  );
  return { ids: row?.ids.map(Number) ?? [], searchedTo: row?.searchedTo ?? null };
}

test("the database and the program mix terms with the same number", async () => {
  const { rows } = await program.database.pool.query(
    "select b::int as bucket, cases.bucket_mix(b) as mix from generate_series(0, 3000, 7) b",
  );
  for (const { bucket, mix } of rows) assert.equal(mix, bucketMix(bucket), `bucket ${bucket}`);
});

test("words are found newest first, in every bucket, and only within the scope", async () => {
  const all = (ids: readonly number[]): Found => ({ ids, searchedTo: null });
  assert.deepEqual(await search(["苍鹭"], null, null, 21), all([560, 280]));
  assert.deepEqual(await search(["苍鹭"], [0], null, 21), all([560, 280]));
  assert.deepEqual(await search(["苍鹭"], [1, 2], null, 21), all([]));
  assert.deepEqual(await search(["苍鹭", "油烟"], null, null, 21), all([]));
  assert.deepEqual(await search(["独角"], [0, 1, 2, 3, 4], null, 21), all([]));
});

test("whatever is asked for, page after page brings every case once and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(["垃圾", "油烟", "噪声", "苍鹭"], { minLength: 1 }),
      fc.option(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 })),
      fc.integer({ min: 1, max: 60 }),
      async (words, communities, limit) => {
        const expected = newestFirst(
          cases.filter(
            (one) =>
              words.every((word) => one.words.includes(word)) &&
              (communities === null || communities.includes(one.community)),
          ),
        );
        const found: number[] = [];
        let before: number | null = null;
        do {
          const page: Found = await search(words, communities, before, limit);
          found.push(...page.ids);
          before = page.searchedTo;
        } while (before !== null);
        assert.deepEqual(found, expected);
      },
    ),
    { seed: 20_261_121, numRuns: 60 },
  );
});

test("a page that is a quarter full at the end of a bucket is given as it is, and says how far it looked", async () => {
  // Two of the ten cases with 「噪声」 in a bucket lie in community 0: four in two buckets, a quarter of 16.
  const first = await search(["噪声"], [0], null, 16);
  assert.equal(first.ids.length, 4);
  assert.equal(first.searchedTo, 10 * 2 ** BUCKET_BITS);
  // Four are less than a quarter of 17: one more bucket is looked at.
  const more = await search(["噪声"], [0], null, 17);
  assert.equal(more.ids.length, 6);
  assert.equal(more.searchedTo, 9 * 2 ** BUCKET_BITS);
});

test("a page that holds anything looks back over four buckets and no further; one that holds nothing goes on", async () => {
  const inBucket = (bucket: number): number => bucket * 2 ** BUCKET_BITS + 350;
  const first = await search(["白鹭"], null, null, 32);
  assert.deepEqual(first, { ids: [inBucket(11), inBucket(8)], searchedTo: 8 * 2 ** BUCKET_BITS });
  const second = await search(["白鹭"], null, first.searchedTo, 32);
  assert.deepEqual(second, { ids: [inBucket(7)], searchedTo: 4 * 2 ** BUCKET_BITS });
  // 「苍鹭」 lies eleven buckets back.
  assert.deepEqual((await search(["苍鹭"], null, null, 32)).ids, [560, 280]);
});

test("a cursor beyond the newest case costs no more than the first page", async () => {
  const took = await quickest(3, async () => {
    const { ids } = await search(["噪声"], null, Number.MAX_SAFE_INTEGER, 3);
    assert.deepEqual(ids, [361_078, 361_015, 360_952]);
  });
  assert.ok(took < 1000, `${took} ms`);
});
