-- A line does all its work when it is inserted, so that many lines of one account go into one statement. That nothing
-- is added to an entry later needs no trigger at the end any more: its line numbers are all taken.

drop trigger line_leaves_its_entry_balanced on ledger.line;
drop trigger line_is_applied on ledger.line;
drop trigger line_is_numbered on ledger.line;
drop function ledger.apply_line();
drop function ledger.number_line();

-- Deferrable, so that "on conflict do nothing" cannot swallow a line whose work has been done already.
alter table ledger.line drop constraint line_once_per_entry;
alter table ledger.line add constraint line_once_per_entry unique (entry_id, line_no) deferrable initially immediate;

create function ledger.apply_line() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  account_kind text;
  owner bigint;
  month integer;
  does text;
  most integer;
begin
  select e.period, coalesce(o.kind, e.kind), e.line_count into month, does, most
    from ledger.entry e left join ledger.entry o on o.id = e.reversal_of where e.id = new.entry_id;
  if new.line_no not between 1 and most then
    raise exception 'entry % has % lines', new.entry_id, most
      using errcode = '23514', constraint = 'entry_balances';
  end if;
  select a.kind, a.appropriation_id into account_kind, owner from ledger.account a where a.id = new.account_id;
  if (account_kind = 'committed') <> (new.commitment_id is not null) then
    raise exception 'a line names a commitment if and only if its account holds commitments'
      using errcode = '23514', constraint = 'line_names_its_commitment';
  end if;
  if new.commitment_id is not null then
    update ledger.commitment set
        reserved_fen = reserved_fen + case when does = 'reserve' then new.credit_fen - new.debit_fen else 0 end,
        consumed_fen = consumed_fen + case when does = 'consume' then new.debit_fen - new.credit_fen else 0 end,
        released_fen = released_fen + case when does = 'release' then new.debit_fen - new.credit_fen else 0 end
      where id = new.commitment_id and appropriation_id = owner and does in ('reserve', 'release', 'consume');
    if not found then
      raise exception 'commitment % is not moved by a % of this appropriation', new.commitment_id, does
        using errcode = '23514', constraint = 'line_names_its_commitment';
    end if;
  end if;
  update ledger.balance set debit_fen = debit_fen + new.debit_fen, credit_fen = credit_fen + new.credit_fen,
      balance_fen = balance_fen + side * (new.debit_fen - new.credit_fen), line_count = line_count + 1
    where account_id = new.account_id returning line_count, balance_fen into new.seq, new.balance_after_fen;
  insert into ledger.turnover as t (account_id, period, debit_fen, credit_fen)
    values (new.account_id, month, new.debit_fen, new.credit_fen)
    on conflict on constraint turnover_pkey do update
      set debit_fen = t.debit_fen + excluded.debit_fen, credit_fen = t.credit_fen + excluded.credit_fen;
  return new;
end $$;
comment on function ledger.apply_line is 'Numbers a line and moves its balance, its month''s turnover and its commitment.';
create trigger line_is_applied before insert on ledger.line
  for each row execute function ledger.apply_line();
