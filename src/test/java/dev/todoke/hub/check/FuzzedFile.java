package dev.todoke.hub.check;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.Secrecy;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.filing.xml.XmlFilingWriter;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A right file of any form, version and format, spoiled in some places. The same seed gives the same file.
 *
 * @param secrets personal numbers and addresses of the people in it, before it was spoiled
 */
record FuzzedFile(String name, byte[] bytes, Set<String> secrets) {
    private static final int MOST_CHANGES = 4;
    private static final String OFFICE_NUMBER = "officeNumber";
    private static final List<Version> VERSIONS = Arrays.stream(Form.values())
            .flatMap(form -> form.layout().versions().stream().map(version -> new Version(form, version)))
            .toList();
    private static final List<String> OTHER_NAMES = List.of(
            "KPFD0006.CSV", "shfd0006.txt", "filing.xml", "SHFD0006.ZIP", "noname", "../x.CSV", ".", "", "x.\n");

    private record Version(Form form, Layout.Version version) {}

    /** A right file. Making one takes longer than reading it, so several seeds after each other spoil the same one. */
    private record Whole(long number, String name, byte[] bytes, Set<String> secrets) {
        private static final int SPOILT_TIMES = 16;
        private static Whole last;

        static Whole of(long seed) throws IOException {
            long number = seed / SPOILT_TIMES;
            if (last == null || last.number != number) {
                Draft draft = new Draft(new Random(number));
                byte[] bytes = draft.bytes();
                last = new Whole(number, draft.name, bytes, draft.secrets);
            }
            return last;
        }
    }

    /** A right file in the making. */
    private static final class Draft {
        private final Random random;
        private final Set<String> secrets = new HashSet<>();
        private String name;

        Draft(Random random) {
            this.random = random;
        }

        byte[] bytes() throws IOException {
            return random.nextInt(20) == 0 ? numberRegistration() : filing();
        }

        private byte[] numberRegistration() {
            name = "filing.xml";
            String number = SyntheticNumbers.number(random.nextInt(1_000_000));
            secrets.add(number);
            return XmlText.bytes(XmlText.seisaku("""
                      <numberRegistration>
                        <nameKana>ﾐﾎﾝ ﾀｹｵ</nameKana>
                        <birthDate>2001-05-05</birthDate>
                        <personalNumber>%s</personalNumber>
                      </numberRegistration>
                    """.formatted(number)));
        }

        private byte[] filing() throws IOException {
            Version version = VERSIONS.get(random.nextInt(VERSIONS.size()));
            byte[] csv = csv(version);
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> xml(csv);
                case 3 -> zipped(csv);
                default -> csv;
            };
        }

        private byte[] csv(Version form) {
            Variant variant = form.version().variant();
            name = variant.baseName() + ".CSV";
            List<String> rows = new ArrayList<>();
            for (int row = random.nextInt(4); row >= 0; row--) {
                FormRow sample = new SampleRows(random.nextLong()).sample(form.form(), form.version());
                if (sample.layout().has(OFFICE_NUMBER)) {
                    // XML has one office number for all records.
                    sample.with(OFFICE_NUMBER, "12345");
                }
                List<String> values = sample.values(form.version());
                keepSecrets(form.version(), values);
                rows.add(String.join(",", values));
            }
            String[] lines = rows.toArray(String[]::new);
            return CsvText.bytes(
                    switch (variant) {
                        case SHFD -> CsvText.shoji(lines);
                        case KPFD -> CsvText.society(lines);
                        case KNFD -> CsvText.fund(lines);
                    });
        }

        private void keepSecrets(Layout.Version version, List<String> values) {
            for (int column = 0; column < version.columns(); column++) {
                Item item = version.items().get(column);
                boolean secret = item.secrecy() == Secrecy.NUMBER || item.secrecy() == Secrecy.ADDRESS;
                if (secret && values.get(column).length() > 8) {
                    secrets.add(values.get(column));
                }
            }
        }

        private byte[] xml(byte[] csv) throws IOException {
            HeardFiling read = HeardFiling.of(name, csv);
            List<FilingRecord> records = read.records();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new XmlFilingWriter().write(out, read.head(), records);
            name = "filing.xml";
            return out.toByteArray();
        }

        private byte[] zipped(byte[] csv) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(csv);
            }
            name = "SHFD0006.ZIP";
            return out.toByteArray();
        }
    }

    static FuzzedFile of(long seed) throws IOException {
        Whole whole = Whole.of(seed);
        Random random = new Random(seed);
        byte[] bytes = whole.bytes().clone();
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            bytes = FuzzChange.any(random).apply(bytes, random);
        }
        boolean renamed = random.nextInt(20) == 0;
        String name = renamed ? OTHER_NAMES.get(random.nextInt(OTHER_NAMES.size())) : whole.name();
        return new FuzzedFile(name, bytes, whole.secrets());
    }
}
