package dev.todoke.hub.faults;

import dev.todoke.hub.faults.FiledRecord.Fate;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.EnrolmentRow;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What employers file during a run: a function of the seed. Everybody is invented, and nobody has the name of another. */
final class Workload {
    static final String SHOJI = "mihon-shoji";
    static final String SEISAKU = "mihon-seisaku";
    static final String UNYU = "mihon-unyu";

    private static final String ENROLMENT = "2200700";
    private static final String LOSS = "2201700";
    private static final String DEPENDANTS = "2202700";
    private static final String KANJI = "続　太郎";
    private static final String DIGITS = "ｱｲｳｴｵｶｷｸｹｺ";
    /** Kana that make a partner do something unusual: the agency returns; the insurer rejects, suspends, is late. */
    private static final List<String> UNUSUAL = List.of("ﾍﾝﾚｲ", "ｷﾔﾂｶ", "ﾃｲｼ", "ｵｿｲ");

    private final Random chance;
    private final List<FiledFile> files = new ArrayList<>();
    private int people;

    private Workload(long seed) {
        chance = new Random(seed);
    }

    /** So many files, spread evenly with some jitter. */
    static List<FiledFile> of(long seed, int count, Duration span) {
        Workload workload = new Workload(seed);
        for (int i = 0; i < count; i++) {
            double at = (i + workload.chance.nextDouble()) * span.toMillis() / count;
            workload.add(i + 1, (long) at);
        }
        return List.copyOf(workload.files);
    }

    private void add(int number, long at) {
        int kind = chance.nextInt(100);
        if (kind < 30) {
            xml(number, at, SEISAKU);
        } else if (kind < 38) {
            xml(number, at, UNYU);
        } else if (kind < 62) {
            csv(number, at, 2 + chance.nextInt(11), false);
        } else if (kind < 67) {
            csv(number, at, 100 + chance.nextInt(250), false);
        } else if (kind < 76) {
            csv(number, at, 3 + chance.nextInt(6), true);
        } else if (kind < 84 && number > 1) {
            again(number, at);
        } else if (kind < 92) {
            losses(number, at);
        } else if (kind < 97) {
            families(number, at);
        } else {
            cutOff(number, at);
        }
    }

    private void xml(int number, long at, String account) {
        String kana = nextName();
        String person = XmlText.enrolment(kana, KANJI, "1", "1990-04-01", people);
        String text = account.equals(SEISAKU) ? XmlText.seisaku(person) : XmlText.unyu(person);
        put(number, at, account, ".xml", XmlText.bytes(text), List.of(forwarded(kana, ENROLMENT)));
    }

    /** @param mixed with a row that must be returned and one whose number is missing */
    private void csv(int number, long at, int rows, boolean mixed) {
        List<FiledRecord> records = new ArrayList<>();
        String[] lines = new String[rows];
        for (int i = 0; i < rows; i++) {
            String kana = nextName();
            EnrolmentRow row = EnrolmentRow.complete()
                    .person(kana, KANJI, "1", "7", "020401")
                    .number(people);
            boolean returned = mixed && i == 0;
            if (returned) {
                row.with("acquiredDate", "081399");
            } else if (mixed && i == 1) {
                row.withoutNumber();
            }
            lines[i] = row.text();
            records.add(new FiledRecord(kana, ENROLMENT, returned ? Fate.RETURNED : Fate.FORWARDED));
        }
        put(number, at, SHOJI, ".CSV", CsvText.bytes(CsvText.shoji(lines)), records);
    }

    /** Like {@link #csv}, but the payroll system wrote only a part of the file: nothing of it may be taken. */
    private void cutOff(int number, long at) {
        String[] lines = new String[4];
        List<FiledRecord> records = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String kana = nextName();
            lines[i] = EnrolmentRow.complete()
                    .person(kana, KANJI, "1", "7", "020401")
                    .number(people)
                    .text();
            records.add(new FiledRecord(kana, ENROLMENT, Fate.RETURNED));
        }
        String whole = CsvText.shoji(lines);
        int inTheHead = 30 + chance.nextInt(20);
        put(number, at, SHOJI, ".CSV", CsvText.bytes(whole.substring(0, inTheHead)), records);
    }

    private void losses(int number, long at) {
        int rows = 1 + chance.nextInt(4);
        List<FiledRecord> records = new ArrayList<>();
        String[] lines = new String[rows];
        for (int i = 0; i < rows; i++) {
            String kana = nextName();
            lines[i] = FormRow.loss()
                    .with("nameKana", kana)
                    .with("nameKanji", KANJI)
                    .with("insuredNumber", Integer.toString(people))
                    .with("personalNumber", SyntheticNumbers.number(people))
                    .text();
            records.add(forwarded(kana, LOSS));
        }
        put(number, at, SHOJI, ".CSV", CsvText.bytes(CsvText.shoji(lines)), records);
    }

    private void families(int number, long at) {
        String kana = nextName();
        int employee = people;
        FormRow row = FormRow.dependants("1")
                .with("nameKana", kana)
                .with("nameKanji", KANJI)
                .with("insuredNumber", Integer.toString(employee))
                .with("personalNumber", SyntheticNumbers.number(employee));
        String child = plainName();
        row.child("other1", people)
                .with("other1.nameKana", child)
                .with("other1.living", "1")
                .with("other1.startReason", "5")
                .with("other1.startReasonOther", "父の入社")
                .day("other1.birthDate", LocalDate.of(2020, 6, 3));
        put(number, at, SHOJI, ".CSV", CsvText.bytes(CsvText.shoji(row.text())), List.of(forwarded(kana, DEPENDANTS)));
    }

    private void again(int number, long at) {
        FiledFile first = files.get(chance.nextInt(files.size()));
        String suffix = first.name().substring(first.name().lastIndexOf('.'));
        files.add(new FiledFile(
                number,
                at,
                first.account(),
                name(number, suffix),
                first.content(),
                first.repeats() > 0 ? first.repeats() : first.number(),
                first.records()));
    }

    private void put(int number, long at, String account, String suffix, byte[] content, List<FiledRecord> records) {
        files.add(new FiledFile(number, at, account, name(number, suffix), content, 0, records));
    }

    /** Many payroll systems call every file by the name the agency's specification gives it. */
    private String name(int number, String suffix) {
        if (suffix.equals(".CSV") && chance.nextInt(4) == 0) {
            return "SHFD0006.CSV";
        }
        return "filing-%05d%s".formatted(number, suffix);
    }

    private static FiledRecord forwarded(String kana, String form) {
        return new FiledRecord(kana, form, Fate.FORWARDED);
    }

    /** One in twelve has a name that makes a partner do something unusual. */
    private String nextName() {
        String family = chance.nextInt(12) == 0 ? UNUSUAL.get(chance.nextInt(UNUSUAL.size())) : "ﾂﾂﾞｷ";
        return family + " " + given(++people);
    }

    private String plainName() {
        return "ﾂﾂﾞｷ " + given(++people);
    }

    /** A number in kana. */
    private static String given(int n) {
        StringBuilder name = new StringBuilder();
        Integer.toString(1_000_000 + n).chars().forEach(digit -> name.append(DIGITS.charAt(digit - '0')));
        return name.toString();
    }
}
