/**
 * The limit that intake is measured against: the very rows of real cases, inserted straight into the same PostgreSQL,
 * one transaction a case, over as many connections. Two ways, and the faster one counts: statement by statement as
 * pgbench does it, and everything in one prepared statement.
 */
import pg from "pg";
import { APP_ROLE } from "#kernel/migrations.ts";
import { CASE_COLUMNS, type NewCaseRow } from "../src/modules/cases/store/intake-store.ts";
import { type Load, quantile } from "./client.ts";

type Statement = {
  readonly name: string;
  readonly text: string;
  readonly values: (row: NewCaseRow) => unknown[];
};

/** Encrypted answers are as long as the real ones; only their bytes are made up. */
const ANSWER = Buffer.alloc(420, 1);

const list = (count: number, types: readonly string[], from = 0): string =>
  Array.from({ length: count }, (_, i) => `$${from + i + 1}::${types[i % types.length]}`).join(
    ", ",
  );

const caseTypes = CASE_COLUMNS.map(([, type]) => type);
const caseNames = CASE_COLUMNS.map(([name]) => name).join(", ");
const EVENT = ["text", "bigint", "int", "text", "timestamptz", "jsonb", "jsonb", "bytea"];
const EVENT_NAMES = "stream, stream_id, seq, type, at, actor, data, hash";
const PARTY = ["bigint", "text", "bytea", "bytea", "bytea", "bytea", "bytea", "bytea"];
const PARTY_NAMES =
  "case_id, role, name_sealed, telephone_sealed, telephone_index, id_number_sealed, id_number_index, address_sealed";
const KEY = ["text", "text", "text", "bytea", "int", "bytea"];
const KEY_NAMES = "actor_key, key, route, body_hash, status, response";

const caseValues = (row: NewCaseRow): unknown[] => CASE_COLUMNS.map(([, , value]) => value(row));
const eventValues = (row: NewCaseRow): unknown[] =>
  row.events.flatMap(({ event, hash }) => [
    event.stream,
    event.streamId,
    event.seq,
    event.type,
    new Date(event.at),
    JSON.stringify(event.actor),
    JSON.stringify(event.data),
    hash,
  ]);
const partyValues = (row: NewCaseRow): unknown[] => {
  const [party] = row.parties;
  return [
    row.state.id,
    party?.role,
    party?.nameSealed,
    party?.telephoneSealed,
    party?.telephoneIndex,
    party?.idNumberSealed,
    party?.idNumberIndex,
    party?.addressSealed,
  ];
};
const keyValues = (row: NewCaseRow): unknown[] => [
  "staff:1",
  `raw-${row.state.id}-${performance.now()}`,
  "cases.intake",
  row.queryCodeDigest,
  201,
  ANSWER,
];

const insert = (
  into: string,
  names: string,
  types: readonly string[],
  rows = 1,
  from = 0,
): string => {
  const each = Array.from(
    { length: rows },
    (_, i) => `(${list(types.length, types, from + i * types.length)})`,
  );
  return `insert into ${into} (${names}) values ${each.join(", ")}`;
};

/** As pgbench does it: one insert a table. Cases of one bench have the same number of events. */
const separate = (events: number): readonly Statement[] => [
  { name: "key", text: insert("kernel.idempotency_key", KEY_NAMES, KEY), values: keyValues },
  { name: "case", text: insert(`cases."case"`, caseNames, caseTypes), values: caseValues },
  { name: "event", text: insert("kernel.event", EVENT_NAMES, EVENT, events), values: eventValues },
  { name: "party", text: insert("cases.party", PARTY_NAMES, PARTY), values: partyValues },
  {
    name: "search",
    text: "insert into cases.case_search (case_id, terms) values ($1, $2::int[])",
    values: (row) => [row.state.id, row.terms],
  },
];

function together(events: number): Statement {
  let from = 0;
  const next = (types: readonly string[], rows = 1): number => {
    const start = from;
    from += types.length * rows;
    return start;
  };
  const parts = [
    `k as (${insert("kernel.idempotency_key", KEY_NAMES, KEY, 1, next(KEY))})`,
    `c as (${insert(`cases."case"`, caseNames, caseTypes, 1, next(caseTypes))})`,
    `e as (${insert("kernel.event", EVENT_NAMES, EVENT, events, next(EVENT, events))})`,
    `p as (${insert("cases.party", PARTY_NAMES, PARTY, 1, next(PARTY))})`,
  ];
  return {
    name: "together",
    text: `with ${parts.join(", ")} insert into cases.case_search (case_id, terms) values ($${from + 1}, $${from + 2}::int[])`,
    values: (row) => [
      ...keyValues(row),
      ...caseValues(row),
      ...eventValues(row),
      ...partyValues(row),
      row.state.id,
      row.terms,
    ],
  };
}

async function insertOne(
  client: pg.Client,
  row: NewCaseRow,
  statements: readonly Statement[],
): Promise<void> {
  if (statements.length === 1) {
    const [all] = statements;
    await client.query({
      name: all?.name ?? "",
      text: all?.text ?? "",
      values: all?.values(row) ?? [],
    });
    return;
  }
  await client.query("begin");
  for (const { name, text, values } of statements)
    await client.query({ name, text, values: values(row) });
  await client.query("commit");
}

/** Inserts as many cases as it can within the time. `take` hands out rows that were not used yet. */
export async function rawInserts(options: {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly way: "separate" | "together";
  readonly take: () => NewCaseRow | undefined;
}): Promise<Load> {
  const first = options.take();
  const events = first?.events.length ?? 1;
  const statements = options.way === "separate" ? separate(events) : [together(events)];
  const clients = await Promise.all(
    Array.from({ length: options.connections }, async () => {
      const client = new pg.Client({
        connectionString: options.url,
        options: `-c role=${APP_ROLE}`,
      });
      client.on("error", () => undefined);
      await client.connect();
      return client;
    }),
  );
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + options.seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        const row = options.take();
        if (row === undefined) return;
        const before = performance.now();
        await insertOne(client, row, statements);
        latencies.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    seconds,
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    max: latencies.at(-1) ?? 0,
    statuses: {},
  };
}
