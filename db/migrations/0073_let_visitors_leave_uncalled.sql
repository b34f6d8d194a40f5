-- Whoever gives up waiting is ended as gone without having been called.
alter table desk.ticket drop constraint ticket_called;
alter table desk.ticket add constraint ticket_called check (
  case state when 'waiting' then called_at is null when 'gone' then true else called_at is not null end
);
