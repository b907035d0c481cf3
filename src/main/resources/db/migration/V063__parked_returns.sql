-- Messages given back to who sent them: on their way until sent_at.
create table parked_return (
    message_id  uuid primary key references parked_message (id),
    returned_at timestamptz not null,            -- hub time
    returned_by text not null,
    why         text not null,                   -- read by the sender
    sent_at     timestamptz                      -- hub time; when it was put on the sender's queue
);
