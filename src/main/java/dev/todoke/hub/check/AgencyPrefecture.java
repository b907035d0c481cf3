package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import dev.todoke.hub.identity.PrefectureCode;
import java.util.Map;
import java.util.Optional;

final class AgencyPrefecture implements ItemRule {
    @Override
    public String number() {
        return "016";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.PREFECTURE;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return complaint(record.get(item));
    }

    /** Words when a code is not of the agency's numbering: which prefecture was meant, if that can be told. */
    static Optional<Map<String, String>> complaint(String code) {
        if (PrefectureCode.of(code).isPresent()) {
            return Optional.empty();
        }
        Optional<PrefectureCode> meant = PrefectureCode.meantByJis(code);
        return Optional.of(Map.of(
                "meant.ja",
                        meant.map(p -> "JIS の番号のようです。" + p.nameJa() + "は " + p.code() + " です。")
                                .orElse(""),
                "meant.en",
                        meant.map(p -> " It looks like JIS; " + p.nameEn() + " is " + p.code() + ".")
                                .orElse("")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が、年金機構の都道府県コードにありません。{meant.ja}",
                "The item \"{item}\" is no prefecture code of the pension agency.{meant.en}",
                "年金機構の番号（東京 21、神奈川 31、大阪 41、愛知 51 など）で記入してください。",
                "Use the agency's own numbering (Tokyo 21, Kanagawa 31, Osaka 41, Aichi 51 …).",
                RuleText.SPECIFICATION + " 都道府県コード",
                "東京都を JIS の「13」で記入");
    }
}
