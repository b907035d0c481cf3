package dev.todoke.hub.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.identity.EmployerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmployersTest {
    private static final EmployerId SHOJI = new EmployerId("mihon-shoji");
    private static final EmployerId SHAROSHI = new EmployerId("mihon-sharoshi");

    @TempDir
    Path folder;

    @Test
    void knows_the_sample_employers_and_their_offices() throws IOException {
        Employers unit = read("classpath:config/employers");
        assertThat(unit.all())
                .extracting(employer -> employer.id().value())
                .containsExactly("mihon-gakko", "mihon-seisaku", "mihon-sharoshi", "mihon-shoji", "mihon-unyu");
        assertThat(unit.office(SHOJI, "21-01-ﾐﾎﾝ"))
                .hasValueSatisfying(office -> assertThat(office.insurer()).isEqualTo("kyokai-tokyo"));
        assertThat(unit.find(SHOJI).flatMap(Employer::publicKeyFile)).contains(Path.of("keys/mihon-shoji.pub"));
    }

    @Test
    void an_agent_files_for_the_offices_of_others_and_an_employer_only_for_its_own() throws IOException {
        Employers unit = read("classpath:config/employers");
        assertThat(unit.office(SHAROSHI, "31-05-ﾖｺﾊ")).isPresent();
        assertThat(unit.office(SHAROSHI, "21-02-ｾｲｻ")).isPresent();
        assertThat(unit.office(SHOJI, "21-02-ｾｲｻ")).isEmpty();
    }

    @Test
    void names_the_file_and_everything_wrong_in_it() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), """
                id: Broken
                kind: shop
                nameJa: 見本
                offices:
                  - {prefecture: "21", district: "00", symbol: ﾐﾎﾝ, officeNumber: "0", postcode: "1", nameJa: 見本}
                """);
        assertThatThrownBy(() -> read(folder.toString()))
                .hasMessageContainingAll(
                        "broken.yaml",
                        "nameEn",
                        "office or agent",
                        "DISTRICT",
                        "officeNumber",
                        "postcode",
                        "insurer",
                        "publicKeys",
                        "employer id");
    }

    @Test
    void refuses_a_field_it_does_not_know_rather_than_ignoring_it() throws IOException {
        Files.writeString(folder.resolve("typo.yaml"), "id: mihon\nallOrNothin: true\n");
        assertThatThrownBy(() -> read(folder.toString())).hasMessageContainingAll("typo.yaml", "allOrNothin");
    }

    @Test
    void refuses_an_empty_folder() {
        assertThatThrownBy(() -> read(folder.toString())).hasMessageContaining("todoke.employers.folder");
    }

    private static Employers read(String from) throws IOException {
        return new EmployersConfiguration().employers(new EmployersProperties(from, Path.of("keys")));
    }
}
