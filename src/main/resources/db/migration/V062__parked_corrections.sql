-- What an operator put in place of a parked message; the message as it came stays in the archive beside it.
create table parked_correction (
    message_id   uuid not null references parked_message (id),
    number       integer not null,               -- counts from 1
    archive_id   uuid not null,                  -- the corrected message, encrypted
    corrected_at timestamptz not null,           -- hub time
    corrected_by text not null,
    why          text not null,
    primary key (message_id, number)
);
