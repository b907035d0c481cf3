package dev.todoke.hub.ops.desk;

import dev.todoke.hub.employer.receipt.CheckedPerson;
import dev.todoke.hub.employer.receipt.ReceiptFinding;
import dev.todoke.hub.employer.receipt.ReceiptFinding.Severity;
import dev.todoke.hub.employer.trial.TrialNotes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** As much of what a trial found as a page shows; the rest is only counted. */
final class FirstNotes implements TrialNotes {
    static final int MOST = 100;

    private final Map<Severity, List<FilingDetail.FindingLine>> findings = new EnumMap<>(Severity.class);
    private final List<CheckedPerson> persons = new ArrayList<>();
    private long findingCount;

    @Override
    public void finding(ReceiptFinding finding) {
        findingCount++;
        List<FilingDetail.FindingLine> alike =
                findings.computeIfAbsent(finding.severity(), severity -> new ArrayList<>());
        if (alike.size() < MOST) {
            alike.add(line(finding));
        }
    }

    @Override
    public void person(CheckedPerson person) {
        if (persons.size() < MOST) {
            persons.add(person);
        }
    }

    /** The worst first. */
    List<FilingDetail.FindingLine> findings() {
        return findings.values().stream().flatMap(List::stream).limit(MOST).toList();
    }

    long findingCount() {
        return findingCount;
    }

    List<CheckedPerson> persons() {
        return persons;
    }

    private static FilingDetail.FindingLine line(ReceiptFinding finding) {
        return new FilingDetail.FindingLine(
                finding.ordinal() == 0 ? null : finding.ordinal(),
                finding.code(),
                finding.severity().name(),
                finding.line() == 0 ? null : finding.line(),
                finding.column() == 0 ? null : finding.column(),
                finding.item() == 0 ? null : finding.item(),
                finding.itemName(),
                finding.maskedValue().isEmpty() ? null : finding.maskedValue(),
                finding.ja(),
                finding.en(),
                finding.cureJa(),
                finding.cureEn(),
                finding.source());
    }
}
