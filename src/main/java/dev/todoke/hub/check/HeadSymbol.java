package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.identity.OfficeSymbol;
import java.util.Map;
import java.util.Optional;

final class HeadSymbol implements HeadRule {
    @Override
    public String code() {
        return "HED-SYM-001";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingHead head, CheckContext context) {
        return When.broken(head.offices().stream()
                .flatMap(office -> office.symbol().faults().stream())
                .anyMatch(part -> part != OfficeSymbol.Part.PREFECTURE));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "事業所の郡市区符号または事業所記号が正しくありません（郡市区符号は 00・99 以外の2桁、記号は半角カナか英数字4文字まで）。",
                "District or symbol of the office is malformed (district: two digits, not 00 or 99; symbol: up to four half-width kana, or capitals and digits).",
                "年金機構の通知書にある事業所整理記号を写してください。",
                "Copy the office symbol from the agency's notice.",
                RuleText.SPECIFICATION + " 事業所整理記号",
                "郡市区符号が「00」");
    }
}
