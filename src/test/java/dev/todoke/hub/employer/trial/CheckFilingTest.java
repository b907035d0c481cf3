package dev.todoke.hub.employer.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.People;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.EmployerKind;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.employer.receipt.ReceiptWriter;
import dev.todoke.hub.employer.trial.CheckFiling.Rendered;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.identity.EmployerId;
import dev.todoke.hub.identity.OfficeSymbol;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFilingTest {
    private static final String PATH = "mihon-shoji/check/20261201T083000000-00112233__SHFD0006.CSV";
    private static final String NUMBER = People.shoji(1).text().split(",")[12];

    @TempDir
    Path work;

    private CheckFiling unit;

    @BeforeEach
    void open() throws IOException {
        Employer shoji = new Employer(
                new EmployerId("mihon-shoji"),
                EmployerKind.OFFICE,
                "見本商事株式会社",
                "Mihon Shoji Co., Ltd.",
                List.of(new Office(
                        new OfficeSymbol("21", "01", "ﾐﾎﾝ"),
                        "12345",
                        "見本商事株式会社",
                        "1000001",
                        "東京都千代田区見本町１－２－３",
                        "見本　一郎",
                        "03-5555-0101",
                        "kyokai-tokyo",
                        "")),
                false,
                false,
                List.of(),
                Optional.empty());
        unit = new CheckFiling(
                new Employers(List.of(shoji)),
                new TrialCheck(new FilingReaders(), new Checker(), Receptions.ofPacks()),
                new ReceiptWriter(),
                Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneId.of("Asia/Tokyo")),
                work);
    }

    private List<Rendered> run(String... rows) throws IOException {
        return unit.run(new ByteArrayInputStream(CsvText.bytes(CsvText.shoji(rows))), PATH);
    }

    private long filesLeft() throws IOException {
        try (var files = Files.list(work)) {
            return files.count();
        }
    }

    @Test
    void a_report_says_what_would_happen_and_that_nothing_was_filed() throws IOException {
        List<Rendered> actual =
                run(People.shoji(1).text(), People.shoji(2).withoutNumber().text());

        assertThat(actual)
                .extracting(Rendered::target)
                .containsExactly(
                        "mihon-shoji/out/check/20261201T083000000-00112233__SHFD0006.CSV.xml",
                        "mihon-shoji/out/check/20261201T083000000-00112233__SHFD0006.CSV.html");
        for (Rendered report : actual) {
            assertThat(report.content())
                    .content()
                    .contains("点検のみ・届出はしていません", "Check only, nothing was filed", "ENR-PNO-101", "見本　")
                    .doesNotContain(NUMBER);
        }
    }

    @Test
    void nothing_but_the_report_is_left_and_that_too_goes_when_it_is_discarded() throws IOException {
        List<Rendered> reports = run(People.shoji(1).text());
        assertThat(filesLeft()).isEqualTo(2);

        unit.discard(reports);

        assertThat(filesLeft()).isZero();
    }

    @Test
    void nothing_is_left_of_a_file_that_cannot_be_read_to_its_end() throws IOException {
        InputStream broken = new ByteArrayInputStream(
                CsvText.bytes(CsvText.shoji(People.shoji(1).text()))) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                throw new UncheckedIOException(new IOException("connection lost"));
            }
        };

        assertThatThrownBy(() -> unit.run(broken, PATH)).isInstanceOf(UncheckedIOException.class);

        assertThat(filesLeft()).isZero();
    }

    @Test
    void a_file_in_another_folder_is_refused() {
        assertThatThrownBy(() -> unit.run(InputStream.nullInputStream(), "mihon-shoji/in/SHFD0006.CSV"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
