-- Papers: what is handed out in print, kept as it was so that anybody can hold a sheet against it.
create schema papers;
grant usage on schema papers to guiwei_app;
alter default privileges in schema papers grant select, insert on tables to guiwei_app;
alter default privileges in schema papers grant usage on sequences to guiwei_app;

create sequence papers.paper_number as bigint;

create table papers.paper (
  id           bigint      not null,
  case_id      bigint      not null,
  kind         text        not null,
  -- Twelve characters that nobody can guess; printed on the sheet and in its QR code.
  code         text        not null,
  -- What the sheet says, names masked; a sheet is never changed, another one is made.
  content      jsonb       not null,
  content_hash text        not null,
  issued_at    timestamptz not null,
  constraint paper_pkey primary key (id),
  constraint paper_code_unique unique (code),
  constraint paper_said_once unique (case_id, kind, content_hash),
  constraint paper_kind_known check (kind in ('receipt','oneTimeNotice','decision','reply'))
);
comment on table papers.paper is 'A paper that was handed out, as it was; its code proves a printed sheet.';
