package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingHead;
import java.util.Map;
import java.util.Optional;

final class HeadPrefecture implements HeadRule {
    @Override
    public String code() {
        return "HED-PRF-001";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingHead head, CheckContext context) {
        return head.offices().stream()
                .map(office -> AgencyPrefecture.complaint(office.symbol().prefecture()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "事業所の都道府県コードが、年金機構の都道府県コードにありません。{meant.ja}",
                "The prefecture of the office is no prefecture code of the pension agency.{meant.en}",
                "年金機構の番号（東京 21、神奈川 31、大阪 41、愛知 51 など）で記入してください。",
                "Use the agency's own numbering (Tokyo 21, Kanagawa 31, Osaka 41, Aichi 51 …).",
                RuleText.SPECIFICATION + " 都道府県コード",
                "東京都を JIS の「13」で記入");
    }
}
