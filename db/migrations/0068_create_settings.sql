-- What the district sets for its cases, dated: for all, for a class, for a duty. Cases pin what held when they came in.

create table cases.setting (
  id    bigint generated always as identity primary key,
  scope text   not null,
  -- The class or the duty; empty for the whole district.
  code  text   not null,
  constraint setting_scope_known check (scope in ('district', 'class', 'duty')),
  constraint setting_once unique (scope, code)
);
comment on table cases.setting is 'Something that parameters of cases are set for: the district, a class of duties, one duty.';

create table cases.setting_version (
  setting_id bigint      not null,
  valid_from date        not null,
  "values"   jsonb       not null,
  reason     text        not null,
  set_at     timestamptz not null,
  set_by     jsonb       not null,
  constraint setting_version_pkey primary key (setting_id, valid_from),
  constraint setting_version_of_a_setting foreign key (setting_id) references cases.setting (id)
);
comment on table cases.setting_version is 'The parameters set from a day on; what is not named is inherited from the wider scope.';
