package dev.todoke.hub.filing.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds {@code filing.xsd} against the layouts. After a change of a layout, run it with {@code -Dfiling.schema.write=true}. */
class FilingSchemaTest {
    private static final Path SCHEMA = Path.of("mappings/schemas/filing.xsd");
    private static final String BEGIN = "  <!-- What follows is made of mappings/layouts by FilingSchemaTest. -->\n\n";
    private static final String END = "\n  <!-- End of what is made. -->\n";
    private static final Pattern SIMPLE_TYPE = Pattern.compile("<xs:simpleType name=\"([^\"]+)\"");

    @Test
    void the_schema_says_what_the_layouts_say() throws IOException {
        String schema = Files.readString(SCHEMA);
        int begin = schema.indexOf(BEGIN) + BEGIN.length();
        int end = schema.indexOf(END);
        String expected = new FilingSchema().text(simpleTypes(schema.substring(0, begin) + schema.substring(end)));

        if (Boolean.getBoolean("filing.schema.write")) {
            Files.writeString(SCHEMA, schema.substring(0, begin) + expected + schema.substring(end));
        }

        assertThat(Files.readString(SCHEMA)).contains(BEGIN + expected + END);
    }

    private static Set<String> simpleTypes(String frame) {
        return SIMPLE_TYPE.matcher(frame).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
