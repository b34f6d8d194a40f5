-- Consolidation: spreadsheets of many departments gathered into one working set, compared, decided row by row.
-- Every table here is derived from the events of the stream "workingSet".

create schema consolidation;
grant usage on schema consolidation to guiwei_app;

create table consolidation.working_set (
  id         bigint      generated always as identity primary key,
  name       text        not null,
  name_en    text,
  status     text        not null,
  opened_at  timestamptz not null,
  opened_by  jsonb       not null,
  closed_at  timestamptz,
  import_id  bigint,
  last_no    integer     not null,
  event_seq  integer     not null,
  event_hash bytea       not null,
  constraint set_status_is_known check (status in ('open', 'closed')),
  constraint closed_sets_have_a_time check ((status = 'closed') = (closed_at is not null))
);
comment on table consolidation.working_set is 'One consolidation of the duties of many departments, from the first spreadsheet to the new draft edition of the catalogue.';
comment on column consolidation.working_set.import_id is 'The import of the catalogue that the drafts of the edition are listed under; null while open and where nothing changed.';
comment on column consolidation.working_set.last_no is 'The number that was given last; numbers of withdrawn rows are not given again.';
comment on column consolidation.working_set.event_seq is 'Head of its chain of events.';
grant select, insert, update on consolidation.working_set to guiwei_app;
grant usage on sequence consolidation.working_set_id_seq to guiwei_app;

create table consolidation.sheet (
  id           bigint      generated always as identity primary key,
  set_id       bigint      not null references consolidation.working_set (id),
  number       integer     not null,
  file_name    text        not null,
  sha256       text        not null,
  layout       text        not null,
  org_id       bigint,
  uploaded_at  timestamptz not null,
  uploaded_by  jsonb       not null,
  withdrawn_at timestamptz,
  answers      jsonb       not null,
  constraint sheet_number_once unique (set_id, number)
);
comment on table consolidation.sheet is 'A spreadsheet that was handed in, with the answer given for every row.';
comment on column consolidation.sheet.org_id is 'The department that it was handed in for; null where a column of it says whose each row is.';
create index sheet_by_file on consolidation.sheet (set_id, sha256);
grant select, insert, update on consolidation.sheet to guiwei_app;
grant usage on sequence consolidation.sheet_id_seq to guiwei_app;

create table consolidation.raw_row (
  id           bigint      generated always as identity primary key,
  set_id       bigint      not null references consolidation.working_set (id),
  no           integer     not null,
  sheet_id     bigint      not null references consolidation.sheet (id),
  sheet_row    integer     not null,
  org_id       bigint      not null,
  code         text        not null,
  name         text        not null,
  fingerprint  text        not null,
  content      jsonb       not null,
  doubts       jsonb       not null,
  decision     text,
  target_id    bigint      references consolidation.raw_row (id),
  final_code   text,
  reason       text,
  decided_at   timestamptz,
  decided_by   jsonb,
  revision     integer     not null,
  duty_code    text,
  duty_version integer,
  search_terms text[]      not null,
  constraint row_number_once unique (set_id, no),
  constraint same_row_once unique (set_id, fingerprint),
  constraint decision_is_known check (decision in ('keep', 'strengthen', 'optimise', 'oneStop', 'merge', 'giveBack', 'drop')),
  constraint decisions_have_a_reason check ((decision is null) = (reason is null) and (decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  constraint merges_have_a_target check (coalesce(decision = 'merge', false) = (target_id is not null)),
  constraint nothing_merges_into_itself check (target_id <> id)
);
comment on table consolidation.raw_row is 'A row of a department''s spreadsheet as it was handed in, and what was decided about it.';
comment on column consolidation.raw_row.no is 'What people call it: its running number in the set.';
comment on column consolidation.raw_row.doubts is 'What should be looked at; none of it kept the row out.';
comment on column consolidation.raw_row.final_code is 'The code that the decision gives it, where it is not its own.';
comment on column consolidation.raw_row.revision is 'Counts decisions, so that nobody decides over another''s decision unseen.';
comment on column consolidation.raw_row.duty_code is 'The duty of the catalogue that it became when the set was closed.';
create index raw_row_by_org on consolidation.raw_row (set_id, org_id, no);
create index raw_row_by_sheet on consolidation.raw_row (sheet_id);
create index raw_row_by_target on consolidation.raw_row (target_id) where target_id is not null;
create index raw_row_by_terms on consolidation.raw_row using gin (search_terms);
grant select, insert, update, delete on consolidation.raw_row to guiwei_app;
grant usage on sequence consolidation.raw_row_id_seq to guiwei_app;

create table consolidation.decision (
  row_id     bigint      not null references consolidation.raw_row (id) on delete cascade,
  revision   integer     not null,
  kind       text,
  target_id  bigint,
  final_code text,
  reason     text,
  decided_at timestamptz not null,
  decided_by jsonb       not null,
  constraint decision_once primary key (row_id, revision)
);
comment on table consolidation.decision is 'Every decision about a row, changed and taken back ones too; no kind: taken back.';
grant select, insert on consolidation.decision to guiwei_app;

create table consolidation.proposal (
  id      bigint  generated always as identity primary key,
  set_id  bigint  not null references consolidation.working_set (id),
  low_id  bigint  not null references consolidation.raw_row (id) on delete cascade,
  high_id bigint  not null references consolidation.raw_row (id) on delete cascade,
  kind    text    not null,
  score   double precision not null,
  reasons jsonb   not null,
  constraint proposal_once unique (low_id, high_id),
  constraint proposal_in_order check (low_id < high_id),
  constraint proposal_kind_is_known check (kind in ('exact', 'near', 'overlap'))
);
comment on table consolidation.proposal is 'Two rows that look like one duty, with every reason; found by rules, decided by people.';
create index proposal_by_set on consolidation.proposal (set_id, id);
create index proposal_by_high on consolidation.proposal (high_id);
grant select, insert, delete on consolidation.proposal to guiwei_app;
grant usage on sequence consolidation.proposal_id_seq to guiwei_app;

create table consolidation.comment (
  id     bigint      generated always as identity primary key,
  row_id bigint      not null references consolidation.raw_row (id),
  org_id bigint      not null,
  text   text        not null,
  at     timestamptz not null,
  by     jsonb       not null
);
comment on table consolidation.comment is 'What a department or the coordination office says about a row.';
create index comment_by_row on consolidation.comment (row_id, id);
grant select, insert on consolidation.comment to guiwei_app;
grant usage on sequence consolidation.comment_id_seq to guiwei_app;
