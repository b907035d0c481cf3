-- Which hub is at which file of an SFTP server outside. Not logged: after a crash of the database nobody holds anything.
create unlogged table drop_claim (
    place text        primary key,   -- the file as its listing names it
    hub   text        not null,      -- todoke.hub-id
    until timestamptz not null       -- by the database's clock
);
create index drop_claim_hub on drop_claim (hub);
