-- The kernel's own tables: events, seals, idempotency keys, files.
-- The app's role may insert and select events, never change or delete them.

grant usage on schema kernel to guiwei_app;

create table kernel.event (
  stream      text        not null,
  stream_id   bigint      not null,
  seq         integer     not null,
  position    bigint      generated always as identity,
  type        text        not null,
  at          timestamptz not null,
  recorded_at timestamptz not null default now(),
  actor       jsonb       not null,
  data        jsonb       not null,
  hash        bytea       not null,
  constraint event_once_per_stream primary key (stream, stream_id, seq),
  constraint event_seq_counts_from_one check (seq >= 1),
  constraint event_hash_is_sha256 check (octet_length(hash) = 32)
);
comment on table kernel.event is 'The truth: every event of every stream, append-only, hash-chained per stream.';
comment on column kernel.event.at is 'When it happened in the world (an imported letter keeps its own date).';
comment on column kernel.event.recorded_at is 'When this database learnt of it.';
comment on column kernel.event.hash is 'sha256(hash of seq-1 || canonical JSON of this event); the chain starts from 32 zero bytes.';
create index event_by_position on kernel.event using brin (position) with (pages_per_range = 32, autosummarize = on);
grant select, insert on kernel.event to guiwei_app;

create table kernel.seal (
  day            date        primary key,
  first_position bigint      not null,
  last_position  bigint      not null,
  event_count    bigint      not null,
  previous_root  bytea       not null,
  root           bytea       not null,
  sealed_at      timestamptz not null default now(),
  constraint seal_range_in_order check (last_position >= first_position - 1),
  constraint one_seal_per_range unique (first_position, day)
);
comment on table kernel.seal is 'Daily root over all chains: sha256(previous root || hashes of the events recorded since the last seal, in position order).';
grant select, insert on kernel.seal to guiwei_app;

create table kernel.idempotency_key (
  actor_key  text        not null,
  key        text        not null,
  route      text        not null,
  body_hash  bytea       not null,
  status     integer     not null,
  response   bytea       not null,
  created_at timestamptz not null default now(),
  constraint idempotency_key_once primary key (actor_key, key)
);
comment on table kernel.idempotency_key is 'Answers already given to unsafe requests, encrypted, so that a repeated request is answered and not repeated.';
create index idempotency_key_by_age on kernel.idempotency_key using brin (created_at);
grant select, insert, update, delete on kernel.idempotency_key to guiwei_app;

create table kernel.file (
  id          bigint      primary key,
  sha256      text        not null,
  size_bytes  bigint      not null,
  media_type  text        not null,
  name        text        not null,
  uploaded_by jsonb       not null,
  uploaded_at timestamptz not null,
  claimed_by  text,
  constraint file_name_is_short check (length(name) <= 200),
  constraint file_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on column kernel.file.id is 'Random, so that nobody claims what another visitor is about to hand in.';
comment on table kernel.file is 'Files by content; the bytes lie on disk under their sha256. A file claimed by nothing within a day is swept.';
create index file_by_sha256 on kernel.file (sha256);
create index file_unclaimed on kernel.file (uploaded_at) where claimed_by is null;
grant select, insert, update, delete on kernel.file to guiwei_app;

-- Jobs are enqueued by the app within its own transaction, but the queue itself belongs to the migrator.
create function kernel.enqueue(task text, payload json, job_key text, run_at timestamptz, max_attempts integer)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key := job_key, run_at := run_at, max_attempts := max_attempts);
end $$;
comment on function kernel.enqueue is 'Adds a job in the transaction of the caller.';
revoke all on function kernel.enqueue from public;
grant execute on function kernel.enqueue to guiwei_app;
