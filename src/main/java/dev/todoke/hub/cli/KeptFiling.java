package dev.todoke.hub.cli;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import java.util.ArrayList;
import java.util.List;

/** Checks a file and keeps what is in it. */
final class KeptFiling extends FilingCheck {
    private final List<FilingRecord> records = new ArrayList<>();
    private FilingHead head;

    KeptFiling(FilingSource file, Rules rules, FindingOutput output) {
        super(file, rules, output);
    }

    @Override
    public void head(FilingHead found) {
        head = found;
        super.head(found);
    }

    @Override
    public void record(FilingRecord record) {
        records.add(record);
        super.record(record);
    }

    /** One part for each office and form, in the order of the file, with serials counted up from that of the file. */
    List<FilingPart> parts() {
        return FilingPart.of(head, records);
    }
}
