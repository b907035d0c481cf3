-- Personal numbers, each sealed by itself, and the record of what was deleted.

create table vault_number (
    ref          uuid primary key,
    ciphertext   bytea not null,                 -- AES-256-GCM; the reference is authenticated with it
    key_id       bigint not null,                -- key of the set it is sealed with, to see when an old key is no longer needed
    sealed_at    timestamptz not null,           -- hub time
    delete_after date                            -- end of retention, null while the case is open
);
create index vault_number_by_retention on vault_number (delete_after) where delete_after is not null;

create table deletion_ledger (
    id         bigint generated always as identity primary key,
    kind       text not null,                    -- NUMBER, ORIGINAL
    ref        uuid not null,
    deleted_at timestamptz not null,             -- hub time
    why        text not null,
    deleted_by text not null
);
create index deletion_ledger_by_ref on deletion_ledger (ref);

create trigger deletion_ledger_append_only before update or delete or truncate on deletion_ledger
    for each statement execute function refuse_change();
