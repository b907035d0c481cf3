package dev.todoke.hub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FilingArchiveTest {
    private static final byte[] FILING =
            CsvText.bytes(CsvText.shoji(EnrolmentRow.complete().text()));
    /** Where the flags stand in the header of the first file; bit 0 says that it is encrypted. */
    private static final int FLAGS = 6;

    @Test
    void a_plain_archive_with_one_filing_is_read_as_that_filing() throws IOException {
        HeardFiling actual = HeardFiling.of("SHFD0006(CSV).ZIP", zip("SHFD0006.CSV"));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.records()).hasSize(1);
        assertThat(actual.head().variant()).isEqualTo("SHFD0006");
    }

    @Test
    void folders_and_what_a_mac_adds_are_passed_over() throws IOException {
        HeardFiling actual =
                HeardFiling.of("b.zip", zip("filings/", "__MACOSX/._SHFD0006.CSV", "filings/SHFD0006.CSV"));

        assertThat(actual.problems()).isEmpty();
        assertThat(actual.records()).hasSize(1);
    }

    @Test
    void an_archive_without_a_name_for_one_is_known_by_its_bytes() throws IOException {
        assertThat(HeardFiling.of("SHFD0006.CSV", zip("SHFD0006.CSV")).records())
                .hasSize(1);
    }

    @Test
    void two_filings_in_an_archive_are_returned() throws IOException {
        assertThat(HeardFiling.of("b.zip", zip("SHFD0006.CSV", "KPFD0006.CSV")).faults())
                .containsExactly(ReadFault.ARCHIVE);
    }

    @Test
    void a_workbook_is_an_archive_too_and_called_what_it_is() throws IOException {
        for (String name : List.of("meibo.xlsx", "SHFD0006.CSV", "meibo.zip")) {
            assertThat(HeardFiling.of(name, zip("[Content_Types].xml", "xl/workbook.xml"))
                            .faults())
                    .containsExactly(ReadFault.UNKNOWN_TYPE);
        }
    }

    @Test
    void an_archive_without_a_filing_is_returned() throws IOException {
        assertThat(HeardFiling.of("b.zip", zip("filings/")).faults()).containsExactly(ReadFault.ARCHIVE);
    }

    @Test
    void an_archive_with_a_password_is_told_from_a_broken_one() throws IOException {
        byte[] encrypted = zip("SHFD0006.CSV");
        encrypted[FLAGS] |= 1;

        assertThat(HeardFiling.of("b.zip", encrypted).faults()).containsExactly(ReadFault.ENCRYPTED_ARCHIVE);
    }

    @Test
    void a_password_behind_a_folder_is_found_too() throws IOException {
        byte[] encrypted = zip("filings/", "filings/SHFD0006.CSV");
        int second = new String(encrypted, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 1);
        encrypted[second + FLAGS] |= 1;

        assertThat(HeardFiling.of("b.zip", encrypted).faults()).containsExactly(ReadFault.ENCRYPTED_ARCHIVE);
    }

    @Test
    void a_cut_off_archive_is_returned_as_a_whole() throws IOException {
        byte[] whole = zip("SHFD0006.CSV");

        HeardFiling actual = HeardFiling.of("b.zip", Arrays.copyOf(whole, whole.length / 2));

        assertThat(actual.faults()).containsExactly(ReadFault.BROKEN_ARCHIVE);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(FILING);
                }
            }
        }
        return bytes.toByteArray();
    }
}
