package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Since 2020 the agency wants an address of every dependant who joins or leaves; the row of 2018 cannot give it. */
final class NoRoomForAddress implements SharedRule {
    private static final Set<String> JOINS_OR_LEAVES = Set.of("1", "2");

    @Override
    public List<Scope> scopes() {
        return Family.OTHERS;
    }

    @Override
    public String field() {
        return "addressKanji";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        return When.broken(Family.has(record, scope)
                && JOINS_OR_LEAVES.contains(record.get("change"))
                && record.lacks(scope.name("addressKanji")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」の欄が、この行（平成30年の123項目の様式）にありません。年金機構は、異動の別が 1 該当・2 非該当のとき、同居でも住所を必ず求めます。",
                "This row of 123 items (layout of 2018) has no item \"{item}\", which the agency wants of everybody who becomes or ceases to be a dependant, living together or not.",
                "給与ソフトを139項目の様式に更新するか、ハブの XML で住所を書いて送ってください。",
                "Update the payroll software to the layout of 139 items, or send the record with the address as hub XML.",
                RuleText.SPECIFICATION + " 2202700 項番80〜82・113〜115",
                "子が被扶養者になる123項目の行");
    }
}
