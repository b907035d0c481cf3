package dev.todoke.hub.ops.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few invented filings and cases as rows: one on its way, one overdue whose number is missing, and what waits for a person. */
final class DeskRows {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-10T09:00:00+09:00");
    static final String ON_ITS_WAY = "C-20261201-0000001";
    static final String OVERDUE = "C-20261201-0000002";
    static final String PAUSED = "C-20261201-0000003";
    static final String STUCK = "C-20261201-0000004";
    static final String FILING = "F-20261201-0000001";

    private final JdbcClient jdbc;
    final UUID filing = UUID.randomUUID();
    final UUID onItsWay = UUID.randomUUID();
    final UUID overdue = UUID.randomUUID();
    final UUID message = UUID.randomUUID();
    final UUID paused = UUID.randomUUID();
    final UUID stuck = UUID.randomUUID();
    final UUID submission = UUID.randomUUID();

    DeskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tests of the desk share one database. */
    DeskRows clear() {
        Emptied.tables(
                jdbc,
                "filing, casefile, filing_record, finding, clock, event, agenda, notice, delivery, submission, parked_message, conservation_hour, conservation_round, casefile_number, ended_day, filing_day");
        return this;
    }

    DeskRows insert() {
        run(
                "insert into filing (id, filing_no, employer_id, arrival_key, file_name, sha256, size_bytes, archive_id, format, form, forms,"
                        + " state, received_at, records, accepted, incomplete, returned) values (?, ?, 'mihon-shoji', 'a', 'SHFD0006.CSV',"
                        + " ?, 900, gen_random_uuid(), 'CSV', 'ENROLMENT', '{ENROLMENT,BONUS}', 'PARTLY_ACCEPTED', ?, 3, 1, 1, 1)",
                filing,
                FILING,
                "0".repeat(64),
                NOW.minusDays(9));
        run("insert into filing_office (filing_id, office_key, office) values (?, '21-01-ﾐﾎﾝ', '{}')", filing);
        person(onItsWay, ON_ITS_WAY, 1, "見本　太郎", "ﾐﾎﾝ ﾀﾛｳ", "PRESENT", "SUBMITTED", "AGENCY");
        person(overdue, OVERDUE, 2, "見本　花子", "ﾐﾎﾝ ﾊﾅｺ", "MISSING", "INCOMPLETE", "EMPLOYER");
        window(onItsWay, LocalDate.of(2026, 12, 14), "RUNNING");
        window(overdue, LocalDate.of(2026, 12, 8), "OVERDUE");
        person(paused, PAUSED, 3, "見本　次郎", "ﾐﾎﾝ ｼﾞﾛｳ", "CHECK_DIGIT", "INCOMPLETE", "EMPLOYER");
        person(stuck, STUCK, 4, "見本　良子", "ﾐﾎﾝ ﾖｼｺ", "PRESENT", "DECIDED", "INSURER");
        window(paused, LocalDate.of(2026, 12, 11), "PAUSED");
        run(
                "update clock set paused_on = '2026-12-07', pause_reason = 'MY_NUMBER_CHECK_DIGIT', pause_owner = 'EMPLOYER' where case_id = ?",
                paused);
        run(
                "insert into submission (id, submission_no, employer_id, office_key, form, send_key, state, arrive_id, arrived_at, people,"
                        + " prepared_at, changed_at, fetch_by) values (?, 'S-20261201-0000001', 'mihon-shoji', '21-01-ﾐﾎﾝ', 'ENROLMENT',"
                        + " 'S-20261201-0000001', 'ARRIVED', '202612010000000009', ?, 1, ?, ?, '2026-12-12')",
                submission,
                NOW.minusDays(9),
                NOW.minusDays(9),
                NOW);
        run(
                "insert into delivery (id, case_id, party, party_id, version, send_key, state, submission_id, position)"
                        + " values (gen_random_uuid(), ?, 'AGENCY', 'agency', 1, 'C-20261201-0000001-agency-1', 'SENT', ?, 1)",
                onItsWay,
                submission);
        event(overdue, "EMPLOYER", "FILING_RECEIVED", "HUB", "{\"filingNo\": \"" + FILING + "\", \"ordinal\": \"2\"}");
        event(
                overdue,
                "AGENCY",
                "SUBMISSION_ARRIVED",
                "AGENCY",
                "{\"submissionNo\": \"S-1\", \"arriveId\": \"202612010000000001\", \"arrivedAt\": \"2026-12-01T01:00:00Z\"}");
        event(overdue, "HUB", "WINDOW_OPENED", "AGENCY", "{\"from\": \"2026-12-03\", \"to\": \"2026-12-08\"}");
        run(
                "insert into finding (filing_id, seq, ordinal, code, severity, line, col, item, item_name, masked_value, text_ja, text_en,"
                        + " cure_ja, cure_en, source) values (?, 1, 3, 'ENR-KNJ-001', 'ERROR', 6, 40, 9, '漢字氏名', '見本＊＊', '使えない文字があります',"
                        + " 'Unusable character', '文字を直してください', 'Mend the character', '仕様書')",
                filing);
        run(
                "insert into notice (id, notice_no, case_id, kind, reason, state, issued_at, answer_by, pdf, changed_at)"
                        + " values (gen_random_uuid(), 'N-20261201-0000001', ?, 'DATA_INCOMPLETE', 'MY_NUMBER_MISSING', 'ISSUED', ?, ?, ?, ?)",
                overdue,
                NOW.minusDays(8),
                LocalDate.of(2026, 12, 9),
                "%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                NOW);
        run(
                "insert into agenda (step, subject, due_at, attempt, parked_at, park_code, park_detail)"
                        + " values ('agency-package-cases', ?, ?, 3, ?, 'AgencyProtocolError', 'no procedure for 2200700')",
                onItsWay,
                NOW,
                NOW);
        run(
                "insert into parked_message (id, boundary, route_id, reference, code, detail, parked_at)"
                        + " values (?, 'insurer', 'insurer-receive-result', 'ID:1', 'UNKNOWN_CASE', 'From broker user x', ?)",
                message,
                NOW);
        return this;
    }

    /** From now on the one is a member of the other's household. */
    void makeMember(UUID member, UUID row, String place) {
        run("update casefile set household = ?, member = ? where id = ?", row, place, member);
    }

    private void person(
            UUID id, String no, int ordinal, String kanji, String kana, String number, String state, String turn) {
        run(
                "insert into casefile (id, case_no, filing_id, ordinal, employer_id, office_key, procedure, insurer_id, pack_version,"
                        + " person_key, name_kana, name_kanji, birth_date, fact_date, content, expected_from, expected_to, number_state,"
                        + " state, turn, opened_at, changed_at) values (?, ?, ?, ?, 'mihon-shoji', '21-01-ﾐﾎﾝ', 'ENROLMENT', 'kyokai-tokyo',"
                        + " '2024-12', ?, ?, ?, '1990-01-02', '2026-12-01', '{}', '2026-12-03', '2026-12-08', ?, ?, ?, ?, ?)",
                id,
                no,
                filing,
                ordinal,
                no,
                kana,
                kanji,
                number,
                state,
                turn,
                NOW,
                NOW);
        run(
                "insert into filing_record (filing_id, ordinal, line, name, outcome, case_id) values (?, ?, ?, ?, 'ACCEPTED', ?)",
                filing,
                ordinal,
                ordinal + 3,
                kanji,
                id);
    }

    private void window(UUID id, LocalDate due, String state) {
        run(
                "insert into clock (case_id, kind, start_event, started_on, due_from, due_to, state, rule)"
                        + " values (?, 'REGISTRATION_WINDOW', 'AGENCY_ARRIVAL', '2026-12-01', '2026-12-03', ?, ?, '2～5営業日')",
                id,
                due,
                state);
    }

    private void event(UUID id, String party, String kind, String turn, String details) {
        run(
                "insert into event (case_id, at, party, kind, turn, details) values (?, ?, ?, ?, ?, ?::jsonb)",
                id,
                NOW,
                party,
                kind,
                turn,
                details);
    }

    private void run(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
