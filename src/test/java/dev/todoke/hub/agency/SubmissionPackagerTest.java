package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.OfficeSymbol;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SubmissionPackagerTest {
    private static final OfficeLine OFFICE = new OfficeLine(
            new OfficeSymbol("21", "01", "ﾐﾎﾝ"),
            "12345",
            "",
            "1000001",
            "東京都千代田区見本町１－２－３",
            "見本商事＆見本",
            "見本　一郎",
            "03-1234-5678");
    private static final AgencyProperties.Procedure PROCEDURE =
            new AgencyProperties.Procedure("9990000022007000", "999000002200700001", "資格取得届", "999000", "日本年金機構");

    private final SubmissionPackager unit = new SubmissionPackager(
            new AgencyProperties(null, null, "", "", null, Duration.ZERO, Duration.ZERO, Map.of("2200700", PROCEDURE)));

    @Test
    void a_package_holds_the_form_and_the_csv_byte_by_byte_in_the_folder_of_its_procedure() throws IOException {
        byte[] csv = SampleCsv.of(SampleCsv.WITH_NUMBER);
        Map<String, byte[]> actual =
                unzip(unit.pack("S-1", "2200700", OFFICE, csv, 1).zip());

        assertThat(actual)
                .containsOnlyKeys(
                        "9990000022007000/kousei.xml",
                        "9990000022007000/999000002200700001_01.xml",
                        "9990000022007000/SHFD0006.CSV")
                .containsEntry("9990000022007000/SHFD0006.CSV", csv);
        assertThat(new String(actual.get("9990000022007000/kousei.xml"), StandardCharsets.UTF_8))
                .contains(
                        "<受付行政機関ID>100999</受付行政機関ID>",
                        "<手続ID>9990000022007000</手続ID>",
                        "<申請書ファイル名称>999000002200700001_01.xml</申請書ファイル名称>",
                        "<添付書類ファイル名称>SHFD0006.CSV</添付書類ファイル名称>");
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        byte[] csv = SampleCsv.of(SampleCsv.WITH_NUMBER);
        SubmissionPackage first = unit.pack("S-1", "2200700", OFFICE, csv, 1);
        SubmissionPackage second = unit.pack("S-1", "2200700", OFFICE, csv, 1);

        assertThat(first.sha256()).hasSize(64).isEqualTo(second.sha256());
        assertThat(first.zip()).isEqualTo(second.zip());
    }

    @Test
    void a_form_without_a_procedure_is_refused_by_the_property_that_is_missing() {
        assertThatThrownBy(() -> unit.pack("S-1", "2201700", OFFICE, new byte[0], 0))
                .hasMessageContaining("todoke.agency.procedures.2201700");
    }

    @Test
    void a_key_that_could_leave_a_folder_is_refused() {
        assertThatThrownBy(() -> unit.pack("../S-1", "2200700", OFFICE, new byte[0], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_csv_of_the_size_the_agency_refuses_is_not_packed() {
        byte[] csv = new byte[SubmissionPackager.CSV_SIZE_LIMIT];
        assertThatThrownBy(() -> unit.pack("S-1", "2200700", OFFICE, csv, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
