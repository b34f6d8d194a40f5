-- A known text sealed with the field key: a program with another key must not start writing what the first cannot read.
create table kernel.key_check (
  only_row boolean primary key default true check (only_row),
  sealed   bytea   not null
);
comment on table kernel.key_check is 'A known text sealed with the field key of this database.';
grant select, insert on kernel.key_check to guiwei_app;
