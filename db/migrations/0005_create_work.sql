-- Long work: what takes longer than people wait for, who asked for it, how far it is and what it came to.
-- Not events: what the work does is recorded where it does it; this only says how it goes, and is gone after 30 days.

create table kernel.work (
  id           bigint      generated always as identity primary key,
  kind         text        not null,
  person_id    bigint      not null,
  post_id      bigint      not null,
  account_id   text        not null,
  subject      text,
  href         text,
  input_sealed bytea       not null,
  state        text        not null default 'waiting',
  done         bigint      not null default 0,
  total        bigint,
  cancel_asked boolean     not null default false,
  runner       uuid,
  lease_until  timestamptz,
  attempts     integer     not null default 0,
  failure      jsonb,
  result       jsonb,
  created_at   timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  constraint work_kind_is_plain check (kind ~ '^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$'),
  constraint work_state_known check (state in ('waiting','running','done','failed','cancelled')),
  constraint work_subject_is_short check (length(subject) <= 200),
  constraint work_leads_into_the_console check (href ~ '^/console(/|$)'),
  constraint work_that_runs_has_a_runner check ((state = 'running') = (runner is not null)),
  constraint work_that_ended_says_when check ((state in ('done','failed','cancelled')) = (ended_at is not null)),
  constraint work_done_is_no_more_than_all check (done >= 0 and (total is null or done <= total))
);
comment on table kernel.work is 'Work that goes on while people do something else; seen by who began it alone, forgotten after 30 days.';
comment on column kernel.work.post_id is 'The post under which it was begun: it is done with the rights that this post has when it is done.';
comment on column kernel.work.runner is 'Which attempt does it now. One that was given up cannot end it any more: its transaction finds another name here.';
comment on column kernel.work.lease_until is 'Until when the runner has last said that it lives; after that another takes the work over.';
comment on column kernel.work.failure is 'Why it failed: the code of a refusal with its facts, or the reference of a defect. Never personal data.';
comment on column kernel.work.result is 'What came of it: the page that shows it, and type, name and size of the bytes in kernel.work_part.';
create index work_of_person on kernel.work (person_id, id);
create index work_by_end on kernel.work (ended_at) where ended_at is not null;
grant select, insert, update, delete on kernel.work to guiwei_app;

create table kernel.work_part (
  work_id bigint  not null references kernel.work (id) on delete cascade,
  side    text    not null,
  number  integer not null,
  sealed  bytea   not null,
  constraint work_part_once primary key (work_id, side, number),
  constraint work_part_side_known check (side in ('input','result'))
);
comment on table kernel.work_part is 'Bytes given to a work and bytes that it made, in sealed pieces; written with its state, deleted with it.';
grant select, insert, update, delete on kernel.work_part to guiwei_app;
