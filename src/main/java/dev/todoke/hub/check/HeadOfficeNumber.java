package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingHead;
import java.util.Map;
import java.util.Optional;

final class HeadOfficeNumber implements HeadRule {
    @Override
    public String code() {
        return "HED-OFN-001";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingHead head, CheckContext context) {
        return When.broken(head.offices().stream()
                .anyMatch(office -> office.societyNumber().isEmpty()
                        && !office.officeNumber().matches("(?!0+$)[0-9]{1,5}")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "事業所番号が正しくありません（1〜5桁の数字、すべて 0 は不可）。",
                "The office number is malformed (one to five digits, not only zeros).",
                "納入告知書にある事業所番号を写してください。",
                "Copy the office number from the payment notice.",
                RuleText.SPECIFICATION + " 事業所番号",
                "事業所番号が「00000」");
    }
}
