-- Accounts of staff and residents, their sessions, and what guards them against guessing.

create schema accounts;
grant usage on schema accounts to guiwei_app;

create table accounts.staff_account (
  id                   bigint      generated always as identity primary key,
  username             text        not null,
  person_id            bigint      not null,
  password_hash        text,
  must_change_password boolean     not null default false,
  credential_version   integer     not null default 1,
  locked_at            timestamptz,
  lock_reason          text,
  totp_secret          bytea,
  totp_pending         bytea,
  totp_last_step       bigint,
  second_factor_at     timestamptz,
  oidc_subject         text,
  last_post_id         bigint,
  language             text        not null default 'zh',
  last_sign_in_at      timestamptz,
  created_at           timestamptz not null,
  constraint username_taken_once unique (username),
  constraint one_account_per_person unique (person_id),
  constraint oidc_subject_linked_once unique (oidc_subject),
  constraint username_is_folded check (username ~ '^[a-z][a-z0-9._-]{2,31}$'),
  constraint second_factor_has_secret check ((second_factor_at is null) = (totp_secret is null))
);
comment on table accounts.staff_account is 'One account a person: how members of staff prove who they are. What they may do follows from their posts.';
comment on column accounts.staff_account.credential_version is 'Counts changes of the password; a half-finished sign-in is good for one version only.';
comment on column accounts.staff_account.locked_at is 'Locked by an administrator (locks against guessing are in sign_in_guard).';
comment on column accounts.staff_account.totp_secret is 'Sealed. totp_pending holds one that was shown but not yet confirmed with a code.';
comment on column accounts.staff_account.totp_last_step is 'The newest 30-second step whose code was accepted; the same code is never accepted again.';
comment on column accounts.staff_account.last_post_id is 'The post that the person acted under last; the next sign-in starts there.';
grant select, insert, update on accounts.staff_account to guiwei_app;

create table accounts.recovery_code (
  account_id bigint not null references accounts.staff_account (id),
  digest     bytea  not null,
  used_at    timestamptz,
  constraint recovery_code_once primary key (account_id, digest)
);
comment on table accounts.recovery_code is 'Keyed hashes of the codes that replace a lost authenticator; each works once.';
grant select, insert, update, delete on accounts.recovery_code to guiwei_app;

create table accounts.resident (
  id               bigint      generated always as identity primary key,
  telephone_index  bytea       not null,
  telephone_sealed bytea       not null,
  name_sealed      bytea,
  language         text        not null default 'zh',
  last_sign_in_at  timestamptz,
  created_at       timestamptz not null,
  constraint one_resident_per_telephone unique (telephone_index)
);
comment on table accounts.resident is 'Residents with an account: known by a telephone, found by its blind index, readable only through the vault.';
grant select, insert, update on accounts.resident to guiwei_app;

create table accounts.session (
  id            bigint      generated always as identity,
  token_digest  bytea       not null primary key,
  account_id    bigint      references accounts.staff_account (id),
  resident_id   bigint      references accounts.resident (id),
  post_id       bigint,
  network       text        not null,
  device        text        not null,
  created_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  constraint session_id_once unique (id),
  constraint session_of_one_holder check (num_nonnulls(account_id, resident_id) = 1),
  constraint staff_session_has_post check ((account_id is null) = (post_id is null)),
  constraint session_device_is_short check (length(device) <= 60 and length(network) <= 60)
);
comment on table accounts.session is 'Who is signed in. The token itself is nowhere: only its keyed hash; only the network of the address, only browser and system of the device.';
create index session_by_account on accounts.session (account_id) where account_id is not null;
create index session_by_resident on accounts.session (resident_id) where resident_id is not null;
create index session_by_age on accounts.session (last_seen_at);
grant select, insert, update, delete on accounts.session to guiwei_app;

create table accounts.sign_in_guard (
  key          bytea       primary key,
  failures     integer     not null,
  locks        integer     not null,
  locked_until timestamptz,
  last_at      timestamptz not null
);
comment on table accounts.sign_in_guard is 'Wrong attempts in a row by blind index of what was typed as the user name, whether it exists or not.';
create index sign_in_guard_by_age on accounts.sign_in_guard (last_at);
grant select, insert, update, delete on accounts.sign_in_guard to guiwei_app;

create table accounts.sign_in_code (
  telephone_index bytea       primary key,
  code_digest     bytea,
  expires_at      timestamptz not null,
  tries           integer     not null,
  sent_at         timestamptz not null,
  sent_day        date        not null,
  sent_today      integer     not null
);
comment on table accounts.sign_in_code is 'The last one-time code of a telephone, as a keyed hash, and how many were sent to it today.';
create index sign_in_code_by_age on accounts.sign_in_code (sent_at);
grant select, insert, update, delete on accounts.sign_in_code to guiwei_app;

create table accounts.outbox (
  id               bigint      generated always as identity primary key,
  telephone_sealed bytea       not null,
  text_sealed      bytea       not null,
  created_at       timestamptz not null
);
comment on table accounts.outbox is 'Messages of a demo district instead of text messages; sealed, kept a day, shown on its outbox page.';
create index outbox_by_age on accounts.outbox (created_at);
grant select, insert, delete on accounts.outbox to guiwei_app;

create table accounts.demo_sign_in (
  account_id      bigint primary key references accounts.staff_account (id),
  password_sealed bytea
);
comment on table accounts.demo_sign_in is 'Accounts that the demo template made: their passwords are public on purpose. Empty in a real district, which closes the demo pages for good.';
grant select, insert, update on accounts.demo_sign_in to guiwei_app;
