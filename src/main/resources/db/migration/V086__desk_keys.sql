-- A large installation may build these beforehand, with the same names and CONCURRENTLY, while the version before runs.
-- Whatever somebody at the desk has in hand finds its case without reading the others. Only columns that never change, see V085.

create index if not exists casefile_by_kana on casefile (name_kana text_pattern_ops, case_no);     -- the beginning of a name, bytes in order
create index if not exists casefile_by_kanji on casefile (name_kanji text_pattern_ops, case_no);
create index if not exists casefile_by_office on casefile (office_key, case_no);
create index if not exists casefile_by_employer on casefile (employer_id, case_no);
create index if not exists casefile_by_form on casefile (procedure, case_no);
create index if not exists casefile_without_number on casefile (case_no) where number_state in ('MISSING', 'CHECK_DIGIT') and closed_at is null;

-- 被保険者整理番号 and 番号, which become known on the way: a table of their own, so that casefile keeps out of it.
create table casefile_number (
    number  text not null,
    case_no text not null,
    primary key (number, case_no)
);
insert into casefile_number select insured_number, case_no from casefile where insured_number is not null
    union select insured_as_number, case_no from casefile where insured_as_number is not null;

create index if not exists filing_by_employer on filing (employer_id, filing_no);
create index if not exists notice_by_case on notice (case_id);
create index if not exists notice_to_answer on notice (answer_by) where state = 'ISSUED' and answer_by is not null;
create index if not exists notice_by_day on notice (issued_at) where state = 'ISSUED';
create index if not exists clock_by_state on clock (state, due_to, case_id) where kind in ('REGISTRATION_WINDOW', 'APPLICATION') and state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED');

-- Cases that have ended, by day: counted once when the day is over for good, so that nobody counts millions again.
create table ended_day (
    day   date not null,                         -- of closed_at, in Japan
    state text not null,
    cases bigint not null,
    primary key (day, state)
);
