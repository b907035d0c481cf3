package dev.todoke.hub.employer.intake;

import dev.todoke.hub.casefile.RecordOutcome;
import dev.todoke.hub.casefile.RecordedFinding;
import dev.todoke.hub.check.Finding;
import java.util.ArrayList;
import java.util.List;

/** What became of a batch of records. */
record Batch(List<RecordOutcome> outcomes, List<RecordedFinding> findings) {

    Batch() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void found(Finding finding) {
        findings.add(recorded(finding));
    }

    /** The finding as it is stored and told to the sender. */
    static RecordedFinding recorded(Finding finding) {
        return new RecordedFinding(
                finding.code(),
                finding.severity().name(),
                finding.ordinal(),
                finding.line(),
                finding.column(),
                finding.item(),
                finding.itemName(),
                finding.maskedValue(),
                finding.ja(),
                finding.en(),
                finding.cureJa(),
                finding.cureEn(),
                finding.source());
    }
}
