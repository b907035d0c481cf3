package dev.todoke.hub.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers that people quote: a letter, the day, and a count that never repeats ({@code C-20261201-0000001}). */
@Repository
public class Numbering {

    /** What is numbered. */
    public enum Kind {
        FILING("F", "number_filing"),
        CASE("C", "number_case"),
        SUBMISSION("S", "number_submission"),
        NOTICE("N", "number_notice");

        private final String letter;
        private final String sequence;

        Kind(String letter, String sequence) {
            this.letter = letter;
            this.sequence = sequence;
        }

        String sequence() {
            return sequence;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Numbering(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public String next(Kind kind) {
        return next(kind, 1).get(0);
    }

    public List<String> next(Kind kind, int count) {
        String prefix = kind.letter + "-" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
        return jdbc
                .sql("select nextval('" + kind.sequence + "') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list()
                .stream()
                .map(number -> prefix + "%07d".formatted(number))
                .toList();
    }
}
