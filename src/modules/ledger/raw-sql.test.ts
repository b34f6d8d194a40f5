/** The database itself: what somebody with the program's own login could try by hand. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import pg from "pg";
import { APP_ROLE } from "#kernel/migrations.ts";
import { makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { aPool, aPosting, anAppropriation } from "./builders.ts";
import { getAppropriation, reserve } from "./index.ts";
import type { AppropriationView } from "./index.ts";

let program: TestProgram;
let client: pg.Client;
let pool: AppropriationView;
let tasks: AppropriationView;
let other: AppropriationView;
let commitmentId = 0;
let tried = 0;

before(async () => {
  program = await testProgram();
  const district = await makeDistrict(program);
  const ctx = program.context({ kind: "system", job: "test" });
  const id = await aPool(ctx, district.org("COORD"), 1_000);
  const dept = await anAppropriation(ctx, id, district.org("LINE1"), 600);
  const second = await anAppropriation(ctx, id, district.org("LINE2"), 300);
  ({ commitmentId } = await reserve(ctx, {
    ...aPosting(),
    appropriationId: dept,
    amountFen: 200,
  }));
  [pool, tasks, other] = await Promise.all([
    getAppropriation(ctx, id),
    getAppropriation(ctx, dept),
    getAppropriation(ctx, second),
  ]);
  client = new pg.Client({ connectionString: program.test.url });
  await client.connect();
  await client.query(`set role ${APP_ROLE}`);
});
after(async () => {
  await client.end();
  await program.remove();
});

type RawLine = readonly [account: number, debit: number, credit: number, commitment?: number];

/** Posts an entry by hand, with an event to point at, and commits. */
async function postByHand(
  kind: string,
  amount: number,
  lines: readonly RawLine[],
  change: { readonly day?: string; readonly reversalOf?: number } = {},
): Promise<void> {
  tried += 1;
  const day = change.day ?? "2026-11-05";
  await client.query("begin");
  try {
    await client.query(
      `insert into kernel.event (stream, stream_id, seq, type, at, actor, data, hash)
       values ('ledger', $1, $2, 'entryPosted', now(), '{}', '{}', $3)`,
      [pool.id, 1000 + tried, Buffer.alloc(32)],
    );
    const { rows } = await client.query(
      `insert into ledger.entry (kind, posted_on, occurred_on, reason_type, reason_id, reason_step, text,
         amount_fen, line_count, reversal_of, recorded_at, recorded_by, stream_id, event_seq)
       values ($1, $2, $2, 'voucher', $3, 'raw', 'x', $4, $5, $6, now(), '{}', $7, $8) returning id`,
      [
        kind,
        day,
        100_000 + tried,
        amount,
        lines.length,
        change.reversalOf ?? null,
        pool.id,
        1000 + tried,
      ],
    );
    for (const [i, [account, debit, credit, commitment]] of lines.entries())
      await client.query(
        `insert into ledger.line (entry_id, line_no, account_id, debit_fen, credit_fen, commitment_id)
         values ($1, $2, $3, $4, $5, $6)`,
        [rows[0]?.id, i + 1, account, debit, credit, commitment ?? null],
      );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

const violates = (constraint: string) => (error: unknown) => {
  assert.equal((error as { constraint?: string }).constraint, constraint, String(error));
  return true;
};
const denied = (error: unknown) => {
  assert.equal((error as { code?: string }).code, "42501", String(error));
  return true;
};

test("an entry that balances is taken: the refusals below are for their own reasons", async () => {
  await postByHand("spend", 5, [
    [tasks.accounts.available, 5, 0],
    [tasks.accounts.spent, 0, 5],
  ]);
});

test("an unbalanced entry is refused when the transaction ends", async () => {
  const { accounts } = tasks;
  await assert.rejects(
    postByHand("spend", 6, [
      [accounts.available, 6, 0],
      [accounts.spent, 0, 5],
    ]),
    violates("entry_balances"),
  );
});

test("an entry that balances only across appropriations is refused", async () => {
  await assert.rejects(
    postByHand("transfer", 5, [
      [tasks.accounts.available, 5, 0],
      [other.accounts.available, 0, 5],
    ]),
    violates("entry_balances"),
  );
});

test("money granted to somebody must have been passed on by somebody", async () => {
  await assert.rejects(
    postByHand("appropriation", 5, [
      [tasks.accounts.grant, 5, 0],
      [tasks.accounts.available, 0, 5],
    ]),
    violates("money_passed_on_is_received"),
  );
});

test("an account is not overdrawn by one fen", async () => {
  await assert.rejects(
    postByHand("spend", 396, [
      [tasks.accounts.available, 396, 0],
      [tasks.accounts.spent, 0, 396],
    ]),
    violates("account_never_overdrawn"),
  );
});

test("a commitment is not overdrawn, nor left out, nor another appropriation's", async () => {
  const pay = (amount: number, ...commitment: [] | [number]) =>
    postByHand("consume", amount, [
      [tasks.accounts.committed, amount, 0, ...commitment],
      [tasks.accounts.spent, 0, amount],
    ]);
  await assert.rejects(pay(201, commitmentId), violates("commitment_never_overdrawn"));
  await assert.rejects(pay(5), violates("line_names_its_commitment"));
  await assert.rejects(
    postByHand("consume", 5, [
      [other.accounts.committed, 5, 0, commitmentId],
      [other.accounts.spent, 0, 5],
    ]),
    violates("line_names_its_commitment"),
  );
  await assert.rejects(
    postByHand("spend", 5, [
      [tasks.accounts.committed, 5, 0, commitmentId],
      [tasks.accounts.spent, 0, 5],
    ]),
    violates("line_names_its_commitment"),
  );
});

test("an entry without its lines, or with more of them later, is refused", async () => {
  await assert.rejects(postByHand("spend", 5, []), /entry_has_two_lines_or_more/);
  const { rows } = await client.query("select max(id) id from ledger.entry");
  await assert.rejects(
    client.query(
      `insert into ledger.line (entry_id, line_no, account_id, debit_fen, credit_fen)
       values ($1, 3, $2, 5, 0), ($1, 4, $3, 0, 5)`,
      [rows[0]?.id, tasks.accounts.available, tasks.accounts.spent],
    ),
    violates("entry_balances"),
  );
});

test("an entry without an event of the log is refused", async () => {
  await assert.rejects(
    client.query(
      `insert into ledger.entry (kind, posted_on, occurred_on, reason_type, reason_id, reason_step, text,
         amount_fen, line_count, recorded_at, recorded_by, stream_id, event_seq)
       values ('spend', '2026-11-05', '2026-11-05', 'voucher', 1, 'raw', 'x', 5, 2, now(), '{}', $1, 99999)`,
      [pool.id],
    ),
    violates("every_entry_has_its_event"),
  );
});

test("nothing is posted into a closed month, and a closing cannot be taken back", async () => {
  await client.query(
    "insert into ledger.period_closing (period, closed_at, closed_by) values (202609, now(), '{}')",
  );
  const { accounts } = tasks;
  const lines: RawLine[] = [
    [accounts.available, 5, 0],
    [accounts.spent, 0, 5],
  ];
  for (const day of ["2026-09-30", "2026-01-01"])
    await assert.rejects(postByHand("spend", 5, lines, { day }), violates("period_is_open"));
  await postByHand("spend", 5, lines, { day: "2026-10-01" });
  await assert.rejects(client.query("delete from ledger.period_closing"), denied);
});

test("entries, lines, balances, turnovers and commitments cannot be updated or deleted", async () => {
  const tables = ["entry", "line", "balance", "turnover", "commitment", "account", "appropriation"];
  for (const table of tables) {
    await assert.rejects(client.query(`delete from ledger.${table}`), denied, table);
    await assert.rejects(client.query(`truncate ledger.${table}`), denied, table);
  }
  for (const [table, set] of [
    ["entry", "text = 'y'"],
    ["line", "debit_fen = 1"],
    ["balance", "balance_fen = 1"],
    ["turnover", "debit_fen = 1"],
    ["commitment", "reserved_fen = 1"],
    ["account", "kind = 'spent'"],
    ["appropriation", "org_id = 1"],
    ["period_closing", "period = 202601"],
  ])
    await assert.rejects(client.query(`update ledger.${table} set ${set}`), denied, table);
});

test("balances and turnovers cannot be written by hand, nor a line's number and balance", async () => {
  await assert.rejects(
    client.query("insert into ledger.balance (account_id, side, balance_fen) values (1, 1, 5)"),
    denied,
  );
  await assert.rejects(
    client.query("insert into ledger.turnover (account_id, period) values (1, 202611)"),
    denied,
  );
  await assert.rejects(
    client.query(
      `insert into ledger.line (entry_id, line_no, account_id, debit_fen, credit_fen, seq, balance_after_fen)
       values (1, 9, 1, 5, 0, 1, 5)`,
    ),
    denied,
  );
  await assert.rejects(
    client.query(
      `insert into ledger.commitment (appropriation_id, reason_type, reason_id, text, reserved_fen)
       values ($1, 'voucher', 1, 'x', 5)`,
      [tasks.id],
    ),
    denied,
  );
});

test("a line that is already there is refused, also where it is asked to be left out quietly", async () => {
  const before = await client.query("select * from ledger.balance order by account_id");
  const { rows } = await client.query("select max(id) id from ledger.entry");
  await assert.rejects(
    client.query(
      `insert into ledger.line (entry_id, line_no, account_id, debit_fen, credit_fen)
       values ($1, 1, $2, 5, 0) on conflict do nothing`,
      [rows[0]?.id, tasks.accounts.available],
    ),
    violates("line_once_per_entry"),
  );
  const after = await client.query("select * from ledger.balance order by account_id");
  assert.deepEqual(after.rows, before.rows);
});

test("one reason, one entry: also by hand", async () => {
  const { rows } = await client.query("select reason_id id from ledger.entry order by id limit 1");
  await assert.rejects(
    client.query(
      `insert into ledger.entry (kind, posted_on, occurred_on, reason_type, reason_id, reason_step, text,
         amount_fen, line_count, recorded_at, recorded_by, stream_id, event_seq)
       select kind, posted_on, occurred_on, reason_type, reason_id, reason_step, text, amount_fen, line_count,
         recorded_at, recorded_by, stream_id, event_seq from ledger.entry where reason_id = $1 limit 1`,
      [rows[0]?.id],
    ),
    violates("one_entry_per_reason"),
  );
});
