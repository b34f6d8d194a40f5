-- A narrow post pays for a search what the district pays. Up to 64 rows of a bucket that hold the words are held against
-- the alternatives one by one (so far 16, beyond which every alternative was looked up in every bucket: two words cost
-- a station 0.78 ms where the district paid 0.64, now 0.33), and a page that holds anything looks back over four buckets
-- (131,072 cases) instead of eight: a post that sees a twentieth of the cases walked them all for a page still not full.

-- The numbers of the newest cases that hold all the words and, where alternatives are given, one of them; and how far
-- back was searched: every case from `searched_to` on has been looked at, null when there is nothing older.
--
-- Two ways into a bucket. With the alternatives as a second condition of the index scan: what they exclude is never
-- read, but each of them is looked up in every bucket. By the words alone, with the alternatives held against the
-- few rows that they lead to: for rare words, which have to be looked for in all buckets. The first bucket goes the
-- first way, which suits frequent words; if it gives little the second way is tried, until a bucket has too many rows.
--
-- A page that is a quarter full at the end of a bucket is given as it is, and so is one that holds anything at all after
-- four buckets: what is older is the next page.
--
-- The plans are made once a connection and know no value. "case_id + 0", "terms || '{}'" and the ban on sequential
-- scans leave the planner one way each: it cannot know how rare a term is and would otherwise walk the primary key
-- or the table in the hope of an early end.
create or replace function cases.search_cases(
  words integer[], alternatives integer[], before bigint, wanted integer,
  out ids bigint[], out searched_to bigint)
  language plpgsql stable
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
as $$
declare
  few     constant integer := 64;
  far     constant bigint  := 4;
  newest  constant bigint  := (select least(before - 1, id) from cases."case" order by id desc limit 1);
  bucket  bigint   := newest >> 15;
  first   constant bigint  := bucket;
  hits    bigint[];
  by_words           boolean   := false;
  too_many           boolean   := false;
  mixed_words        integer[] := words;
  mixed_alternatives integer[] := alternatives;
  mix                integer;
begin
  ids := '{}';
  while bucket >= 0 and cardinality(ids) < wanted loop
    if cardinality(ids) * 4 >= wanted or (first - bucket >= far and cardinality(ids) > 0) then
      searched_to := (bucket + 1) << 15;
      return;
    end if;
    mix := cases.bucket_mix(bucket);
    for i in 1 .. cardinality(words) loop
      mixed_words[i] := words[i] # mix;
    end loop;
    if cardinality(alternatives) = 0 then
      hits := array(
        select case_id from cases.case_search where terms @> mixed_words and case_id + 0 <= newest
        order by case_id + 0 desc limit wanted);
    else
      if by_words then
        hits := array(
          select case_id from cases.case_search
          where terms @> mixed_words and case_id + 0 <= newest limit few + 1);
        too_many := cardinality(hits) > few;
        by_words := not too_many;
      end if;
      if not by_words or cardinality(hits) > 0 then
        for i in 1 .. cardinality(alternatives) loop
          mixed_alternatives[i] := alternatives[i] # mix;
        end loop;
      end if;
      if not by_words then
        hits := array(
          select case_id from cases.case_search
          where terms @> mixed_words and terms && mixed_alternatives and case_id + 0 <= newest
          order by case_id + 0 desc limit wanted);
        by_words := not too_many and cardinality(hits) <= few;
      elsif cardinality(hits) > 0 then
        hits := array(
          select case_id from cases.case_search
          where case_id = any(hits) and (terms || '{}'::integer[]) && mixed_alternatives
          order by case_id desc);
      end if;
    end if;
    ids := ids || hits;
    bucket := bucket - 1;
  end loop;
  if cardinality(ids) >= wanted then
    ids := ids[1:wanted];
    searched_to := ids[wanted];
  end if;
end
$$;
comment on function cases.search_cases is 'Newest cases with all of the words and one of the alternatives, as hashes of terms before they are mixed, and how far back was searched; an empty list of alternatives means every case.';
