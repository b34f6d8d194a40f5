-- Notices of more than cases: what they are about is a kind and a number. Rows that are there are about cases, and stay.

alter table notices.notice rename column case_id to subject_id;
alter table notices.notice add column subject text not null default 'case';
alter table notices.notice alter column subject drop default;
alter table notices.notice add column link text;
alter table notices.notice drop constraint one_notice_per_event_and_audience;
alter table notices.notice add constraint one_notice_per_event_and_audience
  unique (subject, subject_id, seq, kind, audience, audience_id);
alter table notices.notice drop constraint notice_audience_known;
alter table notices.notice add constraint notice_audience_known
  check (audience in ('org','person','resident','subdistrict','coordinators','finance'));
alter table notices.notice add constraint notice_links_into_the_console check (link ~ '^/console/');
comment on table notices.notice is 'What one event means to one audience, or that a day is near; derived by notices.derive and notices.deriveSubjects, never edited.';
comment on column notices.notice.subject is 'What it is about: a case, an application for admission, a form, a sheet of one, a campaign, a task refusal, a round of appraisal.';
comment on column notices.notice.seq is 'Number of the event; for a day that is near, the number of that day.';
comment on column notices.notice.link is 'The page of the console that shows it; null for cases, whose page follows from the number.';

alter table notices.delivery rename column case_id to subject_id;
alter table notices.delivery add column subject text not null default 'case';
alter table notices.delivery alter column subject drop default;
alter table notices.delivery add column link text;
alter table notices.delivery drop constraint one_delivery_per_event_and_target;
alter table notices.delivery add constraint one_delivery_per_event_and_target
  unique (subject, subject_id, seq, kind, channel, target_id);
drop index notices.delivery_in_order;
create index delivery_in_order on notices.delivery (channel, target_id, subject, subject_id, id)
  where state in ('waiting','sending');
