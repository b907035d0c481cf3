-- Received files as they came: the bytes are encrypted files below todoke.archive.folder, this table finds them.

create table archived_original (
    id           uuid primary key,
    sha256       char(64) not null,              -- of the bytes as received
    size_bytes   bigint not null,                -- as received
    stored_at    timestamptz not null,           -- hub time
    path         text not null unique,           -- below the archive folder
    delete_after date                            -- end of retention, null while it runs
);
create index archived_original_by_retention on archived_original (delete_after) where delete_after is not null;
