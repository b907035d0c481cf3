package dev.todoke.hub.employer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.filing.CsvText;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A filing of the size that a large company sends in April. */
class LargeFilingIT {
    private static final int PEOPLE = 20_000;
    private static final String LETTERS = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀ";

    @Test
    void twenty_thousand_people_in_one_file_are_all_seen_to_their_outcome() {
        RoomsUnderTest rooms = RoomsUnderTest.empty();
        String[] rows = IntStream.range(0, PEOPLE)
                .mapToObj(n -> People.shoji(1)
                        .number(n)
                        .with("nameKana", "ﾐﾎﾝ " + kana(n))
                        .text())
                .toArray(String[]::new);
        byte[] bytes = CsvText.bytes(CsvText.shoji(rows));
        long started = System.nanoTime();

        rooms.drop("mihon-shoji", "SHFD0006.CSV", bytes);

        System.out.printf("%d people taken in within %d ms%n", PEOPLE, (System.nanoTime() - started) / 1_000_000);
        assertThat(rooms.count("filing where state = 'ACCEPTED' and accepted = " + PEOPLE))
                .isEqualTo(1);
        assertThat(rooms.count("filing_record where outcome = 'ACCEPTED' and case_id is not null"))
                .isEqualTo(PEOPLE);
        assertThat(rooms.count("agenda where step = 'agency-package-cases'")).isEqualTo(PEOPLE);
    }

    /** A name of its own for each of them. */
    private static String kana(int n) {
        StringBuilder name = new StringBuilder();
        for (int rest = n, i = 0; i < 4; i++, rest /= LETTERS.length()) {
            name.append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return name.toString();
    }
}
