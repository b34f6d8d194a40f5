-- Admission: what departments may ask of sub-districts, stations and committees, on whose decision, at which price.

create schema admission;
grant usage on schema admission to guiwei_app;
alter default privileges in schema admission grant select, insert, update, delete on tables to guiwei_app;
alter default privileges in schema admission grant usage on sequences to guiwei_app;

create sequence admission.application_number as bigint;
create sequence admission.meeting_number as bigint;
create sequence admission.feed_number as bigint;

create table admission.application (
  id               bigint      not null,
  status           text        not null,
  kind             text        not null,
  -- 准入编号; null until somebody admitted it, or an emergency began.
  code             text,
  applicant_org_id bigint      not null,
  title            text        not null,
  from_day         date        not null,
  to_day           date        not null,
  total_fen        bigint      not null,
  -- Whoever is asked, is to carry it out, or has joined a petition.
  party_org_ids    bigint[]    not null,
  -- Whose opinion is still awaited.
  awaited_org_ids  bigint[]    not null,
  is_public        boolean     not null,
  is_late          boolean     not null,
  terms            text[]      not null,
  data             jsonb       not null,
  -- Name and telephone of the contact, sealed; not part of the events.
  contact_sealed   bytea,
  last_seq         integer     not null,
  updated_at       timestamptz not null,
  constraint application_pkey primary key (id),
  constraint one_application_per_code unique (code),
  constraint application_status_known check (status in ('draft', 'submitted', 'consultation', 'review', 'ready',
    'admitted', 'refused', 'withdrawn', 'emergency', 'lapsed', 'ended')),
  constraint application_kind_known check (kind in ('quantity', 'standing', 'form')),
  constraint application_total_is_an_amount check (total_fen >= 0)
);
comment on table admission.application is 'An application for admission and the mandate it became; derived from the events of stream "admission".';
comment on column admission.application.total_fen is 'What the whole of it costs. Unit: fen.';
create index application_newest on admission.application (id desc);
create index application_by_status on admission.application (status, id desc);
create index application_by_applicant on admission.application (applicant_org_id, id desc);
create index application_by_party on admission.application using gin (party_org_ids);
create index application_by_term on admission.application using gin (terms);
create index application_in_register on admission.application (id desc) where is_public;

create table admission.meeting (
  id         bigint      not null,
  status     text        not null,
  body       text        not null,
  name       text        not null,
  held_at    timestamptz not null,
  data       jsonb       not null,
  last_seq   integer     not null,
  constraint meeting_pkey primary key (id),
  constraint meeting_status_known check (status in ('planned', 'held', 'cancelled')),
  constraint meeting_body_known check (body in ('executive', 'standingCommittee'))
);
comment on table admission.meeting is 'A meeting that decides on admission; derived from the events of stream "admissionMeeting".';
create index meeting_by_time on admission.meeting (held_at desc, id desc);

create table admission.agenda_item (
  meeting_id     bigint  not null,
  application_id bigint  not null,
  matter         text    not null,
  -- What the meeting decided; null while it has not.
  result         text,
  constraint one_decision_per_meeting primary key (meeting_id, application_id),
  constraint agenda_item_matter_known check (matter in ('admission', 'ratification', 'continuation', 'exit'))
);
comment on table admission.agenda_item is 'What a meeting deals with, once each; derived from the events of stream "admission".';
create index agenda_item_by_application on admission.agenda_item (application_id);

create table admission.setting (
  valid_from date        not null,
  "values"   jsonb       not null,
  reason     text        not null,
  set_at     timestamptz not null,
  set_by     jsonb       not null,
  constraint setting_pkey primary key (valid_from)
);
comment on table admission.setting is 'Limits of admission and the list of assisted duties, from a day on; derived from the events of stream "admissionSetting".';

create table admission.feed (
  id         bigint      not null,
  person_id  bigint      not null,
  -- A keyed hash; the address itself is shown once.
  digest     text        not null,
  opened_at  timestamptz not null,
  revoked_at timestamptz,
  constraint feed_pkey primary key (id),
  constraint feed_once_per_digest unique (digest)
);
comment on table admission.feed is 'Addresses under which a calendar program reads the meetings; derived from the events of stream "admissionFeed".';
create index feed_by_person on admission.feed (person_id) where revoked_at is null;
