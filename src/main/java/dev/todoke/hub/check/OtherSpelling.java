package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import dev.todoke.hub.filing.csv.AgencyCharset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class OtherSpelling implements ItemRule {
    @Override
    public String number() {
        return "026";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape().isFullWidth() || item.shape() == Shape.TEXT;
    }

    @Override
    public Severity severity(CheckContext context) {
        return Severity.HINT;
    }

    private static String changes(int[] characters) {
        return Arrays.stream(characters)
                .mapToObj(c -> "U+%04X → U+%04X".formatted(c, (int) AgencyCharset.outgoing((char) c)))
                .collect(Collectors.joining(", "));
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        String value = record.get(item);
        if (!AgencyCharset.isRespelled(value)) {
            return Optional.empty();
        }
        int[] changed = value.chars()
                .filter(c -> AgencyCharset.outgoing((char) c) != c)
                .distinct()
                .toArray();
        return Optional.of(Map.of("changes", changes(changed)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」の文字のうち、年金機構のファイルでは別の文字コードになるものがあります: {changes}。見た目は変わりません。",
                "Some characters of \"{item}\" are spelled with other codes in the file for the agency: {changes}. They look the same.",
                "何もする必要はありません。お送りいただいた文字もそのまま保管しています。",
                "There is nothing to do. What you sent is kept as it was.",
                "JIS X 0208 と Unicode の対応（mappings/codes/agency-characters.yaml）",
                "住所に「1−2」（U+2212）");
    }
}
