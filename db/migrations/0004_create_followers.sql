-- Followers: named cursors over the event log. Writers of events pay nothing for them.

create table kernel.follower (
  name          text        primary key,
  position      bigint      not null,
  since         bigint      not null,
  moved_at      timestamptz not null default now(),
  failures      integer     not null default 0,
  failing_since timestamptz,
  failed_at     bigint,
  constraint follower_name_is_plain check (name ~ '^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$'),
  constraint follower_never_before_its_start check (position >= since)
);
comment on table kernel.follower is 'How far each follower has handled the event log; moved in the transaction that handled the events.';
comment on column kernel.follower.position is 'Everything up to this position has been handled.';
comment on column kernel.follower.since is 'The position after which this follower began; 0 is the start of the log.';
comment on column kernel.follower.failures is 'Attempts in a row that failed at the same place; 0 while all goes well.';
comment on column kernel.follower.failed_at is 'Position of the first event of the page that fails; of the event itself once it has been singled out.';
grant select, insert, update on kernel.follower to guiwei_app;

-- How far positions have been handed out: the upper end of what a follower can ever read.
grant select on sequence kernel.event_position_seq to guiwei_app;

-- Followers read the newest positions many times a second. A block-range index leaves the newest blocks to a scan until
-- they are summarised; a plain one costs a writer 1 µs an event (measured, docs/decisions/0005).
drop index kernel.event_by_position;
create unique index event_by_position on kernel.event (position);
