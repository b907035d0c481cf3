-- What was done with protected data. Rows are only ever added; every row carries a keyed hash over itself and the hash of the row before.

create table audit_entry (
    id       bigint primary key,                 -- without gaps, from 1
    at       timestamptz not null,               -- hub time
    actor    text not null,                      -- route id, desk user or command
    action   text not null,                      -- stable word: number.open, desk.login
    subject  text not null,                      -- surrogate id, never a personal number or a name
    reason   text not null,
    previous bytea not null,                     -- hash of the row before, empty for the first
    hash     bytea not null                      -- tag of the key set todoke.audit.key-file: prefix with key id, then HMAC-SHA-256
);
create index audit_entry_by_subject on audit_entry (subject);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
