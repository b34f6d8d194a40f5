-- Notices: what a case's events mean to people, and how they learn of it.

create schema notices;
grant usage on schema notices to guiwei_app;

create table notices.notice (
  id          bigint      generated always as identity primary key,
  case_id     bigint      not null,
  seq         integer     not null,
  at          timestamptz not null,
  kind        text        not null,
  audience    text        not null,
  audience_id bigint      not null,
  facts       jsonb       not null,
  mailed_to   bigint[]    not null default '{}',
  constraint one_notice_per_event_and_audience unique (case_id, seq, kind, audience, audience_id),
  constraint notice_audience_known check (audience in ('org','person','resident','subdistrict','coordinators'))
);
comment on table notices.notice is 'What one event of a case means to one audience; derived from the event by notices.derive, never edited.';
comment on column notices.notice.facts is 'What its text names: organisations, rungs, grades; never personal data.';
comment on column notices.notice.mailed_to is 'People for whom an e-mail was made: who then held a post in the audience and had asked for it.';
create index notice_of_audience on notices.notice (audience, audience_id, id);
grant select, insert on notices.notice to guiwei_app;

create table notices.reader (
  kind       text   not null,
  id         bigint not null,
  read_up_to bigint not null default 0,
  constraint reader_once primary key (kind, id),
  constraint reader_kind_known check (kind in ('person','resident'))
);
comment on table notices.reader is 'Up to which notice somebody has marked everything as read.';
grant select, insert, update on notices.reader to guiwei_app;

create table notices.reading (
  kind      text   not null,
  id        bigint not null,
  notice_id bigint not null references notices.notice (id),
  constraint reading_once primary key (kind, id, notice_id)
);
comment on table notices.reading is 'Notices read one by one, above what the reader has marked as read altogether.';
grant select, insert, delete on notices.reading to guiwei_app;

create table notices.preference (
  person_id    bigint  primary key,
  email_sealed bytea,
  choices      jsonb   not null,
  last_seq     integer not null
);
comment on table notices.preference is 'Which notices a member of staff wants by which channel; made by the stream noticePreference.';
comment on column notices.preference.email_sealed is 'The address, sealed; the event holds a keyed digest of it.';
grant select, insert, update on notices.preference to guiwei_app;

create table notices.resident_preference (
  resident_id bigint  primary key,
  sms         boolean not null,
  last_seq    integer not null
);
comment on table notices.resident_preference is 'Whether a resident wants text messages; made by the stream residentNoticePreference.';
grant select, insert, update on notices.resident_preference to guiwei_app;

create sequence notices.endpoint_number;
grant usage on sequence notices.endpoint_number to guiwei_app;
create table notices.endpoint (
  id            bigint  primary key,
  name          text    not null,
  url           text    not null,
  org_id        bigint,
  groups        text[]  not null,
  active        boolean not null,
  removed       boolean not null,
  secret_sealed bytea   not null,
  last_seq      integer not null,
  constraint endpoint_name_is_short check (length(name) between 1 and 100)
);
comment on table notices.endpoint is 'Receivers of webhooks, of one organisation or of the whole district; made by the stream noticeEndpoint.';
grant select, insert, update on notices.endpoint to guiwei_app;

create table notices.delivery (
  id              bigint      generated always as identity primary key,
  delivery_id     uuid        not null default gen_random_uuid(),
  channel         text        not null,
  target_id       bigint      not null,
  health          text        not null,
  case_id         bigint      not null,
  seq             integer     not null,
  kind            text        not null,
  at              timestamptz not null,
  facts           jsonb       not null,
  state           text        not null default 'waiting',
  attempts        integer     not null default 0,
  created_at      timestamptz not null,
  give_up_at      timestamptz not null,
  next_at         timestamptz not null,
  lease_until     timestamptz,
  last_attempt_at timestamptz,
  sent_at         timestamptz,
  error           text,
  constraint one_delivery_per_event_and_target unique (case_id, seq, kind, channel, target_id),
  constraint delivery_id_once unique (delivery_id),
  constraint delivery_channel_known check (channel in ('email','webhook','sms')),
  constraint delivery_state_known check (state in ('waiting','sending','sent','dead'))
);
comment on table notices.delivery is 'One notice on its way to one target outside. Created with the notice; sent at least once, in order per case and target.';
comment on column notices.delivery.target_id is 'Endpoint of a webhook, person of an e-mail, case of a text message to its reporter.';
comment on column notices.delivery.health is 'What fails together: one receiver, the mail server, the sender of text messages.';
comment on column notices.delivery.lease_until is 'Who took it must have finished by then; after that another takes it, under the same delivery_id.';
create index delivery_due      on notices.delivery (next_at, id) where state = 'waiting';
create index delivery_leased   on notices.delivery (lease_until) where state = 'sending';
create index delivery_in_order on notices.delivery (channel, target_id, case_id, id) where state in ('waiting','sending');
create index delivery_by_state on notices.delivery (state, id);
create index delivery_by_target on notices.delivery (channel, target_id, id);
grant select, insert, update on notices.delivery to guiwei_app;

create table notices.outage (
  health   text        primary key,
  failures integer     not null,
  since    timestamptz not null,
  retry_at timestamptz not null
);
comment on table notices.outage is 'Receivers that do not answer: one attempt at a time until one gets through.';
grant select, insert, update, delete on notices.outage to guiwei_app;

create table notices.message (
  id         bigint      generated always as identity primary key,
  channel    text        not null,
  to_sealed  bytea       not null,
  text_sealed bytea      not null,
  created_at timestamptz not null,
  constraint message_channel_known check (channel in ('email','sms'))
);
comment on table notices.message is 'What a demo district would have sent by e-mail and text message; swept after a day.';
grant select, insert, delete on notices.message to guiwei_app;
