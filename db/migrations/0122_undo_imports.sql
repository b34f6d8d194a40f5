-- A roster that was imported by mistake is taken back while its campaign is being prepared.

alter table campaigns.import add column undone_at timestamptz;
comment on column campaigns.import.undone_at is 'When its rows were taken off the roster again.';
grant update (undone_at) on campaigns.import to guiwei_app;
-- Only of drafts: nobody has been given these units, and npm run verify misses any that the log does not take away.
grant delete on campaigns.unit to guiwei_app;
