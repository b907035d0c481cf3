create table partner_state (                     -- how each hub stands with each partner, told by the hub every few seconds
    hub          text not null,
    partner      text not null,                  -- agency, broker, dropbox, insurer:<id>
    state        text not null,                  -- CLOSED, OPEN, HALF_OPEN
    since        timestamptz,                    -- hub time, as the next two
    failures     integer not null,               -- in a row
    last_success timestamptz,
    last_failure timestamptz,
    code         text,
    detail       text,                           -- English, ids and codes only
    seen_at      timestamptz not null,           -- database time: what a hub that died had told is not shown for long
    primary key (hub, partner)
);

create table partner_wish (                      -- somebody at the desk wants a partner tried at once, by every hub
    partner  text primary key,
    asked_at timestamptz not null,               -- database time
    asked_by text not null
);
