package dev.todoke.hub.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL updates a row in place only when no index, and no condition of one, looks at a column that changes (HOT). */
class MovesInPlaceTest {

    /** What the way of a case changes; given_back and closed_at change at its end only. */
    private static final Set<String> CHANGING = Set.of(
            "state",
            "turn",
            "reason",
            "reason_text",
            "changed_at",
            "version",
            "insured_number",
            "insured_as_number",
            "card_linked");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

    @Test
    void no_index_looks_at_what_changes_on_the_way_of_a_case() {
        Set<String> indexed = new TreeSet<>(jdbc.sql("""
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = 'casefile'::regclass""").query(String.class).list());
        List<String> conditions = jdbc.sql("""
                        select concat(pg_get_expr(indpred, indrelid), pg_get_expr(indexprs, indrelid)) from pg_index
                        where indrelid = 'casefile'::regclass""").query(String.class).list();

        assertThat(indexed).contains("case_no").doesNotContainAnyElementsOf(CHANGING);
        assertThat(conditions)
                .noneMatch(text -> CHANGING.stream().anyMatch(column -> text.matches("(?s).*\\b" + column + "\\b.*")));
    }
}
