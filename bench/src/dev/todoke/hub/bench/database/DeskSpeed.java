package dev.todoke.hub.bench.database;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens pages of the desk with keys of cases drawn by chance, and prints how long each kind takes, from the request to its last byte. */
final class DeskSpeed {

    private final HubOnDatabase hub;
    private final int rounds;

    DeskSpeed(HubOnDatabase hub, int rounds) {
        this.hub = hub;
        this.rounds = rounds;
    }

    private record Drawn(
            String caseNo,
            String filingNo,
            String submissionNo,
            String arriveId,
            String noticeNo,
            String insuredNumber,
            String insuredAsNumber,
            String nameKana,
            String nameKanji,
            String officeKey,
            String employerId,
            String caseId) {

        String familyKana() {
            return nameKana.substring(0, nameKana.indexOf(' '));
        }

        String givenKana() {
            return nameKana.substring(nameKana.indexOf(' ') + 1);
        }

        String familyKanji() {
            return nameKanji.substring(0, nameKanji.indexOf('　'));
        }
    }

    void measure() throws Exception {
        List<Drawn> drawn = draw(hub.database());
        System.out.printf("%n| Page | p50 ms | p95 ms | longest ms | found |%n|---|---|---|---|---|%n");
        search("case number", drawn, Drawn::caseNo, true);
        search("filing number", drawn, Drawn::filingNo, false);
        search("submission number", drawn, Drawn::submissionNo, false);
        search("到達番号", drawn, Drawn::arriveId, false);
        search("notice number", drawn, Drawn::noticeNo, true);
        search("被保険者整理番号", drawn, Drawn::insuredNumber, false);
        search("番号 of the insurer", drawn, Drawn::insuredAsNumber, false);
        search("whole name, kana", drawn, Drawn::nameKana, false);
        search("family name, kana", drawn, Drawn::familyKana, false);
        search("given name, kana", drawn, Drawn::givenKana, false);
        search("whole name, kanji, without space", drawn, one -> one.nameKanji().replace("　", ""), false);
        search("family name, kanji", drawn, Drawn::familyKanji, false);
        search("office symbol", drawn, Drawn::officeKey, false);
        search("office symbol without prefecture", drawn, one -> one.officeKey().substring(3), false);
        search("employer", drawn, Drawn::employerId, false);
        pages("one case", drawn, one -> "/cases/" + one.caseNo(), Drawn::caseNo);
        pages("cases, further page", drawn, one -> "/cases?before=" + one.caseNo(), one -> "C-");
        for (String state : List.of("RECEIVED", "DECIDED", "INCOMPLETE", "SUSPENDED", "COMPLETED", "CLOSED", "RETURNED", "WITHDRAWN")) {
            pages("cases " + state, drawn, one -> "/cases?state=" + state, one -> "");
        }
        pages("cases RETURNED, further page", drawn, one -> "/cases?state=RETURNED&before=" + one.caseNo(), one -> "");
        pages("cases of a form nobody filed", drawn, one -> "/cases?form=LINK_REMOVAL", one -> "");
        for (String show : List.of("number", "unanswered", "stuck", "returned-today")) {
            pages("cases, " + show, drawn, one -> "/cases?show=" + show, one -> "");
        }
        for (String show : List.of("all", "overdue", "soon", "paused", "number")) {
            pages("board, " + show, drawn, one -> "/board?show=" + show, one -> "");
        }
        pages("board, further page", drawn, one -> "/board?after=2026-12-16~" + one.caseId(), one -> "");
        pages("today", drawn, one -> "/", one -> "");
        pages("filings", drawn, one -> "/filings", one -> "F-");
        pages("filings of an employer", drawn, one -> "/filings?employer=" + one.employerId(), one -> "F-");
        pages("filings of a day and state", drawn, one -> "/filings?state=PARTLY_ACCEPTED&day=2026-06-01", one -> "");
        pages("one filing", drawn, one -> "/filings/" + one.filingNo(), Drawn::filingNo);
        pages("parked", drawn, one -> "/parked", one -> "");
        pages("routes", drawn, one -> "/routes", one -> "");
    }

    private void search(String name, List<Drawn> drawn, Function<Drawn, String> key, boolean foundForSure) throws Exception {
        pages(
                "search: " + name,
                drawn.stream().filter(one -> key.apply(one) != null).toList(),
                one -> "/cases?q=" + HubOnDatabase.encoded(key.apply(one)),
                foundForSure ? Drawn::caseNo : one -> "");
    }

    /** The first tenth is not counted: it warms up. */
    private void pages(String name, List<Drawn> drawn, Function<Drawn, String> address, Function<Drawn, String> expected) throws Exception {
        int warm = rounds / 10;
        double[] millis = new double[rounds];
        int found = 0;
        for (int i = -warm; i < rounds; i++) {
            Drawn one = drawn.get(Math.floorMod(i, drawn.size()));
            long begun = System.nanoTime();
            String page = hub.page(address.apply(one));
            long took = System.nanoTime() - begun;
            if (!page.contains(expected.apply(one))) {
                throw new IllegalStateException(address.apply(one) + " does not show " + expected.apply(one));
            }
            if (i >= 0) {
                millis[i] = took / 1e6;
                found += page.contains(one.caseNo()) ? 1 : 0;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %d of %d |%n",
                name, millis[rounds / 2], millis[(int) (rounds * 0.95)], millis[rounds - 1], found, rounds);
    }

    private List<Drawn> draw(JdbcClient database) {
        return database.sql("""
                        select c.case_no, (select f.filing_no from filing f where f.id = c.filing_id) as filing_no, s.submission_no, s.arrive_id,
                               (select max(n.notice_no) from notice n where n.case_id = c.id) as notice_no, c.insured_number, c.insured_as_number, c.name_kana,
                               c.name_kanji, c.office_key, c.employer_id, c.id::text as case_id
                        from (select * from casefile tablesample system_rows (:rounds)) c left join lateral (
                            select s.submission_no, s.arrive_id from delivery d join submission s on s.id = d.submission_id
                            where d.case_id = c.id and d.party = 'AGENCY' limit 1) s on true""")
                .param("rounds", 20 * rounds)
                .query(Drawn.class)
                .stream()
                .filter(one -> Math.floorMod(one.caseNo().hashCode(), 5) == 0)
                .limit(4L * rounds)
                .toList();
    }
}
