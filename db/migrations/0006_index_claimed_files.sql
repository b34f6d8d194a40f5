-- Every look at a case asks which files are its own: without this the whole table was read each time.

create index file_by_claim on kernel.file (claimed_by) where claimed_by is not null;
