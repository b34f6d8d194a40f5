-- Task refusals (说"不"): whoever is given un-admitted work says no with evidence; the coordination office decides.
create schema task_refusals;
grant usage on schema task_refusals to guiwei_app;
alter default privileges in schema task_refusals grant select, insert, update, delete on tables to guiwei_app;
alter default privileges in schema task_refusals grant usage on sequences to guiwei_app;

create sequence task_refusals.task_refusal_number as bigint;

create table task_refusals.task_refusal (
  id                     bigint      not null,
  -- The body that says no; who of its people did stands in `facts` and is told to nobody outside of it but the office.
  org_id                 bigint      not null,
  -- Whose work it is.
  department_org_id      bigint      not null,
  channel                text        not null,
  status                 text        not null,
  -- The case on which it came, and the task of a co-organiser where it was one.
  case_id                bigint,
  task_id                integer,
  asked_at               timestamptz not null,
  what                   text        not null,
  recorded_at            timestamptz not null,
  -- Who asked, sealed; the event keeps a keyed digest of both.
  asker_name_sealed      bytea,
  asker_telephone_sealed bytea,
  -- Evidence, mandates looked at, statement, decision, withdrawal.
  facts                  jsonb       not null,
  last_seq               integer     not null,
  constraint task_refusal_pkey primary key (id),
  constraint task_refusal_channel_known
    check (channel in ('case','telephone','paper','meeting','chatGroup','other')),
  constraint task_refusal_status_known check (status in ('waiting','confirmed','covered','withdrawn')),
  constraint task_refusal_of_a_case check ((channel = 'case') = (case_id is not null)),
  constraint task_refusal_between_two check (org_id <> department_org_id)
);
comment on table task_refusals.task_refusal is 'One refusal of un-admitted work, with its evidence and what the coordination office decided.';
create unique index one_waiting_per_task on task_refusals.task_refusal (case_id, coalesce(task_id, 0))
  where status = 'waiting' and case_id is not null;
create index task_refusal_newest on task_refusals.task_refusal (id desc);
create index task_refusal_by_org on task_refusals.task_refusal (org_id, id desc);
create index task_refusal_by_department on task_refusals.task_refusal (department_org_id, id desc);
create index task_refusal_waiting on task_refusals.task_refusal (id) where status = 'waiting';
create index task_refusal_by_case on task_refusals.task_refusal (case_id) where case_id is not null;
create index task_refusal_by_time on task_refusals.task_refusal (recorded_at);
