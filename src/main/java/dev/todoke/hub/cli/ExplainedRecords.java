package dev.todoke.hub.cli;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.Office;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.filing.RecordSubject;
import dev.todoke.hub.insurer.explain.ExpectedDay;
import dev.todoke.hub.insurer.explain.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of a filing, those together for which the same days hold. */
final class ExplainedRecords implements FilingSink {
    private final Employers employers;
    private final LocalDate receivedOn;
    private final int only;
    private final Map<Key, List<Integer>> found = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    private record Key(Form form, String officeKey, LocalDate fact, boolean numberPresent, boolean registers) {}

    /** Records with the same office, form and fact date that have, or have not, a number. */
    record Group(String officeKey, LocalDate fact, boolean numberPresent, Why why) {}

    /**
     * Why an insurer is asked about.
     *
     * @param office null when it was named on the command line
     * @param form null when it was named on the command line
     */
    record Why(
            String office,
            String officeName,
            List<String> employers,
            List<String> insurers,
            Form form,
            boolean registers,
            List<Integer> records) {

        Why(String office, List<Integer> records) {
            this(office, "", List.of(), List.of(), null, true, records);
        }

        /** The days of a form after which no insurer registers anybody. */
        List<ExpectedDay> only(List<ExpectedDay> days) {
            return days.stream()
                    .filter(day -> day.topic() == Topic.FILING && form.isDueInFiveDays())
                    .toList();
        }
    }

    /** @param only place of the one record that is asked for, or 0 for all */
    ExplainedRecords(Employers employers, LocalDate receivedOn, int only) {
        this.employers = employers;
        this.receivedOn = receivedOn;
        this.only = only;
    }

    @Override
    public void head(FilingHead head) {
        // Each record names its office.
    }

    @Override
    public void record(FilingRecord record) {
        if (only != 0 && record.ordinal() != only) {
            return;
        }
        try {
            LocalDate fact = RecordSubject.of(record, receivedOn).factDate();
            boolean registers = record.form() == Form.DEPENDANTS
                    || record.form() == Form.ENROLMENT && !"1".equals(record.get("seventyOnly"));
            Key key = new Key(
                    record.form(),
                    record.office().key(),
                    fact,
                    record.personalNumber().isPresent(),
                    registers);
            found.computeIfAbsent(key, other -> new ArrayList<>()).add(record.ordinal());
        } catch (IllegalArgumentException wrong) {
            unreadable.add(
                    "記録%1$dは、誤りがあるか期限のない届書のため説明できません。 / Record %1$d cannot be explained: it has errors, or no deadline follows from it."
                            .formatted(record.ordinal()));
        }
    }

    @Override
    public void problem(ReadProblem problem) {
        if (only == 0 || problem.ordinal() == only || problem.scope() == ReadProblem.Scope.FILE) {
            unreadable.add("%1$s: 読めない箇所があります。check で確かめてください。 / Something cannot be read (%1$s); run check."
                    .formatted(problem.code()));
        }
    }

    List<String> unreadable() {
        return unreadable;
    }

    List<Group> groups() {
        return found.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Group group(Key key, List<Integer> records) {
        List<Employer> filing = employers.all().stream()
                .filter(employer -> employer.office(key.officeKey()).isPresent())
                .toList();
        List<Office> offices = filing.stream()
                .flatMap(employer -> employer.office(key.officeKey()).stream())
                .toList();
        Why why = new Why(
                key.officeKey(),
                offices.stream().map(Office::nameJa).findFirst().orElse(""),
                filing.stream().map(employer -> employer.id().value()).toList(),
                offices.stream().map(Office::insurer).distinct().toList(),
                key.form(),
                key.registers(),
                records);
        return new Group(key.officeKey(), key.fact(), key.numberPresent(), why);
    }
}
