-- Process review: where the time of cases goes, derived from their events.
create schema review;
grant usage on schema review to guiwei_app;
alter default privileges in schema review grant select, insert, update, delete on tables to guiwei_app;

create table review.passage (
  case_id          bigint      not null,
  kind             text        not null,
  duty_code        text,
  category_code    text,
  subdistrict_id   bigint,
  community_id     bigint,
  lead_org_id      bigint,
  received_at      timestamptz not null,
  completed_at     timestamptz,
  -- Working time from receipt to completion without pauses. Unit: minutes.
  working_minutes  integer     not null,
  late             boolean,
  hand_overs       integer     not null,
  returns          integer     not null,
  -- It came back to a body that it had left.
  is_ping_pong     boolean     not null,
  path             bigint[]    not null,
  calendar_version bigint      not null,
  constraint passage_pkey primary key (case_id)
);
comment on table review.passage is 'The way of one case through the bodies that held it; a function of its events and the calendar.';
create index passage_by_receipt on review.passage (received_at);
create index passage_by_path on review.passage using gin (path);
create index passage_outdated on review.passage (calendar_version, case_id);

create table review.stay (
  case_id         bigint      not null,
  ordinal         integer     not null,
  org_id          bigint      not null,
  next_org_id     bigint,
  from_at         timestamptz not null,
  to_at           timestamptz,
  working_minutes integer     not null,
  -- The event that ended it; null while it lasts.
  ended_by        text,
  constraint stay_pkey primary key (case_id, ordinal),
  constraint stay_of_a_passage foreign key (case_id) references review.passage (case_id) deferrable initially deferred
);
comment on table review.stay is 'How long one body held a case, and to whom it went from there.';
create index stay_by_org on review.stay (org_id, next_org_id);
