-- How long the department and the office have, set by the district from a day on.
create table task_refusals.setting (
  valid_from         date        not null,
  statement_workdays integer     not null,
  decision_workdays  integer     not null,
  reason             text        not null,
  set_at             timestamptz not null,
  set_by             jsonb       not null,
  constraint setting_pkey primary key (valid_from),
  constraint setting_within_reason
    check (statement_workdays between 1 and 20 and decision_workdays between 1 and 60 and statement_workdays <= decision_workdays)
);
comment on table task_refusals.setting is 'Limits of task refusals from a day on; derived from the events of stream "taskRefusalSetting". A refusal keeps those of its day.';
