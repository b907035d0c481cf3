package dev.todoke.hub.ops.desk;

import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.identity.HalfWidth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What somebody has in hand, as a condition about {@code casefile c} that an index answers: the kind of key is told from its shape, so that
 * one statement asks one index. Nothing here reads more rows because more cases are kept.
 */
@Repository
class CaseSearch {

    /** Most cases one name finds; whoever has more says more. */
    static final int MOST = 1_000;

    /** Parts of names that are not their beginnings are looked for among so many cases only, the newest. */
    static final int NEWEST = 10_000;

    private static final int PREFECTURES = 47;
    private static final Pattern NUMBER = Pattern.compile("[CFSN]-\\d{8}-\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern OFFICE = Pattern.compile("(\\d{2}-)?(\\d{2}-[^-]{1,12})");

    private static final String BY_DIGITS = """
            c.id in (select d.case_id from delivery d join submission s on s.id = d.submission_id where s.arrive_id = :words
                     union all
                     select k.id from casefile k join (select n.case_no from casefile_number n where n.number = :words
                                                       order by n.case_no desc limit :most) told on told.case_no = k.case_no)""";

    private static final String BY_OFFICES = """
            c.case_no in (select mine.case_no from unnest(string_to_array(:keys, ',')) as o (key)
                          cross join lateral (select k.case_no from casefile k where k.office_key = o.key order by k.case_no desc limit :most) mine)""";

    private static final String BY_NAME = """
            select case_no from (
                (select named.case_no from unnest(cast(:kanjiFrom as text[]), cast(:kanjiBelow as text[])) as b (lowest, below)
                    cross join lateral (select k.case_no from casefile k where k.name_kanji ~>=~ b.lowest and k.name_kanji ~<~ b.below
                                        order by k.name_kanji using ~<~, k.case_no limit :most) named limit :most)
                union all
                (select named.case_no from unnest(cast(:kanaFrom as text[]), cast(:kanaBelow as text[])) as b (lowest, below)
                    cross join lateral (select k.case_no from casefile k where k.name_kana ~>=~ b.lowest and k.name_kana ~<~ b.below
                                        order by k.name_kana using ~<~, k.case_no limit :most) named limit :most)
                union all
                (select newest.case_no from (select case_no, name_kanji, name_kana from casefile order by case_no desc limit :newest) newest
                    where replace(newest.name_kanji, '　', '') like :kanji or replace(newest.name_kana, ' ', '') like :kana)) found
            limit :most""";

    private final JdbcClient jdbc;
    private final Employers employers;

    CaseSearch(JdbcClient jdbc, Employers employers) {
        this.jdbc = jdbc;
        this.employers = employers;
    }

    /**
     * @param condition about {@code casefile c}, true for what was looked for
     * @param values of its names
     * @param partly whether there are more than were looked at
     */
    record Sought(String condition, Map<String, Object> values, boolean partly) {}

    /** @param words what was typed, not blank */
    Sought sought(String words) {
        String plain = HalfWidth.of(words).toUpperCase(Locale.ROOT).strip();
        if (NUMBER.matcher(plain).matches()) {
            return new Sought(byNumber(plain.charAt(0)), Map.of("words", plain), false);
        }
        if (DIGITS.matcher(plain).matches()) {
            return new Sought(BY_DIGITS, Map.of("words", plain, "most", MOST), false);
        }
        Matcher office = OFFICE.matcher(plain);
        if (office.matches()) {
            return byOffice(plain, office);
        }
        return employerMeant(words)
                .map(id -> new Sought("c.employer_id = :employer", Map.of("employer", id), false))
                .orElseGet(() -> byName(words));
    }

    /** By its account, also one that is no longer registered, or by the whole name of one of its offices. */
    private Optional<String> employerMeant(String words) {
        if (ACCOUNT.matcher(words).matches()) {
            return Optional.of(words).filter(this::hasFiled);
        }
        return employers.all().stream()
                .filter(employer -> employer.offices().stream()
                        .anyMatch(office -> office.nameJa().equals(words)))
                .findFirst()
                .map(employer -> employer.id().value());
    }

    private boolean hasFiled(String employerId) {
        return jdbc.sql("select exists (select from casefile where employer_id = :id)")
                .param("id", employerId)
                .query(Boolean.class)
                .single();
    }

    private static String byNumber(char kind) {
        return switch (kind) {
            case 'C' -> "c.case_no = :words";
            case 'F' -> "c.filing_id = (select id from filing where filing_no = :words)";
            case 'S' -> """
                    c.id in (select d.case_id from delivery d join submission s on s.id = d.submission_id where s.submission_no = :words)""";
            default -> "c.id = (select case_id from notice where notice_no = :words)";
        };
    }

    /** 事業所整理記号 with its prefecture, or as it is mostly written, without. */
    private static Sought byOffice(String key, Matcher parts) {
        if (parts.group(1) != null) {
            return new Sought("c.office_key = :key", Map.of("key", key), false);
        }
        String keys = String.join(
                ",",
                IntStream.rangeClosed(1, PREFECTURES)
                        .mapToObj(prefecture -> "%02d-%s".formatted(prefecture, parts.group(2)))
                        .toList());
        return new Sought(BY_OFFICES, Map.of("keys", keys, "most", MOST), false);
    }

    private Sought byName(String words) {
        List<SearchWords.Beginning> kanji = SearchWords.kanjiBeginnings(words);
        List<SearchWords.Beginning> kana = SearchWords.kanaBeginnings(words);
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("kanjiFrom", from(kanji));
        asked.put("kanjiBelow", below(kanji));
        asked.put("kanaFrom", from(kana));
        asked.put("kanaBelow", below(kana));
        asked.put("kanji", SearchWords.kanjiPart(words));
        asked.put("kana", SearchWords.kanaPart(words));
        asked.put("newest", NEWEST);
        asked.put("most", MOST);
        List<String> found = jdbc.sql(BY_NAME).params(asked).query(String.class).list();
        return new Sought(
                "c.case_no = any(string_to_array(:nos, ','))",
                Map.of("nos", String.join(",", found)),
                found.size() == MOST);
    }

    private static String[] from(List<SearchWords.Beginning> beginnings) {
        return beginnings.stream().map(SearchWords.Beginning::from).toArray(String[]::new);
    }

    private static String[] below(List<SearchWords.Beginning> beginnings) {
        return beginnings.stream().map(SearchWords.Beginning::below).toArray(String[]::new);
    }
}
