-- Every received record ends in exactly one of forwarded, held, returned, duplicate. A check goes round all records, those never looked at first.

-- Null until the filing has blocks to be looked at; filings received before this column are caught up with, some thousand a round.
alter table filing add column accounted_at timestamptz;
create index filing_unaccounted on filing (received_at) where accounted_at is null;

create table conservation_block (                -- a part of a filing, small enough for one look
    filing_id  uuid not null references filing (id),
    block      integer not null,                 -- from 0; records by ordinal, so many a block
    hour       timestamptz not null,             -- of the receipt, hub time
    accepted   integer not null default 0,       -- by what intake wrote down of each record: accepted, incomplete, refused, duplicates
    incomplete integer not null default 0,
    refused    integer not null default 0,
    duplicates integer not null default 0,
    forwarded  integer not null default 0,       -- by where the case of each accepted record is: forwarded, held, returned, withdrawn
    held       integer not null default 0,
    returned   integer not null default 0,
    withdrawn  integer not null default 0,
    open_cases integer not null default 0,       -- cases that have not ended, members of families too
    looked_at  timestamptz not null default '-infinity',  -- database time
    primary key (filing_id, block)
);
create index conservation_next on conservation_block (looked_at);
create index conservation_open on conservation_block (looked_at) where open_cases > 0;

create table conservation_hour (                 -- sums of the blocks of an hour, kept with them
    hour       timestamptz primary key,
    files      bigint not null default 0,
    records    bigint not null default 0,        -- as the reader counted them
    forwarded  bigint not null default 0,
    held       bigint not null default 0,
    returned   bigint not null default 0,        -- by intake, agency or insurer
    withdrawn  bigint not null default 0,
    duplicates bigint not null default 0
);

create table conservation_fault (                -- what does not meet
    id         uuid primary key,
    filing_id  uuid not null references filing (id),
    block      integer not null,                 -- -1: the filing as a whole
    code       text not null,
    records    integer not null,
    detail     text not null,                    -- English, ids and numbers only
    found_at   timestamptz not null,             -- hub time
    cleared_at timestamptz                       -- hub time; null while it does not meet
);
create unique index conservation_fault_open on conservation_fault (filing_id, block, code) where cleared_at is null;

create table conservation_round (                -- the last round, one row
    id         boolean primary key default true check (id),
    began_at   timestamptz not null,             -- database time
    hub_time   timestamptz not null,
    millis     integer not null,
    blocks     integer not null,
    waiting    boolean not null                  -- whether there are records never looked at
);
