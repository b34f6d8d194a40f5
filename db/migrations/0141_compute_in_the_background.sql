-- A round is computed by a job: it waits as "computing" until everything is sealed at once, and says how far it is.

alter table appraisal.round drop constraint round_status_is_known;
alter table appraisal.round add constraint round_status_is_known check
  (status in ('open', 'collecting', 'computing', 'replying', 'confirmed', 'published', 'closed', 'cancelled'));
create index round_computing on appraisal.round (id) where status = 'computing';

create table appraisal.computation (
  round_id  bigint      not null,
  phase     text        not null,
  done      bigint      not null,
  total     bigint      not null,
  begun_at  timestamptz not null,
  attempts  integer     not null,
  failed_at timestamptz,
  constraint computation_pkey primary key (round_id),
  constraint computation_phase_is_known check (phase in ('waiting', 'facts', 'scores')),
  constraint computation_done_of_total check (done >= 0 and done <= total)
);
comment on table appraisal.computation is 'How far the computation of a round is, for whoever waits; written beside the transaction that seals, gone when it has sealed.';
comment on column appraisal.computation.failed_at is 'When the last attempt failed; the next one begins within a minute.';
grant select, insert, update, delete on appraisal.computation to guiwei_app;
