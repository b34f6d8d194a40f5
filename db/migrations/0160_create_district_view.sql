-- The district on one page: what every case adds to its figures, and their sums, kept up with every event.

create schema district_view;
grant usage on schema district_view to guiwei_app;

create table district_view.contribution (
  case_id         bigint   not null,
  received_month  integer  not null,
  completed_month integer,
  subdistrict_id  bigint   not null,
  community_id    bigint   not null,
  matter          text     not null,
  lead_org_id     bigint   not null,
  marks           smallint not null,
  is_open         boolean  not null,
  due_at          timestamptz,
  is_overdue      boolean  not null,
  constraint contribution_pkey primary key (case_id),
  constraint contribution_overdue_is_open check (not is_overdue or (is_open and due_at is not null)),
  constraint contribution_months_are_months check
    (received_month % 100 between 1 and 12 and coalesce(completed_month, 1) % 100 between 1 and 12)
) with (fillfactor = 85);
comment on table district_view.contribution is 'What one case adds to the sums; a function of the case as it stands, so that doing it again changes nothing.';
comment on column district_view.contribution.received_month is 'Months are numbers: 202611.';
comment on column district_view.contribution.matter is 'duty:CLASS, category:CODE or none; 0 stands for no sub-district, no community, no lead.';
comment on column district_view.contribution.marks is 'What became of the case, one bit each (rules/measures.ts).';
comment on column district_view.contribution.is_overdue is 'Counted as overdue already; what has fallen due since is counted when the page is asked for, until a job marks it.';
create index contribution_received    on district_view.contribution (received_month, case_id);
create index contribution_completed   on district_view.contribution (completed_month, case_id) where completed_month is not null;
create index contribution_community   on district_view.contribution (community_id, case_id);
create index contribution_marked      on district_view.contribution (received_month, case_id) where marks & 7 <> 0;
create index contribution_falling_due on district_view.contribution (due_at, case_id) where is_open and not is_overdue;
create index contribution_overdue     on district_view.contribution (due_at, case_id) where is_overdue;
grant select, insert, update, delete on district_view.contribution to guiwei_app;

create table district_view.total (
  month          integer not null,
  subdistrict_id bigint  not null,
  community_id   bigint  not null,
  matter         text    not null,
  lead_org_id    bigint  not null,
  received       integer not null,
  urged          integer not null,
  reopened       integer not null,
  returned       integer not null,
  open           integer not null,
  overdue        integer not null,
  completed      integer not null,
  in_time        integer not null,
  graded         integer not null,
  satisfied      integer not null,
  revision       bigint  not null,
  constraint total_pkey primary key (month, community_id, matter, lead_org_id, subdistrict_id)
) with (fillfactor = 60);
comment on table district_view.total is 'Sums of contributions by month, place, matter and lead; `npm run verify` adds the contributions up anew.';
comment on column district_view.total.revision is 'The change of district_view.state by which the row was changed last: who knows an older one reads only what is newer.';
grant select, insert, update, delete on district_view.total to guiwei_app;

create table district_view.state (
  only_row boolean primary key default true check (only_row),
  revision bigint  not null
);
comment on table district_view.state is 'Counts the changes of the sums; whoever changes them holds this row, so that changes become visible in the order of their numbers.';
insert into district_view.state (revision) values (0);
grant select, update on district_view.state to guiwei_app;
