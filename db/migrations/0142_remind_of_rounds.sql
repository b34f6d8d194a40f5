-- Rounds remember of what they have reminded whom; those of before have reminded nobody.

update appraisal.round set data = data || '{"reminded": []}' where not data ? 'reminded';
create index round_under_way on appraisal.round (id) where status in ('open', 'collecting', 'replying', 'confirmed', 'published');
