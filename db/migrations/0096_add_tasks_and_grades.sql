-- What co-organisers owed, and how residents graded: derived with the ways of cases.
alter table review.passage add column grade smallint;

create table review.task (
  case_id         bigint      not null,
  task_id         integer     not null,
  org_id          bigint      not null,
  given_at        timestamptz not null,
  answered_at     timestamptz,
  -- Working time from the last asking to the answer, pauses left out. Unit: minutes.
  working_minutes integer,
  late            boolean,
  sent_back       integer     not null,
  state           text        not null,
  constraint task_pkey primary key (case_id, task_id),
  constraint task_of_a_passage foreign key (case_id) references review.passage (case_id) deferrable initially deferred
);
comment on table review.task is 'One task of a co-organiser: when it was given, when answered, whether in time.';
create index task_by_org on review.task (org_id);
-- Everything is derived anew with the two of them.
update kernel.follower set position = since where name = 'review.passages';
