-- Notices of what became of a refusal say which one: who refused whom, and the day on which the work was asked for.

update notices.notice n
set facts = n.facts || jsonb_build_object(
  'orgId', e.data -> 'orgId',
  'toOrgId', e.data -> 'departmentOrgId',
  'day', to_char(
    to_timestamp((e.data ->> 'askedAt')::numeric / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM-DD'))
from kernel.event e
where n.subject = 'taskRefusal'
  and n.kind in ('refusalStated', 'refusalDecided', 'refusalWithdrawn')
  and e.stream = 'taskRefusal' and e.stream_id = n.subject_id and e.seq = 1;

update notices.delivery d
set facts = d.facts || jsonb_build_object(
  'orgId', e.data -> 'orgId',
  'toOrgId', e.data -> 'departmentOrgId',
  'day', to_char(
    to_timestamp((e.data ->> 'askedAt')::numeric / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM-DD'))
from kernel.event e
where d.subject = 'taskRefusal'
  and d.kind in ('refusalStated', 'refusalDecided', 'refusalWithdrawn')
  and e.stream = 'taskRefusal' and e.stream_id = d.subject_id and e.seq = 1;
