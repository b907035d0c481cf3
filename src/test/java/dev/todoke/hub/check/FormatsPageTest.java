package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.filing.xml.XmlFilingWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of XML on the page of formats. */
class FormatsPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```xml\n(.*?)```");
    private static final CheckContext CONTEXT = new CheckContext(LocalDate.of(2026, 12, 1), Set.of(), true);

    private final Checker unit = new Checker();

    private static List<HeardFiling> examples() throws IOException {
        List<String> blocks = EXAMPLE.matcher(Files.readString(Path.of("docs/formats.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        String whole = blocks.get(0);
        String before = whole.substring(0, whole.indexOf("  <enrolment>"));
        List<String> files = Stream.concat(
                        Stream.of(whole), blocks.stream().skip(1).map(record -> before + record + "</filing>\n"))
                .toList();
        List<HeardFiling> read = new ArrayList<>();
        for (String file : files) {
            read.add(HeardFiling.of("filing.xml", file.getBytes(StandardCharsets.UTF_8)));
        }
        return read;
    }

    /** A row of the first table: code, then the widths for agency, society and fund. */
    private static final Pattern WIDTHS =
            Pattern.compile("(?m)^\\|[^|]*\\| (\\d{7}): ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|");

    @Test
    void the_widths_are_those_of_the_layouts_and_the_written_one_is_bold() throws IOException {
        List<MatchResult> rows = WIDTHS.matcher(Files.readString(Path.of("docs/formats.md")))
                .results()
                .toList();

        assertThat(rows).hasSize(6).allSatisfy(row -> {
            Form form = Form.ofCode(row.group(1)).orElseThrow();
            for (Variant variant : Variant.values()) {
                assertThat(row.group(2 + variant.ordinal()))
                        .as(form + " " + variant)
                        .isEqualTo(widths(form, variant));
            }
        });
    }

    private static String widths(Form form, Variant variant) {
        Optional<Layout.Version> written =
                variant == Variant.KNFD ? Optional.empty() : form.layout().written(variant);
        String all = form.layout().versions().stream()
                .filter(version -> version.variant() == variant)
                .map(version -> written.filter(version::equals).isPresent()
                        ? "**" + version.columns() + "**"
                        : Integer.toString(version.columns()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none known" : all;
    }

    @Test
    void every_form_has_an_example() throws IOException {
        assertThat(examples())
                .flatExtracting(HeardFiling::records)
                .extracting(FilingRecord::form)
                .contains(Form.values());
    }

    @Test
    void every_example_is_read_and_passes_the_checks() throws IOException {
        assertThat(examples()).allSatisfy(example -> {
            assertThat(example.problems()).isEmpty();
            assertThat(unit.checkHead(example.head(), CONTEXT)).isEmpty();
            assertThat(unit.check(example.records().get(0), CONTEXT))
                    .extracting(Finding::code)
                    .isEmpty();
        });
    }

    @Test
    void every_example_comes_back_from_the_writer() throws IOException {
        for (HeardFiling example : examples()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new XmlFilingWriter().write(out, example.head(), example.records());

            HeardFiling actual = HeardFiling.of("filing.xml", out.toByteArray());

            assertThat(actual.problems()).isEmpty();
            assertThat(actual.head()).isEqualTo(example.head());
            assertThat(values(actual)).isEqualTo(values(example));
        }
    }

    private static List<String> values(HeardFiling filing) {
        FilingRecord record = filing.records().get(0);
        return record.layout().items().stream().map(record::get).toList();
    }
}
