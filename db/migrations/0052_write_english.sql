-- English beside every text of a duty that residents and officials read, as there was for name and summary already.
-- Null where nobody wrote it; the events from before hold no English, which is read as null.

alter table catalogue.duty_version
  add column item_group_en text,
  add column applicants_en text,
  add column fee_en        text,
  add column places_en     text,
  add column result_en     text,
  add column retention_en  text;
update catalogue.duty_version v set steps =
  (select jsonb_agg(jsonb_build_object('nameEn', null, 'detailEn', null) || s.step order by s.place)
   from jsonb_array_elements(v.steps) with ordinality as s (step, place))
where jsonb_array_length(v.steps) > 0;

alter table catalogue.material
  add column name_en      text,
  add column condition_en text,
  add column note_en      text;
alter table catalogue.co_organiser add column task_en text;
