-- Walks the buckets of the search index inside the database, newest first, and stops when the page is full.

-- A term of bucket n is the hash of a word XORed with this number; the program does the same (store/terms.ts).
create function cases.bucket_mix(bucket bigint) returns integer
  language sql immutable strict parallel safe
  return (((bucket + 1) * 2654435761) & 4294967295)::bit(32)::integer;

-- The numbers of the newest cases that hold all the words and, where alternatives are given, one of them.
--
-- Two ways into a bucket. With the alternatives as a second condition of the index scan: what they exclude is never
-- read, but each of them is looked up in every bucket. By the words alone, with the alternatives held against the
-- few rows that they lead to: for rare words, which have to be looked for in all buckets. The first bucket goes the
-- first way, which suits frequent words; if it gives little the second way is tried, until a bucket has too many rows.
--
-- The plans are made once a connection and know no value. "case_id + 0" and the ban on sequential scans leave the
-- planner one way, the index over terms: it cannot know how rare a term is and would otherwise walk the primary key
-- or the table in the hope of an early end.
create function cases.search_cases(words integer[], alternatives integer[], before bigint, wanted integer)
  returns bigint[]
  language plpgsql stable
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
as $$
declare
  few     constant integer := 16;
  newest  constant bigint  := (select least(before - 1, id) from cases."case" order by id desc limit 1);
  bucket  bigint   := newest >> 15;
  mine    bigint[] := '{}';
  hits    bigint[];
  seen    integer;
  by_words           boolean   := false;
  too_many           boolean   := false;
  mixed_words        integer[] := words;
  mixed_alternatives integer[] := alternatives;
  mix                integer;
begin
  while bucket >= 0 and cardinality(mine) < wanted loop
    mix := cases.bucket_mix(bucket);
    for i in 1 .. cardinality(words) loop
      mixed_words[i] := words[i] # mix;
    end loop;
    for i in 1 .. cardinality(alternatives) loop
      mixed_alternatives[i] := alternatives[i] # mix;
    end loop;
    if by_words then
      select count(*), array_agg(case_id order by case_id desc) filter (where terms && mixed_alternatives)
        into seen, hits
        from (select case_id, terms from cases.case_search
          where terms @> mixed_words and case_id + 0 <= newest limit few + 1) first_hits;
      too_many := seen > few;
    end if;
    if cardinality(alternatives) = 0 then
      hits := array(
        select case_id from cases.case_search where terms @> mixed_words and case_id + 0 <= newest
        order by case_id + 0 desc limit wanted);
    elsif too_many or not by_words then
      hits := array(
        select case_id from cases.case_search
        where terms @> mixed_words and terms && mixed_alternatives and case_id + 0 <= newest
        order by case_id + 0 desc limit wanted);
      by_words := not too_many and cardinality(hits) <= few;
    end if;
    mine := mine || hits;
    bucket := bucket - 1;
  end loop;
  return mine[1:wanted];
end
$$;
comment on function cases.search_cases is 'Newest cases with all of the words and one of the alternatives, as hashes of terms before they are mixed; an empty list of alternatives means every case.';
