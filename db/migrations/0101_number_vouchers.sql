-- Vouchers made by hand are things with numbers of their own: an entry points at its voucher.

create sequence ledger.voucher_number;
comment on sequence ledger.voucher_number is 'Numbers of vouchers that the finance office makes by hand.';
grant usage on sequence ledger.voucher_number to guiwei_app;
