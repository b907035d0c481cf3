package dev.todoke.hub.employer.trial;

import dev.todoke.hub.check.Finding;
import dev.todoke.hub.employer.receipt.ReceiptFinding;

/** Findings as a sender reads them. */
final class TrialFindings {

    private TrialFindings() {}

    static ReceiptFinding of(Finding finding) {
        return new ReceiptFinding(
                finding.code(),
                ReceiptFinding.Severity.valueOf(finding.severity().name()),
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
