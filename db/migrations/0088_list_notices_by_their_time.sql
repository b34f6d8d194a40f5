-- A list of notices is in the order of what happened, also where the log learned of it later.

create index notice_of_audience_by_time on notices.notice (audience, audience_id, at, id);
