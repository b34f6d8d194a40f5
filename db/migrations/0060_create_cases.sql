-- Cases: tables are what the events of a case make of it; `npm run verify` proves it.

create schema cases;
grant usage on schema cases to guiwei_app;
alter default privileges in schema cases grant select, insert, update, delete on tables to guiwei_app;
alter default privileges in schema cases grant usage on sequences to guiwei_app;

-- Numbers are taken in blocks by each process, so a gap says nothing.
create sequence cases.case_number as bigint increment by 1 cache 1;

create table cases."case" (
  id                      bigint      not null,
  kind                    text        not null,
  request_type            text,
  status                  text        not null,
  channel                 text        not null,
  duty_version_id         bigint,
  duty_code               text,
  category_code           text,
  title                   text        not null,
  description             text        not null,
  district_id             bigint      not null,
  subdistrict_id          bigint,
  community_id            bigint,
  grid_id                 bigint,
  lng                     double precision,
  lat                     double precision,
  resident_id             bigint,
  party_digest            text        not null,
  external_ref            text,
  received_at             timestamptz not null,
  first_contact_org_id    bigint      not null,
  first_contact_person_id bigint,
  lead_org_id             bigint,
  lead_basis              text,
  holder_org_id           bigint      not null,
  held_since              timestamptz not null,
  handler_person_id       bigint,
  accepted_at             timestamptz,
  completed_at            timestamptz,
  closed_at               timestamptz,
  outcome                 text,
  completed_late          boolean,
  grade                   smallint,
  -- What changes seldom or is only shown on the case's own page.
  facts                   jsonb       not null,
  -- Derived from the clocks and the calendar of the named version.
  due_at                  timestamptz,
  due_clock               text,
  due_provisional         boolean     not null default false,
  next_timer_at           timestamptz,
  calendar_version        bigint      not null,
  query_code_digest       bytea       not null,
  last_seq                integer     not null,
  last_hash               bytea       not null,
  is_open                 boolean     generated always as (status in ('received','awaitingMaterials','accepted','inProgress','paused')) stored,
  constraint case_pkey primary key (id),
  constraint case_kind_known check (kind in ('application','request','jointOperation')),
  constraint case_grade_from_1_to_5 check (grade between 1 and 5),
  constraint case_point_whole check ((lng is null) = (lat is null)),
  constraint case_in_progress_has_a_lead check (status not in ('inProgress','paused','completed') or lead_org_id is not null)
);
comment on table cases."case" is 'One matter of one resident; exactly one lead once it is dispatched.';

-- Lists of open cases by due date, one index for every way of standing to a case.
create index case_open_by_due         on cases."case" (due_at, id) where is_open;
create index case_open_by_holder      on cases."case" (holder_org_id, due_at, id) where is_open;
create index case_open_by_lead        on cases."case" (lead_org_id, due_at, id) where is_open;
create index case_open_by_subdistrict on cases."case" (subdistrict_id, due_at, id) where is_open;
create index case_open_by_community   on cases."case" (community_id, due_at, id) where is_open;
create index case_open_by_grid        on cases."case" (grid_id, due_at, id) where is_open;
create index case_open_by_first       on cases."case" (first_contact_org_id, due_at, id) where is_open;
-- All cases, newest first.
create index case_by_lead             on cases."case" (lead_org_id, id);
create index case_by_subdistrict      on cases."case" (subdistrict_id, id);
create index case_by_community        on cases."case" (community_id, id);
create index case_by_grid             on cases."case" (grid_id, id);
create index case_by_first            on cases."case" (first_contact_org_id, id);
create index case_by_holder           on cases."case" (holder_org_id, id);
create index case_by_resident         on cases."case" (resident_id, id) where resident_id is not null;
create index case_by_timer            on cases."case" (next_timer_at) where next_timer_at is not null;
create unique index case_imported_once on cases."case" (external_ref) where external_ref is not null;

create table cases.party (
  case_id          bigint not null,
  role             text   not null,
  name_sealed      bytea,
  telephone_sealed bytea,
  telephone_index  bytea,
  id_number_sealed bytea,
  id_number_index  bytea,
  address_sealed   bytea,
  constraint party_pkey primary key (case_id, role),
  constraint party_of_a_case foreign key (case_id) references cases."case" (id)
);
comment on table cases.party is 'Personal data of a case, every field encrypted; found again only by blind index.';
create index party_by_telephone on cases.party (telephone_index, case_id) where telephone_index is not null;
create index party_by_id_number on cases.party (id_number_index, case_id) where id_number_index is not null;

create table cases.case_search (
  case_id bigint not null,
  terms   integer[] not null,
  constraint case_search_pkey primary key (case_id)
);
comment on table cases.case_search is 'Hashed search terms, mixed with the bucket of the case number so that newest matches are found first and frequent terms stay cheap.';
create index case_search_terms on cases.case_search using gin (terms) with (fastupdate = on, gin_pending_list_limit = 16384);

create table cases.clockwork (
  only_row         boolean primary key default true check (only_row),
  calendar_version bigint not null
);
comment on table cases.clockwork is 'The edition of the calendar under which all deadlines at hand were computed last.';
