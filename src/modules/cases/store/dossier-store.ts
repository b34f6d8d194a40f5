/** One case with everything that its page shows, in one statement: each of four would cost as much as all of them. */
import { type Db, runText } from "#kernel/db.ts";
import type { StoredEvent } from "#kernel/events.ts";
import type { CaseRow } from "./case-store.ts";
import { CASE_COLUMNS, type PartyRow } from "./intake-store.ts";

export type LoggedEvent = StoredEvent & { readonly recordedAt: number };

/** A file as the kernel keeps it. */
export type FileRow = {
  readonly id: number;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly name: string;
};

export type Dossier = {
  readonly row: CaseRow;
  /** All events of the case in order. */
  readonly events: readonly LoggedEvent[];
  /** Sealed personal data, by role. */
  readonly parties: readonly PartyRow[];
  /** Files that were handed in with the case itself. */
  readonly files: readonly FileRow[];
};

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** The columns of a {@link CaseRow}, of a case `c`. */
const ROW = CASE_COLUMNS.map(([name]) => `c.${name} as "${camel(name)}"`).join(", ");

const PARTY_BYTES = [
  "name_sealed",
  "telephone_sealed",
  "telephone_index",
  "id_number_sealed",
  "id_number_index",
  "address_sealed",
] as const;

const ms = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::bigint`;

const DOSSIER = `select ${ROW},
  (select json_agg(json_build_object('seq', e.seq, 'type', e.type, 'at', ${ms("e.at")},
     'recordedAt', ${ms("e.recorded_at")}, 'actor', e.actor, 'data', e.data) order by e.seq)
   from kernel.event e where e.stream = 'case' and e.stream_id = c.id) as events,
  (select json_agg(json_build_object('role', p.role,
     ${PARTY_BYTES.map((name) => `'${camel(name)}', encode(p.${name}, 'hex')`).join(", ")}) order by p.role)
   from cases.party p where p.case_id = c.id) as parties,
  (select json_agg(json_build_object('id', f.id, 'sha256', f.sha256, 'sizeBytes', f.size_bytes,
     'mediaType', f.media_type, 'name', f.name) order by f.id)
   from kernel.file f where f.claimed_by = 'case:' || c.id) as files
  from cases."case" c where c.id = $1`;

type Raw = CaseRow & {
  readonly events: readonly Omit<LoggedEvent, "stream" | "streamId">[] | null;
  readonly parties: readonly Readonly<Record<string, string | null>>[] | null;
  readonly files: readonly FileRow[] | null;
};

function partyOf(raw: Readonly<Record<string, string | null>>): PartyRow {
  const bytes = PARTY_BYTES.map((name) => {
    const hex = raw[camel(name)];
    return [camel(name), hex == null ? null : Buffer.from(hex, "hex")] as const;
  });
  return { role: raw["role"], ...Object.fromEntries(bytes) } as PartyRow;
}

/** Finds a case with its events, parties and files. */
export async function findDossier(db: Db, id: number): Promise<Dossier | undefined> {
  const [raw] = await runText<Raw>(db, DOSSIER, [id]);
  if (raw === undefined) return undefined;
  const { events, parties, files, ...row } = raw;
  return {
    row,
    events: (events ?? []).map((event) => ({ stream: "case", streamId: id, ...event })),
    parties: (parties ?? []).map(partyOf),
    files: files ?? [],
  };
}
