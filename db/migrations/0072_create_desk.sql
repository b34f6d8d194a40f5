-- What officials arrange for their daily work: saved views, response templates, tables as they like them, the queue at the door.
create schema desk;
grant usage on schema desk to guiwei_app;
alter default privileges in schema desk grant select, insert, update, delete on tables to guiwei_app;
alter default privileges in schema desk grant usage on sequences to guiwei_app;

create sequence desk.saved_view_number as bigint;
create sequence desk.response_template_number as bigint;
create sequence desk.ticket_number as bigint;

create table desk.saved_view (
  id         bigint  not null,
  person_id  bigint  not null,
  -- The page of the console whose filter it is, as the console registers it.
  page       text    not null,
  name       text    not null,
  -- What stands behind the question mark of the page's address.
  query      text    not null,
  is_default boolean not null,
  constraint saved_view_pkey primary key (id),
  constraint one_saved_view_per_name unique (person_id, page, name)
);
comment on table desk.saved_view is 'A filter that somebody keeps under a name; at most one a page opens first.';
create unique index one_default_per_page on desk.saved_view (person_id, page) where is_default;

create table desk.response_template (
  id     bigint not null,
  org_id bigint not null,
  -- In which fields it is offered.
  use    text   not null,
  name   text   not null,
  text   text   not null,
  constraint response_template_pkey primary key (id),
  constraint response_template_use_known check (use in ('response','result','reason','note')),
  constraint one_response_template_per_name unique (org_id, use, name)
);
comment on table desk.response_template is 'Words that an organisation answers with often, with places for what differs from case to case.';

create table desk.arrangement (
  person_id bigint not null,
  name      text   not null,
  value     text   not null,
  constraint arrangement_pkey primary key (person_id, name)
);
comment on table desk.arrangement is 'How somebody likes a table: its columns and the height of its rows.';

create table desk.ticket (
  id        bigint      not null,
  org_id    bigint      not null,
  day       date        not null,
  number    integer     not null,
  matter    text        not null,
  state     text        not null,
  taken_at  timestamptz not null,
  called_at timestamptz,
  -- Who called it, and at which counter.
  called_by bigint,
  counter   text,
  ended_at  timestamptz,
  constraint ticket_pkey primary key (id),
  constraint one_ticket_per_number unique (org_id, day, number),
  constraint ticket_matter_known check (matter in ('application','request','question')),
  constraint ticket_state_known check (state in ('waiting','called','served','gone')),
  constraint ticket_called check ((state = 'waiting') = (called_at is null))
);
comment on table desk.ticket is 'A number in the queue at the door of a station; it holds nobody''s name.';
create index ticket_waiting on desk.ticket (org_id, day, number) where state in ('waiting','called');
