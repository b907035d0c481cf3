package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.csv.AgencyCharset;
import java.util.Map;
import java.util.Optional;

final class LengthWithinLimit implements ItemRule {
    @Override
    public String number() {
        return "003";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.limits().maxBytes() > 0 || item.limits().maxChars() > 0;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        String value = record.get(item);
        int bytes = AgencyCharset.length(value);
        int characters = value.codePointCount(0, value.length());
        if (item.limits().maxBytes() > 0 && bytes > item.limits().maxBytes()) {
            return words(
                    item.limits().maxBytes() + "バイト",
                    item.limits().maxBytes() + " bytes",
                    bytes + "バイト",
                    bytes + " bytes");
        }
        if (item.limits().maxChars() > 0 && characters > item.limits().maxChars()) {
            return words(
                    item.limits().maxChars() + "文字",
                    item.limits().maxChars() + " characters",
                    characters + "文字",
                    characters + " characters");
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> words(String mostJa, String mostEn, String foundJa, String foundEn) {
        return Optional.of(Map.of("most.ja", mostJa, "most.en", mostEn, "found.ja", foundJa, "found.en", foundEn));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が長すぎます（{found.ja}、最大{most.ja}）。半角カナの濁点・半濁点は1文字、全角文字は2バイトと数えます。",
                "The item \"{item}\" is too long ({found.en}, at most {most.en}). A voicing mark counts as one half-width"
                        + " character, a full-width character as two bytes.",
                "{most.ja}以内に短くしてください。氏名が収まらないときは、入るところまで記入し、備考欄に続きを書きます。",
                "Shorten it to {most.en}. If a name does not fit, write as much as fits and the rest in the remarks.",
                RuleText.SPECIFICATION + " 最大桁数",
                "26バイトの氏名カナ");
    }
}
