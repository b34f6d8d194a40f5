-- Who stands to a case and what each body owes on it: lists and inboxes read one index whatever the way of standing.
-- Rows that cases of before need are made from their events by the program (see cases.clockwork.projection).

create table cases.standing (
  org_id       bigint      not null,
  case_id      bigint      not null,
  is_open      boolean     not null,
  due_at       timestamptz,
  todo         text,
  todo_due_at  timestamptz,
  -- The clock of what is owed, where it is not the clock that binds the case.
  todo_clock   jsonb,
  constraint standing_pkey primary key (org_id, case_id),
  constraint standing_of_a_case foreign key (case_id) references cases."case" (id)
);
comment on table cases.standing is 'Every body that stands to a case, with the most urgent thing that it owes there; a function of the case''s events and the calendar.';
create index standing_of_case     on cases.standing (case_id);
create index standing_open_by_due on cases.standing (org_id, due_at, case_id) where is_open;
create index standing_todo_by_due on cases.standing (org_id, todo_due_at, case_id) where todo is not null;

drop index cases.case_open_by_holder;
drop index cases.case_open_by_lead;
drop index cases.case_open_by_first;
drop index cases.case_by_lead;
drop index cases.case_by_first;
drop index cases.case_by_holder;

alter table cases."case"
  add column parent_id       bigint,
  add column merged_into_id  bigint,
  add column operation_stage smallint,
  add column rung            text,
  -- The decision of somebody above that the case waits for.
  add column awaits          text,
  -- The clock that binds the case, as facts: what a line of a list shows.
  add column binding         jsonb,
  add column next_climb_at   timestamptz;
alter table cases."case"
  alter column is_open set expression as (status in ('received','awaitingMaterials','accepted','inProgress','paused','rectifying'));

create index case_by_climb  on cases."case" (next_climb_at) where next_climb_at is not null;
create index case_awaiting  on cases."case" (awaits, id) where awaits is not null;
create index case_by_rung   on cases."case" (rung, id) where rung is not null and is_open;
create index case_operation on cases."case" (operation_stage, id) where operation_stage is not null;
create index case_by_parent on cases."case" (parent_id) where parent_id is not null;
create index case_by_target on cases."case" (merged_into_id) where merged_into_id is not null;

-- Which edition of the projection the rows of cases were made by; raised by the program when it has made them anew.
alter table cases.clockwork add column projection integer not null default 1;
