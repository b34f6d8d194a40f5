-- Lists can be closed like categories, and both say how often they were changed, so that nobody writes over a change
-- that they have not seen. The number is that of the last event of their chain.

alter table catalogue.duty_list add column open boolean not null default true;
alter table catalogue.duty_list alter column open drop default;
comment on column catalogue.duty_list.open is 'A closed list is kept for the duties that are in it and offered for no other.';

alter table catalogue.duty_list add column revision integer;
update catalogue.duty_list l set revision =
  (select max(e.seq) from kernel.event e where e.stream = 'dutyList' and e.stream_id = l.id);
alter table catalogue.duty_list alter column revision set not null;
comment on column catalogue.duty_list.revision is 'Number of its last event.';

alter table catalogue.category add column revision integer;
update catalogue.category c set revision =
  (select max(e.seq) from kernel.event e where e.stream = 'category' and e.stream_id = c.id);
alter table catalogue.category alter column revision set not null;
comment on column catalogue.category.revision is 'Number of its last event.';
