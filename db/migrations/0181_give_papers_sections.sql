-- A paper is about a case, an application for admission, a settlement or a result; what it says is kept as sections.
-- Papers of before are papers of cases and stay as they are: their code stands for what they said.
alter table papers.paper rename column case_id to subject_id;
alter table papers.paper add column subject_type text not null default 'case';
alter table papers.paper add column subject_part bigint not null default 0;
alter table papers.paper alter column subject_type drop default, alter column subject_part drop default;
alter table papers.paper drop constraint paper_said_once;
alter table papers.paper add constraint paper_said_once
  unique (subject_type, subject_id, subject_part, kind, content_hash);
alter table papers.paper drop constraint paper_kind_known;
alter table papers.paper add constraint paper_kind_known check ((subject_type, kind) in (
  ('case', 'receipt'), ('case', 'oneTimeNotice'), ('case', 'decision'), ('case', 'reply'),
  ('case', 'operationReport'), ('admission', 'admissionApplication'), ('admission', 'admissionDecision'),
  ('settlement', 'settlement'), ('appraisal', 'appraisalResult')));
comment on column papers.paper.subject_part is 'One body of a settlement, one place of a round, else 0.';
