package dev.todoke.hub.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A few rows and many go different ways into the database; nobody may notice. */
class NewRowsTest {

    private record Row(
            UUID id, String text, Long number, LocalDate day, Instant time, byte[] bytes, String json, int count) {}

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
    private final NewRows rows =
            new NewRows(jdbc, "of_every_kind", "id", "text", "number", "day", "time", "bytes", "json", "count");

    @BeforeEach
    void table() {
        jdbc.execute("drop table if exists of_every_kind");
        jdbc.execute("create table of_every_kind (id uuid primary key, text text, number bigint, day date,"
                + " time timestamptz, bytes bytea, json jsonb, count integer)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 5_000})
    void every_value_comes_back_as_it_went_in(int many) {
        List<Row> given = IntStream.range(0, many).mapToObj(NewRowsTest::row).toList();

        add(given);

        List<Row> found = found();
        assertThat(found).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(given);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100})
    void signs_that_mean_something_to_copy_are_only_text(int many) {
        String signs = "\\ \\N \\. \t \n \r \b \f \u000b ' \" \u001f あ 髙 𠮷 ｱﾞ";
        List<Row> given = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            given.add(new Row(
                    new UUID(1, n),
                    n % 2 == 0 ? signs : "\\N",
                    null,
                    null,
                    null,
                    new byte[] {'\\', 0, -1, 'x'},
                    null,
                    0));
        }

        add(given);

        assertThat(found()).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(given);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100})
    void a_key_that_is_there_is_refused_alike_and_the_connection_lives_on(int many) {
        add(List.of(row(many - 1)));
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        List<Row> given = IntStream.range(0, many).mapToObj(NewRowsTest::row).toList();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> add(given)))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(found()).hasSize(1);
    }

    @Test
    void what_fails_while_a_row_is_written_leaves_nothing_and_a_usable_connection() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        List<Integer> many = IntStream.range(0, 100).boxed().toList();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> rows.add(many, (values, n) -> {
                    if (n == 99) {
                        throw new IllegalStateException("the last one");
                    }
                    write(values, row(n));
                })))
                .hasMessage("the last one");

        assertThat(found()).isEmpty();
        add(List.of(row(1)));
        assertThat(found()).hasSize(1);
    }

    private void add(List<Row> given) {
        rows.add(given, NewRowsTest::write);
    }

    private static void write(RowValues values, Row row) {
        values.uuid(row.id())
                .text(row.text())
                .number(row.number())
                .day(row.day())
                .time(row.time())
                .bytes(row.bytes())
                .json(row.json())
                .number(row.count());
    }

    private List<Row> found() {
        return jdbc.query(
                "select * from of_every_kind order by id",
                (row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("number", Long.class),
                        row.getObject("day", LocalDate.class),
                        row.getObject("time", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("time", OffsetDateTime.class).toInstant(),
                        row.getBytes("bytes"),
                        row.getString("json"),
                        row.getInt("count")));
    }

    /** Every third value of a column is null. */
    private static Row row(int n) {
        byte[] bytes = new byte[n % 40];
        Arrays.fill(bytes, (byte) n);
        return new Row(
                new UUID(0, n),
                n % 3 == 0 ? null : "名前 " + n,
                n % 3 == 1 ? null : Long.MAX_VALUE - n,
                n % 3 == 2 ? null : LocalDate.of(2026, 1, 1).plusDays(n),
                n % 3 == 0 ? null : Instant.parse("2026-11-26T01:02:03.000456Z").plusSeconds(n),
                n % 3 == 1 ? null : bytes,
                n % 3 == 2 ? null : "{\"n\": \"" + n + "\", \"text\": \"" + "\\\\あ\\t" + "\"}",
                n);
    }

    @Test
    void text_is_utf_8() {
        CopyText text = new CopyText(1);
        text.text("届\t").number(7L);
        text.endRow();
        assertThat(new String(text.buffer(), 0, text.length(), StandardCharsets.UTF_8))
                .isEqualTo("届\\t\t7\n");
    }
}
