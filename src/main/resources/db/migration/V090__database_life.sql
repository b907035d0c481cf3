-- What tells a hub that its database is not the one it worked on, and what such a database must not do again.

create table database_life (
    life      integer primary key,               -- counts from 1; one more each time the database was restored
    system    text not null,                     -- PostgreSQL's own id of the cluster
    timeline  text not null,                     -- its timeline: a new one after every restore to a point in time and every promotion
    since     timestamptz not null,              -- hub time
    completed boolean not null                   -- whether what it had forgotten was put back
);

create table forgotten_hand_over (               -- left before a restore, as the journal says, and not known to the database restored
    send_key text primary key
);
