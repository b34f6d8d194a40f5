-- A corrected calendar: how far the recomputation is, and what it changed in sum. Its log proves cases.due_change.

create table cases.recomputation (
  calendar_version bigint      not null,
  begun_at         timestamptz not null,
  -- Null until a whole pass has found nothing left to change.
  ended_at         timestamptz,
  cases            integer     not null,
  moved            integer     not null,
  late_gone        integer     not null,
  late_new         integer     not null,
  constraint recomputation_pkey primary key (calendar_version)
);
comment on table cases.recomputation is 'Editions of the official calendar that moved deadlines of cases, with the sums of what they changed.';

-- Changes recorded before there was a log of them cannot be proved.
delete from cases.due_change;
-- The event of the recomputation that holds the digest of this change.
alter table cases.due_change add column seq integer not null;
create index due_change_by_event on cases.due_change (calendar_version, seq);

alter table cases.clockwork
  add column pass_version bigint,
  add column pass_until   bigint  not null default 0,
  add column pass_changed boolean not null default false;
comment on column cases.clockwork.pass_until is 'The case up to which deadlines have been computed under pass_version; a pass that is broken off goes on from here.';
