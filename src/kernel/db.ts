/** Typed access to PostgreSQL: one pool, snake_case in tables and camelCase in code. */
import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  PostgresDialect,
  type RawBuilder,
  type Transaction,
  sql,
} from "kysely";
import pg from "pg";

export { type RawBuilder, sql };

/**
 * A connection or a transaction. Modules give it their own tables with {@link tablesOf};
 * the kernel itself names no module's table.
 */
// biome-ignore lint: the base type carries no tables on purpose
export type Db = Kysely<Record<string, never>>;

/** Sees a database through one module's table types. */
export function tablesOf<T>(db: Db): Kysely<T> {
  return db as unknown as Kysely<T>;
}

const types = {
  getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
    if (format !== "binary") {
      if (oid === 20) return Number; // int8: ids stay below 2^53
      if (oid === 1184) return readTimestamp; // timestamptz: epoch ms
      if (oid === 1082) return (value) => value; // date: "YYYY-MM-DD"
    }
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * Reads `2026-11-21 07:30:00.125+00` digit by digit: lists are full of instants, and Date.parse after two replacements
 * costs five times as much. Whatever is written otherwise (years before 1000 or after 9999, other offsets) goes the long way.
 */
function readTimestamp(value: string): number {
  const end = value.length - 3;
  const plain = value.endsWith("+00") && value.charCodeAt(4) === DASH && digit(value, 0) > 0;
  if (!plain || end < 19 || end > 26) return Date.parse(isoOf(value));
  let fraction = 0;
  // PostgreSQL keeps microseconds and leaves trailing zeros out; what is finer than a millisecond is dropped.
  for (let i = 20, unit = 100; i < 23 && i < end; i++, unit /= 10)
    fraction += digit(value, i) * unit;
  return (
    Date.UTC(
      two(value, 0) * 100 + two(value, 2),
      two(value, 5) - 1,
      two(value, 8),
      two(value, 11),
      two(value, 14),
      two(value, 17),
    ) + fraction
  );
}

const DASH = 0x2d;
const digit = (text: string, at: number): number => text.charCodeAt(at) - 0x30;
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** PostgreSQL writes `2026-11-21 07:30:00+05:30`; Date.parse wants a T and minutes in the offset. */
function isoOf(value: string): string {
  const iso = value.replace(" ", "T");
  return /[+-]\d\d$/.test(iso) ? `${iso}:00` : iso;
}

const PREPARED = /^\/\* prepared ([\w.]+) \*\/ /;

/**
 * Begins a statement that PostgreSQL plans once a connection: for hot statements whose text never varies.
 * The plan is made without looking at the values, so it is not for searches whose best way depends on the word.
 */
export function prepared(name: string): RawBuilder<unknown> {
  return sql.raw(`/* prepared ${name} */ `);
}

/** How many texts are remembered; a connection of PostgreSQL keeps a plan for each of them. */
const TEXTS_MOST = 150;
const nameOfText = new Map<string, string>();

/** The name of a text: the same text has the same name, and a text beyond the most that are kept has none. */
function nameFor(text: string): string | undefined {
  const known = nameOfText.get(text);
  if (known !== undefined || nameOfText.size >= TEXTS_MOST) return known;
  const name = `text.${nameOfText.size + 1}`;
  nameOfText.set(text, name);
  return name;
}

/**
 * Runs a statement that is written out, planned once a connection under its own text: for hot statements that come in
 * few shapes, where planning would cost more than running. Values go in as `$1`, `$2` and so on and never into the
 * text. Columns come back under the names that the text gives them (`lead_org_id as "leadOrgId"`): nothing is renamed.
 */
export async function runText<T>(db: Db, text: string, values: readonly unknown[]): Promise<T[]> {
  const name = nameFor(text);
  const statement = name === undefined ? text : `/* prepared ${name} */ ${text}`;
  const { rows } = await db
    .withoutPlugins()
    .executeQuery<T>(CompiledQuery.raw(statement, [...values]));
  return rows;
}

/** Sends statements that begin with {@link prepared} under their name. */
class NamingClient extends pg.Client {
  // oxlint-disable-next-line typescript/no-explicit-any -- the driver's overloads are passed through as they are
  override query(...args: any[]): any {
    const [text, values] = args;
    const name = typeof text === "string" ? PREPARED.exec(text)?.[1] : undefined;
    const named = name === undefined || args.length > 2 ? args : [{ name, text, values }];
    return super.query(...(named as [string]));
  }
}

export type DatabaseOptions = {
  readonly url: string;
  /** Role taken on by every connection; the app runs as `guiwei_app`, which cannot alter events. */
  readonly role?: string;
  readonly max?: number;
  readonly applicationName?: string;
  /** Upper bound of one statement. Unit: ms. */
  readonly statementTimeoutMs?: number;
  readonly onError?: (error: Error) => void;
};

export type Database = {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

/** Opens a pool. Instants come back as epoch milliseconds, days as text, bigints as numbers. */
export function openDatabase(options: DatabaseOptions): Database {
  const settings = [
    options.role === undefined ? "" : `-c role=${options.role}`,
    `-c statement_timeout=${options.statementTimeoutMs ?? 30_000}`,
    "-c lock_timeout=10000",
    "-c idle_in_transaction_session_timeout=60000",
    "-c timezone=UTC",
    // Many ask at once: one of them must not take several cores, and starting helpers costs more than most questions.
    "-c max_parallel_workers_per_gather=0",
  ];
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 12,
    application_name: options.applicationName ?? "guiwei",
    options: settings.join(" "),
    connectionTimeoutMillis: 10_000,
    types,
    Client: NamingClient,
  });
  const lost = options.onError ?? (() => undefined);
  pool.on("error", lost);
  // A connection that breaks while it is in use says so itself; unheard, that would end the whole program.
  pool.on("connect", (client) => client.on("error", lost));
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, close: () => db.destroy() };
}

/** An instant as a parameter. */
export function at(ms: number): Date {
  return new Date(ms);
}

/** A value as a jsonb parameter. */
export function jsonb<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}

/** Tells whether a database handle is a transaction already. */
export function isTransaction(db: Db): db is Transaction<Record<string, never>> {
  return db.isTransaction;
}

/** The name of the violated constraint, so that a store can map it to a refusal. */
export function violatedConstraint(error: unknown): string | undefined {
  const e = error as { code?: unknown; constraint?: unknown };
  const code = typeof e?.code === "string" ? e.code : "";
  return code.startsWith("23") && typeof e.constraint === "string" ? e.constraint : undefined;
}

/** How often a transaction that PostgreSQL ended is begun again. */
const BEGINNINGS = 4;

/**
 * Runs something again that PostgreSQL ended because it and another transaction waited for each other: the other has
 * gone on, so the second time it finds how things stand. `run` begins a transaction and leaves nothing outside it.
 */
export async function againAfterDeadlock<T>(run: () => Promise<T>): Promise<T> {
  for (let beginning = 1; ; beginning++)
    try {
      return await run();
    } catch (error) {
      if ((error as { code?: unknown }).code !== "40P01" || beginning === BEGINNINGS) throw error;
    }
}

const OUTAGE = /^(08|53|57P|55P03|40001|40P01|57014)/;

/** Tells whether an error means that the database is out of reach or too busy (worth trying again). */
export function isOutage(error: unknown): boolean {
  const e = error as { code?: unknown; message?: unknown };
  const code = typeof e?.code === "string" ? e.code : "";
  if (OUTAGE.test(code)) return true;
  if (["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "ETIMEDOUT"].includes(code)) return true;
  return (
    typeof e?.message === "string" &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      e.message,
    )
  );
}
