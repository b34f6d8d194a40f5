-- Bulks of cases: a department sends many cases to stations at once, on exactly one mandate, checked row by row first.
create sequence cases.bulk_number as bigint;

create table cases.bulk (
  id              bigint      not null,
  -- The department whose work it is.
  org_id          bigint      not null,
  mandate_id      bigint      not null,
  mandate_code    text        not null,
  name            text        not null,
  -- Of the file as it was uploaded: the same file is sent once on a mandate.
  sha256          text        not null,
  status          text        not null,
  accepted_rows   integer     not null,
  refused_rows    integer     not null,
  case_count      integer     not null,
  withdrawn_count integer     not null,
  checked_at      timestamptz not null,
  sent_at         timestamptz,
  withdrawn_at    timestamptz,
  rows_digest     text        not null,
  last_seq        integer     not null,
  constraint bulk_pkey primary key (id),
  constraint bulk_status_known check (status in ('checked','sent','withdrawn')),
  constraint bulk_counts check (withdrawn_count between 0 and case_count)
);
comment on table cases.bulk is 'Many cases in one file: checked row by row, then sent on one mandate, all or none.';
create index bulk_newest on cases.bulk (id desc);
create index bulk_by_org on cases.bulk (org_id, id desc);
create unique index one_sending_per_file on cases.bulk (mandate_id, sha256) where status = 'sent';

create table cases.bulk_row (
  bulk_id  bigint  not null,
  -- As the spreadsheet counts, from 1.
  row_no   integer not null,
  cells    jsonb   not null,
  -- Why it cannot be sent; empty where it can.
  refusals jsonb   not null,
  area_id  bigint,
  org_id   bigint,
  -- The case that it became, and the number of its last event when it was sent: a later one means that it was touched.
  case_id  bigint,
  case_seq integer,
  constraint bulk_row_pkey primary key (bulk_id, row_no),
  constraint bulk_row_of_a_bulk foreign key (bulk_id) references cases.bulk (id)
);
comment on table cases.bulk_row is 'One row of a bulk as it was read, with why it cannot be sent or the case that it became.';
create unique index bulk_row_of_case on cases.bulk_row (case_id) where case_id is not null;

create table cases.bulk_use (
  mandate_id bigint  not null,
  used       integer not null,
  constraint bulk_use_pkey primary key (mandate_id),
  constraint bulk_use_counted check (used >= 0)
);
comment on table cases.bulk_use is 'How many cases have been sent on a mandate and not withdrawn; held while more are sent.';

create table cases.bulk_progress (
  bulk_id bigint  not null,
  done    integer not null,
  constraint bulk_progress_pkey primary key (bulk_id)
);
comment on table cases.bulk_progress is 'How far a sending is that has not been committed; told to whoever waits, and of no other meaning.';
