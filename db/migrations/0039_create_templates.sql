-- Which template the district was booted from, and how far.

create schema templates;
grant usage on schema templates to guiwei_app;

create table templates.boot (
  stage    text        not null,
  template text        not null,
  version  integer     not null,
  at       timestamptz not null,
  constraint boot_stage_once primary key (stage)
);
comment on table templates.boot is 'The stages of the boot that are done, each written in the transaction of its work; "finished" is the last.';
grant select, insert on templates.boot to guiwei_app;
