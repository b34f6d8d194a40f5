-- The cases behind a number are walked by month, newest first; an index by community made every case that comes in dearer
-- and saved a list some thousand rows at most.
drop index district_view.contribution_community;
