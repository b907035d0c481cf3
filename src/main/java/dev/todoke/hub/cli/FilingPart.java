package dev.todoke.hub.cli;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of one office and one form, which is what a file to be filed may hold. */
record FilingPart(FilingHead head, List<FilingRecord> records) {
    private static final int SERIALS = 999;

    private record Key(OfficeLine office, Form form) {}

    /** One part for each office and form, in the order of the file, with serials counted up from that of the file. */
    static List<FilingPart> of(FilingHead whole, List<FilingRecord> records) {
        Map<Key, List<FilingRecord>> groups = new LinkedHashMap<>();
        for (FilingRecord record : records) {
            groups.computeIfAbsent(new Key(office(whole, record), record.form()), key -> new ArrayList<>())
                    .add(record);
        }
        List<FilingPart> parts = new ArrayList<>();
        groups.forEach((key, those) -> parts.add(
                new FilingPart(head(whole, key.form, key.office, serial(whole.mediaSerial(), parts.size())), those)));
        return parts;
    }

    private static OfficeLine office(FilingHead whole, FilingRecord record) {
        String key = record.office().key();
        return whole.offices().stream()
                .filter(office -> office.symbol().key().equals(key))
                .findFirst()
                .orElse(whole.office());
    }

    // Programs do not always number their files; the first is then 001.
    private static String serial(String first, int later) {
        int number = first.matches("[0-9]{3}") ? Math.max(Integer.parseInt(first), 1) : 1;
        return "%03d".formatted((number - 1 + later) % SERIALS + 1);
    }

    private static FilingHead head(FilingHead like, Form form, OfficeLine office, String serial) {
        return new FilingHead(
                like.format(), like.variant(), form, List.of(office), like.agentCode(), serial, like.createdOn());
    }

    Form form() {
        return head.form();
    }

    OfficeLine office() {
        return head.office();
    }

    /** The same with another line of the office. */
    FilingPart withOffice(OfficeLine office) {
        return new FilingPart(head(head, form(), office, head.mediaSerial()), records);
    }
}
