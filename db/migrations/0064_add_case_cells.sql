-- Open cases by where they are: similar cases are looked for in a cell of a thousandth of a degree and those around it.
create index case_open_by_cell on cases."case" ((floor(lat * 1000)::bigint * 1000000 + floor(lng * 1000)::bigint), id)
  where is_open and lng is not null;
