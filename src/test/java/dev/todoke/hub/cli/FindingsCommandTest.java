package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.check.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineTool unit = new CommandLineTool(new PrintWriter(out, true), new PrintWriter(err, true));

    /** When it fails: {@code java -jar target/todoke-hub.jar findings > docs/findings.md}. */
    @Test
    void the_page_in_docs_is_what_the_rules_say() throws IOException {
        assertThat(unit.execute("findings")).isZero();
        assertThat(out.toString()).isEqualTo(Files.readString(Path.of("docs/findings.md")));
    }

    @Test
    void the_page_names_every_code() {
        unit.execute("findings");

        assertThat(Catalogue.entries())
                .allSatisfy(entry -> assertThat(out.toString())
                        .contains(
                                entry.form().isPresent() && entry.ofEveryItem()
                                        ? "`" + entry.code() + "`"
                                        : entry.code()));
    }

    @Test
    void explains_one_code_in_both_languages() {
        assertThat(unit.execute("findings", "enr-knj-006")).isZero();
        assertThat(out.toString())
                .startsWith("ENR-KNJ-006  ERROR  被保険者資格取得届")
                .contains("「被保険者氏名（漢字）」に、年金機構が受け付けない文字", "The item \"name in kanji\" has characters");
    }

    @Test
    void refuses_what_is_no_code() {
        assertThat(unit.execute("findings", "ENR-PNO-101", "ENR-XXX-999")).isEqualTo(2);
        assertThat(err.toString()).contains("No code of a finding: ENR-XXX-999");
        assertThat(out.toString()).isEmpty();
    }
}
