-- Accountability: breaches derived from the events of cases; raising is the program's, deciding is people's.
create schema accountability;
grant usage on schema accountability to guiwei_app;
alter default privileges in schema accountability grant select, insert, update, delete on tables to guiwei_app;
alter default privileges in schema accountability grant usage on sequences to guiwei_app;

create sequence accountability.breach_number as bigint;

create table accountability.breach (
  id         bigint      not null,
  kind       text        not null,
  -- The event of the case that is the evidence.
  case_id    bigint      not null,
  case_seq   integer     not null,
  -- What was owed, where a limit was missed.
  item       text        not null,
  org_id     bigint      not null,
  person_id  bigint,
  at         timestamptz not null,
  status     text        not null,
  upheld     boolean,
  measure    text,
  -- Statement, decision, appeal and its outcome.
  facts      jsonb       not null,
  last_seq   integer     not null,
  constraint breach_pkey primary key (id),
  constraint breach_once_per_event unique (case_id, case_seq, kind, item),
  constraint breach_status_known check (status in ('raised','stated','decided','appealed','settled','lifted'))
);
comment on table accountability.breach is 'One breach of a duty towards a resident, with its evidence; what became of it is decided by people.';
create index breach_newest on accountability.breach (id desc);
create index breach_by_org on accountability.breach (org_id, id desc);
create index breach_by_status on accountability.breach (status, id desc);
create index breach_by_case on accountability.breach (case_id);

create table accountability.review (
  only_row         boolean primary key default true check (only_row),
  calendar_version bigint not null
);
comment on table accountability.review is 'The edition of the calendar under which missed limits were looked at last.';
