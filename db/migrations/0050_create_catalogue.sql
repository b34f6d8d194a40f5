-- The catalogue of duties: what the district does, who leads it where, and what residents must bring.
-- Every table here is derived from the events of the streams "duty", "category" and "dutyList".

create schema catalogue;
grant usage on schema catalogue to guiwei_app;
create extension if not exists btree_gist;

create table catalogue.duty_list (
  id          bigint  generated always as identity primary key,
  code        text    not null,
  name        text    not null,
  name_en     text,
  parent_code text,
  position    integer not null,
  constraint duty_list_code_once unique (code)
);
comment on table catalogue.duty_list is 'Lists that duties belong to (administrative powers, public services, station work …); the set of lists is data.';
grant select, insert, update on catalogue.duty_list to guiwei_app;

create table catalogue.import (
  id          bigint      generated always as identity primary key,
  file_name   text        not null,
  sha256      text        not null,
  imported_at timestamptz not null,
  imported_by jsonb       not null,
  report      jsonb       not null
);
comment on table catalogue.import is 'Spreadsheets that were taken in, with the answer given for every row.';
grant select, insert, update on catalogue.import to guiwei_app;
create index import_by_time on catalogue.import (id desc);

create table catalogue.duty (
  id         bigint  generated always as identity primary key,
  code       text    not null,
  event_seq  integer not null,
  event_hash bytea   not null,
  constraint duty_code_once unique (code),
  constraint duty_code_is_short check (length(code) between 1 and 100)
);
comment on table catalogue.duty is 'A duty by its official code; what it says is in its versions.';
comment on column catalogue.duty.event_seq is 'Head of its chain of events.';
grant select, insert, update on catalogue.duty to guiwei_app;
grant usage on sequence catalogue.duty_id_seq to guiwei_app;

create table catalogue.duty_version (
  id                 bigint      generated always as identity primary key,
  duty_id            bigint      not null references catalogue.duty (id),
  number             integer     not null,
  status             text        not null,
  effective_from     date,
  effective_to       date,
  import_id          bigint      references catalogue.import (id),
  revision           integer     not null,
  drafted_at         timestamptz not null,
  published_at       timestamptz,
  retired_at         timestamptz,
  name               text        not null,
  name_en            text,
  summary            text        not null,
  summary_en         text,
  class              text        not null,
  power_kind         text,
  item_group         text,
  lists              text[]      not null,
  legal_basis        text[]      not null,
  applicants         text        not null,
  area_ids           bigint[]    not null,
  steps              jsonb       not null,
  limits             jsonb       not null,
  pause_cap_workdays integer,
  fee                text        not null,
  channels           text[]      not null,
  place_kinds        text[]      not null,
  places             text        not null,
  result             text        not null,
  retention          text        not null,
  synonyms           text[]      not null,
  search_terms       text[]      not null,
  constraint duty_version_once unique (duty_id, number),
  constraint duty_status_is_known check (status in ('draft', 'published', 'retired')),
  constraint duty_class_is_known check (class in ('enforcement', 'safety', 'publicService', 'selfGovernance')),
  constraint drafts_are_not_in_effect check (status <> 'draft' or effective_from is null),
  constraint published_versions_have_a_day check (status <> 'published' or effective_from is not null),
  constraint duty_ends_after_it_begins check (effective_to >= effective_from),
  constraint one_version_in_effect exclude using gist (
    duty_id with =, daterange(effective_from, effective_to) with &&
  ) where (effective_from is not null) deferrable initially deferred
);
comment on table catalogue.duty_version is 'One edition of a duty; a case pins the one that it was opened under.';
comment on column catalogue.duty_version.effective_to is 'First day no longer in effect.';
comment on column catalogue.duty_version.search_terms is 'Pairs of characters and words of name and synonyms, for the search of the console.';
create unique index one_draft_per_duty on catalogue.duty_version (duty_id) where status = 'draft';
create index duty_version_by_effect on catalogue.duty_version (effective_from) where effective_from is not null;
create index duty_version_by_terms on catalogue.duty_version using gin (search_terms);
create index duty_version_by_import on catalogue.duty_version (import_id) where import_id is not null;
grant select, insert, update on catalogue.duty_version to guiwei_app;

create table catalogue.duty_lead (
  version_id bigint  not null references catalogue.duty_version (id),
  position   integer not null,
  area_id    bigint,
  kind       text    not null,
  org_id     bigint,
  clause     text    not null,
  constraint duty_lead_in_order primary key (version_id, position),
  constraint only_organisations_are_named check ((kind = 'organisation') = (org_id is not null))
);
comment on table catalogue.duty_lead is 'Who leads a version where; no area means the whole of what it covers, the most specific area wins.';
create index duty_lead_by_org on catalogue.duty_lead (org_id) where org_id is not null;
grant select, insert, update, delete on catalogue.duty_lead to guiwei_app;

create table catalogue.co_organiser (
  version_id   bigint  not null references catalogue.duty_version (id),
  position     integer not null,
  area_id      bigint,
  kind         text    not null,
  org_id       bigint,
  task         text    not null,
  limit_unit   text,
  limit_amount double precision,
  constraint co_organiser_in_order primary key (version_id, position),
  constraint only_organisations_help_by_name check ((kind = 'organisation') = (org_id is not null)),
  constraint limit_is_whole check ((limit_unit is null) = (limit_amount is null))
);
comment on table catalogue.co_organiser is 'The X of 1+X: who helps with which task within which time.';
create index co_organiser_by_org on catalogue.co_organiser (org_id) where org_id is not null;
grant select, insert, update, delete on catalogue.co_organiser to guiwei_app;

create table catalogue.material (
  version_id     bigint  not null references catalogue.duty_version (id),
  position       integer not null,
  name           text    not null,
  form           text    not null,
  count          integer not null,
  sample_file_id bigint,
  shared         boolean not null,
  condition      text,
  note           text    not null,
  constraint material_in_order primary key (version_id, position)
);
comment on table catalogue.material is 'What the applicant brings; `shared` ones the office gets by itself.';
grant select, insert, update, delete on catalogue.material to guiwei_app;

create table catalogue.category (
  id          bigint  generated always as identity primary key,
  code        text    not null,
  name        text    not null,
  name_en     text,
  parent_code text,
  class       text    not null,
  area_ids    bigint[] not null,
  limits      jsonb   not null,
  synonyms    text[]  not null,
  position    integer not null,
  open        boolean not null,
  constraint category_code_once unique (code)
);
comment on table catalogue.category is 'Kinds of request that have no duty, with the rule that dispatches them.';
grant select, insert, update on catalogue.category to guiwei_app;

create table catalogue.category_lead (
  category_id bigint  not null references catalogue.category (id),
  position    integer not null,
  area_id     bigint,
  kind        text    not null,
  org_id      bigint,
  clause      text    not null,
  constraint category_lead_in_order primary key (category_id, position),
  constraint only_organisations_lead_by_name check ((kind = 'organisation') = (org_id is not null))
);
comment on table catalogue.category_lead is 'Who takes a kind of request where; the same rule as for duties.';
create index category_lead_by_org on catalogue.category_lead (org_id) where org_id is not null;
grant select, insert, update, delete on catalogue.category_lead to guiwei_app;
