-- Official calendars as administrators record them. What the program ships with is not in here:
-- a year is recorded to replace the shipped one, or to add one that has been announced since.

create schema calendars;
grant usage on schema calendars to guiwei_app;

create table calendars.year (
  year              integer     primary key,
  version           integer     not null,
  effective         boolean     not null,
  holidays          date[]      not null,
  make_up_workdays  date[]      not null,
  source_title      text        not null,
  source_url        text,
  published_on      date,
  recorded_at       timestamptz not null,
  recorded_by       jsonb       not null,
  constraint calendar_year_is_plausible check (year between 1991 and 2100),
  constraint calendar_year_version_counts_records check (version >= 1),
  constraint calendar_year_names_its_source check (length(source_title) between 1 and 200)
);
comment on table calendars.year is 'Holidays and make-up working days by the notice for a year; derived from the events of stream "calendarYear".';
comment on column calendars.year.version is 'How often this year has been recorded; the sum over all rows is part of the calendar''s version.';
comment on column calendars.year.effective is 'False once withdrawn: the shipped year holds again, or the year is unknown.';
comment on column calendars.year.holidays is 'Days off that the notice names, weekends included; they may lie in the December before.';
comment on column calendars.year.make_up_workdays is 'Saturdays and Sundays that the notice makes working days.';
grant select, insert, update on calendars.year to guiwei_app;

create table calendars.hours (
  effective_from date        primary key,
  version        integer     not null,
  periods        jsonb       not null,
  recorded_at    timestamptz not null,
  recorded_by    jsonb       not null,
  constraint calendar_hours_version_counts_records check (version >= 1),
  constraint calendar_hours_are_periods check (jsonb_typeof(periods) = 'array' and jsonb_array_length(periods) >= 1)
);
comment on table calendars.hours is 'Working hours from a day on, until the next row; derived from the events of stream "calendarHours".';
comment on column calendars.hours.periods is 'Pairs of minutes since midnight, in order: [[540,720],[810,1050]].';
grant select, insert, update on calendars.hours to guiwei_app;
