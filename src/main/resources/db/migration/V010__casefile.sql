-- Filings, cases and the agenda of due work. All times are hub time (the injected clock), except leases, which are database time.

create table filing (
    id            uuid primary key,
    filing_no     text not null unique,          -- F-20261120-0000001: what people quote
    employer_id   text not null,
    arrival_key   text not null unique,          -- employer + unique arrival name: a file polled again after a crash is found here
    file_name     text not null,                 -- the name the sender gave
    sha256        char(64) not null,
    size_bytes    bigint not null,
    archive_id    uuid not null,
    format        text not null,                 -- XML, CSV, UNKNOWN
    form          text,                          -- form, null when the file could not be read
    office        jsonb,                         -- office line the filing is for
    state         text not null,                 -- ACCEPTED, PARTLY_ACCEPTED, RETURNED, DUPLICATE
    duplicate_of  uuid references filing (id),
    received_at   timestamptz not null,
    records       integer not null default 0,    -- records = accepted + incomplete + returned + duplicates
    accepted      integer not null default 0,
    incomplete    integer not null default 0,
    returned      integer not null default 0,
    duplicates    integer not null default 0
);
create index filing_same_bytes on filing (employer_id, sha256);
create index filing_by_time on filing (received_at desc);

create table casefile (
    id             uuid primary key,
    case_no        text not null unique,         -- C-20261120-0000001
    filing_id      uuid not null references filing (id),
    ordinal        integer not null,             -- place of the record in its filing, from 1
    employer_id    text not null,
    office_key     text not null,                -- prefecture-district-symbol, agency numbering
    procedure      text not null,                -- ENROLMENT
    insurer_id     text not null,                -- id of the insurer pack
    pack_version   text not null,                -- version of the pack valid on the fact date
    person_key     text not null,                -- office, kana name, birth date and sex: who is meant, without a number
    name_kana      text not null,
    name_kanji     text not null,
    birth_date     date not null,
    sex            char(1),                      -- M, F; null where the form leaves it open (70 or over)
    fact_date      date not null,
    content        jsonb not null,               -- fields of the record by name, without the personal number
    expected_from  date not null,                -- registration expected, as told in the receipt
    expected_to    date not null,
    number_ref     uuid,                         -- vault reference
    number_state   text not null,                -- PRESENT, MISSING, CHECK_DIGIT
    state          text not null,                -- see CaseState
    turn           text not null,                -- EMPLOYER, HUB, AGENCY, INSURER, NOBODY
    reason         text,                         -- why it waits, was returned or is not registered: a stable code
    reason_text    text,                         -- the partner's own words, when it gave some
    insured_number text,                         -- 被保険者整理番号 assigned by the agency
    opened_at      timestamptz not null,
    changed_at     timestamptz not null,
    closed_at      timestamptz,
    version        integer not null default 0
);
create unique index casefile_same_person on casefile (person_key, procedure, fact_date) where state not in ('RETURNED', 'WITHDRAWN');
create index casefile_by_filing on casefile (filing_id, ordinal);
create index casefile_by_state on casefile (state, fact_date);

create table filing_record (
    filing_id uuid not null references filing (id),
    ordinal   integer not null,
    line      bigint not null,
    name      text not null default '',          -- as filed, for the receipt; empty when it could not be read
    outcome   text not null,                     -- ACCEPTED, INCOMPLETE, RETURNED, DUPLICATE
    case_id   uuid references casefile (id),     -- the case it opened or amended; for a duplicate the case it repeats
    primary key (filing_id, ordinal)
);

create table finding (
    filing_id    uuid not null references filing (id),
    seq          integer not null,
    ordinal      integer,                        -- null: about the file, not one record
    code         text not null,
    severity     text not null,                  -- ERROR, INCOMPLETE, HINT
    line         bigint,
    col          integer,
    item         integer,
    item_name    text,
    masked_value text,
    text_ja      text not null,
    text_en      text not null,
    cure_ja      text not null,
    cure_en      text not null,
    source       text not null,
    primary key (filing_id, seq)
);

create table submission (
    id             uuid primary key,
    submission_no  text not null unique,         -- S-20261120-0000001
    employer_id    text not null,
    office_key     text not null,
    form           text not null,
    send_key       text not null unique,         -- travels in the package: what the hub looks for at the agency after a crash
    state          text not null,                -- PREPARED, SENDING, ARRIVED, FINISHED, REFUSED
    arrive_id      text unique,                  -- 到達番号
    arrived_at     timestamptz,                  -- 到達日時
    agency_status  text,                         -- the agency's own word
    people         integer not null,
    package_sha256 char(64),
    prepared_at    timestamptz not null,
    changed_at     timestamptz not null
);

create table official_document (                 -- 公文書 as received; the bytes are in the archive
    submission_id uuid not null references submission (id),
    number        integer not null,              -- counts from 1 within the application
    kind          text not null,                 -- DECISION, RETURN, OTHER
    archive_id    uuid not null,
    received_at   timestamptz not null,
    primary key (submission_id, number)
);

create table delivery (
    id            uuid primary key,
    case_id       uuid not null references casefile (id),
    party         text not null,                 -- AGENCY, INSURER
    party_id      text not null,                 -- agency, or the insurer id
    version       integer not null default 1,    -- an amended case goes out again as the next version
    send_key      text not null unique,          -- case number + step + version
    state         text not null,                 -- DUE, PREPARED, SENT, ANSWERED, RETURNED, WITHDRAWN
    submission_id uuid references submission (id),
    position      integer,                       -- place of the person in the submission, from 1
    sent_at       timestamptz,
    answered_at   timestamptz,
    answer        text,
    unique (case_id, party, version)
);
create index delivery_by_submission on delivery (submission_id, position);

create table clock (
    case_id     uuid not null references casefile (id),
    kind        text not null,                   -- FILING_DEADLINE, REGISTRATION_WINDOW, INSURER_REGISTRATION, ANSWER_BY
    start_event text not null,
    started_on  date not null,
    due_from    date not null,
    due_to      date not null,
    state       text not null,                   -- RUNNING, DUE_SOON, OVERDUE, PAUSED, MET, LATE, CANCELLED
    rule        text not null,                   -- the rule that set it, as shown to people
    ended_on    date,
    primary key (case_id, kind)
);
create index clock_open on clock (kind, due_to) where state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED');

create table event (
    id       bigint generated always as identity primary key,
    case_id  uuid not null references casefile (id),
    at       timestamptz not null,
    party    text not null,                      -- who acted: EMPLOYER, HUB, AGENCY, INSURER
    kind     text not null,                      -- stable code, text in messages/event*.properties
    turn     text not null,                      -- whose turn it is after this
    details  jsonb not null default '{}'         -- numbers and dates the text needs, never a personal number
);
create index event_by_case on event (case_id, id);
create index event_by_time on event (at desc);

create table agenda (
    step        text not null,                   -- route that does it
    subject     uuid not null,                   -- case, submission, notice or outbox file
    due_at      timestamptz not null,            -- hub time
    attempt     integer not null default 0,
    lease_owner text,
    lease_until timestamptz,                     -- database time; not claimed again before it
    alone       boolean not null default false,  -- its batch failed once: claimed by itself from then on
    parked_at   timestamptz,
    park_code   text,
    park_detail text,
    primary key (step, subject)
);
create index agenda_due on agenda (step, due_at) where parked_at is null;

create table inbox (
    source      text not null,
    message_id  text not null,
    received_at timestamptz not null,
    effect      text not null,
    primary key (source, message_id)
);

create table parked_message (
    id          uuid primary key,
    boundary    text not null,                   -- employer, agency, insurer, notice, ops
    route_id    text not null,
    reference   text not null,                   -- file name, message id or case number
    code        text not null,
    detail      text not null,                   -- English, ids and codes only
    archive_id  uuid,                            -- the message itself, encrypted
    parked_at   timestamptz not null,
    settled_at  timestamptz,
    settled_by  text,
    settled_how text
);

create table notice (
    id         uuid primary key,
    notice_no  text not null unique,             -- N-20261120-0000001
    case_id    uuid not null references casefile (id),
    kind       text not null,                    -- DATA_INCOMPLETE, QUALIFICATION_INFORMATION
    reason     text not null,                    -- once per person and reason
    state      text not null,                    -- DUE, ISSUED, ANSWERED
    issued_at  timestamptz,
    answer_by  date,
    pdf        bytea,
    xml        bytea,
    sha256     char(64),                         -- of the PDF
    changed_at timestamptz not null,
    unique (case_id, kind, reason)
);

create table outbox_file (
    id          uuid primary key,
    employer_id text not null,
    path        text not null,                   -- below the employer's out/
    kind        text not null,                   -- RECEIPT_XML, RECEIPT_HTML, NOTICE_PDF, NOTICE_XML, RETURN_XML, RETURN_HTML
    subject     uuid not null,                   -- filing, notice or case it is made of
    created_at  timestamptz not null,
    written_at  timestamptz,
    unique (employer_id, path)
);
create index outbox_file_by_subject on outbox_file (subject);

create sequence number_filing;
create sequence number_case;
create sequence number_submission;
create sequence number_notice;
