-- Rows of cases that the program makes anew after it has learnt to keep more of them: how far it is.
alter table cases.clockwork
  add column rebuild_edition  integer,
  add column rebuild_until    bigint not null default 0;
comment on column cases.clockwork.rebuild_until is 'The case up to which rows have been made by rebuild_edition of the projection; a rebuild that is broken off goes on from here.';
