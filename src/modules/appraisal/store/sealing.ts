/** SQL of what is sealed with a round: its inputs and results, and the facts that they count. */
import { type Db, type RawBuilder, sql } from "#kernel/db.ts";
import type { MaskSum, SubjectKind } from "../rules/counts.ts";
import type { Fact, Month } from "../rules/evidence.ts";
import { SUBJECT_COLUMNS } from "./evidence.ts";

export type Sealing = {
  readonly inputs: string;
  readonly inputsHash: string;
  readonly results: string;
  readonly resultsHash: string;
};

/** Keeps what a round was computed from and what came of it; the app's role can never change it. */
export async function insertSealing(db: Db, roundId: number, one: Sealing): Promise<void> {
  await sql`insert into appraisal.sealing (round_id, inputs, inputs_hash, results, results_hash)
    values (${roundId}, ${one.inputs}, ${one.inputsHash}, ${one.results}, ${one.resultsHash})`.execute(
    db,
  );
}

/** What was sealed with a round. */
export async function findSealing(db: Db, roundId: number): Promise<Sealing | undefined> {
  const { rows } = await sql<Sealing>`select inputs, inputs_hash, results, results_hash
    from appraisal.sealing where round_id = ${roundId}`.execute(db);
  return rows[0];
}

/** Upper bound of one statement over all the facts of a round. Unit: ms. */
const SEAL_TIMEOUT_MS = "300000";

/** Gives the statements of this transaction the time that a year of a million cases takes on a busy machine. */
export async function allowLongStatements(db: Db): Promise<void> {
  await sql`select set_config('statement_timeout', ${SEAL_TIMEOUT_MS}, true)`.execute(db);
}

/** Whose facts of which months a round is about. */
export type FactsOf = {
  readonly orgIds: readonly number[];
  readonly areaIds: readonly number[];
  readonly from: Month;
  readonly to: Month;
};

function belongs({ orgIds, areaIds, from, to }: FactsOf): RawBuilder<unknown> {
  const areas = [...areaIds];
  return sql`month between ${from} and ${to} and (org_id = any(${[...orgIds]}::bigint[])
    or subdistrict_id = any(${areas}::bigint[]) or community_id = any(${areas}::bigint[]))`;
}

/** How many facts a round is about. */
export async function countFacts(db: Db, of: FactsOf): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from appraisal.fact
    where ${belongs(of)}`.execute(db);
  return rows[0]?.count ?? 0;
}

const FACT = sql`case_id, org_id, month, matter, subdistrict_id, community_id, counted, hits`;
const LINE = sql`case_id || ',' || org_id || ',' || month || ',' || matter || ','
  || coalesce(subdistrict_id::text, '') || ',' || coalesce(community_id::text, '') || ',' || counted || ',' || hits`;

export type Copied = {
  readonly count: number;
  /** The facts as lines, in order; null where there were none. */
  readonly lines: string | null;
  /** The case up to which everything is copied; null where nothing is left. */
  readonly reached: number | null;
};

/** Copies the facts of the next cases into a round, and answers them as the lines that are hashed. */
export async function copyFacts(
  db: Db,
  roundId: number,
  of: FactsOf,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Copied> {
  const { rows } = await sql<Copied>`with page as materialized (
      select max(case_id) as reached from (select case_id from appraisal.fact where case_id > ${after}
        order by case_id limit ${limit}) next_ones),
    copied as (
      insert into appraisal.sealed_fact (round_id, ${FACT})
      select ${roundId}::bigint, ${FACT} from appraisal.fact
      where case_id > ${after} and case_id <= (select reached from page) and ${belongs(of)}
      returning ${FACT})
    select (select reached from page) as reached, count(*)::int as count,
      string_agg(${LINE}, E'\n' order by case_id, org_id, month) as lines
    from copied`.execute(db);
  return rows[0] ?? { count: 0, lines: null, reached: null };
}

/** Sums of the sealed facts of some subjects, grouped by their bits. */
export async function sealedMasks(
  db: Db,
  roundId: number,
  subject: SubjectKind,
  ids: readonly number[],
): Promise<MaskSum[]> {
  const found: MaskSum[] = [];
  if (ids.length === 0) return found;
  for (const column of SUBJECT_COLUMNS[subject]) {
    const { rows } =
      await sql<MaskSum>`select ${sql.ref(column)} as subject_id, matter, counted, hits,
        count(*)::int as facts
      from appraisal.sealed_fact
      where round_id = ${roundId} and ${sql.ref(column)} = any(${[...ids]}::bigint[])
      group by ${sql.ref(column)}, matter, counted, hits`.execute(db);
    found.push(...rows);
  }
  return found;
}

/** The hash over the lines of the sealed facts of a round, in order; the same as over the lines of its file. */
export async function hashOfFacts(db: Db, roundId: number): Promise<string> {
  const { rows } = await sql<{ hash: string }>`select encode(sha256(convert_to(coalesce(string_agg(
      ${LINE}, E'\n' order by case_id, org_id, month), ''), 'UTF8')), 'hex') as hash
    from appraisal.sealed_fact where round_id = ${roundId}`.execute(db);
  return rows[0]?.hash ?? "";
}

const AFTER = sql`(case_id, org_id, month)`;

type Whose = { readonly kind: SubjectKind; readonly id: number };

const isOf = ({ kind, id }: Whose): RawBuilder<unknown> =>
  kind === "org" ? sql`org_id = ${id}` : sql`(subdistrict_id = ${id} or community_id = ${id})`;

/** One page of the sealed facts of a round, in order; of one target only, where it is named. */
export async function sealedFacts(
  db: Db,
  roundId: number,
  after: { readonly caseId: number; readonly orgId: number; readonly month: string },
  limit: number,
  of: Whose | null = null,
): Promise<Fact[]> {
  const whose = of === null ? sql`true` : isOf(of);
  const { rows } = await sql<Fact>`select ${FACT} from appraisal.sealed_fact
    where round_id = ${roundId} and ${whose}
      and ${AFTER} > (${after.caseId}, ${after.orgId}, ${after.month})
    order by case_id, org_id, month limit ${limit}`.execute(db);
  return rows;
}

export type SealedCase = { readonly caseId: number; readonly month: string; readonly hit: boolean };

/** One page of the cases behind one indicator of one target, newest first. */
export async function casesBehind(
  db: Db,
  roundId: number,
  of: {
    readonly kind: SubjectKind;
    readonly id: number;
    readonly mask: number;
    readonly matters: readonly string[] | null;
    readonly hit: boolean | undefined;
    readonly before: number | null;
  },
  limit: number,
): Promise<SealedCase[]> {
  const { mask, matters, hit, before } = of;
  const about = matters === null ? sql`true` : sql`matter = any(${[...matters]}::text[])`;
  const went = hit === undefined ? sql`true` : sql`((hits & ${mask}) <> 0) = ${hit}`;
  const { rows } = await sql<SealedCase>`select case_id, month, (hits & ${mask}) <> 0 as hit
    from appraisal.sealed_fact
    where round_id = ${roundId} and ${isOf(of)} and (counted & ${mask}) <> 0 and ${about} and ${went}
      and (${before}::bigint is null or case_id < ${before}::bigint)
    order by case_id desc limit ${limit}`.execute(db);
  return rows;
}
