package dev.todoke.hub.ops.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty thousand invented cases of two thousand files as rows, the last six hundred open, so that the database has reason to use its indexes. */
final class ManyCases {

    private ManyCases() {}

    static void fill(JdbcClient jdbc) {
        for (String statement : ROWS.split(";")) {
            jdbc.sql(statement).update();
        }
    }

    private static final String ROWS = """
            create function id_of(kind text, n int) returns uuid language sql immutable return md5(kind || n::text)::uuid;
            insert into filing (id, filing_no, employer_id, arrival_key, file_name, sha256, size_bytes, archive_id, format, form, state, received_at, records)
                select id_of('filing', n), 'F-20260101-' || lpad(n::text, 7, '0'), 'emp-' || n % 200, 'a' || n, 'SHFD0006.CSV', lpad(n::text, 64, '0'), 900,
                       id_of('archive', n), 'CSV', 'ENROLMENT', 'ACCEPTED', timestamptz '2026-12-14 09:00+09' - make_interval(hours => 2000 - n), 10
                from generate_series(0, 2000) as n;
            insert into casefile (id, case_no, filing_id, ordinal, employer_id, office_key, procedure, insurer_id, pack_version, person_key, name_kana, name_kanji,
                    birth_date, fact_date, content, number_state, state, turn, insured_number, opened_at, changed_at, closed_at)
                select id_of('case', n), 'C-20260101-' || lpad(n::text, 7, '0'), id_of('filing', n / 10), n % 10, 'emp-' || n / 10 % 200,
                       '21-01-ﾐ' || n / 10 % 200, case n % 20 when 0 then 'LOSS' else 'ENROLMENT' end, 'kyokai-tokyo', '2024-12', 'p' || n, 'ﾐﾎﾝ ﾅ' || n, '見本　七' || n,
                       '1990-01-02', '2026-01-01', '{}', case when n % 4 = 0 then 'MISSING' else 'PRESENT' end, state, 'HUB', (n / 10)::text,
                       '2026-01-01', '2026-01-01', case when state in ('CLOSED', 'RETURNED') then timestamptz '2026-12-15 08:00+09' - make_interval(hours => 20000 - n) end
                from (select n, case when n >= 19400 then case n % 10 when 0 then 'INCOMPLETE' else 'DECIDED' end when n % 50 = 0 or n between 19390 and 19399 then 'RETURNED'
                             else 'CLOSED' end as state from generate_series(1, 20000) as n) drawn;
            update casefile set closed_at = '2026-12-15 08:30+09', given_back = true where case_no = 'C-20260101-0019399';
            insert into casefile_number (number, case_no) select insured_number, case_no from casefile;
            insert into submission (id, submission_no, employer_id, office_key, form, send_key, state, arrive_id, people, prepared_at, changed_at)
                select id_of('submission', n), 'S-20260101-' || lpad(n::text, 7, '0'), 'emp', 'o', 'ENROLMENT', 's' || n, 'ARRIVED', '20260101' || lpad(n::text, 10, '0'), 10,
                       '2026-01-01', '2026-01-01' from generate_series(0, 2000) as n;
            insert into delivery (id, case_id, party, party_id, send_key, state, submission_id)
                select id_of('delivery', n), id_of('case', n), 'AGENCY', 'agency', 'k' || n, 'SENT', id_of('submission', n / 10) from generate_series(1, 20000) as n;
            insert into clock (case_id, kind, start_event, started_on, due_from, due_to, state, rule)
                select id_of('case', n), 'REGISTRATION_WINDOW', 'x', '2026-01-01', '2026-12-10', date '2026-12-10' + n % 20,
                       case when n < 19400 then 'MET' when n % 2 = 0 then 'OVERDUE' else 'DUE_SOON' end, 'r' from generate_series(1, 20000) as n;
            insert into notice (id, notice_no, case_id, kind, reason, state, issued_at, answer_by, changed_at)
                select id_of('notice', n), 'N-20260101-' || lpad(n::text, 7, '0'), id_of('case', n), 'QUALIFICATION_INFORMATION', 'r', 'ISSUED', '2026-01-01',
                       case when n > 19980 then date '2026-12-01' end, '2026-01-01' from generate_series(1, 20000) as n;
            insert into agenda (step, subject, due_at) select 'window-sweep', id_of('case', n), timestamptz '2026-12-15 00:00+09' + make_interval(hours => n) from generate_series(0, 5000) as n;
            analyze""";
}
