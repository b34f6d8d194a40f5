-- What a correction of the official calendar changed, case by case: the report of the recomputation.
create table cases.due_change (
  calendar_version bigint not null,
  case_id          bigint not null,
  what             text   not null,
  before           text,
  after            text,
  constraint due_change_pkey primary key (calendar_version, case_id, what),
  constraint due_change_of_a_case foreign key (case_id) references cases."case" (id)
);
comment on table cases.due_change is 'Deadlines and late marks that an edition of the calendar changed, before and after.';
