package dev.todoke.hub.employer.trial;

import dev.todoke.hub.employer.receipt.CheckedPerson;
import dev.todoke.hub.employer.receipt.ReceiptFinding;
import java.io.IOException;
import java.nio.file.Path;

/** What a trial found, put aside until the end of the file is known. */
final class SpooledNotes implements TrialNotes, AutoCloseable {
    private final Spool<ReceiptFinding> findings;
    private final Spool<CheckedPerson> persons;

    SpooledNotes(Path folder) throws IOException {
        findings = new Spool<>(folder, ReceiptFinding.class);
        persons = new Spool<>(folder, CheckedPerson.class);
    }

    @Override
    public void finding(ReceiptFinding finding) {
        findings.add(finding);
    }

    @Override
    public void person(CheckedPerson person) {
        persons.add(person);
    }

    void finish() throws IOException {
        findings.finish();
        persons.finish();
    }

    Spool<ReceiptFinding> findings() {
        return findings;
    }

    Spool<CheckedPerson> persons() {
        return persons;
    }

    @Override
    public void close() throws IOException {
        findings.close();
        persons.close();
    }
}
