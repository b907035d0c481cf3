package dev.todoke.hub.employer.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFilterTest {
    private final DropFilter unit =
            new DropFilter(new Employers(List.of(Dropbox.employer(Dropbox.SHOJI, Path.of("keys")))), Folder.IN);
    private final DropFilter ofCheck =
            new DropFilter(new Employers(List.of(Dropbox.employer(Dropbox.SHOJI, Path.of("keys")))), Folder.CHECK);

    @Test
    void an_arrival_name_tells_employer_and_the_name_the_sender_gave() {
        String path = "mihon-shoji/in/20261120T090001234-0a1b2c3d__SHFD0006.CSV";
        assertThat(unit.accept(file(path))).isTrue();
        assertThat(DropPath.parse(path)).hasValueSatisfying(actual -> {
            assertThat(actual.employerId().value()).isEqualTo("mihon-shoji");
            assertThat(actual.arrivalName()).isEqualTo("20261120T090001234-0a1b2c3d__SHFD0006.CSV");
            assertThat(actual.senderFileName()).isEqualTo("SHFD0006.CSV");
            assertThat(actual.arrivalKey()).isEqualTo("mihon-shoji/20261120T090001234-0a1b2c3d__SHFD0006.CSV");
        });
    }

    @Test
    void an_arrival_name_holds_nothing_that_may_be_a_personal_number() {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

        assertThat(DropName.arrival(clock, "999900000011.csv")).endsWith("__xxxxxxxxxxxx.csv");
        assertThat(DropName.arrival(clock, "9999-0000-0011 見本.xlsx")).endsWith("__xxxxxxxxxxxx 見本.xlsx");
    }

    @Test
    void a_plain_name_of_another_sftp_server_is_its_own_arrival_name() {
        assertThat(unit.accept(file("mihon-shoji/in/資格取得届.xml"))).isTrue();
        assertThat(DropPath.parse("mihon-shoji/in/資格取得届.xml")).hasValueSatisfying(actual -> {
            assertThat(actual.arrivalName()).isEqualTo("資格取得届.xml");
            assertThat(actual.senderFileName()).isEqualTo("資格取得届.xml");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mihon-shoji/in/../../mihon-seisaku/in/a.csv",
                "../mihon-shoji/in/a.csv",
                "/mihon-shoji/in/a.csv",
                "mihon-shoji/in/..",
                "mihon-shoji/in/..\\..\\a.csv",
                "mihon-shoji/in/C:\\a.csv",
                "mihon-shoji/in//etc/passwd",
                "mihon-shoji/in/sub/a.csv",
                "mihon-shoji/check/a.csv",
                "mihon-shoji/out/a.csv",
                "mihon-shoji/a.csv",
                "a.csv",
                "nobody-known/in/a.csv",
                "MIHON-SHOJI/in/a.csv",
                "mihon-shoji/in/a\u0000.csv",
                "mihon-shoji/in/a\r\nb.csv",
                "mihon-shoji/in/a\u202Evsc.exe",
                "mihon-shoji/in/a\u200Fb.csv",
                "mihon-shoji/in/a\u2028b.csv",
                "mihon-shoji/in/\u001B[2J.csv",
                "mihon-shoji/in/...",
                "mihon-shoji/in/.... .csv",
                "mihon-shoji/in/a\uD800.csv",
                "mihon-shoji/in/*.csv",
                "mihon-shoji/in/${bean:any}",
                "mihon-shoji/in/20261120T090001234-0a1b2c3d__../a.csv",
                "mihon-shoji/in/20261120T090001234-0a1b2c3d__..",
                "mihon-shoji/in/.upload-00112233",
                "mihon-shoji/in/.hidden",
                "mihon-shoji/in/a.csv.filepart",
                "mihon-shoji/in/20261120T090001234-0a1b2c3d__a.csv.part",
                "mihon-shoji/in/a.TMP",
                ""
            })
    void a_name_of_any_other_shape_is_not_taken(String path) {
        assertThat(unit.accept(file(path))).isFalse();
        assertThat(ofCheck.accept(file(path.replaceFirst("/in/", "/check/"))))
                .isEqualTo(path.equals("mihon-shoji/check/a.csv"));
    }

    @Test
    void a_name_too_long_to_be_stored_is_not_taken() {
        assertThat(unit.accept(file("mihon-shoji/in/" + "届".repeat(67)))).isFalse();
    }

    @Test
    void only_known_employers_folders_and_their_in_are_entered() {
        assertThat(unit.accept(folder("mihon-shoji"))).isTrue();
        assertThat(unit.accept(folder("mihon-shoji/in"))).isTrue();
        for (String other : List.of("mihon-shoji/out", "mihon-shoji/in/sub", "nobody-known", "..", "mihon-shoji/..")) {
            assertThat(unit.accept(folder(other))).as(other).isFalse();
        }
    }

    @Test
    void a_file_to_be_checked_is_seen_by_its_own_filter_only() {
        assertThat(ofCheck.accept(folder("mihon-shoji/check"))).isTrue();
        assertThat(ofCheck.accept(file("mihon-shoji/check/SHFD0006.CSV"))).isTrue();
        assertThat(ofCheck.accept(folder("mihon-shoji/in"))).isFalse();
        assertThat(ofCheck.accept(file("mihon-shoji/in/SHFD0006.CSV"))).isFalse();
        assertThat(unit.accept(folder("mihon-shoji/check"))).isFalse();
        assertThat(DropPath.parse("mihon-shoji/check/SHFD0006.CSV"))
                .hasValueSatisfying(actual -> assertThat(actual.folder()).isEqualTo(Folder.CHECK));
    }

    @Test
    void an_answer_to_a_name_with_what_may_be_a_personal_number_is_named_without_it() {
        assertThat(DropPath.parse("mihon-shoji/check/999900000011.csv"))
                .hasValueSatisfying(actual -> assertThat(actual.answerName()).isEqualTo("xxxxxxxxxxxx.csv"));
    }

    private static GenericFile<Object> file(String path) {
        GenericFile<Object> file = new GenericFile<>();
        file.setRelativeFilePath(path);
        return file;
    }

    private static GenericFile<Object> folder(String path) {
        GenericFile<Object> folder = file(path);
        folder.setDirectory(true);
        return folder;
    }
}
