-- A search reads what waits to be put into the index of terms once a bucket. With a list of up to 16 MB that was most of
-- its time while cases came in (17 ms instead of 0.5 with 4,000 cases waiting); putting terms in 300 cases at a time costs
-- an intake no more than 8,000 at a time, since cases of one bucket share their terms.
alter index cases.case_search_terms set (gin_pending_list_limit = 256);

-- "Mine": what is assigned to one person, among thousands that are not assigned.
create index case_open_by_handler on cases."case" (handler_person_id, due_at, id)
  where is_open and handler_person_id is not null;
